import type { ArticleFields } from '../../../shared/model/article.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import type { SqlValue, WritableDb } from '../../database/sql.ts'

/** What of a piece a merge moved: 0 is the first publisher, from 1 on the republishers; and the row's columns. */
export interface MovedPiece {
  readonly key: number
  readonly stations: readonly number[]
  readonly columns: readonly MovedColumn[]
}
const movedColumns = ['source_id', 'rights_source_id', 'last_source_id'] as const
type MovedColumn = (typeof movedColumns)[number]

type HouseRow = Readonly<Record<string, SqlValue>>

/** All that a merge moved. Libraries of before hold the row keys of the pieces and nothing else. */
export interface Moved {
  readonly pieces: readonly (MovedPiece | number)[]
  readonly lines: readonly HouseRow[]
  readonly patterns: readonly HouseRow[]
  /** What the kept one had of its own: fingerprints of lines, and whether a pattern. Merges of before do not say it. */
  readonly own?: { readonly lines: readonly string[]; readonly pattern: boolean }
}

/** What a merge moved, as it is kept with it. */
export function movedBy(row: { readonly moved: string }): Moved {
  const moved = JSON.parse(row.moved) as Moved | number[]
  return Array.isArray(moved) ? { pieces: moved, lines: [], patterns: [] } : moved
}

/** Points every station from one record to the other, or only what a merge had moved; what was moved comes back. */
export function movePieces(
  db: WritableDb,
  from: SourceId,
  to: SourceId,
  only: Moved['pieces'] | null,
): MovedPiece[] {
  const moved = new Map<number, { stations: number[]; columns: MovedColumn[] }>()
  const chosen =
    only && new Map(only.map((one) => (typeof one === 'number' ? [one, null] : [one.key, one])))
  const isChosen = (key: number, what: number | MovedColumn): boolean => {
    if (chosen === null) return true
    const piece = chosen.get(key)
    if (piece === undefined) return false
    if (piece === null) return true
    return typeof what === 'number' ? piece.stations.includes(what) : piece.columns.includes(what)
  }
  const noted = (key: number) => {
    const piece = moved.get(key) ?? { stations: [], columns: [] }
    moved.set(key, piece)
    return piece
  }
  const rows = db.all<{ article: number; fields: string }>(
    'select article, fields from article_facts where instr(fields, ?) > 0',
    from,
  )
  for (const row of rows) {
    const fields = JSON.parse(row.fields) as ArticleFields
    const station = <T extends { readonly sourceId: SourceId | null }>(one: T, at: number): T => {
      if (one.sourceId !== from || !isChosen(row.article, at)) return one
      noted(row.article).stations.push(at)
      return { ...one, sourceId: to }
    }
    const origin = {
      firstPublisher: fields.origin.firstPublisher && station(fields.origin.firstPublisher, 0),
      republishers: fields.origin.republishers.map((one, index) => station(one, index + 1)),
    }
    if (moved.has(row.article))
      db.run(
        'update article_facts set fields = ? where article = ?',
        JSON.stringify({ ...fields, origin }),
        row.article,
      )
  }
  for (const column of movedColumns)
    for (const { key } of db.all<{ key: number }>(
      `select key from article where ${column} = ?`,
      from,
    )) {
      if (!isChosen(key, column)) continue
      db.run(`update article set gate_fresh = 0, ${column} = ? where key = ?`, to, key)
      noted(key).columns.push(column)
    }
  return [...moved].map(([key, piece]) => ({ key, ...piece }))
}

/** House lines and pattern go along, unless the other has its own; as they were comes back. */
export function moveHouse(
  db: WritableDb,
  from: SourceId,
  to: SourceId,
): Pick<Moved, 'lines' | 'patterns' | 'own'> {
  const own = {
    lines: db
      .all<{ fingerprint: string }>('select fingerprint from house_line where source_id = ?', to)
      .map((row) => row.fingerprint),
    pattern: db.value('select 1 from house_pattern where source_id = ?', to) !== undefined,
  }
  const [lines = [], patterns = []] = (['house_line', 'house_pattern'] as const).map((table) => {
    const rows = db.all<HouseRow>(`select * from ${table} where source_id = ?`, from)
    db.run(`update or ignore ${table} set source_id = ? where source_id = ?`, to, from)
    return rows
  })
  return { lines, patterns, own }
}

/** House lines and pattern that came with a merge go back; what the kept one had of its own, or was judged again since, stays with it. */
export function giveBackHouse(
  db: WritableDb,
  kept: SourceId,
  { lines, patterns, own }: Moved,
): void {
  const ownLines = new Set<unknown>(own?.lines)
  for (const [table, rows, same, isOwn] of [
    [
      'house_line',
      lines,
      'fingerprint = :fingerprint and decided_at = :decided_at',
      (row: HouseRow) => ownLines.has(row['fingerprint']),
    ],
    ['house_pattern', patterns, 'trusted_at = :trusted_at', () => own?.pattern === true],
  ] as const)
    for (const row of rows) {
      const names = Object.keys(row)
      db.run(
        `insert or ignore into ${table} (${names.join(', ')}) values (${names.map((name) => `:${name}`).join(', ')})`,
        row,
      )
      // Two outlets of one file are judged at one moment: the moment alone does not tell whose a line was.
      if (!isOwn(row))
        db.run(`delete from ${table} where source_id = :source_id and ${same}`, {
          ...row,
          source_id: kept,
        })
    }
}

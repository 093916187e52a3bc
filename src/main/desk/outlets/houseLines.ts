import { FaultError } from '../../../shared/fault.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import { type HouseLine, HousePattern } from '../../../shared/model/housePattern.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import { type Packed, unpackText } from '../../database/packing.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { isHouseRule } from '../../intake/housePattern/houseRule.ts'
import { learnPattern } from '../../intake/housePattern/learnPattern.ts'
import type { PieceToLearn } from '../../intake/housePattern/pieceToLearn.ts'
import type { Source } from '../../../shared/model/source.ts'
import { readSource } from '../sources/sourceRecord.ts'
import { toEnd } from '../toEnd.ts'
import { pagesOf } from './piecesOf.ts'

interface LineRow {
  fingerprint: string
  content: string
  support: number
  verdict: 'boilerplate' | 'content'
  decided_by: string
}

/** What persons said of an outlet's lines. */
export function judgedLines(db: ReadableDb, id: SourceId): HouseLine[] {
  return db
    .all<LineRow>(
      `select fingerprint, content, support, verdict, decided_by from house_line
       where source_id = ? order by fingerprint`,
      id,
    )
    .map((row) => ({
      fingerprint: row.fingerprint,
      text: row.content,
      support: row.support,
      verdict: row.verdict,
      decidedBy: row.decided_by,
    }))
}

/** The pattern a person trusted, as it was then; null where nobody has. */
export function trustedPattern(
  db: ReadableDb,
  id: SourceId,
): { readonly pattern: HousePattern; readonly by: string; readonly at: string } | null {
  const row = db.get<{ pattern: string; trusted_by: string; trusted_at: string }>(
    'select pattern, trusted_by, trusted_at from house_pattern where source_id = ?',
    id,
  )
  if (row === undefined) return null
  return {
    pattern: HousePattern.parse(JSON.parse(row.pattern)),
    by: row.trusted_by,
    at: row.trusted_at,
  }
}

/** What is applied at intake: the trusted lines, and whatever a person said of a line; null where that is nothing. */
export function patternAtWork(db: ReadableDb, id: SourceId): HousePattern | null {
  const judged = judgedLines(db, id)
  const trusted = trustedPattern(db, id)?.pattern ?? null
  if (judged.length === 0 && trusted === null) return null
  const said = new Set(judged.map((line) => line.fingerprint))
  const name = readSource(db, id)?.name ?? trusted?.outlet ?? ''
  return {
    outlet: name,
    names: [],
    pieces: trusted?.pieces ?? 0,
    groups: trusted?.groups ?? 0,
    orders: trusted?.orders ?? [],
    credits: trusted?.credits ?? [],
    bylineForms: trusted?.bylineForms ?? [],
    creditForms: trusted?.creditForms ?? [],
    lines: [...(trusted?.lines ?? []).filter((line) => !said.has(line.fingerprint)), ...judged],
  }
}

/** What an outlet's pieces have in common now, read anew out of the received texts. Throws FaultError not-found. */
export function learnOutlet(db: ReadableDb, id: SourceId): HousePattern {
  return toEnd(learnInSteps(db, id))
}

/** Pieces read between two looks at what else is asked: two thousand at once would hold up a search for a second. */
const piecesOfStep = 25

/** The same step by step. */
export function* learnInSteps(db: ReadableDb, id: SourceId): Generator<undefined, HousePattern> {
  const source = readSource(db, id)
  if (source === null) throw new FaultError('not-found', 'This outlet is no longer in the library.')
  const pieces: PieceToLearn[] = []
  for (const key of pagesOf(db, id)) {
    pieces.push(receivedPiece(db, key))
    if (pieces.length % piecesOfStep === 0) yield
  }
  return learnPattern(outletOf(source), pieces, judgedLines(db, id))
}

function outletOf(source: Source) {
  return { name: source.name, names: [...source.aliases, ...source.domains] }
}

/** The blocks as they came, with the roles intake gave them: what the desk removed since is not looked at. */
function receivedPiece(db: ReadableDb, key: number): PieceToLearn {
  const row = db.get<Pick<Packed, 'packing'> & { text: Uint8Array; fields: string }>(
    `select r.packing, r.text, f.fields from received r join article_facts f on f.article = r.article
     where r.article = ?`,
    key,
  )
  if (row === undefined) throw new Error(`piece ${key} has no original`)
  const text = unpackText({ packing: row.packing, bytes: row.text })
  const fields = JSON.parse(row.fields) as ArticleFields
  return {
    blocks: db
      .all<{ start_at: number; end_at: number; received_role: PartRole; rule: string }>(
        `select start_at, end_at, received_role, rule from part
         where article = ? and received_role <> 'separator' order by ordinal`,
        key,
      )
      .map((part) => ({
        text: text.slice(part.start_at, part.end_at),
        role: part.received_role,
        byHouse: isHouseRule(part.rule),
      })),
    headline: fields.headline,
    credits: fields.media.flatMap(({ credit }) => credit ?? []),
    bylines: fields.bylines,
    story: null,
  }
}

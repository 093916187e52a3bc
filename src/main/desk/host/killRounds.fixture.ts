import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { bodyText } from '../../../shared/model/document.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { connect } from '../../database/connect.ts'
import { applicationId } from '../../database/library.ts'
import { libraryFile } from '../../database/libraryFile.ts'
import { runMigration } from '../../database/migrate.ts'
import { migrations, schemaVersion } from '../../database/migrations/index.ts'
import { openForWriting } from '../../database/open.ts'
import { openDesk } from '../openDesk.ts'
import { pieceOf } from '../pieceOf.fixture.ts'

const entry = fileURLToPath(new URL('./kill.fixture.ts', import.meta.url))
/** Milliseconds after the first acknowledgement within which the kill comes; a migration backs up and checks first. */
const mostMs = 200
const mostMigratingMs = 1000
/** Pieces of the library that is migrated. */
const migrated = 400
/** Rounds in one library; then the next begins in a new one, or every round would check all that those before it left. */
const roundsOfLibrary = 10

/** What some rounds of killing a desk at work did; `lost` and `apart` are in words and must be empty. */
export interface KillReport {
  readonly rounds: number
  readonly saved: number
  readonly imported: number
  readonly tagged: number
  /** Migrations that were cut short, and those that had just ended. */
  readonly migrationsCut: number
  readonly migrationsDone: number
  readonly lost: readonly string[]
  /** Where index and tables, or two tables, do not say the same. */
  readonly apart: readonly string[]
  /** Milliseconds of each opening for writing after a kill, without migrations; `reopenCpuMs`: of processor time. */
  readonly reopenMs: readonly number[]
  readonly reopenCpuMs: readonly number[]
  /** The same library opened once more right after it was closed: what the machine of the moment takes for any opening. */
  readonly againMs: readonly number[]
}

type Counted = {
  -readonly [K in keyof KillReport]: KillReport[K] extends readonly (infer One)[]
    ? One[]
    : KillReport[K]
}

interface Acknowledged {
  edit: number
  imported: string[]
  /** Name of each act's tag, and on how many pieces it stands (0: taken back). */
  tags: Map<string, number>
}

/** Lets a desk work in `folder` and kills it `rounds` times; every fifth round it is killed while it migrates. */
export async function killRounds(
  folder: string,
  rounds: number,
  /** Hears how many rounds are behind. */
  hear: (rounds: number) => void = () => undefined,
): Promise<KillReport> {
  const report: Counted = {
    rounds,
    saved: 0,
    imported: 0,
    tagged: 0,
    migrationsCut: 0,
    migrationsDone: 0,
    lost: [],
    apart: [],
    reopenMs: [],
    reopenCpuMs: [],
    againMs: [],
  }
  for (let done = 0; done < rounds; done += roundsOfLibrary) {
    const library = join(folder, `library-${done}`)
    await roundsIn(library, { from: done, to: Math.min(rounds, done + roundsOfLibrary) }, report)
    rmSync(library, { recursive: true })
    hear(Math.min(rounds, done + roundsOfLibrary))
  }
  return report
}

/** The rounds `from` to `to` (exclusive), in a library of their own. */
async function roundsIn(
  folder: string,
  { from, to }: { readonly from: number; readonly to: number },
  report: Counted,
): Promise<void> {
  const first = await openDesk({ folder, mode: 'write', program: 'test', actor: 'Ada' })
  const [outcome] = first.call('intake.commit', {
    pieces: [pieceOf(['Edit 0 of this piece.', 'Second.'])],
  })
  first.close()
  if (outcome?.state !== 'imported') throw new Error('not imported')
  const told: Acknowledged = { edit: 0, imported: [], tags: new Map() }
  for (let round = from; round < to; round++) {
    if (round % 5 === 4) {
      const old = join(folder, 'old')
      const isDone = await killMigration(old)
      if (isDone) report.migrationsDone++
      else report.migrationsCut++
      report.apart.push(...(await afterMigration(old)))
      rmSync(old, { recursive: true })
      continue
    }
    const before = { edit: told.edit, imported: told.imported.length, tags: told.tags.size }
    await killWork(folder, outcome.articleId, told)
    report.saved += told.edit - before.edit
    report.imported += told.imported.length
    report.tagged += told.tags.size
    const { ms, cpuMs } = await timedOpening(folder)
    report.reopenMs.push(ms)
    report.reopenCpuMs.push(cpuMs)
    report.againMs.push((await timedOpening(folder)).ms)
    report.lost.push(...(await lostOf(folder, outcome.articleId, told)))
    report.apart.push(...(await apartIn(folder)))
    told.imported = []
    told.tags = new Map()
  }
}

/** Opens and closes; milliseconds of the opening, by the clock and of processor time. */
async function timedOpening(folder: string): Promise<{ ms: number; cpuMs: number }> {
  const start = performance.now()
  const cpu = process.cpuUsage()
  const library = await openForWriting({ folder, program: 'test' })
  const { user, system } = process.cpuUsage(cpu)
  const ms = performance.now() - start
  library.close()
  return { ms, cpuMs: (user + system) / 1000 }
}

/** Runs the fixture until some moment after its first line, then kills it. */
function untilKilled(
  args: readonly string[],
  withinMs: number,
  hear: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [entry, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let killing: NodeJS.Timeout | undefined
    createInterface(child.stdout).on('line', (line) => {
      hear(line)
      killing ??= setTimeout(() => child.kill('SIGKILL'), Math.random() * withinMs)
    })
    child.on('close', (_code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the desk ended by itself (${signal})`)),
    )
  })
}

function killWork(folder: string, id: ArticleId, told: Acknowledged): Promise<void> {
  return untilKilled([folder, id, String(told.edit)], mostMs, (line) => {
    const [what, ...rest] = line.split(' ')
    if (what === 'saved') told.edit = Number(rest[0])
    else if (what === 'imported') told.imported.push(...rest)
    else if (what === 'tagged') told.tags.set(rest[0] ?? '', Number(rest[1]))
    else if (what === 'untagged') told.tags.set(rest[0] ?? '', 0)
  })
}

/** What was acknowledged and is not there, after the waiting work is done. */
async function lostOf(folder: string, id: ArticleId, told: Acknowledged): Promise<string[]> {
  const lost: string[] = []
  const desk = await openDesk({ folder, mode: 'write', program: 'test', actor: 'Ada' })
  desk.settle()
  const text = bodyText(desk.call('articles.open', { id }).article.document)
  const edit = Number(/^Edit (\d+) of/.exec(text)?.[1])
  if (!(edit >= told.edit)) lost.push(`edit ${told.edit}: it stands at ${edit}`)
  const found = (words: string) =>
    desk.call('articles.list', {
      filter: { text: words },
      sort: 'newest',
      offset: 0,
      limit: 1,
    }).total
  if (found(`"Edit ${edit} of this piece" `) !== 1) lost.push(`edit ${edit} is not found`)
  told.edit = edit
  for (const one of told.imported)
    if (desk.call('articles.open', { id: one as ArticleId }).article.wordCount !== 402)
      lost.push(`import ${one}`)
  // The last act may have been taken back without the word getting out, and by nothing less than whole.
  for (const [name, pieces] of told.tags) {
    const now = found(`tag:${name} `)
    if (now !== pieces && !(now === 0 && name === [...told.tags.keys()].at(-1)))
      lost.push(`tag ${name}: on ${now} pieces, acknowledged on ${pieces}`)
  }
  desk.close()
  return lost
}

/** Where the library contradicts itself, in words. */
async function apartIn(folder: string): Promise<string[]> {
  const library = await openForWriting({ folder, program: 'test' })
  const { db } = library
  const apart: string[] = []
  const same = (what: string, one: unknown, other: unknown): void => {
    if (JSON.stringify(one) !== JSON.stringify(other))
      apart.push(
        `${what}: ${JSON.stringify(one).slice(0, 200)} against ${JSON.stringify(other).slice(0, 200)}`,
      )
  }
  try {
    same('quick_check', db.all('pragma quick_check'), [{ quick_check: 'ok' }])
    same('foreign keys', db.all('pragma foreign_key_check'), [])
    db.run(`insert into article_fts (article_fts) values ('integrity-check')`)
    same(
      'index and list',
      db.all('select rowid from article_fts order by rowid'),
      db.all('select key as rowid from article where indexed_version >= 0 order by key'),
    )
    same(
      'pieces whole',
      db.value(
        `select count(*) from article a join article_body on article_body.article = a.key
           join article_facts f on f.article = a.key join received r on r.article = a.key
           join original o on o.key = r.original
         where exists (select 1 from part where article = a.key)
           and exists (select 1 from version where article = a.key)
           and exists (select 1 from event where article = a.key)`,
      ),
      db.value('select count(*) from article'),
    )
    same(
      'tags of the list and of the piece',
      db.all('select article, name from article_tag order by 1, 2'),
      db.all(
        `select f.article, t.value ->> 'name' as name
         from article_facts f, json_each(f.fields, '$.tags') t order by 1, 2`,
      ),
    )
    same(
      'acts whole',
      db.all(
        `select b.summary from bulk_act b where b.undone_at is null and b.pieces <>
           (select count(*) from article_tag t where b.summary like '%+ ' || t.name)`,
      ),
      [],
    )
  } catch (error) {
    apart.push(String(error))
  } finally {
    library.close()
  }
  return apart
}

/** Makes a library of the oldest shape, lets a desk open it, kills that; whether the desk had got so far as to say so. */
async function killMigration(folder: string): Promise<boolean> {
  mkdirSync(folder)
  const connection = connect(libraryFile(folder), {})
  connection.pragma('journal_mode = wal')
  connection.pragma(`application_id = ${applicationId}`)
  for (const migration of migrations.slice(0, 1)) runMigration(connection, migration)
  connection
    .transaction(() => {
      const insert = connection.prepare(
        `insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it,
           imported_at, changed_at) values (?, ?, 'new', 1, 0, 'ltr', 0, '', '2026', '2026')`,
      )
      for (let i = 1; i <= migrated; i++)
        insert.run(`piece${i}`, `Piece ${i} ${'and so on '.repeat(20)}`)
    })
    .exclusive()
  connection.close()
  let isDone = false
  await untilKilled([folder, 'migrate'], mostMigratingMs, (line) => {
    if (line === 'migrated') isDone = true
  })
  return isDone
}

/** What is wrong with a library whose migration was cut short: it is of one shape, whole, and opens. */
async function afterMigration(folder: string): Promise<string[]> {
  const before = connect(libraryFile(folder), {})
  const shape = before.pragma('user_version', { simple: true })
  before.close()
  if (!migrations.some(({ version }) => version === shape))
    return [`a migration left shape ${String(shape)}`]
  const library = await openForWriting({ folder, program: 'test' })
  const { db } = library
  const apart: string[] = []
  if (db.value('pragma user_version') !== schemaVersion) apart.push('a migration was not taken up')
  const pieces = db.value<number>('select count(*) from article')
  if (pieces !== migrated) apart.push(`a migration left ${pieces} of ${migrated} pieces`)
  if (db.value('pragma quick_check') !== 'ok') apart.push('a migration left damage')
  library.close()
  return apart
}

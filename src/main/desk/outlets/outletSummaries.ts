import type { Output } from '../../../shared/contract.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { addDays, endOfDay, instantMs, localDay } from '../../rights/deskDate.ts'
import type { DeskContext } from '../context.ts'
import { readSettings } from '../settings.ts'
import { listSources } from '../sources/sourceRecord.ts'

const dayMs = 86_400_000
/** "Lately" for how often house patterns fail. */
const recentDays = 90

interface Count {
  readonly id: string
  readonly n: number
}

/** What the list of outlets shows of each; a handful of grouped queries, whatever their number. */
export function outletSummaries(
  db: ReadableDb,
  _input: object,
  context: Pick<DeskContext, 'now'>,
): Output<'outlets.summaries'> {
  const { timeZone } = readSettings(db)
  const today = localDay(context.now, timeZone)
  const recent = new Date(Date.parse(context.now) - recentDays * dayMs).toISOString()
  const grouped = (sql: string, ...params: string[]): Map<string, number> =>
    new Map(db.all<Count>(sql, ...params).map(({ id, n }) => [id, n]))
  const pieces = grouped(
    'select source_id as id, count(*) as n from article where source_id is not null group by source_id',
  )
  const sent = grouped(
    `select source_id as id, count(*) as n from article
     where source_id is not null and status = 'sent' group by source_id`,
  )
  // What the list shows of an outlet, which is nothing of the bin: that is small and taken off.
  for (const { id, n, sent: ofThem } of db.all<Count & { readonly sent: number }>(
    `select a.source_id as id, count(*) as n, sum(a.status = 'sent') as sent
     from bin join article a on a.key = bin.article where a.source_id is not null group by a.source_id`,
  )) {
    pieces.set(id, (pieces.get(id) ?? 0) - n)
    sent.set(id, (sent.get(id) ?? 0) - ofThem)
  }
  const last = new Map(
    db
      .all<{ id: string; at: string }>(
        // The index holds the newest piece of each; asked for the latest day it would look into every row.
        `select id, (select imported_at from article where key = newest) as at
         from (select source_id as id, max(key) as newest from article
           where source_id is not null group by source_id)`,
      )
      .map(({ id, at }) => [id, at]),
  )
  const setAside = grouped(
    `select a.source_id as id, count(*) as n from part p join article a on a.key = p.article
     where p.rule = 'U1' and a.imported_at >= ? and a.source_id is not null group by a.source_id`,
    recent,
  )
  const takenBack = grouped(
    `select a.source_id as id, count(*) as n from part p join article a on a.key = p.article
     where p.rule = 'U1' and p.role <> 'boilerplate' and a.imported_at >= ?
       and a.source_id is not null group by a.source_id`,
    recent,
  )
  const embargoes = embargoEnds(db, context.now)
  const embargoDay = (id: string): string | null => {
    const end = embargoes.get(id)
    return end === undefined ? null : localDay(new Date(end).toISOString(), timeZone)
  }
  return listSources(db).map((source) => ({
    id: source.id,
    pieces: pieces.get(source.id) ?? 0,
    sent: sent.get(source.id) ?? 0,
    lastImportedAt: last.get(source.id) ?? null,
    setAside: setAside.get(source.id) ?? 0,
    takenBack: takenBack.get(source.id) ?? 0,
    nextEnd: nextEnd(source.licence?.expiresOn ?? null, embargoDay(source.id)),
    evidenceAge: ageOf(source.licence?.evidence?.readOn ?? null, today),
  }))
}

/** When the next embargo of each outlet ends (milliseconds). Senders write it with their own hours from Greenwich. */
function embargoEnds(db: ReadableDb, now: string): ReadonlyMap<string, number> {
  const rows = db.all<{ id: string; until: string }>(
    `select source_id as id, embargo_until as until from article
     where source_id is not null and embargo_until > ?`,
    new Date(Date.parse(now) - dayMs).toISOString(),
  )
  const ends = new Map<string, number>()
  for (const { id, until } of rows) {
    const end = instantMs(until)
    if (end !== null && end > Date.parse(now)) ends.set(id, Math.min(end, ends.get(id) ?? end))
  }
  return ends
}

function nextEnd(
  expiresOn: string | null,
  embargo: string | null,
): Output<'outlets.summaries'>[number]['nextEnd'] {
  if (expiresOn && (!embargo || expiresOn <= embargo)) return { day: expiresOn, what: 'licence' }
  return embargo ? { day: embargo, what: 'embargo' } : null
}

function ageOf(readOn: string | null, today: string): number | null {
  return readOn === null
    ? null
    : Math.max(0, Math.floor((Date.parse(today) - Date.parse(readOn)) / dayMs))
}

/** Months of intake drawn in a record. */
const months = 12

/** Intake of one outlet by month of the desk's time zone, oldest first, with what became of the pieces. */
export function outletTimeline(
  db: ReadableDb,
  id: SourceId,
  now: string,
  timeZone: string,
): Output<'outlets.detail'>['timeline'] {
  const [year = 1970, month = 1] = localDay(now, timeZone).split('-').map(Number)
  // The next month too: where it begins this one ends.
  const shown = Array.from({ length: months + 1 }, (_, at) =>
    new Date(Date.UTC(year, month - months + at, 1)).toISOString().slice(0, 7),
  )
  const starts = shown.map((one) => beginningOf(one, timeZone))
  const rows = new Map(
    db
      .all<{ at: number; came: number; sent: number; not_used: number; stopped: number }>(
        `select ${starts.map((_, at) => `(imported_at >= :start${at})`).join(' + ')} as at, count(*) as came,
           sum(status = 'sent') as sent, sum(status = 'not-used') as not_used,
           sum(held is not null) as stopped
         from article where source_id = :id or rights_source_id = :id group by 1`,
        { id, ...Object.fromEntries(starts.map((start, at) => [`start${at}`, start])) },
      )
      .map((row) => [row.at, row]),
  )
  return shown.slice(0, months).map((one, at) => {
    const row = rows.get(at + 1)
    return {
      month: one,
      came: row?.came ?? 0,
      sent: row?.sent ?? 0,
      notUsed: row?.not_used ?? 0,
      stopped: row?.stopped ?? 0,
    }
  })
}

function beginningOf(month: string, timeZone: string): string {
  const dayBefore = endOfDay(addDays(`${month}-01`, -1), timeZone)
  return new Date(Date.parse(dayBefore) + 1000).toISOString()
}

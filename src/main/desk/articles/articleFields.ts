import type { Saved } from '../../../shared/contract.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { DeskEvent } from '../../../shared/model/deskEvent.ts'
import type { WritableDb } from '../../database/sql.ts'
import { refuseConflict } from './articleSave.ts'
import { type ArticleRecord, readArticle, writeArticle } from './articleRecord.ts'
import { actorOrDesk, type DeskContext, requireActor } from '../context.ts'
import { addEvent, extendEvent, lastEvent } from '../events.ts'
import { fieldSummary } from './fieldSummary.ts'
import { receivedHeadlines } from './received.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import type { Parsed } from '../host/parsed.ts'
import { settleSignOff } from '../signing/signOffCheck.ts'
import { refuseFaulty } from '../gate/licenceCheck.ts'
import { matchOrigin } from '../sources/sourceMatch.ts'
import { firstVersionFields } from './versions.ts'

type FieldName = keyof ArticleFields
type Kind = Extract<DeskEvent['kind'], 'field-changed' | 'rights-changed' | 'tag-changed'>

/** Which history a change of a field belongs to; rights need a name. */
const kinds: Partial<Record<FieldName, Kind>> = {
  tags: 'tag-changed',
  origin: 'rights-changed',
  canonicalUrl: 'rights-changed',
  credit: 'rights-changed',
  licenceOverride: 'rights-changed',
  embargoUntil: 'rights-changed',
  media: 'rights-changed',
}

/** Minutes within which one person's changes of the same fields are one line of the history. */
const runMinutes = 10

/** Sets the given fields and leaves the others; each kind of change is an event of its own. */
export function setFields(
  db: WritableDb,
  input: Parsed<'articles.setFields'>,
  context: DeskContext,
): Saved {
  return db.transaction(() => {
    const before = readArticle(db, input.id)
    refuseConflict(before, input.baseRevision)
    refuseFaulty(db, input.fields.licenceOverride ?? null, context)
    const fields = completeFields(db, before, input.fields)
    const changed = changedFields(before.fields, fields)
    if (changed.length === 0)
      return { revision: before.revision, savedAt: before.changedAt, signOffVoided: false }
    if (changed.some((name) => kinds[name] === 'rights-changed')) requireActor(context)
    const status = before.status === 'new' ? { status: 'editing' as const } : {}
    const after = writeArticle(
      db,
      before,
      { fields, rightsSourceId: fields.origin.firstPublisher?.sourceId ?? null, ...status },
      context.now,
    )
    noteFields(db, before, fields, changed, context)
    const signOffVoided = settleSignOff(db, before, after, context)
    refreshGateFacts(db, before.id, context)
    context.changed('articles', before.id)
    return { revision: after.revision, savedAt: context.now, signOffVoided }
  })
}

/** The fields after the change: blanks are none, a headline knows where it is from, publishers are matched. */
function completeFields(
  db: WritableDb,
  before: ArticleRecord,
  given: Parsed<'articles.setFields'>['fields'],
): ArticleFields {
  const stated = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<ArticleFields>
  const fields: ArticleFields = { ...before.fields, ...stated }
  const blank = (text: string | null) => (text === null || text.trim() === '' ? null : text)
  const headline = blank(fields.headline)
  return {
    ...fields,
    headline,
    headlineProvenance: headlineProvenance(db, before, headline, stated.headlineProvenance),
    standfirst: blank(fields.standfirst),
    credit: blank(fields.credit),
    slug: blank(fields.slug),
    origin: matchOrigin(db, fields.origin, before.fields.origin),
  }
}

function headlineProvenance(
  db: WritableDb,
  before: ArticleRecord,
  headline: string | null,
  stated: ArticleFields['headlineProvenance'] | undefined,
): ArticleFields['headlineProvenance'] {
  if (headline === null) return 'missing'
  if (headline === before.fields.headline && stated === undefined)
    return before.fields.headlineProvenance
  // Not the window's word: only a headline that came with the piece was received.
  const came = [firstVersionFields(db, before.key)?.headline, ...receivedHeadlines(db, before.key)]
  return came.includes(headline) ? 'received' : 'supplied-by-desk'
}

function changedFields(before: ArticleFields, after: ArticleFields): FieldName[] {
  const differs = (name: FieldName) => JSON.stringify(before[name]) !== JSON.stringify(after[name])
  // A headline and where it is from go together, so that a run of typing names the same fields throughout.
  return (Object.keys(after) as FieldName[]).filter(
    (name) => differs(name) || (name === 'headlineProvenance' && differs('headline')),
  )
}

function noteFields(
  db: WritableDb,
  before: ArticleRecord,
  after: ArticleFields,
  changed: readonly FieldName[],
  context: DeskContext,
): void {
  const actor = actorOrDesk(context)
  for (const kind of ['field-changed', 'rights-changed', 'tag-changed'] as const) {
    const names = changed.filter((name) => (kinds[name] ?? 'field-changed') === kind)
    if (names.length === 0) continue
    const last = lastEvent(db, before.key)
    const run = last === undefined ? null : sameRun(last, kind, names, actor, context.now)
    const from = run?.from ?? before.fields
    const draft = {
      actor,
      at: context.now,
      kind,
      summary: fieldSummary(from, after, names),
      payload: { since: run?.since ?? context.now, fields: pick(after, names) },
      inverse: { fields: pick(from, names) },
    }
    if (last !== undefined && run !== null) extendEvent(db, before.key, last.seq, draft)
    else addEvent(db, before.key, draft)
  }
}

function sameRun(
  last: NonNullable<ReturnType<typeof lastEvent>>,
  kind: Kind,
  names: readonly FieldName[],
  actor: string,
  now: string,
): { readonly from: ArticleFields; readonly since: string } | null {
  if (last.kind !== kind || last.actor !== actor || last.inverse === null) return null
  const { since } = JSON.parse(last.payload) as { since: string }
  const { fields } = JSON.parse(last.inverse) as { fields: ArticleFields }
  const same = Object.keys(fields).sort().join() === [...names].sort().join()
  const recent = Date.parse(now) - Date.parse(since) <= runMinutes * 60_000
  return same && recent ? { from: fields, since } : null
}

function pick(fields: ArticleFields, names: readonly FieldName[]): DeskEvent['payload'] {
  return Object.fromEntries(names.map((name) => [name, fields[name]]))
}

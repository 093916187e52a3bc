import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { ArticleId, SourceId } from '../../../shared/model/ids.ts'
import type { Source } from '../../../shared/model/source.ts'
import { type Packed, unpackText } from '../../database/packing.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { readArticle, writeArticle } from '../articles/articleRecord.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { addEvent } from '../events.ts'
import { foldName } from '../sources/foldName.ts'
import { refreshGateFacts } from '../gate/gateFacts.ts'
import type { Parsed } from '../host/parsed.ts'
import { settleSignOff } from '../signing/signOffCheck.ts'
import { listSources, readSource } from '../sources/sourceRecord.ts'
import { stationOf } from '../sources/stationOf.ts'

/** More questions than this are not asked in one day. */
const most = 200

interface Unmatched {
  key: number
  id: string
  headline: string | null
  source_name: string | null
  fields: string
}

/**
 * Pieces whose first publisher is no record with a licence of its own yet, or no record at all, with the records
 * they may belong to: by domain, by-line affiliation, About block, credit, or a name much like one on file.
 */
export function outletQuestions(db: ReadableDb): Output<'outlets.questions'> {
  const sources = listSources(db)
  const index = indexOf(sources)
  const rows = db.all<Unmatched>(
    `select a.key, a.id, a.headline, a.source_name, f.fields from article a
       join article_facts f on f.article = a.key
     where a.rights_source_id is null and a.status <> 'not-used' order by a.key desc limit ${most}`,
  )
  return rows.flatMap((row) => {
    const fields = JSON.parse(row.fields) as ArticleFields
    const refused = new Set(
      db
        .all<{ source_id: string }>(
          'select source_id from source_answer where article = ?',
          row.key,
        )
        .map(({ source_id: id }) => id),
    )
    const candidates = candidatesOf(db, row.key, fields, index).filter(
      ({ sourceId }) => !refused.has(sourceId),
    )
    return [
      {
        articleId: row.id as ArticleId,
        headline: row.headline,
        name: fields.origin.firstPublisher?.name ?? row.source_name,
        candidates,
      },
    ]
  })
}

interface SourceIndex {
  readonly byDomain: ReadonlyMap<string, Source>
  readonly byName: ReadonlyMap<string, Source>
}

function indexOf(sources: readonly Source[]): SourceIndex {
  const byDomain = new Map<string, Source>()
  const byName = new Map<string, Source>()
  for (const source of sources) {
    for (const domain of source.domains) byDomain.set(domain.toLowerCase(), source)
    for (const name of [source.name, ...source.aliases]) byName.set(foldName(name), source)
  }
  return { byDomain, byName }
}

function candidatesOf(
  db: ReadableDb,
  key: number,
  fields: ArticleFields,
  index: SourceIndex,
): { sourceId: SourceId; name: string; how: string }[] {
  const found = new Map<SourceId, { sourceId: SourceId; name: string; how: string }>()
  const add = (source: Source | undefined, how: string): void => {
    if (source && !found.has(source.id))
      found.set(source.id, { sourceId: source.id, name: source.name, how })
  }
  for (const url of [fields.origin.firstPublisher?.url, fields.canonicalUrl])
    if (url) add(byDomain(index, url), 'the address of the piece')
  for (const { affiliation } of fields.bylines)
    if (affiliation) add(index.byName.get(foldName(affiliation)), 'the by-line')
  if (fields.siteName) add(index.byName.get(foldName(fields.siteName)), 'the name of the site')
  for (const { credit } of fields.media)
    if (credit) add(index.byName.get(foldName(credit)), 'a picture’s credit')
  const stated = fields.origin.firstPublisher?.name
  if (stated) for (const source of nearNames(index, stated)) add(source, 'a name much like it')
  for (const name of aboutNames(db, key)) add(index.byName.get(foldName(name)), 'its About block')
  // The republisher is not the rights holder, and is never offered as one.
  for (const { sourceId } of fields.origin.republishers) if (sourceId) found.delete(sourceId)
  return [...found.values()].slice(0, 5)
}

/** The record whose domain the address lies under. */
function byDomain(index: SourceIndex, url: string): Source | undefined {
  if (!URL.canParse(url)) return undefined
  const labels = new URL(url).hostname.toLowerCase().split('.')
  for (let at = 0; at < labels.length - 1; at++) {
    const source = index.byDomain.get(labels.slice(at).join('.'))
    if (source) return source
  }
  return undefined
}

/** Records whose name holds the stated one as words, or is held by it ("The Ledger", "The Ledger Online"). */
function nearNames(index: SourceIndex, stated: string): Source[] {
  const name = ` ${foldName(stated)} `
  if (name.trim().length < 5) return []
  const out: Source[] = []
  for (const [known, source] of index.byName)
    if (known.length >= 5 && (name.includes(` ${known} `) || ` ${known} `.includes(name)))
      out.push(source)
  return out
}

function aboutNames(db: ReadableDb, key: number): string[] {
  const parts = db.all<{ start_at: number; end_at: number }>(
    `select start_at, end_at from part where article = ? and reason = 'about-block'`,
    key,
  )
  if (parts.length === 0) return []
  const row = db.get<Pick<Packed, 'packing'> & { text: Uint8Array }>(
    'select packing, text from received where article = ?',
    key,
  )
  if (row === undefined) return []
  const text = unpackText({ packing: row.packing, bytes: row.text })
  return parts.flatMap(({ start_at: start, end_at: end }) => {
    const name = /^about\s+(?:the\s+)?(.{3,60})$/iu.exec(text.slice(start, end).trim())?.[1]
    return name === undefined ? [] : [name]
  })
}

/** A person says whether a piece is of an outlet: yes makes it the first publisher, no is remembered. */
export function answerOutlet(
  db: WritableDb,
  input: Parsed<'outlets.answer'>,
  context: DeskContext,
): Output<'outlets.answer'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = readArticle(db, input.articleId)
    const source = readSource(db, input.sourceId)
    if (source === null)
      throw new FaultError('not-found', 'This outlet is no longer in the library.')
    if (!input.is) {
      db.run(
        'insert or replace into source_answer (article, source_id, by, at) values (?, ?, ?, ?)',
        before.key,
        source.id,
        actor,
        context.now,
      )
      context.changed('sources', null)
      return { matched: false }
    }
    const was = before.fields.origin.firstPublisher
    const firstPublisher = stationOf(source, was)
    const fields = { ...before.fields, origin: { ...before.fields.origin, firstPublisher } }
    const after = writeArticle(db, before, { fields, rightsSourceId: source.id }, context.now)
    addEvent(db, before.key, {
      actor,
      at: context.now,
      kind: 'rights-changed',
      summary: `First publisher: ${was?.name ?? 'none'} → ${source.name}`,
      payload: { fields: { origin: fields.origin } },
      inverse: { fields: { origin: before.fields.origin } },
    })
    settleSignOff(db, before, after, context)
    refreshGateFacts(db, before.id, context)
    context.changed('articles', before.id)
    return { matched: true }
  })
}

import { alignBlocks } from '../../../shared/engine/alignBlocks.ts'
import { diffWords } from '../../../shared/engine/textDiff.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import {
  type ArticleDocument,
  bodyBlocks,
  footnoteTexts,
  nodeText,
} from '../../../shared/model/document.ts'
import { dayInWords } from '../../../shared/model/dayInWords.ts'
import type { AttributionId } from '../../../shared/model/ids.ts'
import type { SignOffDifference } from '../../../shared/model/reviewReport.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { type ArticleRecord, readArticle } from '../articles/articleRecord.ts'
import { fieldsInWords } from '../articles/fieldSummary.ts'
import type { Parsed } from '../host/parsed.ts'
import { readSource } from '../sources/sourceRecord.ts'
import { type DecidedStatement, readDecided } from '../statements/decidedStatements.ts'
import { inShort } from '../statements/decideStatements.ts'
import { readVersion, versionIdAt } from '../articles/versions.ts'

/** The fields a signature answers for; tags, slug, owner, due and note are not among them. */
const signedFields = [
  'headline',
  'standfirst',
  'bylines',
  'dateline',
  'dates',
  'origin',
  'canonicalUrl',
  'credit',
  'embargoUntil',
  'licenceOverride',
  'media',
] as const satisfies readonly (keyof ArticleFields)[]

/** What a signature of now would answer for that the last one did not (DOMAIN §1); null where nobody ever signed. */
export function sinceSignOff(
  db: ReadableDb,
  input: Parsed<'articles.sinceSignOff'>,
): SignOffDifference | null {
  return db.snapshot(() => {
    const record = readArticle(db, input.id)
    const signed = lastSigned(db, record)
    if (signed === null) return null
    const { version, seq, licence } = signed
    const fields = fieldsInWords(version.fields, record.fields, signedFields)
    const now = licenceName(db, record)
    if (licence !== undefined && licence !== now)
      fields.push({ title: 'Licence', before: dayWritten(licence), after: dayWritten(now) })
    return {
      by: signed.by,
      at: signed.at,
      fields,
      paragraphs: paragraphs(version.document, record.document),
      decisions: decisions(db, record, seq),
    }
  })
}

interface Signed {
  readonly by: string
  readonly at: string
  readonly seq: number
  /** Undefined where the signature is older than this note of it. */
  readonly licence: string | null | undefined
  readonly version: { readonly document: ArticleDocument; readonly fields: ArticleFields }
}

function lastSigned(db: ReadableDb, record: ArticleRecord): Signed | null {
  const events = db.all<{ seq: number; actor: string; at: string; payload: string }>(
    `select seq, actor, at, payload from event where article = ? and kind = 'signed-off' order by seq desc`,
    record.key,
  )
  for (const { seq, actor, at, payload } of events) {
    const { revision, licence, restored } = JSON.parse(payload) as {
      readonly revision?: number
      readonly licence?: string | null
      readonly restored?: boolean
    }
    if (restored === true || revision === undefined) continue
    const versionId = versionIdAt(db, record.key, revision)
    if (versionId === null) return null
    const version = readVersion(db, { id: record.id, versionId })
    return { by: actor, at, seq, licence, version }
  }
  return null
}

/** "(read 2026-10-01)" as a person reads it; "none" where there is no licence. */
function dayWritten(licence: string | null): string {
  if (licence === null) return 'none'
  return licence.replace(/(?<=\(read )\d{4}-\d\d-\d\d(?=\)$)/u, (day) => dayInWords(day))
}

/** The licence a signature answers for, by its name and when its evidence was read: kept with it and compared, so never in other words. */
export function licenceName(db: ReadableDb, record: ArticleRecord): string | null {
  const own = record.fields.licenceOverride
  const source = record.rightsSourceId === null ? null : readSource(db, record.rightsSourceId)
  const licence = own ?? source?.licence ?? null
  if (licence === null) return null
  return licence.evidence ? `${licence.licence} (read ${licence.evidence.readOn})` : licence.licence
}

function paragraphs(
  before: ArticleDocument,
  after: ArticleDocument,
): SignOffDifference['paragraphs'] {
  const was = signedTexts(before)
  const is = signedTexts(after)
  return alignBlocks(was, is).flatMap((row) => {
    const old = row.before === null ? '' : (was[row.before] ?? '')
    const now = row.after === null ? '' : (is[row.after] ?? '')
    return old === now ? [] : [{ parts: diffWords(old, now) }]
  })
}

/** The body, and what is printed beside it: footnotes and captions. */
function signedTexts(document: ArticleDocument): string[] {
  const captions = document.content.filter((node) => node.type === 'imageNote').map(nodeText)
  const body = bodyBlocks(document).map((block) => block.text)
  return [...body, ...footnoteTexts(document), ...captions]
}

const stateWords: Readonly<Record<DecidedStatement['state'], string>> = {
  confirmed: 'confirmed',
  corrected: 'corrected',
  rejected: 'nobody says this',
  queried: 'queried',
  waived: 'let stand',
}

/** Statements whose decision is another than at the signature: the oldest inverse since then says what it was. */
function decisions(
  db: ReadableDb,
  record: ArticleRecord,
  since: number,
): SignOffDifference['decisions'] {
  const were = new Map<AttributionId, DecidedStatement | null>()
  const events = db.all<{ inverse: string }>(
    `select inverse from event where article = ? and seq > ? and kind = 'attribution-decided' and inverse is not null
     order by seq`,
    record.key,
    since,
  )
  for (const { inverse } of events) {
    const { statements } = JSON.parse(inverse) as {
      readonly statements: readonly {
        readonly id: AttributionId
        readonly before: DecidedStatement | null
      }[]
    }
    for (const { id, before } of statements) if (!were.has(id)) were.set(id, before)
  }
  const now = new Map(readDecided(db, record.key).map((one) => [one.id, one]))
  return [...were].flatMap(([id, was]) => {
    const is = now.get(id) ?? null
    const one = is ?? was
    if (one === null || signedWords(was) === signedWords(is)) return []
    return [{ words: inShort(one.statement), before: inWords(was), after: inWords(is) }]
  })
}

function signedWords(one: DecidedStatement | null): string {
  if (one === null) return ''
  const { fingerprint, kind, speaker } = one.statement
  return [one.state, fingerprint, kind, speaker?.name ?? ''].join(' | ')
}

function inWords(one: DecidedStatement | null): string {
  if (one === null) return 'undecided'
  const name = one.statement.speaker?.name ?? one.statement.speaker?.text
  return name === undefined ? stateWords[one.state] : `${stateWords[one.state]}, ${name}`
}

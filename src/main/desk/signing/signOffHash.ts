import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { DocumentNode } from '../../../shared/model/document.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { ArticleRecord } from '../articles/articleRecord.ts'
import { readSource } from '../sources/sourceRecord.ts'

/** Raised when what is signed changes its shape: an old sign-off then no longer counts. */
const signedShape = 2

/**
 * SHA-256 over RFC 8785 JSON of what a signer answers for (ARCHITECTURE §7): text without block ids,
 * headline, standfirst, bylines, dates, origin, credit, licence, media and attribution decisions. Tags and notes
 * stay out, tags marked in the text too: tagging a signed piece does not void it (decisions/tags-and-sign-off.md).
 */
export function signOffHash(db: ReadableDb, record: ArticleRecord): string {
  const { fields } = record
  const outlet = record.rightsSourceId === null ? null : readSource(db, record.rightsSourceId)
  const signed = {
    shape: signedShape,
    document: joinTexts(record.document.content.map(asSigned)),
    headline: fields.headline,
    headlineProvenance: fields.headlineProvenance,
    standfirst: fields.standfirst,
    bylines: fields.bylines,
    dateline: fields.dateline,
    dates: fields.dates,
    origin: fields.origin,
    canonicalUrl: fields.canonicalUrl,
    credit: fields.credit,
    embargoUntil: fields.embargoUntil,
    licence: fields.licenceOverride ?? outlet?.licence ?? null,
    media: fields.media,
    attributions: db.all(
      `select fingerprint, kind, state, json_extract(payload, '$.statement.speaker.name') as speaker
       from attribution
       where article = ? and decided_by is not null order by fingerprint, id`,
      record.key,
    ),
  }
  return createHash('sha256').update(canonical(signed)).digest('hex')
}

/** RFC 8785 has no words for half a character, as a text cut off by a machine may end in; a piece with one is signed all the same, and R22 stops it. */
function canonical(signed: object): string {
  try {
    return canonicalize(signed) ?? ''
  } catch {
    const whole = (_: string, value: unknown): unknown =>
      typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value
    return canonicalize(JSON.parse(JSON.stringify(signed, whole))) ?? ''
  }
}

function asSigned(node: DocumentNode): DocumentNode {
  const { blockId: _id, ...attrs } = node.attrs ?? {}
  const marks = node.marks?.filter((mark) => mark.type !== 'entity')
  return {
    ...node,
    attrs,
    ...(marks === undefined || marks.length === 0 ? { marks: undefined } : { marks }),
    ...(node.content === undefined ? {} : { content: joinTexts(node.content.map(asSigned)) }),
  }
}

// A tag in the text cuts one text node in two; without the tag they are one again.
function joinTexts(nodes: readonly DocumentNode[]): DocumentNode[] {
  const out: DocumentNode[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (
      node.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(last.marks) === JSON.stringify(node.marks)
    )
      out[out.length - 1] = { ...last, text: (last.text ?? '') + (node.text ?? '') }
    else out.push(node)
  }
  return out
}

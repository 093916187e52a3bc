import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { DocumentNode } from '../../shared/model/document.ts'
import type { ReadableDb } from '../database/sql.ts'
import type { ArticleRecord } from './articleRecord.ts'
import { readSource } from './sourceRecord.ts'

/** Raised when what is signed changes its shape: an old sign-off then no longer counts. */
const signedShape = 1

/**
 * SHA-256 over RFC 8785 JSON of what a signer answers for (ARCHITECTURE §7): text without block ids,
 * headline, standfirst, bylines, dates, origin, credit, licence, media, tags and attribution decisions.
 */
export function signOffHash(db: ReadableDb, record: ArticleRecord): string {
  const { fields } = record
  const outlet = record.rightsSourceId === null ? null : readSource(db, record.rightsSourceId)
  const signed = {
    shape: signedShape,
    document: record.document.content.map(withoutBlockIds),
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
    tags: fields.tags.filter((tag) => tag.state === 'confirmed'),
    attributions: db.all(
      `select fingerprint, kind, state, note from attribution
       where article = ? and decided_by is not null order by fingerprint, id`,
      record.key,
    ),
  }
  return createHash('sha256')
    .update(canonicalize(signed) ?? '')
    .digest('hex')
}

function withoutBlockIds(node: DocumentNode): DocumentNode {
  const { blockId: _id, ...attrs } = node.attrs ?? {}
  return {
    ...node,
    attrs,
    ...(node.content === undefined ? {} : { content: node.content.map(withoutBlockIds) }),
  }
}

import { z } from 'zod'
import { PieceDates } from './dates.ts'
import { ArticleDocument } from './document.ts'
import { ArticleId, SourceId } from './ids.ts'
import { LicenceProfile } from './licence.ts'
import { OriginChain, Provenance } from './origin.ts'
import { Byline, Dateline, MediaNote } from './parsedPiece.ts'
import { Hold, Status } from './status.ts'
import { SignOff } from './signOff.ts'
import { Tag } from './tag.ts'

/** A picture with its own rights; without clearance it is left out of every export, and that is said. */
export const ArticleMedia = MediaNote.extend({
  rights: z.enum(['none', 'cleared']),
  rightsNote: z.string(),
})
export type ArticleMedia = z.infer<typeof ArticleMedia>

/** Everything about a piece except its text: the header, the origin, the rights (saved by field). */
export const ArticleFields = z.object({
  headline: z.string().nullable(),
  headlineProvenance: Provenance,
  standfirst: z.string().nullable(),
  bylines: z.array(Byline),
  dateline: Dateline.nullable(),
  dates: PieceDates,
  origin: OriginChain,
  canonicalUrl: z.string().nullable(),
  siteName: z.string().nullable(),
  language: z.string().nullable(),
  direction: z.enum(['ltr', 'rtl']),
  /** The credit line as it will be printed; null means: from the licence's template. */
  credit: z.string().nullable(),
  /** The piece's own terms, an exception from its source's; null means: the source's. */
  licenceOverride: LicenceProfile.nullable(),
  /** ISO 8601 instant with offset before which no export may leave; as it came where nobody could read it yet. */
  embargoUntil: z.string().nullable(),
  media: z.array(ArticleMedia),
  tags: z.array(Tag),
  slug: z.string().nullable(),
  owner: z.string().nullable(),
  due: z.string().nullable(),
  note: z.string(),
})
export type ArticleFields = z.infer<typeof ArticleFields>

/** The fields that are printed over a text, and go back to an earlier version with it; pictures keep their own rights. */
export function printedFields(fields: ArticleFields) {
  const { headline, headlineProvenance, standfirst, bylines, dateline, dates } = fields
  const { language, direction } = fields
  return {
    headline,
    headlineProvenance,
    standfirst,
    bylines,
    dateline,
    dates,
    language,
    direction,
  }
}

/** A piece as the desk edits it. `revision` counts every saved change of text or fields. */
export const Article = z.object({
  id: ArticleId,
  revision: z.int().nonnegative(),
  status: Status,
  hold: Hold.nullable(),
  waiting: z
    .object({ forWhom: z.string(), why: z.string(), due: z.string().nullable() })
    .nullable(),
  signOff: SignOff.nullable(),
  fields: ArticleFields,
  document: ArticleDocument,
  wordCount: z.int().nonnegative(),
  importedAt: z.string(),
  changedAt: z.string(),
  /** The source whose licence counts: the first publisher when matched, else none. */
  rightsSourceId: SourceId.nullable(),
})
export type Article = z.infer<typeof Article>

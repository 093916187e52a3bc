import { z } from 'zod'
import { ArticleFilter, ArticleRow } from '../model/articleRow.ts'
import { BulkAct, BulkChange, BulkOutcome, TextChange } from '../model/bulkAct.ts'
import { ArticleId, SourceId } from '../model/ids.ts'
import { SavedSearch } from '../model/savedSearch.ts'
import { Status } from '../model/status.ts'
import { TagKind } from '../model/tag.ts'
import { none } from './call.ts'

const ids = z.array(ArticleId).min(1).max(10_000)
const done = z.object({ done: z.boolean() })

/** How many pieces each choice of a filter would leave. */
export const Facets = z.object({
  statuses: z.array(z.object({ value: Status, count: z.int() })),
  outlets: z.array(z.object({ value: SourceId, name: z.string(), count: z.int() })),
  tags: z.array(z.object({ kind: TagKind, name: z.string(), count: z.int() })),
  binned: z.int(),
  /** So many of the newest pieces were counted for the tags, where more are found than that. */
  tagsOf: z.int().optional(),
})
export type Facets = z.infer<typeof Facets>

/** A piece that tells the same story or speaks of the same things. */
export const RelatedPiece = z.object({
  row: ArticleRow,
  story: z.enum(['same', 'related']),
  /** In words: "82 % of the text is the same". */
  why: z.string(),
})
export type RelatedPiece = z.infer<typeof RelatedPiece>

/** One place where the words stand, with what is round it. */
export const TextHit = z.object({
  before: z.string(),
  found: z.string(),
  after: z.string(),
  inQuotation: z.boolean(),
})

/** Calls for finding pieces and acting on many of them. */
export const findCalls = {
  'articles.facets': { input: z.strictObject({ filter: ArticleFilter }), output: Facets },
  'articles.related': {
    input: z.strictObject({ id: ArticleId }),
    output: z.array(RelatedPiece),
  },
  /** At most 10,000 at once; `joins` makes it part of an earlier act of the same change, undone together. */
  'bulk.apply': {
    input: z.strictObject({ ids, change: BulkChange, joins: z.string().max(40).optional() }),
    output: BulkOutcome,
  },
  'bulk.undo': { input: z.strictObject({ id: z.string().max(40) }), output: BulkOutcome },
  'bulk.list': { input: none, output: z.array(BulkAct) },
  /** What `replace` would change in these pieces; at most 200 places are shown, all are counted. */
  'bulk.preview': {
    input: z.strictObject({ ids, change: TextChange }),
    output: z.object({
      pieces: z.array(
        z.object({
          id: ArticleId,
          headline: z.string().nullable(),
          opening: z.string(),
          hits: z.array(TextHit),
          more: z.int(),
        }),
      ),
      places: z.int(),
      inQuotations: z.int(),
      changedPieces: z.int(),
    }),
  },
  'searches.list': { input: none, output: z.array(SavedSearch) },
  /** Without an id a new one, at the end of the list. */
  'searches.save': {
    input: z.strictObject({
      id: z.string().max(40).optional(),
      search: SavedSearch.omit({ id: true }),
    }),
    output: SavedSearch,
  },
  'searches.remove': { input: z.strictObject({ id: z.string().max(40) }), output: done },
} as const

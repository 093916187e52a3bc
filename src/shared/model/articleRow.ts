import { z } from 'zod'
import { ArticleId, SourceId } from './ids.ts'
import { Status } from './status.ts'

/** One row of the library's list: only what is painted. */
export const ArticleRow = z.object({
  id: ArticleId,
  headline: z.string().nullable(),
  /** First words of the body, shown where the headline is missing. */
  opening: z.string(),
  sourceName: z.string().nullable(),
  sourceId: SourceId.nullable(),
  author: z.string().nullable(),
  published: z.string().nullable(),
  status: Status,
  held: z.enum(['held', 'killed']).nullable(),
  tags: z.array(z.string()),
  blockers: z.int().nonnegative(),
  mayWeRunIt: z.string(),
  wordCount: z.int().nonnegative(),
  direction: z.enum(['ltr', 'rtl']),
  importedAt: z.string(),
  changedAt: z.string(),
  /** Cut from the display text for a search, found words between `snippetMarks`; null otherwise. */
  snippet: z.string().nullable(),
  /** The headline with found words between `snippetMarks`; absent where nothing in it was looked for. */
  foundHeadline: z.string().optional(),
})
export type ArticleRow = z.infer<typeof ArticleRow>

export const ArticleFilter = z.object({
  /** What was typed: words, phrases, operators and fields (README, Finding). */
  text: z.string().max(400).optional(),
  status: Status.optional(),
  sourceId: SourceId.optional(),
  tag: z.string().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** The pieces in the bin instead of those in the library. */
  bin: z.literal(true).optional(),
})
export type ArticleFilter = z.infer<typeof ArticleFilter>
export const articleSorts = [
  'newest',
  'oldest',
  'headline',
  'relevance',
  'published',
  'published-oldest',
  'author',
  'outlet',
  'longest',
  'shortest',
  'changed',
] as const
/** What rows may stand together by; within a group the newest come first. */
export const articleGroups = ['outlet', 'author', 'status', 'month'] as const
export type ArticleGroup = (typeof articleGroups)[number]

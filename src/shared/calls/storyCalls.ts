import { z } from 'zod'
import { ArticleId } from '../model/ids.ts'
import { call, Saved } from './call.ts'

/** Another piece of the same story, as far as the library can tell. */
export const StoryPiece = z.object({
  id: ArticleId,
  headline: z.string().nullable(),
  sourceName: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  importedAt: z.string(),
  /** `version`: from the same outlet, later; else somebody else's copy. */
  relation: z.enum(['version', 'elsewhere']),
  /** 0–1: how much of the shorter text stands in the other. */
  share: z.number().min(0).max(1),
})
export type StoryPiece = z.infer<typeof StoryPiece>

const SideRow = z.object({ ours: z.string().nullable(), theirs: z.string().nullable() })

/** Two copies of a story as they were received, paragraph beside paragraph, and what may be taken over. */
export const SideBySide = z.object({
  other: StoryPiece,
  rows: z.array(SideRow),
  offers: z.object({
    headline: z.string().nullable(),
    url: z.string().nullable(),
    date: z.string().nullable(),
  }),
})
export type SideBySide = z.infer<typeof SideBySide>

/** One paragraph in its three states; null where it does not stand there. */
export const ThreeWayRow = z.object({
  before: z.string().nullable(),
  now: z.string().nullable(),
  ours: z.string().nullable(),
  /** `theirs`: only they changed it · `ours`: only we did · `both`: both, differently. */
  kind: z.enum(['same', 'theirs', 'ours', 'both', 'taken']),
})
export type ThreeWayRow = z.infer<typeof ThreeWayRow>

/** The same story elsewhere, and newer versions from the outlet. Rights are never taken over. */
export const storyCalls = {
  'stories.elsewhere': call(z.strictObject({ id: ArticleId }), z.array(StoryPiece)),
  'stories.compare': call(z.strictObject({ id: ArticleId, otherId: ArticleId }), SideBySide),
  'stories.take': call(
    z.strictObject({
      id: ArticleId,
      otherId: ArticleId,
      what: z.enum(['headline', 'url', 'date']),
    }),
    Saved,
  ),
  'stories.threeWay': call(
    z.strictObject({ id: ArticleId, newerId: ArticleId }),
    z.object({ rows: z.array(ThreeWayRow), headline: z.string().nullable() }),
  ),
  /** Takes the named rows of the newer version into the text; what counts as received is then the newer version. */
  'stories.accept': call(
    z.strictObject({
      id: ArticleId,
      newerId: ArticleId,
      baseRevision: z.int().nonnegative(),
      rows: z.array(z.int().nonnegative()).max(10_000),
    }),
    Saved,
  ),
} as const

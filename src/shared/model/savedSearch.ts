import { z } from 'zod'
import { ArticleFilter, articleGroups, articleSorts } from './articleRow.ts'

/** A question to the library that somebody gave a name. */
export const SavedSearch = z.object({
  id: z.string(),
  name: z.string().trim().normalize('NFC').min(1).max(80),
  filter: ArticleFilter,
  sort: z.enum(articleSorts),
  group: z.enum(articleGroups).optional(),
})
export type SavedSearch = z.infer<typeof SavedSearch>

import type { ExportArticle } from './exportArticle.ts'

/** Whether a person has called the piece opinion or analysis; everything else is news. */
export function genreOf({ fields }: ExportArticle): 'news' | 'opinion' | 'analysis' {
  const names = fields.tags
    .filter((tag) => tag.kind === 'genre' && tag.state === 'confirmed')
    .map((tag) => tag.name.toLowerCase())
  if (names.some((name) => /opinion|comment|column|editorial|op-ed/.test(name))) return 'opinion'
  return names.some((name) => /analysis|explainer/.test(name)) ? 'analysis' : 'news'
}

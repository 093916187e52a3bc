import { fragmentHtml } from './blockHtml.ts'
import type { ExportArticle, ExportContext } from './exportArticle.ts'
import { canonicalUrl, keepsOff } from './seo.ts'
import { confirmedTags } from './wireFacts.ts'

/** A piece field by field, as it is pasted into WordPress. */
export interface WordpressCopy {
  readonly headline: string
  readonly excerpt: string
  readonly byline: string
  /** HTML of elements and attributes that WordPress' sanitizer (kses) lets through. */
  readonly body: string
  readonly canonical: string | null
  readonly noindex: boolean
  readonly tags: readonly string[]
  /** What WordPress takes out or keeps elsewhere, in words. */
  readonly stripped: readonly string[]
}

/** The fields of a draft; `body` has only what survives for an author without unfiltered HTML. */
export function wordpressCopy(article: ExportArticle, context: ExportContext): WordpressCopy {
  const { fields } = article
  const html = fragmentHtml(article, context)
  const body = html.lines.join('\n').replace(/ referrerpolicy="[^"]*"/g, '')
  const canonical = canonicalUrl(context)
  const noindex = keepsOff(context)
  return {
    headline: fields.headline ?? '',
    excerpt: fields.standfirst ?? '',
    byline: context.byline,
    body,
    canonical,
    noindex,
    tags: confirmedTags(article, 'keyword', 'person', 'organisation', 'place', 'topic').map(
      (tag) => tag.name,
    ),
    stripped: [
      ...html.warnings,
      'WordPress strips scripts: the JSON-LD of the page is left out.',
      canonical
        ? 'WordPress has no field for a canonical address: it goes into the one of Yoast SEO or Rank Math; without such a plug-in set it in the theme.'
        : '',
      noindex
        ? 'WordPress has no noindex for one post: it goes into the field of Yoast SEO; without that plug-in set it in the theme.'
        : '',
      context.byline
        ? 'WordPress shows its own user as author: the by-line goes into a field named “byline”.'
        : '',
      body.includes('<img') && context.licence?.pixel.required
        ? 'The page counter is kept; its referrer policy is not.'
        : '',
      body.includes('<aside') ? 'Notes keep their text; WordPress gives them no anchor.' : '',
    ].filter(Boolean),
  }
}

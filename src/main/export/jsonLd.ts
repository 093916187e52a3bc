import { webUrl } from '../rights/creditLine.ts'
import { nodeText, type DocumentNode } from '../../shared/model/document.ts'
import type { ExportArticle, ExportContext } from './exportArticle.ts'
import { genreOf } from './genre.ts'
import { figureText } from './printText.ts'
import { canonicalUrl } from './seo.ts'

/** schema.org NewsArticle (version 30) as plain data; absent facts are left out, never invented. */
export function jsonLd(article: ExportArticle, context: ExportContext): Record<string, unknown> {
  const { fields } = article
  const publisher = fields.origin.firstPublisher
  const holder = publisher ? { '@type': 'Organization', name: publisher.name } : undefined
  const data = {
    '@context': 'https://schema.org',
    '@type': types[genreOf(article)],
    '@id': context.uri,
    headline: fields.headline ?? undefined,
    description: fields.standfirst ?? undefined,
    author: listOf(
      fields.bylines.map((one) => ({
        '@type': 'Person',
        name: one.name,
        jobTitle: one.role ?? undefined,
        affiliation: one.affiliation
          ? { '@type': 'Organization', name: one.affiliation }
          : undefined,
      })),
    ),
    datePublished: (fields.dates.original ?? fields.dates.published)?.value ?? undefined,
    dateModified: fields.dates.updated?.value ?? undefined,
    dateline: fields.dateline?.places.join(', ') || undefined,
    inLanguage: fields.language ?? undefined,
    wordCount: article.wordCount,
    isBasedOn: basedOn(article, context, holder),
    mainEntityOfPage: canonicalUrl(context) ?? undefined,
    creditText: context.credit.text || undefined,
    copyrightHolder: holder,
    license: context.licence ? licenceUrl(context.licence.licence) : undefined,
    usageInfo: webUrl(context.licence?.evidence?.url) ?? undefined,
    sdPublisher: context.deskName ? { '@type': 'Organization', name: context.deskName } : undefined,
    version: context.version,
    correction: context.correction
      ? {
          '@type': 'CorrectionComment',
          text: context.correction.text,
          datePublished: context.correction.at,
        }
      : undefined,
    expires: context.lastDay ?? undefined,
    image: listOf(
      article.media.flatMap((media) =>
        media && webUrl(media.uri)
          ? {
              '@type': 'ImageObject',
              contentUrl: webUrl(media.uri),
              caption: figureText(media),
              creditText: media.credit ?? undefined,
            }
          : [],
      ),
    ),
    hasPart: listOf(quotations(article, context)),
    keywords: listOf(fields.tags.filter((tag) => tag.state === 'confirmed').map((tag) => tag.name)),
  }
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
}

const types = {
  news: 'NewsArticle',
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
} as const

/** Each confirmed quotation with who said it; one that runs over paragraphs is one a paragraph. */
function quotations({ document }: ExportArticle, { spoken }: ExportContext): object[] {
  if (spoken.length === 0) return []
  const texts = new Map<unknown, string>()
  const walk = (nodes: readonly DocumentNode[]): void => {
    for (const node of nodes) {
      texts.set(node.attrs?.['blockId'], nodeText(node))
      if (node.type === 'quotation' || node.type === 'list') walk(node.content ?? [])
    }
  }
  walk(document.content)
  return spoken.flatMap((one) => {
    const text = texts.get(one.blockId)?.slice(one.start, one.end)
    if (!text) return []
    return {
      '@type': 'Quotation',
      text,
      spokenByCharacter: { '@type': 'Thing', name: one.speaker },
    }
  })
}

function basedOn(
  { fields }: ExportArticle,
  context: ExportContext,
  publisher: Record<string, string> | undefined,
): unknown {
  if (!publisher && !context.originalUrl) return undefined
  const original = {
    '@type': 'NewsArticle',
    url: context.originalUrl ?? undefined,
    datePublished: fields.dates.original?.value ?? fields.origin.firstPublisher?.date ?? undefined,
    publisher,
  }
  return Object.fromEntries(Object.entries(original).filter(([, value]) => value !== undefined))
}

function listOf<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined
}

const creativeCommons = /^CC[ -](BY(?:-(?:SA|ND|NC|NC-SA|NC-ND))?)[ -](\d\.\d)$/i

/** The licence as schema.org wants it: an address for Creative Commons, otherwise a named work. */
export function licenceUrl(name: string): unknown {
  const found = creativeCommons.exec(name.trim())
  return found
    ? `https://creativecommons.org/licenses/${found[1]?.toLowerCase()}/${found[2]}/`
    : { '@type': 'CreativeWork', name }
}

/** JSON that can stand inside a script element: nothing in it can end the element or begin a comment. */
export function scriptSafe(data: unknown): string {
  return JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

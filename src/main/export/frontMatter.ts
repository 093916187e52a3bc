import { webUrl } from '../rights/creditLine.ts'
import type { DatedValue } from '../../shared/model/dates.ts'
import type { ExportArticle, ExportContext } from './exportArticle.ts'
import { canonicalUrl, keepsOff } from './seo.ts'

/** The header of a Markdown file (DOMAIN §6): absent facts are left out, never invented. */
export function frontMatter(article: ExportArticle, context: ExportContext): object {
  const { fields } = article
  const tags = fields.tags.filter((tag) => tag.state === 'confirmed')
  const all = present({
    title: fields.headline,
    standfirst: fields.standfirst,
    byline: fields.bylines.map((one) =>
      present({ name: one.name, role: one.role, affiliation: one.affiliation }),
    ),
    dateline: fields.dateline ? present({ ...fields.dateline }) : null,
    dates: present({
      original: dateOf(fields.dates.original),
      published: dateOf(fields.dates.published),
      updated: dateOf(fields.dates.updated),
    }),
    origin: fields.origin.firstPublisher
      ? present({
          publisher: fields.origin.firstPublisher.name,
          url: context.originalUrl,
          date: fields.origin.firstPublisher.date,
        })
      : null,
    via: fields.origin.republishers.map((one) =>
      present({ publisher: one.name, url: webUrl(one.url), date: one.date }),
    ),
    canonical: canonicalUrl(context),
    robots: keepsOff(context) ? 'noindex' : null,
    licence: context.licence?.licence ?? null,
    credit: context.credit.text,
    language: fields.language,
    direction: fields.direction === 'rtl' ? 'rtl' : null,
    slug: fields.slug,
    tags: tags.filter((tag) => tag.kind !== 'topic').map((tag) => tag.name),
    topics: tags
      .filter((tag) => tag.kind === 'topic')
      .map((tag) => present({ name: tag.name, code: tag.code })),
    sign_off: context.signOff ? { by: context.signOff.by, at: context.signOff.at } : null,
  })
  const wanted = context.house.frontMatter
  if (wanted === null) return all
  const keys = new Set<string>(['title', ...wanted])
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)))
}

function dateOf(date: DatedValue | null): object | null {
  if (!date) return null
  // A doubt about the date (`roleNote`) is a note to the desk, like every other: it stays inside.
  return present({ date: date.value, text: date.text })
}

/** Without what is null or empty. */
function present(entries: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        !(Array.isArray(value) && value.length === 0) &&
        !(typeof value === 'object' && Object.keys(value).length === 0),
    ),
  )
}

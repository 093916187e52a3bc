import { assertNever } from '../../../shared/assertNever.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'

const titles = {
  headline: 'Headline',
  headlineProvenance: 'Headline from',
  standfirst: 'Standfirst',
  bylines: 'By-line',
  dateline: 'Dateline',
  dates: 'Dates',
  origin: 'Where it came from',
  canonicalUrl: 'Address',
  siteName: 'Site',
  language: 'Language',
  direction: 'Direction',
  credit: 'Credit line',
  licenceOverride: 'Terms of this piece',
  embargoUntil: 'Embargo',
  media: 'Pictures',
  tags: 'Tags',
  slug: 'Slug',
  owner: 'Owner',
  due: 'Due',
  note: 'Note',
} as const satisfies Record<keyof ArticleFields, string>

/** A change of fields in words: "Headline: none → Borders and mistrust". */
export function fieldSummary(
  before: ArticleFields,
  after: ArticleFields,
  names: readonly (keyof ArticleFields)[],
): string {
  const lines = names
    // It follows from the headline and says nothing of its own.
    .filter((name) => name !== 'headlineProvenance' || names.length === 1)
    .map((name) => `${titles[name]}: ${inWords(before, name)} → ${inWords(after, name)}`)
  return lines.join('; ')
}

/** The fields that differ, each in words before and after. */
export function fieldsInWords(
  before: ArticleFields,
  after: ArticleFields,
  names: readonly (keyof ArticleFields)[],
): { title: string; before: string; after: string }[] {
  return names
    .filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
    .map((name) => ({
      title: titles[name],
      before: inWords(before, name),
      after: inWords(after, name),
    }))
}

function inWords(fields: ArticleFields, name: keyof ArticleFields): string {
  switch (name) {
    case 'headline':
    case 'standfirst':
    case 'canonicalUrl':
    case 'siteName':
    case 'language':
    case 'credit':
    case 'embargoUntil':
    case 'slug':
    case 'owner':
    case 'due':
    case 'note':
    case 'direction':
    case 'headlineProvenance':
      return short(fields[name])
    case 'bylines':
      return list(fields.bylines.map((byline) => byline.name))
    case 'dateline':
      return list(fields.dateline?.places ?? [])
    case 'dates': {
      const { published, original, updated } = fields.dates
      return list([published, original, updated].map((date) => date?.value ?? date?.text ?? ''))
    }
    case 'origin':
      return list(
        [fields.origin.firstPublisher, ...fields.origin.republishers].map(
          (station) => station?.name ?? '',
        ),
      )
    case 'licenceOverride':
      return short(fields.licenceOverride?.licence ?? null)
    case 'media':
      return `${fields.media.length} (${fields.media.filter((media) => media.rights === 'cleared').length} cleared)`
    case 'tags':
      return list(fields.tags.filter((tag) => tag.state === 'confirmed').map((tag) => tag.name))
    default:
      return assertNever(name)
  }
}

function list(words: readonly string[]): string {
  return short(words.filter(Boolean).join(', '))
}

function short(text: string | null): string {
  if (text === null || text.trim() === '') return 'none'
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

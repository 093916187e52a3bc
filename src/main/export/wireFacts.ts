import type { Tag, TagKind } from '../../shared/model/tag.ts'
import type { ExportArticle, ExportContext } from './exportArticle.ts'
import { instantMs } from '../rights/deskDate.ts'
import { asInstant } from './moment.ts'

/** Whose text it is, in words: "© Delta Wire"; null without a first publisher. */
export function copyrightNotice({ fields }: ExportArticle): string | null {
  const holder = fields.origin.firstPublisher?.name
  if (!holder) return null
  const date = (fields.dates.original ?? fields.dates.published)?.value
  return `© ${[date?.slice(0, 4), holder].filter(Boolean).join(' ')}`
}

/** Licence, territory, running embargo and last day as one sentence for receivers; the credit line comes first. */
export function usageTerms(
  { fields }: ExportArticle,
  { licence, credit, lastDay, at }: ExportContext,
): string {
  const until = fields.embargoUntil?.trim()
  const ends = until ? instantMs(until) : null
  return [
    credit.text,
    // Feeds have no field for it, and none has one for words.
    until && (ends === null || ends > Date.parse(at)) ? `Embargo until ${until}.` : '',
    licence ? `Licence: ${licence.licence}.` : 'No licence is on file.',
    licence?.territory ? `Territory: ${licence.territory}.` : '',
    lastDay ? `Not to be shown after ${lastDay}.` : '',
    licence?.seo === 'noindex' || licence?.seo === 'both'
      ? 'Keep search engines off (noindex).'
      : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** When the text was first published, a day or an instant as it is known; null when unknown. */
export function publishedAsKnown({ fields }: ExportArticle): string | null {
  const value =
    fields.dates.original?.value ??
    fields.dates.published?.value ??
    fields.origin.firstPublisher?.date
  return value && asInstant(value) !== null ? value : null
}

/** The same as an instant: a day begins at midnight UTC. */
export function firstPublished(article: ExportArticle): string | null {
  const known = publishedAsKnown(article)
  return known === null ? null : asInstant(known)
}

/** A day without a time. */
export function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value)
}

/** The piece's embargo as an instant with offset; null where there is none, or none that names an instant (R6): that is said in words. */
export function embargo({ fields }: ExportArticle): string | null {
  const until = fields.embargoUntil
  return until && instantMs(until) !== null ? asInstant(until) : null
}

/** The confirmed tags of some kinds, in order. */
export function confirmedTags({ fields }: ExportArticle, ...kinds: readonly TagKind[]): Tag[] {
  return fields.tags.filter((tag) => tag.state === 'confirmed' && kinds.includes(tag.kind))
}

/** A Media Topics code as the address IPTC publishes it under: medtop:20000053; null for other codes. */
export function topicUri(code: string | null): string | null {
  const found = /^(?:medtop:)?(\d{8})$/.exec(code ?? '')
  return found ? `http://cv.iptc.org/newscodes/mediatopic/${found[1]}` : null
}

/** The language as a tag that schemas take ("en_GB" is "en-GB"); null where it is none ("English"). */
export function languageTag(language: string | null): string | null {
  const tag = language?.trim().replaceAll('_', '-') ?? ''
  return /^(?:[a-z]{2,3}|[ix])(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null
}

/** Said where a format takes nothing but tags. */
export function noLanguageTag(language: string): string {
  return `“${language}” is no language tag such as “en” or “pt-BR”: the language is left out.`
}

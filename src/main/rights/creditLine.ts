import type { ArticleFields } from '../../shared/model/article.ts'
import type { LicenceProfile } from '../../shared/model/licence.ts'
import type { HouseForms } from './facts.ts'
import type { EditKind } from './edits/editReport.ts'
import { dayInWords } from '../../shared/model/dayInWords.ts'
import { dayOf } from './deskDate.ts'

/** A line made from a template, and the facts that it asks for and the piece lacks, in words. */
export interface FilledLine {
  readonly text: string
  readonly missing: readonly string[]
}

/** What a desk writes where no licence says otherwise. */
export const plainCredit = 'First published by {firstPublisher}.'

const names: Readonly<Record<string, string>> = {
  author: 'the author',
  affiliation: 'the author’s institution',
  headline: 'the headline',
  firstPublisher: 'the first publisher',
  republisher: 'the republisher',
  url: 'the address of the original',
  date: 'the date of first publication',
  identifier: 'the first publisher’s own number of the piece',
  issue: 'the issue it stood in',
  licence: 'the name of the licence',
  desk: 'this desk’s own name (Settings)',
}

/** What a template may ask for beside the piece's own facts. */
export interface TemplateExtras {
  readonly licence?: string | undefined
  readonly desk?: string | undefined
}

/** Fills the placeholders (licenceFaults.ts lists them); a sentence that lacks a fact is left out. */
export function fillTemplate(
  template: string,
  fields: ArticleFields,
  timeZone: string,
  extras: TemplateExtras = {},
): FilledLine {
  const values = templateValues(fields, timeZone, extras)
  const missing = new Set<string>()
  const fill = (sentence: string): string => {
    let whole = true
    const text = sentence.replace(/\{(\w+)\}/g, (placeholder, key: string) => {
      const value = Object.hasOwn(values, key) ? values[key] : null
      if (value) return value
      whole = false
      missing.add(Object.hasOwn(names, key) ? (names[key] ?? key) : `“${placeholder}”`)
      return ''
    })
    return whole ? text : ''
  }
  const text = template
    .split(/(?<=[.!?])\s+/u)
    .map(fill)
    .filter((sentence) => sentence !== '')
    .join(' ')
  return { text: text.trim(), missing: [...missing] }
}

/** The credit line as it will be printed: the desk's own words, the licence's template (edited form when edited), or the outlet's own form. */
export function creditLine(
  fields: ArticleFields,
  licence: LicenceProfile | null,
  strongestEdit: EditKind | 'none',
  timeZone: string,
  extras: { readonly desk?: string | undefined; readonly house?: HouseForms | undefined } = {},
): FilledLine & { readonly written: boolean } {
  if (fields.credit?.trim()) return { text: fields.credit.trim(), missing: [], written: true }
  const edited = strongestEdit !== 'none' && strongestEdit !== 'normalise'
  const said =
    (edited ? licence?.credit.templateIfEdited : null) ?? licence?.credit.template ?? null
  const fill = (template: string): FilledLine =>
    fillTemplate(template, fields, timeZone, { licence: licence?.licence, desk: extras.desk })
  const line = said === null ? wholeLine(extras.house?.credits, fill) : null
  return { ...(line ?? fill(said ?? plainCredit)), written: false }
}

/** The first form for which nothing is missing. */
function wholeLine(
  forms: readonly string[] | undefined,
  fill: (template: string) => FilledLine,
): FilledLine | null {
  for (const form of forms ?? []) {
    const line = fill(form)
    if (line.missing.length === 0 && line.text !== '') return line
  }
  return null
}

/** The by-line as printed: the licence's form, else the outlet's own, else "By A, B and C"; empty without a name. */
export function bylineLine(
  fields: ArticleFields,
  licence: LicenceProfile | null,
  timeZone: string,
  house?: HouseForms,
): FilledLine {
  if (fields.bylines.length === 0) return { text: '', missing: ['the author'] }
  const fill = (template: string): FilledLine => fillTemplate(template, fields, timeZone)
  const said = licence?.bylineTemplate ?? null
  return (said === null ? wholeLine(house?.bylines, fill) : null) ?? fill(said ?? 'By {author}')
}

/** The address of the original, when it is one a browser can open. */
export function originalUrl(fields: ArticleFields): string | null {
  return webUrl(fields.origin.firstPublisher?.url) ?? webUrl(fields.canonicalUrl)
}

/** An http or https address as files write it, null for anything else: characters no address may hold are escaped. */
export function webUrl(url: string | null | undefined): string | null {
  const address = url?.trim() ?? ''
  if (!isWebUrl(address)) return null
  return address.replace(/[\s<>"{}|\\^`]/gu, (one) => encodeURIComponent(one))
}

/** Whether the text is an http or https address. */
export function isWebUrl(url: string): boolean {
  try {
    return /^https?:$/.test(new URL(url).protocol)
  } catch {
    return false
  }
}

function templateValues(
  fields: ArticleFields,
  timeZone: string,
  extras: TemplateExtras,
): Record<string, string | null> {
  const date =
    fields.origin.firstPublisher?.date ?? (fields.dates.original ?? fields.dates.published)?.value
  const day = date ? dayOf(date, timeZone) : null
  return {
    author: joinNames(fields.bylines.map((one) => one.name)),
    affiliation: joinNames(fields.bylines.flatMap((one) => one.affiliation ?? [])),
    headline: fields.headline,
    firstPublisher: fields.origin.firstPublisher?.name ?? null,
    republisher: fields.origin.republishers.at(-1)?.name ?? null,
    url: originalUrl(fields),
    date: day ? dayInWords(day) : null,
    identifier: fields.origin.firstPublisher?.identifier ?? null,
    issue: fields.origin.firstPublisher?.identifier ?? null,
    licence: extras.licence ?? null,
    desk: extras.desk ?? null,
  }
}

/** "A", "A and B", "A, B and C". */
export function joinNames(list: readonly string[]): string {
  const names = [...new Set(list)]
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

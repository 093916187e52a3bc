import type { DatedValue } from '../../../../shared/model/dates.ts'
import type { Hint } from '../../reading.ts'
import { addDays } from '../../segment/dates/calendars.ts'
import { readDate } from '../../segment/dates/readDate.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { attribute, elementsBelow, textOf, type Page } from './page.ts'
import { knownLabels } from './knownLabels.ts'
import { isDay, machineDate, strokedDate } from './machineDate.ts'
import { dateNames } from './partNames.ts'
import { printedDates } from './printedDates.ts'
import { firstMeta, strings, type StructuredData } from './structuredData.ts'

export interface PageDatesFound {
  readonly published: Hint<DatedValue> | null
  readonly updated: Hint<DatedValue> | null
}

/** When the page says it was published and updated (rules H50–H57): JSON-LD, meta, time elements, words, address. */
export function pageDates(
  page: Page,
  data: StructuredData,
  judged: readonly JudgedBlock[],
): PageDatesFound {
  const updated = fromArticles(data, 'dateModified') ?? fromMeta(data, updatedMeta)
  const printed = printedDates(judged)
  const address = fromAddress(data)
  const published =
    fromArticles(data, 'datePublished') ??
    fromArticles(data, 'uploadDate') ??
    fromMeta(data, publishedMeta) ??
    fromPages(data) ??
    fromTimeElements(page) ??
    fromPrinted(printed) ??
    fromWords(page) ??
    fromAttributes(page) ??
    address ??
    fromArticles(data, 'dateCreated')
  return {
    published: published && localDay(published, [...printed, ...(address ? [address.value] : [])]),
    updated: updated && published && updated.value.value !== published.value.value ? updated : null,
  }
}

function fromPrinted(printed: readonly DatedValue[]): Hint<DatedValue> | null {
  const value = printed.find((each) => each.value !== null) ?? printed[0]
  return value === undefined
    ? null
    : { value, rule: 'H55', certainty: value.value !== null && value.certain ? 0.8 : 0.5 }
}

/**
 * H56: machines write world time; where the page prints, or its address holds, the day before or after, that is the
 * day it appeared on where it appeared, and it says which of two readings a printed date has.
 */
function localDay(stated: Hint<DatedValue>, others: readonly DatedValue[]): Hint<DatedValue> {
  const { value, text } = stated.value
  if (value === null || !/(?:Z|GMT|UTC|\+00:?00)\s*$/i.test(text)) return stated
  const day = value.slice(0, 10)
  const days = others.flatMap((each) =>
    [each.value, ...(each.alternatives ?? [])].flatMap((one) =>
      one === null ? [] : [{ day: one.slice(0, 10), text: each.text }],
    ),
  )
  if (days.some((each) => each.day === day)) return stated
  const near = days.find((each) => each.day === addDays(day, -1) || each.day === addDays(day, 1))
  return near === undefined
    ? stated
    : { value: { value: near.day, text: near.text, certain: true }, rule: 'H56', certainty: 0.9 }
}

const publishedMeta = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publish_date',
  'publish-date',
  'publishdate',
  'publication_date',
  'published_at',
  'published-date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dc.date.created',
  'dc.created',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'cxenseparse:recs:articlepublished',
  'rnews:datepublished',
  'citation_date',
  'citation_publication_date',
  'citation_online_date',
  'created',
  'article:created',
  'ptime',
  'pdate',
  'last-publish-date',
  'displaydate',
  'bt:pubdate',
  'shareaholic:article_published_time',
  'video:release_date',
  'release_date',
  'published',
  'publicationdate',
  'article:publicationdate',
]
const updatedMeta = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'last-modified',
  'lastmod',
  'dcterms.modified',
  'dc.date.modified',
  'modified',
]

function fromArticles(data: StructuredData, key: string): Hint<DatedValue> | null {
  for (const article of data.articles)
    for (const text of strings(article[key])) {
      const value = machineDate(text)
      if (value) return { value: { value, text, certain: true }, rule: 'H50', certainty: 0.95 }
    }
  return null
}

function fromPages(data: StructuredData): Hint<DatedValue> | null {
  for (const { datePublished } of data.pages)
    for (const text of strings(datePublished)) {
      const value = machineDate(text)
      if (value) return { value: { value, text, certain: true }, rule: 'H50', certainty: 0.85 }
    }
  return null
}

function fromMeta(data: StructuredData, names: readonly string[]): Hint<DatedValue> | null {
  // What is written with strokes says less than a machine's own writing beside it.
  for (const read of [machineDate, strokedDate])
    for (const name of names) {
      const text = firstMeta(data, name)
      const value = text === null ? null : read(text)
      if (text !== null && value !== null)
        return { value: { value, text, certain: true }, rule: 'H51', certainty: 0.92 }
    }
  return null
}

function fromTimeElements(page: Page): Hint<DatedValue> | null {
  let first: Hint<DatedValue> | null = null
  for (const element of elementsBelow(page.body)) {
    const prop = attribute(element, 'itemprop')?.toLowerCase() ?? ''
    const stated = prop === 'datepublished' || prop === 'datecreated'
    const titled = element.tagName === 'abbr' ? attribute(element, 'title') : null
    const isTitled = titled !== null && /^\d{4}-\d\d-\d\dT/.test(titled)
    if (element.tagName !== 'time' && !stated && !isTitled) continue
    const text =
      attribute(element, 'datetime') ??
      attribute(element, 'content') ??
      (isTitled ? titled : textOf(element))
    const value = machineDate(text) ?? printedDay(text)
    if (!value) continue
    const found: Hint<DatedValue> = {
      value: { value, text, certain: true },
      rule: 'H52',
      certainty: stated || attribute(element, 'pubdate') !== null ? 0.92 : 0.8,
    }
    if (stated || attribute(element, 'pubdate') !== null) return found
    first ??= found
  }
  return first
}

// "29.04.2020, 12:01 Uhr" in a time element without a value for machines.
function printedDay(text: string): string | null {
  if (text.length > 60) return null
  const found = readDate(text)
  return found !== null && found.certain ? found.value : null
}

function fromWords(page: Page): Hint<DatedValue> | null {
  let tried = 0
  for (const element of elementsBelow(page.body)) {
    if (!dateNames.test(knownLabels(element))) continue
    const text = textOf(element)
    if (text.length < 6 || text.length > 120 || !/\d/.test(text)) continue
    if (++tried > 12) break
    const value = readDate(text)
    if (value) return { value, rule: 'H53', certainty: value.certain ? 0.75 : 0.5 }
  }
  return null
}

const publishedAttribute =
  /^data-(?:article-|story-|post-|content-)?(?:publish(?:ed)?|publication|pub|deploy|posted|release|first-?published)-?(?:date|dt|time|at|on|timestamp)?$/

/** H57: what a page notes for its scripts beside the article ("data-published-at"), where nothing else says a day. */
function fromAttributes(page: Page): Hint<DatedValue> | null {
  for (const element of elementsBelow(page.body))
    for (const { name, value: text } of element.attrs) {
      if (!publishedAttribute.test(name)) continue
      const value = machineDate(text)
      if (value !== null)
        return { value: { value, text, certain: true }, rule: 'H57', certainty: 0.6 }
    }
  return null
}

function fromAddress(data: StructuredData): Hint<DatedValue> | null {
  for (const url of [data.canonical, firstMeta(data, 'og:url')]) {
    const found =
      /\/((?:19|20)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=\/|-|$)/.exec(url ?? '') ??
      /\/((?:19|20)\d{2})(\d{2})(\d{2})(?=\/|-|_|$)/.exec(url ?? '')
    if (found && isDay(Number(found[1]), Number(found[2]), Number(found[3])))
      return {
        value: {
          value: `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}`,
          text: found[0],
          certain: false,
        },
        rule: 'H54',
        certainty: 0.6,
      }
  }
  return null
}

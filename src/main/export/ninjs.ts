import { webUrl } from '../rights/creditLine.ts'
import { fragmentHtml } from './blockHtml.ts'
import type { ExportArticle, ExportContext, WriterResult } from './exportArticle.ts'
import { finishFile } from './finishFile.ts'
import { genreOf } from './genre.ts'
import { printBlocks } from './printBlocks.ts'
import { datelineText, printedText } from './printText.ts'
import {
  confirmedTags,
  copyrightNotice,
  embargo,
  firstPublished,
  topicUri,
  usageTerms,
} from './wireFacts.ts'

const schema = 'https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'
const genreNames = { news: null, opinion: 'Opinion', analysis: 'Analysis' } as const

/** ninjs 3.1, one item a file: the origin chain in infoSources, pictures as associations with their own rights. */
export function writeNinjs(article: ExportArticle, context: ExportContext): WriterResult {
  const item = ninjsItem(article, context)
  const json = JSON.stringify(item.data, null, 2)
  // JSON would write half a character as an escape, which its readers take in different ways.
  const strings: string[] = []
  JSON.stringify(item.data, (_, value: unknown) => {
    if (typeof value === 'string') strings.push(value)
    return value
  })
  const checked = finishFile(strings.join(' '), 'json', item.warnings)
  return checked.ok ? { ...checked, bytes: new TextEncoder().encode(`${json}\n`) } : checked
}

function ninjsItem(article: ExportArticle, context: ExportContext) {
  const { fields } = article
  const html = fragmentHtml(article, context)
  const text = printedText(printBlocks(article, context).blocks).join('\n\n')
  const genre = genreNames[genreOf(article)]
  const evidence = plainUri(context.licence?.evidence?.url)
  const data = {
    uri: context.uri,
    standard: { name: 'ninjs', version: '3.1', schema },
    type: 'text',
    representationType: 'full',
    version: String(context.version),
    firstCreated: firstPublished(article),
    versionCreated: context.at,
    embargoedUntil: embargo(article),
    expires: context.expiresAt,
    pubStatus: 'usable',
    language: fields.language,
    title: fields.headline,
    headlines: listOf(fields.headline ? [{ role: 'main', value: fields.headline }] : []),
    descriptions: listOf(
      fields.standfirst
        ? [{ role: 'summary', contentType: 'text/plain', value: fields.standfirst }]
        : [],
    ),
    slugline: fields.slug,
    by: context.byline,
    located: datelineText(fields).replace(/ — $/, ''),
    copyrightHolder: fields.origin.firstPublisher?.name,
    copyrightNotice: copyrightNotice(article),
    usageTerms: usageTerms(article, context),
    rightsInfo: evidence ? { linkedRights: evidence } : null,
    infoSources: listOf(originChain(article)),
    altIds: listOf(context.originalUrl ? [{ role: 'canonical', value: context.originalUrl }] : []),
    genres: listOf(genre ? [{ name: genre }] : []),
    people: named(confirmedTags(article, 'person').map(({ name }) => ({ name }))),
    organisations: named(confirmedTags(article, 'organisation').map(({ name }) => ({ name }))),
    places: named(confirmedTags(article, 'place').map(({ name }) => ({ name }))),
    subjects: named(
      confirmedTags(article, 'topic', 'keyword').map(({ name, code }) =>
        present({ name, uri: topicUri(code), literal: topicUri(code) ? null : code }),
      ),
    ),
    bodies: [
      {
        role: 'main',
        contentType: 'text/html',
        charCount: text.length,
        wordCount: article.wordCount,
        value: html.lines.join('\n'),
      },
    ],
    associations: listOf(pictures(article, context)),
    edNote: context.correction ? `Correction: ${context.correction.text}` : null,
  }
  const dates = [fields.dates.original, fields.dates.published, fields.dates.updated]
  const unsure = dates.filter((date) => date !== null && date.value === null).length
  return {
    data: present(data),
    warnings: [
      ...html.warnings,
      unsure > 0 ? 'ninjs carries no date in words: a date that is not settled is left out.' : '',
    ].filter(Boolean),
  }
}

/** The first publisher, then who passed the text on. */
function originChain({ fields }: ExportArticle): object[] {
  const station = (
    role: string,
    one: { readonly name: string; readonly url: string | null } | null,
  ): object[] => (one?.name ? [present({ role, name: one.name, uri: plainUri(one.url) })] : [])
  return [
    ...station('originator', fields.origin.firstPublisher),
    ...fields.origin.republishers.flatMap((one) => station('republisher', one)),
  ]
}

function pictures({ media }: ExportArticle, context: ExportContext): object[] {
  return media.flatMap((one, index) => {
    if (!one) return []
    return present({
      name: `picture-${index + 1}`,
      uri: `${context.uri}:picture:${index + 1}`.replace(/^urn:uuid:/, 'urn:x-copydesk:'),
      type: 'picture',
      descriptions: one.caption ? [{ role: 'caption', value: one.caption }] : null,
      by: one.credit,
      copyrightHolder: one.credit,
      usageTerms: 'The picture’s rights are its own; they were cleared for this desk.',
      renditions: plainUri(one.uri) ? [{ name: 'original', href: plainUri(one.uri) }] : null,
    })
  })
}

/** An address in the letters that the schema's “uri” has: others are escaped, as a browser does. */
function plainUri(url: string | null | undefined): string | null {
  const address = webUrl(url)
  return address === null || /^[\x21-\x7e]*$/.test(address) ? address : new URL(address).href
}

function listOf<T>(list: readonly T[]): readonly T[] | null {
  return list.length > 0 ? list : null
}

const named = listOf

function present(entries: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(
    Object.entries(entries).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  )
}

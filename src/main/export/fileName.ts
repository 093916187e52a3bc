import type { ExportArticle } from './exportArticle.ts'
import { bodyText } from '../../shared/model/document.ts'

/** File systems take 255 bytes; this leaves room for an ending, a number and a partial name. */
const longest = 120

// Windows reserves these with any ending; a file of that name cannot be opened or deleted there.
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i
const refused =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]/gu

/** Any text as one name that every file system takes: the same text always gives the same name; empty when nothing is left. */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\p{Surrogate}/gu, '')
    .replace(/[/\\:*?"<>|]/g, ' ')
    .replace(/[“”„«»‘’'`]/g, '')
    .replace(/\s+/gu, '-')
    .replace(refused, '')
    .replace(/-{2,}/g, '-')
    .replace(/^[-.]+/, '')
    .replace(/(?<![-.])[-.]+$/, '')
  const name = shorten(plain).replace(/[-.]+$/, '')
  const stem = name.split('.')[0] ?? ''
  return reserved.test(stem) ? `_${name}` : name
}

/** Cut between characters as people see them, never inside one. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longest) return name
  let out = ''
  let size = 0
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(name)) {
    size += Buffer.byteLength(segment)
    if (size > longest) break
    out += segment
  }
  return out
}

/** The file's name without its ending: the pattern filled with {slug}, {headline}, {date}, {source} and {id}, made safe. */
export function exportFileName(pattern: string, article: ExportArticle): string {
  const { fields } = article
  const slug = fields.slug ?? fields.headline ?? openingWords(article)
  const values: Readonly<Record<string, string>> = {
    slug: slugOf(slug),
    headline: fields.headline ?? slug,
    date: (fields.dates.original ?? fields.dates.published)?.value?.slice(0, 10) ?? '',
    source: fields.origin.firstPublisher?.name ?? '',
    id: article.id,
  }
  const filled = pattern.replace(/\{(\w+)\}/g, (_, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? '') : '',
  )
  return safeFileName(filled) || article.id
}

/** Letters and figures joined by hyphens, in small letters. */
function slugOf(text: string): string {
  const words = text
    .normalize('NFC')
    .replace(refused, '')
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
  return safeFileName(words.toLowerCase())
}

function openingWords({ document }: ExportArticle): string {
  return bodyText(document).slice(0, 400).trim().split(/\s+/u).slice(0, 8).join(' ')
}

import type { Reader } from '../reading.ts'
import { docxReader } from './docx.ts'
import { emlReader } from './eml.ts'
import { feedReader } from './feed.ts'
import { manifestReader } from './manifest.ts'
import { markdownReader } from './markdown.ts'
import { iptc7901Reader } from './iptc7901.ts'
import { newsml1Reader } from './newsml1.ts'
import { ninjsReader } from './ninjs.ts'
import { newsmlG2Reader } from './newsmlG2.ts'
import { nitfReader } from './nitf.ts'
import { pageReader } from './pageReader.ts'
import { plainTextReader } from './plainText.ts'
import { savedPageReader } from './savedPage.ts'

/** The reader of each format the desk takes in, by media type; what is missing is refused in words. */
export const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['text/plain', plainTextReader],
  ['text/html', pageReader],
  ['text/markdown', markdownReader],
  ['text/csv', manifestReader],
  ['application/rss+xml', feedReader('application/rss+xml')],
  ['application/atom+xml', feedReader('application/atom+xml')],
  ['application/nitf+xml', nitfReader],
  ['application/newsml+xml', newsml1Reader],
  ['application/vnd.iptc.ninjs+json', ninjsReader],
  ['application/vnd.iptc.7901', iptc7901Reader],
  ['message/rfc822', emlReader],
  ['multipart/related', savedPageReader],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', docxReader],
  ['application/vnd.iptc.g2.newsitem+xml', newsmlG2Reader],
])

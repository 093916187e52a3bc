import type { Reader } from '../reading.ts'
import { readDate } from '../segment/dates/readDate.ts'
import { feedReader } from './feed.ts'
import { htmlReader } from './html.ts'
import { markdownReader } from './markdown.ts'
import { plainTextReader } from './plainText.ts'

/** The reader of each format the desk takes in, by media type; what is missing is refused in words. */
export const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['text/plain', plainTextReader],
  ['text/html', htmlReader(readDate)],
  ['text/markdown', markdownReader],
  ['application/rss+xml', feedReader('application/rss+xml')],
  ['application/atom+xml', feedReader('application/atom+xml')],
])

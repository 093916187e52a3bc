import { describe, expect, test } from 'vitest'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import { articleOf, contextOf } from './export.fixture.ts'
import type { ExportArticle, ExportContext } from './exportArticle.ts'
import { collectionWriters, writers } from './writers.ts'

/** One piece in one format, as text. */
function fileOf(
  format: Exclude<ExportFormat, 'report' | 'report-markdown' | 'docx' | 'jsonl'>,
  article: ExportArticle,
  context: ExportContext = contextOf(),
): string {
  if (format in collectionWriters) {
    const item = collectionWriters[format as keyof typeof collectionWriters].item({
      article,
      context,
    })
    if (!item.ok) throw new Error(item.message)
    return item.text
  }
  const file = writers[format as keyof typeof writers](article, context)
  if (!file.ok) throw new Error(file.message)
  return new TextDecoder().decode(file.bytes)
}

describe('an embargo', () => {
  const until = (embargoUntil: string) => articleOf(undefined, { embargoUntil })
  const running = '2026-12-01T09:00:00+01:00'
  test.each(['ninjs', 'newsml-g2', 'nitf', 'rss', 'atom'] as const)(
    'that runs is said in %s',
    (format) => {
      expect(fileOf(format, until(running))).toContain(`Embargo until ${running}.`)
      // One that is over is no longer said in words.
      expect(fileOf(format, until('2026-10-01T09:00:00+01:00'))).not.toContain('Embargo')
    },
  )
  test.each(['2026-12-01T09:00:00', '2026-12-01', 'Monday, 9 a.m.'])(
    '“%s” names no instant: none is made up, the words go along',
    (words) => {
      const ninjs = JSON.parse(fileOf('ninjs', until(words))) as Record<string, unknown>
      expect(ninjs['embargoedUntil']).toBeUndefined()
      expect(ninjs['usageTerms']).toContain(`Embargo until ${words}.`)
      expect(fileOf('newsml-g2', until(words))).not.toContain('<embargoed>')
      expect(fileOf('nitf', until(words))).not.toContain('<date.release')
    },
  )
})

test.each([
  ['ninjs', '"expires": "2026-12-31T23:59:59+09:00"'],
  ['newsml-g2', '<expires>2026-12-31T23:59:59+09:00</expires>'],
  ['nitf', '<date.expire norm="20261231T145959Z"/>'],
] as const)('%s: a licence ends with the last day where the desk is', (format, words) =>
  expect(
    fileOf(
      format,
      articleOf(),
      contextOf({ lastDay: '2026-12-31', expiresAt: '2026-12-31T23:59:59+09:00' }),
    ),
  ).toContain(words),
)

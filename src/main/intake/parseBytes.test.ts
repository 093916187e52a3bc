import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParsedPiece } from '../../shared/model/parsedPiece.ts'
import { isBodyRole } from '../../shared/model/part.ts'
import { applySteps } from './clean/applySteps.ts'
import { bodySha256, cleanBody } from './clean/cleanBody.ts'
import { parseBytes } from './parseBytes.ts'
import { sniffText } from './sniff/sniffText.ts'
import { runs } from '../../shared/testing/runs.fixture.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const result = await parseBytes({ bytes, name: 'x' })
  return result.ok ? 'read' : result.refusal.code
}
const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

describe('F: formats by content', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['empty space', encode(' \n\t\r\n '), 'empty-file'],
    ['a PDF', latin('%PDF-1.7\n%âãÏÓ'), 'unsupported-format'],
    ['an RTF', latin('{\\rtf1 hello}'), 'unsupported-format'],
    ['an image', latin('\x89PNG\r\n\x1A\n\0\0'), 'unsupported-format'],
    ['zeros strewn in', encode('A text\0 with zeros in it. '.repeat(50)), 'binary-file'],
    ['random bytes', new Uint8Array(3000).map((_, i) => (i * i * 31 + i * 7) % 256), 'binary-file'],
    ['a paragraph without end', encode('word '.repeat(500_000)), 'line-too-long'],
    ['text', encode('The harbour was closed.'), 'read'],
    ['text that begins with a bracket', encode('[Correction] The harbour was closed.'), 'read'],
  ])('%s', async (_, bytes, code) => expect(await refusal(bytes)).toBe(code))

  test.each([
    ['application/rss+xml', '<?xml version="1.0"?>\n<rss version="2.0"><channel/></rss>'],
    ['application/atom+xml', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
    ['application/nitf+xml', '<?xml version="1.0"?><nitf><body/></nitf>'],
    [
      'application/vnd.iptc.g2.newsitem+xml',
      '<?xml version="1.0"?>\n<newsItem guid="a"></newsItem>',
    ],
    ['text/html', '<!DOCTYPE html>\n<html><body><p>Text</p></body></html>'],
    ['application/json', '{"a": [1, 2]}'],
    ['application/x-ndjson', '{"a": 1}\n{"a": 2}'],
    ['text/markdown', '---\ntitle: A\n---\nText'],
    ['message/rfc822', 'From: a@b.c\nSubject: A\nMIME-Version: 1.0\n\nText'],
    ['text/plain', 'From: the harbour\nSubject: none\n\nText'],
    ['text/plain', '<3 is what she wrote, and nothing else.'],
    ['text/plain', '[Correction] The harbour was closed.'],
  ])('%s is told by its content', (type, text) => expect(sniffText(text).type).toBe(type))

  test('a refusal names what the file is', async () => {
    const result = await parseBytes({
      bytes: latin('PK\x03\x04..word/document.xml'),
      name: 'x.txt',
    })
    expect(!result.ok && result.refusal.message).toContain('a Word document (DOCX)')
  })
})

const line = fc.constantFrom(
  'By Ann Lee',
  'May 23, 2020',
  '04/05/2020',
  'A man walks, 2018. (AFP)',
  'Harbour closed until Monday',
  'The old harbour was closed on Monday, and nobody knows for how long it will be.',
  '“We left,” she said.\u00A0“At last.”',
  'Advertisement',
  'Read more: harbours',
  'About Meridian Monitor',
  'Meridian MonitorMeridian Monitor is a platform.',
  '© 2025 Northgate Review. All rights reserved.',
  '• a bullet',
  'قال الجيش يوم السبت إن ستة جنود قتلوا.',
  'donâ€™t',
  '\u00AD',
  '\u200B',
  'KARACHI — The ship came in.',
  'EMBARGOED UNTIL 00:01 MONDAY',
  '東京で会議が開かれた。',
  'x'.repeat(300),
)

describe('properties of a whole piece', () => {
  const files = fc.oneof(
    fc
      .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\r\n', ' ')))
      .map((all) => encode(all.flat().join(''))),
    fc.uint8Array({ maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }).map((text) => encode(text)),
  )

  test('any bytes give pieces of the model or a refusal, never an exception', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const result = await parseBytes({ bytes, name: 'x' })
        if (!result.ok) {
          expect(result.refusal.message).not.toBe('')
          return
        }
        for (const piece of result.pieces)
          expect(ParsedPiece.safeParse(piece).error).toBeUndefined()
      }),
      { numRuns: runs(300) },
    )
  })

  test('parts tile the text, body items are their parts cleaned, and cleanSha256 proves the body', async () => {
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const result = await parseBytes({ bytes, name: 'x' })
        if (!result.ok) return
        for (const { text, parts, steps, article, cleanSha256 } of result.pieces) {
          let at = 0
          for (const part of parts) {
            expect(part.range[0]).toBe(at)
            expect(part.range[1]).toBeGreaterThan(at)
            at = part.range[1]
          }
          expect(at).toBe(text.length)
          const body = cleanBody(text, parts, steps)
          expect(bodySha256(body)).toBe(cleanSha256)
          expect(article.body.map((item) => item.text).join('\n\n')).toBe(body)
          for (const item of article.body) {
            const part = parts[item.part ?? -1]
            expect(part && isBodyRole(part.role) && applySteps(text, part.range, steps)).toBe(
              item.text,
            )
          }
        }
      }),
      { numRuns: runs(300) },
    )
  })
})

import fc from 'fast-check'
import type { DocumentNode } from '../../shared/model/document.ts'
import { block, text } from './export.fixture.ts'

// Values for the tests of export/; no program code imports this file.

/** Lines that one format or another would take for marking. */
export const nastyLines = [
  'a ]]> b',
  'a --> b <!-- c',
  '---',
  'key: value',
  '# no heading',
  '- no item',
  '> no quotation',
  '=SUM(A1:A9)',
  '+1 and -1',
  '@here',
  "'=apostrophe",
  '＝SUM(A1:A9)',
  '＠here',
  '"quoted", and, commas',
  '<b>x</b> &amp; &#35; AT&T',
  '<script>alert(1)</script>',
  '{article} {slug}',
  '$& $1 $$',
  'زبان فارسی\u200cها',
  '👩‍👩‍👧 emoji',
  'a\u2028b\u2029c',
  '\ufeffmark',
  'NBSP\u00a0here',
  '\\backslash\\ %PDF {\\rtf',
  'w:t xml:space',
]

const words = fc
  .oneof(
    fc.constantFrom(...nastyLines),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.string({ unit: 'binary', maxLength: 12 }),
  )
  .filter((one) => one.trim() !== '')

const inline = fc
  .array(fc.tuple(words, fc.constantFrom<string[]>([], ['emphasis'], ['strong'])), {
    minLength: 1,
    maxLength: 3,
  })
  .map((runs) => runs.map(([one, marks]) => text(one, ...marks)))

/** Blocks of any words, control characters and half characters among them. */
export const nastyDocument: fc.Arbitrary<DocumentNode[]> = fc.array(
  fc.oneof(
    inline.map((runs) => block('paragraph', runs)),
    inline.map((runs) => block('heading', runs, { level: 2 })),
    inline.map((runs) => block('quotation', [block('paragraph', runs)])),
    inline.map((runs) => block('list', [block('listItem', runs)], { kind: 'ordered' })),
  ),
  { minLength: 1, maxLength: 4 },
)

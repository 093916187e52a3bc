import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import { expectSound, parseText, piecesOf } from './readerProperties.fixture.ts'
import {
  wordFile as document,
  wordNamespace as w,
  wordParagraph as paragraph,
} from './docx/wordFile.fixture.ts'
import { zipFile } from './zip/zipFile.fixture.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'

const sentence =
  'The council heard on Monday that the lighting of the river road had been planned for years, and that nobody at the meeting could say who had signed the letter.'
describe('Word documents', () => {
  test('O1, O3, O5: title, by-line, paragraphs, heading, table, emphasis', async () => {
    const [piece] = await piecesOf(
      document(
        paragraph('Lamps on the river road', 'Title') +
          paragraph('By Ada Marrow') +
          paragraph(sentence) +
          paragraph('A letter', 'Heading2') +
          `<w:p><w:r><w:t xml:space="preserve">Nobody </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>signed</w:t></w:r><w:r><w:t xml:space="preserve"> it.</w:t></w:r></w:p>` +
          `<w:tbl><w:tr><w:tc>${paragraph('a')}</w:tc><w:tc>${paragraph('b')}</w:tc></w:tr><w:tr><w:tc>${paragraph('c')}</w:tc><w:tc>${paragraph('d')}</w:tc></w:tr></w:tbl>`,
      ),
    )
    expectSound(piece!)
    expect(piece!.article.headline).toBe('Lamps on the river road')
    expect(piece!.article.bylines.map((one) => one.name)).toEqual(['Ada Marrow'])
    expect(piece!.article.body.map((item) => [item.type, item.text])).toEqual([
      ['paragraph', sentence],
      ['heading', 'A letter'],
      ['paragraph', 'Nobody signed it.'],
      ['table', 'a\tb\nc\td'],
    ])
    expect(piece!.article.body[2]!.marks).toEqual([{ type: 'emphasis', start: 7, end: 13 }])
  })

  test('O7: a drop cap belongs to the word it begins', async () => {
    const cap = `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr><w:r><w:t>T</w:t></w:r></w:p>`
    const [piece] = await piecesOf(
      document(paragraph('Lamps on the river road', 'Title') + cap + paragraph(sentence.slice(1))),
    )
    expect(piece!.article.body.map((item) => item.text)).toEqual([sentence])
  })

  test('must not: words of changes in the text itself are no changes', async () => {
    const [piece] = await piecesOf(document(paragraph(`&lt;w:ins&gt; ${sentence}`)))
    expect(piece!.article.body).toHaveLength(1)
  })

  test('O4: what stays behind is said', async () => {
    const [piece] = await piecesOf(
      document(paragraph(sentence), {
        'word/comments.xml': `<w:comments xmlns:w="${w}"><w:comment w:id="1" w:author="Bo Dahl">${paragraph('Who signed?')}</w:comment></w:comments>`,
        'word/header1.xml': `<w:hdr xmlns:w="${w}"/>`,
      }),
    )
    expect(piece!.warnings.map((one) => one.code)).toEqual(
      expect.arrayContaining(['comments-left', 'headers-left']),
    )
    expect(piece!.notes).toEqual([
      { kind: 'comment', text: 'Who signed?', author: 'Bo Dahl', date: null, on: '' },
    ])
  })

  test.each([
    [
      'declared entities',
      document(paragraph('&x;'), {}, '<!DOCTYPE d [<!ENTITY x "y">]>'),
      'doctype',
    ],
    ['a broken-off file', document(paragraph(sentence)).slice(0, 700), 'damaged'],
    ['nesting without end', document('<w:sdt>'.repeat(limits.depth)), 'too-deep'],
  ])('%s: refused', async (_, bytes, code) => {
    expect(await parseText(bytes)).toMatchObject({ ok: false, refusal: { code } })
  })
})

describe('archives', () => {
  const text = `Lamps\n\n${sentence}\n\n${sentence}\n`
  const html = `<!doctype html><html><body><article><h1>Lamps</h1><p>${sentence}</p><p>${sentence}</p></article></body></html>`

  test('Z4: each file is a piece; what is not read is named', async () => {
    const pieces = await piecesOf(
      zipFile({
        'a/page.html': html,
        'b.txt': text,
        'c.pdf': '%PDF-1.4',
        '__MACOSX/._b.txt': 'x',
        'inner.zip': zipFile({ 'b.txt': text }),
      }),
    )
    expect(pieces.map((one) => [one.format, one.item, one.itemCount])).toEqual([
      ['text/html', 0, 2],
      ['text/plain', 1, 2],
    ])
    for (const piece of pieces) expectSound(piece)
    const left = pieces[0]!.warnings.find((one) => one.code === 'archive-files-left')
    expect(left?.message).toMatch(/2 files.*c\.pdf.*inner\.zip/)
  })

  test('an archive of Word documents is an archive', async () => {
    const pieces = await piecesOf(
      zipFile({ 'a.docx': document(paragraph(sentence)), 'b.docx': document(paragraph(sentence)) }),
    )
    expect(pieces.map((one) => one.itemCount)).toEqual([2, 2])
  })

  test.each([
    ['a path out of the archive', zipFile({ '../x.txt': text }), 'unsafe-path'],
    ['an absolute path', zipFile({ '/etc/x.txt': text }), 'unsafe-path'],
    ['a drive', zipFile({ 'C:\\x.txt': text }), 'unsafe-path'],
    ['a password', zipFile({ 'x.txt': text }, { flags: 1 }), 'encrypted'],
    ['a bomb by its ratio', zipFile({ 'x.txt': new Uint8Array(20_000_000) }), 'inflates-too-much'],
    [
      'a bomb by its own word',
      zipFile({ 'x.txt': text }, { claim: 300 * 1024 * 1024 }),
      'inflates-too-much',
    ],
    [
      'too many files',
      zipFile(
        Object.fromEntries(
          Array.from({ length: limits.archiveEntries + 1 }, (_, i) => [`${i}`, '']),
        ),
      ),
      'too-many-entries',
    ],
    ['a file larger than it says', zipFile({ 'x.txt': text }, { claim: 10 }), 'no-text'],
    ['nothing to read', zipFile({ 'x.pdf': '%PDF-1.4' }), 'no-text'],
    ['no list of files', zipFile({ 'x.txt': text }).slice(0, 60), 'damaged'],
  ])('%s: refused', async (_, bytes, code) => {
    expect(await parseText(bytes)).toMatchObject({ ok: false, refusal: { code } })
  })

  test('broken archives and documents are refused or sound', async () => {
    const samples = [
      zipFile({ 'a/page.html': html, 'b.txt': text }),
      document(paragraph('Lamps', 'Title') + paragraph(sentence)),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (sample, changes) => {
          const bytes = new Uint8Array(sample)
          for (const [at, value] of changes) bytes[at % bytes.length] = value
          const parsed = await parseText(bytes)
          if (parsed.ok) for (const piece of parsed.pieces) expectSound(piece)
        },
      ),
      { numRuns: runs(80) },
    )
  })
})

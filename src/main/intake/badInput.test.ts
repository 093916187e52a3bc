import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBytes } from './parseBytes.ts'
import { expectSound, parseText, piecesOf } from './readers/readerProperties.fixture.ts'
import { zipFile } from './readers/zip/zipFile.fixture.ts'
import { runs } from '../../shared/testing/runs.fixture.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const sentence =
  'The ferry lay in the harbour all week, and nobody in the town could say why it did.'

describe('bad input, one test a line of the list', () => {
  const tenMegabytes = 'word '.repeat(2_000_000)
  test.each([
    ['10 MB of one line', tenMegabytes],
    [
      'one paragraph of 3 MB in a page',
      `<!doctype html><html><body><p>${tenMegabytes.slice(0, 3_000_000)}</p>`,
    ],
    [
      'one title of 3 MB in a feed',
      `<rss><channel><item><title>${tenMegabytes.slice(0, 3_000_000)}</title></item>`,
    ],
  ])('%s is read or refused in words, whole', async (_, text) => {
    const parsed = await parseText(text)
    if (parsed.ok) for (const piece of parsed.pieces) expect(piece.text.length).toBeGreaterThan(0)
    else expect(parsed.refusal.message).toMatch(/\d/)
  })

  test.each([
    ['a PDF', '%PDF-1.7\n1 0 obj', /PDF/],
    ['a Rich Text file', '{\\rtf1\\ansi hello}', /RTF|Rich Text/],
  ])('%s named .txt is refused by its own name', async (_, text, named) => {
    const parsed = await parseBytes({ bytes: encode(text), name: 'story.txt' })
    expect(parsed).toMatchObject({ ok: false, refusal: { code: 'unsupported-format' } })
    expect(parsed.ok ? '' : parsed.refusal.message).toMatch(named)
  })

  test.each([
    ['a run of quotation marks', '“'],
    ['a run of brackets', '('],
    ['a run of dashes', '—'],
  ])('%s costs no more than its length', async (_, sign) => {
    const parsed = await parseText(
      `<!doctype html><html><body><article><h1>A ferry</h1><p>${sign.repeat(60_000)}</p><p>${sentence}</p><p>${sentence}</p></article></body></html>`,
    )
    expect(parsed.ok).toBe(true)
  })

  test.each([
    ['ninjs', '{"uri":"x","headline":"A ferry","body_text":"The ferry came'],
    ['a list of items', '[{"uri": "x", "versioncreated":'],
  ])('JSON that is cut off is refused by its name: %s', async (_, text) => {
    const parsed = await parseText(text)
    expect(parsed).toMatchObject({ ok: false, refusal: { code: 'unsupported-format' } })
    expect(parsed.ok ? '' : parsed.refusal.message).toContain('cut off or damaged')
  })

  test.each([
    [
      'a wire',
      '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"><contentMeta><headline>A ferry</headline></contentMeta><contentSet><inlineXML><html><body><p>The ferry came',
    ],
    [
      'NITF',
      '<nitf><body><body.head><hedline><hl1>A ferry</hl1></hedline></body.head><body.content><p>The ferry came',
    ],
  ])('%s that breaks off comes in and says so', async (_, text) => {
    const parsed = await parseText(text)
    expect(parsed.ok && parsed.pieces[0]?.warnings.map((one) => one.code)).toContain(
      'xml-not-well-formed',
    )
  })

  test('a Word file cut short anywhere is refused or sound', async () => {
    const whole = zipFile({
      '[Content_Types].xml': '<Types/>',
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${sentence}</w:t></w:r></w:p></w:body></w:document>`,
    })
    for (let part = 1; part < 12; part++) {
      const parsed = await parseText(whole.slice(0, Math.floor((whole.length * part) / 12)))
      if (parsed.ok) for (const piece of parsed.pieces) expectSound(piece)
      else expect(parsed.refusal.message).not.toBe('')
    }
  })

  test('a thousand million laughs are refused before they are told', async () => {
    const laughs = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    ).join('')
    expect(
      await parseText(
        `<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY l0 "ha">${laughs}]><nitf><body>&l9;</body></nitf>`,
      ),
    ).toMatchObject({ ok: false, refusal: { code: 'doctype' } })
  })

  test('scripts, handlers and addresses that run something leave no trace in the piece', async () => {
    const [piece] = await piecesOf(
      `<!doctype html><html><body><h1>The ferry</h1><p onclick="steal()">${sentence} <a href="javascript:steal()">more</a></p><script>steal()</script><svg onload="steal()"><script>steal()</script></svg><iframe srcdoc="<script>steal()</script>"></iframe><img src=x onerror="steal()"><p>${sentence}</p></body></html>`,
    )
    expect(JSON.stringify(piece)).not.toContain('steal')
  })
})

const words = fc
  .array(fc.constantFrom('ferry', 'Ränder', 'قال', '港', 'Mr. Oak', '“no”', '1,200', 'ﬁn'), {
    minLength: 1,
    maxLength: 20,
  })
  .map((all) => all.join(' '))
const markup = fc
  .array(
    fc.tuple(
      fc.constantFrom('p', 'h2', 'li', 'blockquote', 'div', 'figcaption', 'td', 'span', 'b'),
      words,
      fc.constantFrom('.', '', '?', ' (AFP)'),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map(([tag, text, end]) => `<${tag}>${text}${end}</${tag}>`).join('\n'))
const page = (body: string): string =>
  `<!doctype html><html><head><title>A ferry</title></head><body><article><h1>A ferry</h1>${body}<p>${sentence} ${sentence}</p></article></body></html>`
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

describe('properties over readers', () => {
  const formats = fc.oneof(
    markup.map(page),
    words.map((text) => `${text}.\n\n${sentence}\n\n${text}`),
    words.map((text) => `---\ntitle: Ferry\n---\n\n# ${text}\n\n- ${text}\n\n${sentence}`),
    markup.map(
      (text) =>
        `<rss version="2.0"><channel><item><title>Ferry</title><description><![CDATA[${text}]]></description></item></channel></rss>`,
    ),
    words.map(
      (text) =>
        `<nitf><body><body.content><p>${text}</p><p>${sentence}</p></body.content></body></nitf>`,
    ),
  )

  test('what comes out stood in the file: no block holds a word the input has not, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(formats, async (source) => {
        const parsed = await parseText(source)
        if (!parsed.ok) return
        const given = letters(source.replace(/<[^>]*>/g, ''))
        for (const piece of parsed.pieces) {
          expectSound(piece)
          for (const item of piece.article.body)
            for (const row of item.rows ?? [[item.text]])
              for (const cell of row) expect(given).toContain(letters(cell))
        }
      }),
      { numRuns: runs(150) },
    )
  })

  test('a page read, written as plain mark-up and read again is the same body', async () => {
    const escape = (text: string): string =>
      text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')
    const body = async (source: string): Promise<string[] | null> => {
      const parsed = await parseText(source)
      return parsed.ok ? (parsed.pieces[0]?.article.body ?? []).map((item) => item.text) : null
    }
    const feed = (inner: string): string =>
      `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item><title>Ferry</title><content:encoded><![CDATA[${inner}]]></content:encoded></item></channel></rss>`
    await fc.assert(
      fc.asyncProperty(markup, async (source) => {
        const once = await body(feed(source))
        if (once === null) return
        const twice = await body(feed(once.map((text) => `<p>${escape(text)}</p>`).join('')))
        expect((twice ?? []).join('\n\n')).toBe(once.join('\n\n'))
      }),
      { numRuns: runs(100) },
    )
  })
})

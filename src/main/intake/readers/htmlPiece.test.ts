import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { cleanBody } from '../clean/cleanBody.ts'
import { parseBytes } from '../parseBytes.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'

const sentence =
  'The council heard on Monday that the lighting of the river road had been planned for years, and that nobody at the meeting could say who had signed the letter.'
const page = (body: string, head: string = ''): string =>
  `<!doctype html><html lang="en-GB"><head><title>Lamps on the river road - The Example Paper</title><meta property="og:site_name" content="The Example Paper"><meta property="article:published_time" content="2026-03-04T09:30:00+01:00"><link rel="canonical" href="https://paper.example/lamps">${head}</head><body><main><article><h1>Lamps on the river road</h1>${body}<p>${sentence}</p><p>${sentence}</p></article></main></body></html>`

async function pieceOf(html: string | Uint8Array): Promise<ParsedPiece> {
  const bytes = typeof html === 'string' ? new TextEncoder().encode(html) : html
  const parsed = await parseBytes({ bytes, name: 'saved.txt' })
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  return parsed.pieces[0]!
}

describe('a saved page as a piece', () => {
  test('facts come from what the page states and prints', async () => {
    const { article, format } = await pieceOf(
      page(
        '<div class="byline">By Ada Marrow, political editor</div>',
        '<meta name="author" content="Ada Marrow">',
      ),
    )
    expect(format).toBe('text/html')
    expect(article.headline).toBe('Lamps on the river road')
    expect(article.bylines).toEqual([
      { name: 'Ada Marrow', role: 'political editor', affiliation: null },
    ])
    expect(article.dates.published?.value).toBe('2026-03-04T09:30:00+01:00')
    expect(article.siteName).toBe('The Example Paper')
    expect(article.canonicalUrl).toBe('https://paper.example/lamps')
    expect(article.language).toBe('en-GB')
    expect(article.firstPublisher).toBeNull()
    expect(article.republisher).toBeNull()
  })

  test.each([
    'Il vous reste 62.4% de cet article à lire. La suite est réservée aux abonnés.',
    'Subscribe to continue reading.',
  ])('what is left of a paywall is no body, and said: %s', async (line) => {
    const { article, warnings } = await pieceOf(
      page('').replace('</article>', `<p>${line}</p></article>`),
    )
    expect(article.body.map((item) => item.text)).not.toContain(line)
    expect(warnings.map((one) => one.code)).toContain('perhaps-cut')
  })

  test('H65: who had it first stands where a line says so', async () => {
    const { article } = await pieceOf(
      page(`<p>${sentence}</p>`).replace(
        '</article>',
        '<p>This article was originally published by The River Courier.</p></article>',
      ),
    )
    expect(article.firstPublisher).toBe('River Courier')
    expect(article.republisher).toBe('The Example Paper')
    expect(article.dates.published?.roleNote).toBe("republisher's?")
  })

  test('marks move with the cleaning steps before them; only web and mail links stay', async () => {
    const { article } = await pieceOf(
      page(
        `<p>Two&nbsp; words and <em>four</em> more, said the <a href="javascript:alert(1)">mayor</a> to <a href="https://paper.example/x">the council</a> in the old hall by the river.</p>`,
      ),
    )
    const first = article.body[0]!
    expect(
      first.marks?.map(({ start, end, href }) => [first.text.slice(start, end), href]),
    ).toEqual([
      ['four', undefined],
      ['the council', 'https://paper.example/x'],
    ])
  })

  test('a table keeps its rows and columns through cleaning', async () => {
    const { article } = await pieceOf(
      page(
        `<p>${sentence}</p><table><tr><th>Lamp</th><th>Cost</th></tr><tr><td>Old</td><td>ten&nbsp;thousand</td></tr></table>`,
      ),
    )
    const table = article.body.find((item) => item.type === 'table')!
    expect(table.rows).toEqual([
      ['Lamp', 'Cost'],
      ['Old', 'ten thousand'],
    ])
    expect(table.text).toBe('Lamp\tCost\nOld\tten thousand')
  })

  test('a caption belongs to its picture and not to the body', async () => {
    const { article } = await pieceOf(
      page(
        '<figure><img src="https://paper.example/a.jpg" onerror="alert(1)"><figcaption>A lamp post by the bridge on 3 March 2026. Photo: Ina Frost/AFP</figcaption></figure>',
      ),
    )
    expect(article.media).toEqual([
      {
        caption: 'A lamp post by the bridge on 3 March 2026.',
        credit: 'Ina Frost/AFP',
        date: { value: '2026-03-03', text: '3 March 2026', certain: true },
        uri: 'https://paper.example/a.jpg',
      },
    ])
    expect(article.body.some((item) => item.text.includes('lamp post'))).toBe(false)
  })

  test('S18: a page that states English for an Arabic text is Arabic', async () => {
    const arabic =
      'قال رئيس المجلس إن الطريق على النهر لم يفتح بعد، وإن أحدا لا يعرف متى يفتح أمام السيارات والمشاة. '
    const { article } = await pieceOf(
      `<!doctype html><html lang="en"><body><article><h1>الطريق</h1>${`<p>${arabic.repeat(3)}</p>`.repeat(4)}</article></body></html>`,
    )
    expect(article.language).toBe('ar')
    expect(article.direction).toBe('rtl')
  })

  test('bytes are decoded as the page states', async () => {
    const html = page(
      `<p>Später sagte der Bürgermeister: “Straße”.</p>`,
      '<meta charset="windows-1252">',
    )
    const bytes = Uint8Array.from(html, (character) =>
      character === '“' ? 0x93 : character === '”' ? 0x94 : character.charCodeAt(0),
    )
    const piece = await pieceOf(bytes)
    expect(piece.encoding).toBe('windows-1252')
    expect(piece.text).toContain('Bürgermeister: “Straße”')
  })
})

const fragment = fc.constantFrom(
  `<p>${sentence}</p>`,
  '<h2>Sub</h2>',
  '<ul><li>One&nbsp; lamp</li><li>Two</li></ul>',
  '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d\u200B e</td></tr></table>',
  '<figure><figcaption>A caption. (AFP)</figcaption></figure>',
  '<div class="byline">By Ann Lee</div>',
  '<blockquote><p>“We left– at last”</p></blockquote>',
  '<p>Itâ€™s <em>so </em><a href="https://x.example/">far\u00AD</a><br>x</p>',
  '<script>alert(1)</script><p onclick="x()">Sign up for our newsletter</p>',
  '<p>\u00A0</p>',
  '</div></p><i>',
  '\uFEFF loose text ',
)

describe('properties of every page', () => {
  test('parts tile the linear text, steps lie in parts, the ledger gives the body, nothing runs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fragment, { maxLength: 14 }), async (parts) => {
        const parsed = await parseBytes({
          bytes: new TextEncoder().encode(page(parts.join(''))),
          name: '',
        })
        if (!parsed.ok) return
        const piece = ParsedPiece.parse(parsed.pieces[0])
        let at = 0
        for (const part of piece.parts) {
          expect(part.range[0]).toBe(at)
          at = part.range[1]
        }
        expect(at).toBe(piece.text.length)
        for (const step of piece.steps) {
          expect(piece.text.slice(...step.range)).toBe(step.before)
          expect(
            piece.parts.some(
              (part) => part.range[0] <= step.range[0] && step.range[1] <= part.range[1],
            ),
          ).toBe(true)
        }
        expect(piece.article.body.map((item) => item.text).join('\n\n')).toBe(
          cleanBody(piece.text, piece.parts, piece.steps),
        )
        for (const item of piece.article.body)
          for (const mark of item.marks ?? []) {
            expect(mark.end).toBeLessThanOrEqual(item.text.length)
            expect(mark.start).toBeLessThan(mark.end)
            if (mark.type === 'link') expect(mark.href).toMatch(/^(?:https?|mailto):/i)
          }
        expect(piece.text).not.toContain('alert(')
      }),
      { numRuns: runs(150) },
    )
  })
})

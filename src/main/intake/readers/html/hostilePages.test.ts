import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pageLimits } from './page.ts'
import { read } from './pages.fixture.ts'
import { runs } from '../../../../shared/testing/runs.fixture.ts'

describe('hostile pages', () => {
  test('50,000 nested tags are refused with the number', async () => {
    const result = await read('<div>'.repeat(50_000))
    expect(result).toMatchObject({ ok: false, refusal: { code: 'too-deep' } })
    expect(result.ok ? '' : result.refusal.message).toContain(String(pageLimits.depth))
  })
  test('a page of too many nodes is refused', async () =>
    expect(await read('<p>a</p>'.repeat(110_000))).toMatchObject({
      ok: false,
      refusal: { code: 'too-many-nodes' },
    }))
  test('a page of nearly too many nodes is read', async () => {
    const box = `${'<div>'.repeat(4)}<p>x, y and z.</p>${'</div>'.repeat(4)}`
    expect(await read(`<h1>Ferry back</h1>${box.repeat(28_000)}`)).toMatchObject({ ok: true })
  })
  test('a page without text is refused in words', async () =>
    expect(await read('<html><body><script>app()</script></body></html>')).toMatchObject({
      ok: false,
      refusal: { code: 'no-text' },
    }))
  test('whatever the markup, blocks lie in order inside the text and no script is read', async () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class="comment">',
      '</div>',
      '<script>bad()</script>',
      '<br>',
      '<table><tr><td>',
      '</td></tr></table>',
      '<a href="javascript:x">',
      '</a>',
      'A sentence that says enough to be read as prose, one hopes. ',
      '<!--',
      '-->',
      '&#0;',
      '\u202e',
      '<figure>',
      '<figcaption>',
      '<svg><p>',
      '<x-host><template shadowrootmode="open">',
      '</template></x-host>',
      '<slot name="a">',
      '<slot>',
      '<footer>',
      '<h3><a href="/x">Another story about the lamps</a></h3>',
      '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"A sentence that is stated. Another one."}</script>',
      '<meta name="description" content="A sentence that says enough to be read as prose, one hopes.">',
      '<h1>',
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), async (pieces) => {
        const result = await read(pieces.join(''))
        if (!result.ok) return
        for (const each of result.readings) {
          let at = 0
          for (const block of each.blocks) {
            expect(block.range[0]).toBeGreaterThanOrEqual(at)
            expect(block.range[1]).toBeLessThanOrEqual(each.text.length)
            for (const mark of block.marks ?? [])
              expect(mark.end).toBeLessThanOrEqual(block.range[1] - block.range[0])
            at = block.range[1]
          }
          expect(each.text).not.toContain('bad()')
        }
      }),
      { numRuns: runs(300) },
    )
  })
})

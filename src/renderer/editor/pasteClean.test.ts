import { DOMParser } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanPastedHtml } from './pasteClean.ts'
import { schema } from './testing/documents.ts'

describe('pasted HTML', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a script goes with its words', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['a handler goes', '<p onclick="x()">a</p>', '<p>a</p>'],
    [
      'a style goes, its bold stays',
      '<p style="color:red"><span style="font-weight:700">a</span></p>',
      '<p><strong>a</strong></p>',
    ],
    ['a picture goes', '<p>a<img src="https://x/y.png" onerror="z()">b</p>', '<p>ab</p>'],
    ['an address that runs goes, its words stay', '<a href="javascript:x()">a</a>', 'a'],
    [
      'a web address stays',
      '<a href="https://a.b/" target="_blank">a</a>',
      '<a href="https://a.b/">a</a>',
    ],
    ['wrappers are looked through', '<div><div><p>a</p></div></div>', '<p>a</p>'],
    ['a div of text is a paragraph', '<div>a</div><div>b</div>', '<p>a</p><p>b</p>'],
    ['Google’s outer bold is none', '<b style="font-weight:normal"><p>a</p></b>', '<p>a</p>'],
    ['Word’s own elements go', '<p class=MsoNormal>a<o:p>&nbsp;</o:p></p>', '<p>a</p>'],
    ['hidden words go', '<p>a<span style="display:none">b</span></p>', '<p>a</p>'],
    ['lists stay lists', '<ul><li>a</li></ul>', '<ul><li>a</li></ul>'],
    ['a layout table is paragraphs', '<table><tr><td><p>a</p></td></tr></table>', '<p>a</p>'],
    [
      'a table keeps its cells as text',
      '<table><tr><td><b>a</b></td><td>b</td></tr></table>',
      '<table><tr><td>a</td><td>b</td></tr></table>',
    ],
    ['a no-break space stays', '<p>By&nbsp;Ann</p>', '<p>By&nbsp;Ann</p>'],
    [
      'conditional comments go',
      '<p>a<!--[if gte mso 9]><xml>x</xml><![endif]-->b</p>',
      '<p>ab</p>',
    ],
  ]
  test.each(cases)('%s', (_name, html, clean) => expect(cleanPastedHtml(html)).toBe(clean))

  test('a ten-megabyte picture is dropped before anything is parsed', () => {
    const html = `<p>a<img src="data:image/png;base64,${'A'.repeat(10_000_000)}">b</p>`
    expect(cleanPastedHtml(html)).toBe('<p>ab</p>')
  })
  test('nesting without end still gives the words', () =>
    expect(cleanPastedHtml(`${'<span>'.repeat(400)}deep`)).toBe('deep'))
  test('nothing hostile survives, whatever is pasted', () => {
    const piece = fc.constantFrom(
      '<script>',
      '</script>',
      '<svg onload=x>',
      '<a href="java\nscript:x">',
      '<p>',
      '</p>',
      'words',
      '<img src=x onerror=y>',
      '<iframe srcdoc="<script>">',
      '<style>',
      '<math>',
      '<b>',
      '<table><tr><td>',
      '--><',
      '"',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const host = document.implementation.createHTMLDocument('').body
        host.innerHTML = cleanPastedHtml(pieces.join(''))
        const names = [...host.querySelectorAll('*')].map((element) => element.tagName)
        expect(names.filter((name) => /SCRIPT|SVG|IMG|IFRAME|STYLE|MATH/u.test(name))).toEqual([])
        for (const element of host.querySelectorAll('*'))
          for (const attribute of element.attributes) {
            expect(attribute.name).not.toMatch(/^on|^style$|^src/u)
            expect(attribute.value).not.toMatch(/script:/iu)
          }
        DOMParser.fromSchema(schema).parse(host).check()
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { readPixel } from './pixel.ts'

test.each([
  [
    'the first picture, wherever it lies',
    '<p><b></b><i><img src="https://a.example/1"></i></p><img src="https://a.example/2">',
    'https://a.example/1',
  ],
  [
    'a script beside it is left out',
    '<script>x()</script><img src="https://a.example/1" onload="x()">',
    'https://a.example/1',
  ],
  ['no picture', '<p>None</p>', undefined],
  ['no https', '<img src="http://a.example/1">', undefined],
])('%s', (_, html, src) => expect(readPixel(html)?.src).toBe(src))

test('somebody else’s code may be nested as deep as it likes', () => {
  const html = `${'<div>'.repeat(50_000)}<img src="https://a.example/1">`
  expect(readPixel(html)?.src).toBe('https://a.example/1')
})

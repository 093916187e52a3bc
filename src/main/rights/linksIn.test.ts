import { expect, test } from 'vitest'
import { linksIn } from './linksIn.ts'

const around = (before: string, behind: string) => {
  const marks = [{ type: 'link', attrs: { href: 'https://ferry.example/' } }]
  const content = [
    { type: 'text', text: before },
    { type: 'text', text: 'here', marks },
    { type: 'text', text: behind },
  ]
  const block = { type: 'paragraph' as const, attrs: { blockId: 'a' }, content }
  return linksIn({ type: 'doc', content: [block] })[0]?.around
}

test('a link is told by the words on either side', () => {
  expect(around('The ferry left ', ' at noon today')).toBe('left here at')
  expect(around('', '')).toBe('here')
})

test('of a neighbour without end the nearest signs are kept, and none of them halved', () => {
  for (const sign of ['港', '👍', 'e\u0301'])
    for (const shift of ['', 'a']) {
      const run = sign.repeat(1000)
      const found = around(`${run}${shift}`, `${shift}${run}`) ?? ''
      const [before = '', behind = ''] = found.split('here')
      expect(before.length).toBeGreaterThan(390)
      expect(behind.length).toBeGreaterThan(390)
      expect(before.slice(0, -shift.length || undefined).replaceAll(sign, '')).toBe('')
      expect(behind.slice(shift.length).replaceAll(sign, '')).toBe('')
    }
})

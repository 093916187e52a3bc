import { expect, test } from 'vitest'
import { attribute, attributeText, shiftResult } from './attribute.ts'
import { createAttributor } from './attributor.ts'
import { blocksOfText } from './blocks.ts'
import { printAttributions } from './printAttributions.ts'

const blocks = ['Mayor Ann Roe spoke on Monday.', '“We won,” Roe said.', 'She left.'].map(
  (text, i) => ({ id: `b${i}`, text, in: 'body' as const }),
)

test('only a changed block is read again, and names are settled over the whole piece', () => {
  const attributor = createAttributor()
  attributor.attribute({ language: 'en', blocks })
  expect(attributor.blocksRead()).toBe(3)
  attributor.attribute({ language: 'en', blocks })
  expect(attributor.blocksRead()).toBe(0)
  const renamed = blocks.map((block, i) =>
    i === 0 ? { ...block, text: 'Mayor Eva Roe spoke on Monday.' } : block,
  )
  const result = attributor.attribute({ language: 'en', blocks: renamed })
  expect(attributor.blocksRead()).toBe(1)
  expect(result.attributions[0]?.speaker?.name).toBe('Eva Roe')
})

test('words that stand twice in a piece have their speaker twice, as in a fresh reading', () => {
  const twice = [...blocks, { id: 'pull', text: '“We won,” Roe said.', in: 'body' as const }]
  const attributor = createAttributor()
  const first = attributor.attribute({ language: 'en', blocks: twice })
  expect(first).toEqual(attribute({ language: 'en', blocks: twice }))
  expect(first.attributions.map((one) => one.speaker?.name)).toEqual(['Ann Roe', 'Ann Roe'])
  expect(attributor.attribute({ language: 'en', blocks: twice })).toEqual(first)
  expect(attributor.blocksRead()).toBe(0)
})

test('beliefs are told when asked for', () => {
  const wish = [{ id: 'a', text: 'The mayor wants to resign.', in: 'body' as const }]
  expect(attribute({ language: 'en', blocks: wish }).attributions).toEqual([])
  expect(
    attribute({ language: 'en', blocks: wish }, undefined, { beliefs: true }).attributions[0]?.kind,
  ).toBe('belief')
})

test('a language without lexicon: quoted spans and nothing claimed', () => {
  const result = attributeText('De minister zei: „Het is voorbij.”', 'nl')
  expect(result.attributions).toEqual([])
  expect(result.unattributedQuotes).toMatchObject([
    { text: 'Het is voorbij.', reason: 'no-lexicon' },
  ])
})

test('plain text is cut at blank lines, and at line ends where lines are paragraphs', () => {
  const long = 'word '.repeat(30).trim()
  expect(blocksOfText('a\nb\n\nc').map((block) => [block.base, block.text])).toEqual([
    [0, 'a\nb'],
    [5, 'c'],
  ])
  expect(blocksOfText(`${long}\n${long}`)).toHaveLength(2)
})

test('joined bodies: every span moves by the base of its block', () => {
  const whole = blocks.map((block) => block.text).join('\n\n')
  const bases = [0, 32, 53]
  const moved = shiftResult(
    attribute({ language: 'en', blocks }),
    (id) => bases[Number(id.slice(1))] ?? 0,
  )
  const [first] = printAttributions(moved).attributions
  expect(whole.slice(first?.content[0]?.start, first?.content[0]?.end)).toBe('We won,')
  expect(first).toMatchObject({
    kind: 'direct',
    tier: 'sure',
    rule: 'A1',
    speaker: { text: 'Roe', name: 'Ann Roe', type: 'named-person' },
    parent: null,
  })
})

import { describe, expect, test } from 'vitest'
import { segment } from '../segment.ts'

const prose = (topic: string): string =>
  `The council heard on Monday that ${topic} had been planned for years, and that nobody at the meeting could say who had signed the letter.`

const rolesOf = (...lines: readonly string[]): [string, string][] => {
  let at = 0
  const blocks = lines.map((line) => {
    const start = at
    at += line.length + 2
    return { range: [start, start + line.length] as const, role: null, certainty: 0, rule: 'S1' }
  })
  const { labels } = segment({ text: lines.join('\n\n'), blocks })
  return labels.map(({ role, rule }) => [role, rule])
}
const amid = (...lines: readonly string[]): [string, string] =>
  rolesOf(
    'Forty lamps stay dark until spring',
    'By Ada Marrow',
    prose('the first lamp'),
    prose('the second lamp'),
    ...lines,
    prose('the third lamp'),
    prose('the fourth lamp'),
    prose('the fifth lamp'),
  )[4]!

describe('S57 captions by their wording', () => {
  test.each([
    ['Ana Ruiz (l.) on the pier.'],
    ['Ana Ruiz and Tom Quill (right) on the pier at noon'],
  ])('%s', (line) => expect(amid(line)[0]).toBe('caption'))
  test('a sentence above its credit that says who stands where', () =>
    expect(
      amid(
        'Mayor Ana Ruiz, second left, and the engineers of the harbour board, left, look at the first of the forty lamps on the river road.',
        'Photo: AFP',
      )[0],
    ).toBe('caption'))
  test.each([
    ['The lamp stands left of the bridge, the mayor said, and nobody has ever seen it lit at all.'],
    [
      'She wrote that the party of the left (right after the vote) had left the hall. Nobody had noticed it.',
    ],
  ])('must not: %s', (line) => expect(amid(line)[0]).toBe('paragraph'))
})

describe('S58 an agency glued to the last word', () => {
  test.each([
    ['Ruiz, Quill and Marrow at the harbour before the vote.EFE'],
    ['港で話を聞く市民（港町で、３日）＝ＡＰ'],
  ])('%s', (line) => expect(amid(line)[0]).toBe('caption'))
  test('must not: an agency that is named in a sentence', () =>
    expect(
      amid('Nobody could say who had told the news agency AFP of it, the mayor said to AFP.')[0],
    ).toBe('paragraph'))
})

describe('S59 the beginnings of other stories', () => {
  test('must not: a sentence that breaks off in the piece itself', () =>
    expect(amid(`${prose('the mayor')} And then the lamps went out one after the other…`)[0]).toBe(
      'paragraph',
    ))
})

describe('S60 what the site says of itself', () => {
  test.each([
    ['Please bookmark our page and sign up for our daily newsletter, which is called Lamps.'],
    ['You may also download our app, where the lamps of the town are counted every day.'],
  ])('%s', (line) => expect(amid(line)[0]).toBe('boilerplate'))
  test.each([
    ['“Sign up for our newsletter and we shall light one lamp for each of you,” the mayor said.'],
    ['Readers who sign up for the new bus card pay half, the council said on its page on Monday.'],
  ])('must not: %s', (line) => expect(amid(line)[0]).toBe('paragraph'))
})

describe('S61 who the writer is', () => {
  const below = (line: string): string =>
    rolesOf(
      'Forty lamps stay dark until spring',
      'By Ada Marrow',
      ...['first', 'second', 'third', 'fourth'].map((each) => prose(`the ${each} lamp`)),
      line,
    )[6]![0]
  test('below the text', () =>
    expect(
      below(
        'Ada Marrow is a reporter at the town desk, and has written about the lamps of the river road since 2019.',
      ),
    ).toBe('boilerplate'))
  test('must not: another person', () =>
    expect(
      below(
        'Tom Quill is the only member of the council who voted against the lamps, and he will not say why he did.',
      ),
    ).toBe('paragraph'))
})

describe('S62 between headline and by-line', () => {
  const text = ['first', 'second', 'third', 'fourth'].map((each) => prose(`the ${each} lamp`))
  test('a sentence is the standfirst', () =>
    expect(
      rolesOf(
        'Forty lamps stay dark until spring',
        'The town has bought forty lamps and may not switch them on before the spring comes.',
        'By Ada Marrow',
        ...text,
      )[1]![0],
    ).toBe('standfirst'))
  test('must not: a first paragraph with its dateline', () =>
    expect(
      rolesOf(
        'Forty lamps stay dark until spring',
        'LISBON (Reuters) - The town has bought forty lamps and may not switch them on before the spring comes.',
        'By Ada Marrow',
        ...text,
      )[1]![0],
    ).not.toBe('standfirst'))
})

describe('S38 a headline right above by-line or date', () => {
  const text = ['first', 'second', 'third', 'fourth'].map((each) => prose(`the ${each} lamp`))
  test('as long as a standfirst', () =>
    expect(
      rolesOf(
        'A headline of the kind agencies send when three desks have each added a clause of their own and nobody has dared to cut one',
        'By Ada Marrow',
        '4 March 2026',
        ...text,
      )[0]![0],
    ).toBe('headline'))
  test('must not: a standfirst of a sentence, where the headline was not copied', () =>
    expect(
      rolesOf(
        'The council has promised light before the winter, and the lamps of the river road have been dark since the storm took the mast.',
        'By Ada Marrow',
        '4 March 2026',
        ...text,
      )[0]![0],
    ).not.toBe('headline'))
  test('right above the date', () =>
    expect(
      rolesOf('Forty lamps stay dark: who signed the letter?', '4 March 2026', ...text)[0]![0],
    ).toBe('headline'))
})

describe('S64 a text copied without its page', () => {
  const article = (...lines: readonly string[]): string[] => [
    'Forty lamps stay dark until spring',
    'By Ada Marrow',
    ...lines,
    ...['the bill', 'the vote', 'the mast', 'the road'].map(prose),
  ]
  test('the sentence right below the by-line is the first paragraph', () => {
    const first =
      'The Federal Lamp Board is on track to light forty lamps, according to new plans that its head will use to defend the cost.'
    expect(rolesOf(...article(first)).map(([role]) => role)).toEqual([
      'headline',
      'byline',
      ...Array(5).fill('paragraph'),
    ])
  })
  test('short lines above paragraphs stay as headings', () => {
    const roles = rolesOf(...article(prose('the lamp'), 'Conclusion', prose('the bridge')))
    expect(roles[3]![0]).toBe('heading')
  })
  test('must not: what a phrase gives away', () =>
    expect(
      rolesOf(...article(prose('the lamp'), 'Advertisement', prose('the bridge')))[3]![0],
    ).toBe('boilerplate'))
})

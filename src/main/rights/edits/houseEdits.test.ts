import { describe, expect, test } from 'vitest'
import { compareText } from './compareText.ts'

const strongest = (before: string, after: string): string =>
  compareText([before], [after]).strongest

describe('E2: the same in another house’s form', () => {
  test.each([
    ['per cent', 'about 15% more', 'about 15 per cent more'],
    ['percent', 'about 15 percent more', 'about 15% more'],
    ['Prozent', 'rund 15 Prozent mehr', 'rund 15 % mehr'],
    ['a time', 'he said at 5pm.', 'he said at 17:00.'],
    ['a time with points', 'he said at 5 p.m. today', 'he said at 5pm today'],
    ['a time with a point', 'at 17.30 on Monday', 'at 17:30 on Monday'],
    ['a French time', 'à 17h30 lundi', 'à 17:30 lundi'],
    ['thousands', 'some 1,000 boats', 'some 1000 boats'],
    ['thousands with spaces', 'some 1,200,000 boats', 'some 1 200 000 boats'],
    ['Swiss thousands', 'some 12’000 boats', 'some 12000 boats'],
    ['thousands with decimals', 'some 1,234.5 tonnes', 'some 1234.5 tonnes'],
    ['Arabic figures', 'في ٢٠٢٠ قال', 'في 2020 قال'],
    ['a number in two words', 'twenty-one men', '21 men'],
    ['a number in words', 'some three boats and 12 men', 'some 3 boats and twelve men'],
    ['a scale', 'it cost $5 million', 'it cost $5m'],
    ['a unit', 'some 5 km away', 'some 5 kilometres away'],
    ['metres', 'a 30m quay', 'a 30 metre quay'],
    ['a day before its month', 'on 1 December it began', 'on December 1 it began'],
    ['a short month', 'on December 1, 2026', 'on Dec. 1, 2026'],
    ['an ordinal in a date', 'on 1 December it began', 'on 1st December it began'],
    ['a title', 'Gen. Bajwa said', 'General Bajwa said'],
    ['Mr', 'Mr Asare said', 'Mr. Asare said'],
    ['an ampersand', 'Marks & Spencer', 'Marks and Spencer'],
    ['a contraction', 'They do not know, and cannot', 'They don’t know, and can’t'],
    ['a programme', 'the programme at the fibre centre', 'the program at the fiber center'],
  ])('%s', (_, before, after) => {
    expect(strongest(before, after)).toBe('style')
    expect(strongest(after, before)).toBe('style')
    expect(compareText([before], [after])).toMatchObject({ wordsCut: 0, wordsAdded: 0 })
  })
  test('a comma before three figures is none of thousands where commas part decimals', () => {
    expect(strongest('um 1,5 oder 3,125 Prozent', 'um 1,5 oder 3125 Prozent')).toBe('addition')
  })
})

describe('E4: what only looks like the same', () => {
  test.each([
    ['our and or', 'it is our plan', 'it is or plan'],
    ['four and for', 'with four people', 'with for people'],
    ['filing and filling', 'the filing said', 'the filling said'],
    ['polling and poling', 'the polling began', 'the poling began'],
    ['timbre and timber', 'a good timbre', 'a good timber'],
    ['therapist', 'he is the therapist', 'he is the the rapist'],
    ['now here', 'he is nowhere', 'he is now here'],
    ['not able', 'a notable man', 'a not able man'],
    ['re-sign', 'he will re-sign', 'he will resign'],
    ['another time', 'at 5pm', 'at 15:00'],
    ['half of the day', 'at 5am', 'at 5pm'],
    ['a point for a comma', 'some 1,000 boats', 'some 1.000 boats'],
    ['a figure more', 'some 1,000 boats', 'some 10,000 boats'],
    ['a day', 'on 1 December', 'on December 2'],
    ['an ordinal that is no date', 'the 1 boat', 'the 1st boat'],
    ['another scale', 'it cost $5 million', 'it cost $5bn'],
    ['another unit', 'some 5 km away', 'some 5 miles away'],
    ['a currency named', 'it cost $5 million', 'it cost US$5 million'],
    ['points of a per cent', 'up 5 percent', 'up 5 percentage points'],
  ])('%s', (_, before, after) => expect(strongest(before, after)).toBe('addition'))
  test.each([
    ['not', 'He did not steal it.', 'He did steal it.'],
    ['allegedly', 'He allegedly stole it.', 'He stole it.'],
    ['no longer', 'It is no longer true.', 'It is true.'],
    ['angeblich', 'Er hat es angeblich gestohlen.', 'Er hat es gestohlen.'],
  ])('a sentence that loses only its “%s” says other words', (_, before, after) => {
    expect(strongest(before, after)).toBe('addition')
    expect(strongest(`${before} More.`, 'More.')).toBe('cut')
  })
  test('words that stay apart with a hyphen', () =>
    expect(strongest('no one came', 'no-one came')).toBe('style'))
})

test.each([
  ['figures of a list', 'Rooms 12, 300 and 400 burnt.', 'Rooms 12300 and 400 burnt.'],
  ['a number with a stroke', 'It was case 12/300 there.', 'It was case 12300 there.'],
  ['an hour that no clock has', 'They met at 27 pm there.', 'They met at 15:00 there.'],
  ['filed and filled', 'The firm refiled its papers.', 'The firm refilled its papers.'],
  ['prised and prized', 'He prised it then.', 'He prized it then.'],
  ['a number and one of it', 'He saw twenty, one of them dead.', 'He saw 21 of them dead.'],
  ['metres and millions', 'It is a 3 m wall.', 'It is a 3 million wall.'],
  ['a sum and a length', 'It cost £5m then.', 'It cost £5 metres then.'],
  ['not ever', 'He did not ever steal it.', 'He did steal it.'],
  ['never once', 'He never once stole it.', 'He stole it.'],
  ['a scale lost', 'It cost 5 million men their work.', 'It cost 5 men their work.'],
  ['a per cent lost', 'It rose by 5% then.', 'It rose by 5 then.'],
  ['a minus lost', 'It was −5 degrees.', 'It was 5 degrees.'],
  ['hardly', 'He hardly moved.', 'He moved.'],
])('E4: %s', (_, before, after) =>
  expect(compareText([before], [after]).strongest).toBe('addition'),
)

describe('quotations', () => {
  const whole = '“We have listened, and we have moved the dates twice,” said Asare.'
  const parted = '“We have listened,” said Asare, “and we have moved the dates twice.”'
  const verdicts = (before: string, after: string) =>
    compareText([before], [after]).quotes.map((one) => one.verdict)
  test('an attribution put into one alters none of its words, nor does one taken out', () => {
    expect(verdicts(whole, parted)).toEqual(['same'])
    expect(verdicts(parted, whole)).toEqual(['same', 'same'])
    expect(strongest(whole, parted)).toBe('addition')
  })
  test('one that runs on over a paragraph’s end is the same when the paragraphs are joined or parted', () => {
    const one = ['“One thing is sure. Another is not,” he said.']
    const two = ['“One thing is sure.', '“Another is not,” he said.']
    for (const [before, after] of [
      [one, two],
      [two, one],
    ] as const) {
      const { strongest: kind, quotes } = compareText(before, after)
      expect(kind).toBe('style')
      expect(quotes.every((quote) => quote.verdict === 'same')).toBe(true)
    }
    const closed = ['“One thing is sure.”', '“Another is not,” he said.']
    expect(compareText(closed, one).quotes.map((quote) => quote.verdict)).toContain('changed')
  })
  test('two that stood far apart are not one', () => {
    const far = parted.replace(
      'said Asare',
      'said Asare of the basin, where the fishers of the north quay lie in winter and in spring',
    )
    expect(verdicts(far, whole)).toContain('changed')
  })
  test('one that loses a word when it is parted is altered', () =>
    expect(verdicts(whole, parted.replace(' twice', ''))).toContain('changed'))
  test('what two people said is never one quotation', () => {
    const two = '“I did it,” said Asare. Gen. Mensah said: “I saw it.”'
    const one = '“I did it. I saw it,” said Asare.'
    expect(verdicts(two, one)).toContain('changed')
    expect(verdicts(one, two)).toContain('changed')
    // An attribution that ends behind a shortened title is one attribution.
    const general = parted.replace('said Asare', 'said Gen. Asare')
    expect(verdicts(whole, general)).toEqual(['same'])
  })
  test.each(['the tide waits for nobody', 'the tide waits for', 'the tide waits for everybody'])(
    'marks taken off with a letter or a word: %s',
    (after) =>
      expect(strongest('He said “The tide waits for nobody” then.', `He said ${after} then.`)).toBe(
        'quote-change',
      ),
  )
  test.each([
    ['«لن ندفع شيئا لأحد»', 'لن ندفع شيئا لأحد'],
    ['“no way”', 'no way'],
    ['“Yes we can”', 'Yes we can'],
  ])('no title: %s without its marks', (before, after) =>
    expect(strongest(`He said ${before} then.`, `He said ${after} then.`)).toBe('quote-change'),
  )
  test('marks taken off words that stay make them the desk’s own', () => {
    expect(strongest('he “will sue” them', 'he will sue them')).toBe('quote-change')
    expect(strongest('the “reform” of it', 'the reform of it')).toBe('style')
    expect(strongest('the film “Jaws of the Deep” ran', 'the film Jaws of the Deep ran')).toBe(
      'style',
    )
  })
})

describe('moved paragraphs', () => {
  const [one, two, three, four] = [
    'The harbour board voted on Monday to dredge the north basin this winter, its chair said.',
    '“We have listened, and we have moved the dates twice,” said the chair, Dominic Asare, then.',
    'Work is due to begin on 1 December and will cost about fifteen thousand a metre of quay.',
    'The fishers of the north quay, who feared for their season, have withdrawn their complaint.',
  ]
  const told = (before: string[], after: string[]) =>
    compareText(before, after).changes.map(({ kind, moved, before: was, after: is }) =>
      moved ? 'moved' : `${kind}: ${was} → ${is}`,
    )
  test('one that was edited too: the move, and the edit', () =>
    expect(
      told([one, two, three, four], [one, four.replace('north ', ''), two, three]).toSorted(),
    ).toEqual(['cut: north → ', 'moved', 'moved']))
  test('a cut at the beginning of one is said at its own place', () => {
    const { changes } = compareText(
      [four, one, three, two],
      [two, three, one, four.replace('The fishers ', '')],
    )
    expect(changes.find((change) => change.before === 'The fishers')?.block).toBe(3)
  })
  test('beside one that was cut', () =>
    expect(told([one, two, three, four], [one, four, three]).toSorted()).toEqual([
      expect.stringContaining('cut: “We have') as string,
      'moved',
      'moved',
    ]))
  test('another put in its place', () =>
    expect(
      told([one, two, three, four], [one, 'We said this and that, it is new.', three, four, two]),
    ).toEqual(['moved', 'addition:  → We said this and that, it is new.', 'moved']))
  test('a quotation in it that was altered is compared with its own', () => {
    const { quotes, strongest: kind } = compareText(
      [one, two, three, four],
      [one, three, four, two.replace('twice', 'often')],
    )
    expect([kind, quotes[0]?.verdict]).toEqual(['quote-change', 'changed'])
  })
})

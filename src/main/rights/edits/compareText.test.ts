import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareText } from './compareText.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'

const kinds = (before: readonly string[], after: readonly string[]): string[] =>
  compareText(before, after).changes.map((change) => change.kind)

const plain = 'The board voted on Monday to dredge the basin.'
const quoted = 'Asare said “we have listened, and we have moved the dates twice” on Monday.'

describe('E1 normalise', () => {
  test('the same text is no edit', () => expect(kinds([plain], [plain])).toEqual([]))
  test('curly for straight marks', () =>
    expect(kinds([quoted], [quoted.replace(/[“”]/g, '"')])).toEqual(['normalise']))
  test('a space beside a dash is spacing', () =>
    expect(compareText(['the region– at'], ['the region – at']).strongest).toBe('none'))
})

describe('E2 style', () => {
  test.each([
    ['case', 'the Minister spoke', 'the minister spoke'],
    ['a hyphen', 'a co-operation pact', 'a cooperation pact'],
    ['joined words', 'the proof reader left', 'the proofreader left'],
    ['British spelling', 'they organised labour', 'they organized labor'],
    ['a comma', 'On Monday it rained', 'On Monday, it rained'],
  ])('%s', (_, before, after) => expect(kinds([before], [after])).toEqual(['style']))
  test.each([
    ['a dash for a hyphen between figures', 'some 20-30 people', 'some 20–30 people'],
    ['a space in a number', 'some 10000 people', 'some 10 000 people'],
    ['a hyphen before figures', 'since COVID-19', 'since COVID19'],
  ])('%s', (_, before, after) => expect(kinds([before], [after])).toEqual(['style']))
  test('a paragraph broken in two', () =>
    expect(kinds(['One. Two.'], ['One.', 'Two.'])).toEqual(['style']))
})

describe('E3 cut', () => {
  test('a word', () => expect(kinds([plain], [plain.replace('on Monday ', '')])).toEqual(['cut']))
  test('a paragraph', () => expect(kinds([plain, 'More.'], [plain])).toEqual(['cut']))
  test('a whole quotation is a cut and missing', () => {
    const report = compareText([plain, quoted], [plain])
    expect(report.strongest).toBe('cut')
    expect(report.quotes.map((one) => one.verdict)).toEqual(['missing'])
  })
  test('words are counted', () =>
    expect(compareText([plain, 'Two words.'], [plain]).wordsCut).toBe(2))
})

describe('E4 addition', () => {
  test('a word', () =>
    expect(kinds([plain], [plain.replace('basin', 'north basin')])).toEqual(['addition']))
  test('another word in place', () =>
    expect(kinds(['it is not so'], ['it is now so'])).toEqual(['addition']))
  test.each([
    ['figures joined', 'some 20-30 people', 'some 2030 people'],
    ['a score joined', 'they won 1-2', 'they won 12'],
    ['figures beside each other joined', 'on 5 10 people', 'on 510 people'],
    ['a time joined', 'at 10:30 sharp', 'at 1030 sharp'],
    ['a fraction joined', 'some 1/2 left', 'some 12 left'],
    ['another currency', 'it cost $5 million', 'it cost €5 million'],
    ['a minus for a plus', 'it is −5 now', 'it is +5 now'],
    ['a per cent for a per mille', 'up 5% now', 'up 5‰ now'],
    ['a minus sign lost', 'it fell to -5 degrees', 'it fell to 5 degrees'],
    ['a per cent sign lost', 'up 5% now', 'up 5 now'],
    ['a currency lost', 'it cost $5 million', 'it cost 5 million'],
  ])('%s', (_, before, after) => expect(kinds([before], [after])).toEqual(['addition']))
  test('another number', () => expect(kinds(['in 2023'], ['in 2024'])).toEqual(['addition']))
})

describe('E5 quote change', () => {
  test('a word in a quotation', () =>
    expect(kinds([quoted], [quoted.replace('twice', 'often')])).toEqual(['quote-change']))
  test('a shortened quotation', () => {
    const report = compareText([quoted], [quoted.replace(' twice', '')])
    expect(report.strongest).toBe('quote-change')
    expect(report.quotes.map((one) => one.verdict)).toEqual(['changed'])
  })
  test('shortened at an ellipsis is a cut', () => {
    const report = compareText([quoted], [quoted.replace(', and we have moved', ' … moved')])
    expect([report.strongest, report.quotes[0]?.verdict]).toEqual(['cut', 'shortened'])
  })
  test('words in brackets are an addition', () => {
    const report = compareText([quoted], [quoted.replace('the dates', 'the [dredging] dates')])
    expect([report.strongest, report.quotes[0]?.verdict]).toEqual(['addition', 'bracketed'])
  })
  test('a quotation nobody received', () => {
    const report = compareText([plain], [plain, 'He said “never again”.'])
    expect(report.strongest).toBe('quote-change')
    expect(report.quotes.map((one) => one.verdict)).toEqual(['not-received'])
  })
  test('prose put between marks was not received as a quotation', () =>
    expect(compareText(['he will sue them'], ['he “will sue” them']).quotes[0]?.verdict).toBe(
      'not-received',
    ))
  test.each([
    ['prose put between marks', 'he will sue them', 'he “will sue” them'],
    ['a quotation drawn over prose', 'he “will” sue them', 'he “will sue” them'],
  ])('%s', (_, before, after) =>
    expect(compareText([before], [after]).strongest).toBe('quote-change'),
  )
  test('a moved paragraph keeps its quotation', () =>
    expect(
      compareText([quoted, plain, 'End.'], [plain, 'End.', quoted]).quotes.map((q) => q.verdict),
    ).toEqual(['same']))
})

describe('scripts that write no spaces are parted by their dictionaries', () => {
  const chinese = '中日首脑会谈未达成协议，但双方同意继续对话。'
  test.each([
    ['E3 a clause cut', chinese, '中日首脑会谈未达成协议。', 'cut'],
    ['E3 a word cut', '東京都知事は月曜日に大阪を訪れた。', '東京都知事は大阪を訪れた。', 'cut'],
    ['E4 a denial lost, Chinese', chinese, chinese.replace('未', ''), 'addition'],
    ['E4 a denial lost, Thai', 'ผมไม่ได้ทำผิดกฎหมาย', 'ผมได้ทำผิดกฎหมาย', 'addition'],
    ['E4 another word in place', '会议在北京举行。', '会议在上海举行。', 'addition'],
    ['E4 a letter lost', 'รัฐบาลประกาศมาตรการ', 'รัฐบาลประกาศมาตรกา', 'addition'],
    ['E2 a mark', '会议在北京举行，', '会议在北京举行。', 'style'],
  ])('%s', (_, before, after, kind) => expect(kinds([before], [after])).toEqual([kind]))

  const said = '他说：“我们不会同意这个方案，因为太贵了。”会议随后结束。'
  test('E5 a word in a quotation', () =>
    expect(compareText([said], [said.replace('太', '')])).toMatchObject({
      strongest: 'quote-change',
      quotes: [{ verdict: 'changed' }],
    }))
  test('E5 its marks taken off', () =>
    expect(compareText([said], [said.replace(/[“”]/gu, '')]).strongest).toBe('quote-change'))
  test('E3 shortened at an ellipsis', () =>
    expect(compareText([said], [said.replace('，因为太贵了。', '……')])).toMatchObject({
      strongest: 'cut',
      wordsCut: 3,
      quotes: [{ verdict: 'shortened' }],
    }))
  test('a change is said in the text’s own words, without spaces', () =>
    expect(compareText([chinese], ['中日首脑会谈未达成协议。']).changes[0]?.before).toBe(
      '，但双方同意继续对话',
    ))
})

describe('a piece rewritten throughout is compared paragraph by paragraph', () => {
  const paragraph = (at: number) =>
    `Basin ${at} was dredged for the ${at}th time, in ${at + 3} days, as the board of quay ${at} had asked.`
  const received = Array.from({ length: 120 }, (_, at) => paragraph(at))
  const rewritten = received.map((text) => text.split(' ').toReversed().join(' '))
  const quote = 'Asare said “the tide waits for nobody” at the end.'

  test('what stands among it as received is no edit', () => {
    const { changes } = compareText(
      [...received.slice(0, 60), plain, ...received.slice(60)],
      [...rewritten.slice(0, 60), plain.replace('voted', 'decided'), ...rewritten.slice(60)],
    )
    expect(changes.filter(({ after }) => after.includes('decided'))).toMatchObject([
      { kind: 'addition', before: 'voted', after: 'decided', block: 60 },
    ])
  })
  test('E5: a quotation among it is compared with its own', () => {
    const { quotes } = compareText(
      [...received, quote],
      [...rewritten, quote.replace('waits', 'waited')],
    )
    expect(quotes).toMatchObject([{ verdict: 'changed', block: 120 }])
  })
})

test('a paragraph of more words than a call takes arguments is compared', () => {
  const words = Array.from({ length: 150_000 }, (_, at) => `w${at % 9}`).join(' ')
  expect(compareText([words], [`${words} more`]).wordsAdded).toBe(1)
})

test('any two texts compare without failing, and nothing changed means nothing found', () => {
  const blocks = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { maxLength: 6 })
  fc.assert(
    fc.property(blocks, blocks, (before, after) => {
      compareText(before, after)
      expect(compareText(before, before).strongest).toBe('none')
    }),
    { numRuns: runs(100) },
  )
})

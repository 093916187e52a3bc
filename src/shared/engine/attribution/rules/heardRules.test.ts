import { describe, expect, test } from 'vitest'
import { attributeText } from '../attribute.ts'
import { statementsOf } from '../gold/statementsOf.ts'

const cases: readonly (readonly [string, ...string[]])[] = [
  // A28 quoted as saying
  [
    'Bo Lund was quoted as saying it was over.',
    'A28 indirect: Bo Lund | quoted as saying | it was over',
  ],
  [
    '“It is over,” the Courier quoted Bo Lund as saying.',
    'A28 direct: Bo Lund | as saying | It is over,',
  ],
  [
    '“It is over,” Bo Lund was quoted as telling reporters.',
    'A28 direct: Bo Lund | quoted as telling | It is over,',
  ],
  [
    'The Courier quoted an aide as saying it was over.',
    'A10 document: The Courier | quoted | an aide as saying it was over',
    'A28 indirect: an aide | as saying | it was over',
  ],
  // A29 pleas
  ['Bo Lund pleaded not guilty to theft.', 'A29 denial: Bo Lund | pleaded | not guilty to theft'],
  ['Bo Lund pleaded guilty to theft.', 'A29 reported-act: Bo Lund | pleaded | guilty to theft'],
  // A16 told by nobody who is named
  ['Residents were told on Friday that it was over.', 'A16 indirect: - | told | it was over'],
  ['The jury was told Lund had left.', 'A16 indirect: - | told | Lund had left'],
  ['Residents were told to boil water.', 'A16 indirect: - | told | to boil water'],
  ['The court heard that Lund had left.', 'A16 indirect: - | heard | Lund had left'],
  [
    'There were reports that shots were fired.',
    'A16 unattributed-evaluation: - | reports | shots were fired',
  ],
  [
    'It is believed the fire began upstairs.',
    'A16 unattributed-evaluation: - | believed | the fire began upstairs',
  ],
  [
    'It was reported on Friday that it was over.',
    'A16 unattributed-evaluation: - | reported | it was over',
  ],
  // A15 told by somebody; what is only seen or found by somebody says nothing
  [
    'Residents were told by the mayor that it was over.',
    'A15 indirect: the mayor | told by | it was over',
  ],
  [
    'The firm was accused by regulators of misleading buyers.',
    'A15 accusation: regulators | accused by | The firm / of misleading buyers',
  ],
  ['A letter found by police was burnt.'],
  // A1, A2, A3 around their cue
  [
    '“It is over,” said the board’s chair, Bo Lund.',
    'A1 direct: the board’s chair, Bo Lund | said | It is over,',
  ],
  [
    '“It is over,” said one of the officials.',
    'A1 direct: one of the officials | said | It is over,',
  ],
  [
    '“It is over,” Lund told the Courier in an interview published Friday.',
    'A1 direct: Lund | told | It is over,',
  ],
  ['Said Bo Lund: “It is over.”', 'A2 direct: Bo Lund | Said | It is over.'],
  ['Lund went on to say: “It is over.”', 'A2 direct: Lund | say | It is over.'],
  ['“It is over,” Lund said; “we know it.”', 'A3 direct: Lund | said | It is over, / we know it.'],
  [
    '“This,” she said, smiling at him, “is the end.”',
    'A3 direct: she | said | This, / is the end.',
  ],
  // A4, A5, A7, A10 and what lies in the way
  ['Lund said the “repair” was a failure.', 'A5 mixed: Lund | said | the “repair” was a failure'],
  [
    'Lund said that “it is over,” adding that he was glad.',
    'A4 direct: Lund | said | it is over,',
    'A4 indirect: Lund | adding | he was glad',
  ],
  [
    'Lund told the Courier’s Today pages she would stay.',
    'A7 indirect: Lund | told | she would stay',
  ],
  [
    '40 pledged delegates said it was over.',
    'A5 indirect: 40 pledged delegates | said | it was over',
  ],
  ['Data from the port show exports fell.', 'A10 document: Data | show | exports fell'],
  [
    'The Labour leader, Ann Roe, said it was over.',
    'A5 indirect: The Labour leader, Ann Roe | said | it was over',
  ],
  ['Lund had high hopes that it would hold.', 'A14 indirect: Lund | hopes | it would hold'],
  [
    'Lund said the day before Ida left, the mill was sold.',
    'A5 indirect: Lund | said | the day before Ida left, the mill was sold',
  ],
  ['Lund told those at the inn: “It is over.”', 'A2 direct: Lund | told | It is over.'],
  [
    '“We come as friends” over there, he added.',
    'A1 mixed: he | added | “We come as friends” over there',
  ],
  [
    'LORNE (Courier) — The dam broke on Friday, police said.',
    'A1 indirect: police | said | The dam broke on Friday',
  ],
  [
    'It came in response to Lorne’s decision to close.',
    'A14 reported-act: Lorne | decision | to close',
  ],
  ['US figures show that it is over.', 'A4 document: US figures | show | it is over'],
  // no statements
  ['They push themselves to go on.'],
  ['Lund did not respond to requests for comment.'],
  ['She sang “Evening” twice.'],
  ['The illness was commonly called “mill cough.”'],
  ['“D” stands for “disease,” and means little.'],
  // A13 documents; the WHO is no pronoun
  [
    'It was over, according to agreed facts.',
    'A13 document: agreed facts | according to | It was over',
  ],
  ['The WHO’s website said: “It is over.”', 'A2 direct: The WHO’s website | said | It is over.'],
]

describe('handed on, heard, and in the way (RULES.md)', () => {
  test.each(cases)('%s', (line, ...expected) => {
    expect(statementsOf(line)).toEqual(expected)
  })
})

describe('who is meant', () => {
  const speaker = (line: string) => {
    const last = attributeText(line, 'en').attributions.at(-1)?.speaker
    return [last?.name ?? null, last?.type ?? null]
  }
  test('a spokesman for a person is not that person', () => {
    expect(speaker('Bo Lund left. A spokesman for Lund said it was over.')).toEqual([
      null,
      'anonymous',
    ])
  })
  test('one of the officials is an official', () => {
    expect(speaker('It is over, said one of the officials.')).toEqual([null, 'anonymous'])
  })
  test('a name behind a bare article is no person’s', () => {
    expect(speaker('The Harbour Reporter said it was over.')).toEqual([
      'Harbour Reporter',
      'named-organisation',
    ])
  })
  test('a label in capitals is a person’s', () => {
    expect(speaker('LUND: It is over for us.')).toEqual(['LUND', 'named-person'])
  })
  test('the name behind a profession and its house', () => {
    expect(
      speaker('Lorne Center for Health medical anthropologist Ida Lund said it was over.'),
    ).toEqual(['Ida Lund', 'named-person'])
  })
  test('the name behind a minister’s office', () => {
    expect(speaker('Lorne’s Minister for Civil Defence Ida Lund said it was over.')).toEqual([
      'Ida Lund',
      'named-person',
    ])
  })
  test('a kicker in capitals is a hint at most', () => {
    const tier = (text: string) => attributeText(text, 'en').attributions[0]?.tier
    expect(tier('TIMBER ROW: The council met on Friday.')).toBe('hint')
    expect(tier('LUND: We met on Friday.\n\nROE: I know.\n\nLUND: It is over for us.')).toBe(
      'likely',
    )
  })
  test('a crosshead in marks is nobody’s', () => {
    const found = attributeText('Lund said it was over.\n\n‘PLANS FOR LATER’\n\nHe left.', 'en')
    expect(found.unattributedQuotes.map((quote) => quote.reason)).toEqual(['title'])
  })
  test('a full stop in brackets ends the sentence', () => {
    expect(
      statementsOf('Roe said it was “bad for the victims[.]” She left. Lund said it was over.'),
    ).toHaveLength(2)
  })
})

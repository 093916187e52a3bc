import { describe, expect, test } from 'vitest'
import { findQuotes, outermost } from './findQuotes.ts'
import { linkQuotes } from './linkQuotes.ts'

/** `[words]` for each outermost span, `[words|` where it never closes, then `!` for each stray mark. */
function read(text: string): string {
  const { spans, stray } = findQuotes(text)
  const told = outermost(spans).map(
    (span) => `[${text.slice(span.start, span.end)}${span.closed ? ']' : '|'}`,
  )
  return told.join(' ') + '!'.repeat(stray.length)
}

describe('quoted spans (RULES.md Q1–Q7)', () => {
  test.each([
    // Q1 pairs by type
    ['“We won,” she said.', '[We won,]'],
    ['"We won," she said, "at last."', '[We won,] [at last.]'],
    ['‘We won,’ she said.', '[We won,]'],
    ["'We won,' she said.", '[We won,]'],
    ["''We won,'' she said.", '[We won,]'],
    ['„Wir haben gewonnen“, sagte sie.', '[Wir haben gewonnen]'],
    ['»Wir haben gewonnen«, sagte sie.', '[Wir haben gewonnen]'],
    ['‚Ja‘, sagte sie.', '[Ja]'],
    ['‹Oui›, dit-elle.', '[Oui]'],
    ['”Vi vann”, sade hon.', '[Vi vann]'],
    ['彼女は「勝った」と言った。', '[勝った]'],
    ['قالت: «فزنا».', '[فزنا]'],
    ['“We” and "they"', '[We] [they]'],
    // Q2 apostrophes open nothing
    ["O'Connell's pub was the '90s place of the '80s crowd.", ''],
    ["The voters' choice and the dogs' bark.", ''],
    ['Rock ’n’ roll, ’tis said, isn’t dead.', ''],
    ["He's 6'2\" tall.", ''],
    // Q3 a plural's apostrophe closes only when nothing better follows
    ['‘The voters’ choice is clear,’ he said.', '[The voters’ choice is clear,]'],
    // Q4, Q5 what never closes
    ['“We won, she said.', '[We won, she said.|'],
    ['"We won, she said. "They lost."', '[We won, she said.| [They lost.]'],
    ['We won,” she said.', '!'],
    // Q7 French spaces
    ['« Nous avons gagné », dit-elle.', '[Nous avons gagné]'],
    ['«\u00a0Oui\u00a0», dit-elle.', '[Oui]'],
    // spans inside spans
    ['“He said ‘no’ to me,” she said.', '[He said ‘no’ to me,]'],
    ['‘He said “no” to me,’ she said.', '[He said “no” to me,]'],
    ['“👍🏽 yes”', '[👍🏽 yes]'],
    ['', ''],
    ['“”', '[]'],
  ])('%j', (text, expected) => expect(read(text)).toBe(expected))

  test('Q6 paragraphs that reopen are one quotation', () => {
    const texts = ['“One.', '“Two.', '“Three,” she said.', 'No quotation.', '“Lost.', 'Plain.']
    const linked = linkQuotes(
      texts.map((text) => ({ text, spans: outermost(findQuotes(text).spans) })),
    )
    expect(linked.map((link) => [link.pieces.map((piece) => piece.block), link.closed])).toEqual([
      [[0, 1, 2], true],
      [[4], false],
    ])
  })
})

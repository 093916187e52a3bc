import { describe, expect, test } from 'vitest'
import { compareText } from './compareText.ts'

const strongest = (before: string, after: string, language: string | null = 'en'): string =>
  compareText([before, 'The tide turned.'], [after, 'The tide turned.'], language).strongest

describe('E4: a statement that stays and loses who says it', () => {
  test.each([
    [
      'a speaker behind it',
      'The suspect fled the city on Monday, police said.',
      'The suspect fled the city on Monday.',
    ],
    [
      'a speaker before it',
      'Police say Asare fled the city on Monday.',
      'Asare fled the city on Monday.',
    ],
    [
      'a speaker with his office',
      'The suspect fled, the police chief of Velm, Dora Lund, said late on Monday.',
      'The suspect fled.',
    ],
    ['according to', 'According to the ministry, Asare took the money.', 'Asare took the money.'],
    ['a denial', 'He denied that he took the money.', 'He took the money.'],
    ['an accusation', 'Prosecutors allege that Asare took the money.', 'Asare took the money.'],
    ['between commas', 'The suspect, police said, fled the city.', 'The suspect fled the city.'],
  ])('%s', (_, before, after) => expect(strongest(before, after)).toBe('addition'))

  test.each([
    ['de', 'Der Täter floh aus der Stadt, sagte die Polizei.', 'Der Täter floh aus der Stadt.'],
    ['fr', 'Le suspect a quitté la ville, a indiqué la police.', 'Le suspect a quitté la ville.'],
    ['ar', 'وفقًا للشرطة، غادر المشتبه به المدينة.', 'غادر المشتبه به المدينة.'],
  ])('%s', (language, before, after) => expect(strongest(before, after, language)).toBe('addition'))
})

describe('E3: cuts that take no speaker from what stays', () => {
  test.each([
    [
      'statement and speaker',
      'The quay is closed. The suspect fled, police said.',
      'The quay is closed.',
    ],
    [
      'a quotation’s speaker (B3 asks for one)',
      '“We will not pay for it,” Asare said.',
      '“We will not pay for it.”',
    ],
    [
      'the second of two',
      'Police said the suspect fled the city, adding that he said he had taken the money.',
      'Police said the suspect fled the city, adding that he had taken the money.',
    ],
    [
      'a time beside the cue',
      'Police said on Monday that the suspect fled the city.',
      'Police said that the suspect fled the city.',
    ],
    [
      'a clause of its own',
      'The port, which the mayor said was old, is closed.',
      'The port is closed.',
    ],
    [
      'words without a speaker',
      'The suspect fled the city on Monday in a car.',
      'The suspect fled the city in a car.',
    ],
  ])('%s', (_, before, after) => expect(strongest(before, after)).toBe('cut'))

  test.each([null, 'fi'])('a language nobody reads: %s', (language) =>
    expect(strongest('The suspect fled, police said.', 'The suspect fled.', language)).toBe('cut'),
  )
})

import { expect, test } from 'vitest'
import { captionWithCredit } from './captionWithCredit.ts'

test.each([
  ['A boat at dusk.', 'AFP', 'A boat at dusk. (AFP)'],
  ['A boat at dusk. AFP', 'AFP', 'A boat at dusk. AFP'],
  ['A boat at dusk (Photo: Ana Lima/AFP).', 'AFP', 'A boat at dusk (Photo: Ana Lima/AFP).'],
  ['© Ana Lima A boat at dusk.', 'Ana Lima', '© Ana Lima A boat at dusk.'],
  // What the caption only speaks of, or holds within a word, is nobody's credit.
  ['Leaders at the APEC summit', 'AP', 'Leaders at the APEC summit (AP)'],
  ['The AP building in New York.', 'AP', 'The AP building in New York. (AP)'],
  ['Leaders (APEC) at the summit', 'AP', 'Leaders (APEC) at the summit (AP)'],
  ['A trip by SNAP', 'AP', 'A trip by SNAP (AP)'],
  ['', 'AFP', '(AFP)'],
  ['A boat', null, 'A boat'],
  ['A boat ', '', 'A boat'],
])('%j with credit %j', (caption, credit, printed) =>
  expect(captionWithCredit({ caption, credit })).toBe(printed),
)

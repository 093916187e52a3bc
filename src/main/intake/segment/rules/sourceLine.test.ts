import { expect, test } from 'vitest'
import { parseBytes } from '../../parseBytes.ts'

const piece = (...tail: string[]) =>
  [
    'The crane is back',
    'By Ann Lee',
    'May 23, 2026',
    'The old crane of Kestrelwick was repaired over the winter by a crew of nine, the council said on Monday.',
    'Repairs to the crane cost less than planned because the steel had been bought a year before the work began.',
    'Visitors may see the crane again from the first of May, when the season of boat trips begins.',
    ...tail,
  ].join('\n\n')

const pitch = 'Subscribe to the Kestrelwick Letter, our weekly note on the harbour and the hills.'

test.each([
  ['a name alone below the text', ['The Coastal Ledger'], 'The Coastal Ledger'],
  ['a name below a pitch below the text', [pitch, 'The Coastal Ledger'], 'The Coastal Ledger'],
  ['must not: a pitch alone', [pitch], null],
])('S42 %s', async (_what, tail, publisher) => {
  const bytes = new TextEncoder().encode(piece(...tail))
  const parsed = await parseBytes({ bytes, name: 'a.txt' })
  expect(parsed.ok && parsed.pieces[0]?.article.firstPublisher).toBe(publisher)
})

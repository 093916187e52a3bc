import { describe, expect, test } from 'vitest'
import { pendingSteps, receivedBlocks } from './receivedText.ts'

const text = 'Caption (AFP)\n\nThe region\u2013 at\u00a0dusk\n\nAbout us'
const parts = [
  { range: [0, 13], role: 'caption' },
  { range: [13, 15], role: 'separator' },
  { range: [15, 34], role: 'paragraph' },
  { range: [34, 36], role: 'separator' },
  { range: [36, 44], role: 'boilerplate' },
] as const
const nbsp = { range: [29, 30], rule: 'C3', before: '\u00a0', after: ' ' } as const
const dash = { range: [25, 25], rule: 'C7', before: '', after: ' ' } as const

describe('the baseline', () => {
  test('body parts only, accepted repairs in place', () =>
    expect(receivedBlocks(text, parts, [{ ...nbsp, state: 'applied' }])).toEqual([
      'The region\u2013 at dusk',
    ]))
  test('an accepted proposal moves it', () =>
    expect(
      receivedBlocks(text, parts, [
        { ...nbsp, state: 'applied' },
        { ...dash, state: 'applied' },
      ]),
    ).toEqual(['The region \u2013 at dusk']))
  test('a rejected or open one does not', () =>
    expect(
      receivedBlocks(text, parts, [
        { ...nbsp, state: 'rejected' },
        { ...dash, state: 'proposed' },
      ]),
    ).toEqual(['The region\u2013 at\u00a0dusk']))
  test('steps of other parts are passed by', () =>
    expect(
      receivedBlocks(text, parts, [{ range: [0, 7], after: 'Photo', state: 'applied' }]),
    ).toEqual(['The region\u2013 at\u00a0dusk']))
})

describe('undecided steps', () => {
  test('spacing beside a dash changes no word', () =>
    expect(pendingSteps(text, parts, [{ ...dash, id: 'a', state: 'proposed' }])).toEqual([
      { id: 'a', rule: 'C7', role: 'paragraph', wordsBefore: 'region', wordsAfter: 'region' },
    ]))
  test('a space inside a word does', () =>
    expect(
      pendingSteps(
        'PersiaTrack',
        [{ range: [0, 11], role: 'paragraph' }],
        [{ id: 'a', rule: 'C8', range: [6, 6], before: '', after: ' ', state: 'proposed' }],
      )[0],
    ).toMatchObject({ wordsBefore: 'PersiaTrack', wordsAfter: 'Persia Track' }))
})

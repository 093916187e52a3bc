import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { HouseLine } from '../../../shared/model/housePattern.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import { cleanBody } from '../clean/cleanBody.ts'
import { parseBytes } from '../parseBytes.ts'
import { applyPattern } from './applyPattern.ts'
import { fingerprint } from './fingerprint.ts'
import { learnPattern, type PieceToLearn } from './learnPattern.ts'
import { patternFor } from './patternFor.ts'

const pitch = 'Subscribe to the Kestrelwick Letter, our weekly note on the harbour and the hills.'
const stories = ['crane', 'ferry', 'lighthouse', 'market'].map((word) => [
  `The old ${word} of Kestrelwick was repaired over the winter by a crew of nine, the council said on Monday.`,
  `Repairs to the ${word} cost less than planned because the steel had been bought a year before the work began.`,
  `Visitors may see the ${word} again from the first of May, when the season of boat trips begins.`,
])

const piece = (
  blocks: readonly (string | readonly [string, PartRole])[],
  story: string | null = null,
): PieceToLearn => ({
  blocks: blocks.map((one) =>
    typeof one === 'string' ? { text: one, role: 'paragraph' } : { text: one[0], role: one[1] },
  ),
  credits: [],
  bylines: [],
  story,
})
const learn = (pieces: readonly PieceToLearn[], judged: readonly HouseLine[] = []) =>
  learnPattern({ name: 'The Ledger', names: [] }, pieces, judged)
const linesOf = (...given: Parameters<typeof learn>) =>
  learn(...given).lines.map((line) => [line.text, line.support, line.verdict])
const three = stories.slice(0, 3).map((story) => piece([...story, pitch]))
const verdict = (verdict: 'boilerplate' | 'content', text = pitch): HouseLine => ({
  fingerprint: fingerprint(text),
  text,
  support: 0,
  verdict,
  decidedBy: 'Ines Roca',
})

describe('H3 support', () => {
  test('three stories make a house line', () =>
    expect(linesOf(three)).toEqual([[pitch, 3, 'learned']]))
  test('two do not', () => expect(linesOf(three.slice(1))).toEqual([]))
  test('three copies of one story are one', () =>
    expect(linesOf([0, 1, 2].map(() => piece([...(stories[0] ?? []), pitch])))).toEqual([]))
  test('three that the desk linked are one', () =>
    expect(linesOf(stories.slice(0, 3).map((s) => piece([...s, pitch], 'one')))).toEqual([]))
  test('numbers do not hide a line', () =>
    expect(
      linesOf(stories.slice(0, 3).map((s, i) => piece([...s, `${pitch} Issue ${i + 40}.`]))),
    ).toHaveLength(1))
})

test('H4: a paragraph repeated inside one piece only is content', () =>
  expect(linesOf([piece([pitch, pitch, pitch, ...(stories[0] ?? [])])])).toEqual([]))

describe('H5 what is the story’s own', () => {
  test('a short line among the text', () =>
    expect(
      linesOf(
        stories
          .slice(0, 3)
          .map(([a = '', b = '', c = '']) => piece([a, 'What happens next?', b, c])),
      ),
    ).toEqual([]))
  test('a quotation', () =>
    expect(
      linesOf(
        stories
          .slice(0, 3)
          .map((s) =>
            piece([
              ...s,
              '“We are proud of this harbour and all who work in it, every day,” said the mayor.',
            ]),
          ),
      ),
    ).toEqual([]))
  test('facts that recur', () =>
    expect(
      linesOf(stories.slice(0, 3).map((s) => piece([['By Sana Whitlock', 'byline'], ...s]))),
    ).toEqual([]))
})

describe('a person’s word', () => {
  test('boilerplate after one piece', () =>
    expect(linesOf([piece([...(stories[0] ?? []), pitch])], [verdict('boilerplate')])).toEqual([
      [pitch, 0, 'boilerplate'],
    ]))
  test('a veto wins over support', () =>
    expect(linesOf(three, [verdict('content')])).toEqual([[pitch, 3, 'content']]))
})

test('nothing is learned from what the desk removed: support counts received text only', () => {
  // The line came once; that the desk then set it aside in three pieces (their roles say so) adds nothing.
  const removed = stories
    .slice(0, 3)
    .map((s, i) => piece(i === 0 ? [...s, [pitch, 'boilerplate']] : [...s]))
  expect(linesOf(removed)).toEqual([])
})

describe('a pattern at work', () => {
  const bytes = new TextEncoder().encode(
    [
      'Ferry runs again',
      ...(stories[1] ?? []),
      pitch,
      'The last word is the story’s own, and it says that the ferry runs from May on.',
    ].join('\n\n'),
  )
  const read = async () => {
    const result = await parseBytes({ bytes, name: 'ferry.txt' })
    const found = result.ok ? result.pieces[0] : undefined
    if (!found) throw new Error('not read')
    return found
  }
  test('H1: a house line is not article text, and all still adds up', async () => {
    const before = await read()
    const after = applyPattern(before, learn(three))
    expect(after.article.body.map((one) => one.text)).not.toContain(pitch)
    expect(after.article.boilerplate.map((one) => one.text)).toContain(pitch)
    expect(after.parts.map((part) => part.range)).toEqual(before.parts.map((part) => part.range))
    expect(after.cleanSha256).toBe(
      createHash('sha256')
        .update(cleanBody(after.text, after.parts, after.steps))
        .digest('hex'),
    )
  })
  test('H2: a vetoed line comes back', async () => {
    const gone = applyPattern(await read(), learn(three))
    const back = applyPattern(gone, learn(three, [verdict('content')]))
    expect(back.article.body.map((one) => one.text)).toContain(pitch)
    expect(back.parts.find((part) => part.rule === 'H2')?.role).toBe('paragraph')
  })
  test('a piece that would lose all its text stays as it was', async () => {
    const found = await read()
    const all = found.article.body.map((item) => verdict('boilerplate', item.text))
    expect(applyPattern(found, learn([], all))).toBe(found)
  })
  test('an outlet without a name is known by its lines', async () => {
    const other = learnPattern(
      { name: 'The Bell', names: [] },
      [],
      [
        verdict(
          'boilerplate',
          'Support the Bell with a gift of any size, today and every day of the year.',
        ),
      ],
    )
    expect(patternFor(await read(), [other, learn(three)])?.outlet).toBe('The Ledger')
    expect(patternFor(await read(), [other])).toBeNull()
  })
})

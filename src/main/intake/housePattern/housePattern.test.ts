import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { HouseLine, HousePattern } from '../../../shared/model/housePattern.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import type { PartRole } from '../../../shared/model/part.ts'
import { cleanBody } from '../clean/cleanBody.ts'
import { parseBytes } from '../parseBytes.ts'
import { applyPattern } from './applyPattern.ts'
import { fingerprint } from './fingerprint.ts'
import { learnPattern } from './learnPattern.ts'
import type { PieceToLearn } from './pieceToLearn.ts'
import { nameInForm } from './nameInForm.ts'
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

describe('U3 support', () => {
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

test('U4: a paragraph repeated inside one piece only is content', () =>
  expect(linesOf([piece([pitch, pitch, pitch, ...(stories[0] ?? [])])])).toEqual([]))

describe('U5 what is the story’s own', () => {
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
  test('U1: a house line is not article text, and all still adds up', async () => {
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
  test('U2: a vetoed line comes back', async () => {
    const gone = applyPattern(await read(), learn(three))
    const back = applyPattern(gone, learn(three, [verdict('content')]))
    expect(back.article.body.map((one) => one.text)).toContain(pitch)
    expect(back.parts.find((part) => part.rule === 'U2')?.role).toBe('paragraph')
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

describe('forms of a trusted pattern', () => {
  const told = (more: Partial<HousePattern>): HousePattern => ({
    ...learn([]),
    outlet: 'The Ledger',
    ...more,
  })
  const read = async (lines: readonly string[]) => {
    const bytes = new TextEncoder().encode(lines.join('\n\n'))
    const result = await parseBytes({ bytes, name: 'ferry.txt' })
    const found = result.ok ? result.pieces[0] : undefined
    if (!found) throw new Error('not read')
    return found
  }
  const [lead = '', more = '', end = ''] = stories[1] ?? []

  test.each([
    ['Words: {name}', 'Words: Sana Whitlock', ['Sana Whitlock'], null],
    [
      'Words: {name}',
      'words:  Sana Whitlock and Omar Haddad',
      ['Sana Whitlock', 'Omar Haddad'],
      null,
    ],
    ['{name} ({affiliation})', 'Sana Whitlock (Kestrel Lab)', ['Sana Whitlock'], 'Kestrel Lab'],
  ])('U7: %s', (form, line, names, affiliation) => {
    const found = nameInForm(line, form)
    expect([found?.map((one) => one.name), found?.[0]?.affiliation]).toEqual([names, affiliation])
  })
  test.each([
    ['Words: {name}', 'Words: 120 more to come'],
    ['Words: {name}', 'He had no words: Sana Whitlock'],
    ['{name}', 'The ferry runs again from May.'],
  ])('U7 must not: %s is not “%s”', (form, line) => expect(nameInForm(line, form)).toBeNull())

  test('U7: a line in the form is the by-line, and leaves the body', async () => {
    const before = await read([
      'Ferry runs again',
      'Aufgeschrieben: Sana Whitlock',
      lead,
      more,
      end,
    ])
    expect(before.article.bylines).toEqual([])
    const after = applyPattern(
      before,
      told({ bylineForms: [{ text: 'Aufgeschrieben: {name}', count: 3 }] }),
    )
    expect(after.article.bylines).toEqual([
      { name: 'Sana Whitlock', role: null, affiliation: null },
    ])
    expect(after.parts.find((part) => part.role === 'byline')?.rule).toBe('U7')
    expect(after.article.body.map((one) => one.text)).toEqual([lead, more, end])
  })
  test('U7: a form seen twice is no form yet', async () => {
    const piece = await read(['Ferry runs again', 'Aufgeschrieben: Sana Whitlock', lead, more, end])
    const twice = told({ bylineForms: [{ text: 'Aufgeschrieben: {name}', count: 2 }] })
    expect(applyPattern(piece, twice)).toBe(piece)
  })
  test('U8: a credit of the outlet makes the caption where its captions stand', async () => {
    const caption = 'The ferry at the north quay in the evening light (KLP)'
    const piece = await read([caption, lead, more, end])
    const doubted = {
      ...piece,
      parts: piece.parts.map((part, at) =>
        at === 0 ? { ...part, role: 'paragraph' as const, rule: 'S30' } : part,
      ),
    }
    const pattern = told({
      orders: [{ text: 'caption body', count: 5 }],
      credits: [{ text: 'KLP', count: 4 }],
    })
    const after = applyPattern({ ...doubted, article: { ...doubted.article, media: [] } }, pattern)
    expect(after.parts[0]).toMatchObject({ role: 'caption', rule: 'U8' })
    expect(after.article.media).toMatchObject([
      { caption: 'The ferry at the north quay in the evening light', credit: 'KLP' },
    ])
  })
  test('U9: what was only doubted amid the text stays, where the outlet sets nothing aside there', async () => {
    const piece = await read(['Ferry runs again', lead, more, end])
    const at = piece.parts.findIndex((part) => piece.text.slice(...part.range) === more)
    const doubted = {
      ...piece,
      parts: piece.parts.map((part, index) =>
        index === at
          ? { ...part, role: 'boilerplate' as const, rule: 'S43', certainty: 0.5 }
          : part,
      ),
    }
    const kept = applyPattern(doubted, told({ orders: [{ text: 'headline body', count: 3 }] }))
    expect(kept.parts[at]).toMatchObject({ role: 'paragraph', rule: 'U9' })
    const known = told({ orders: [{ text: 'headline body boilerplate body', count: 3 }] })
    expect(applyPattern(doubted, known)).toBe(doubted)
  })
  test('U9: the date an outlet prints over its pieces is its own', async () => {
    const piece = await read(['Ferry runs again', 'May 23, 2026', lead, more, end])
    const { dates } = piece.article
    const doubted: ParsedPiece = {
      ...piece,
      article: {
        ...piece.article,
        dates: { ...dates, published: { ...dates.published!, roleNote: "republisher's?" } },
      },
    }
    const after = applyPattern(
      doubted,
      told({ orders: [{ text: 'headline date body', count: 3 }] }),
    )
    expect(after.article.dates.published).toEqual(dates.published)
    expect(applyPattern(doubted, told({ orders: [{ text: 'headline body', count: 9 }] }))).toBe(
      doubted,
    )
  })

  test('what a pattern itself read teaches no form and no order', () => {
    const house = (byHouse: boolean): PieceToLearn => ({
      blocks: [
        { text: 'Words: Sana Whitlock', role: 'byline', byHouse },
        { text: lead, role: 'paragraph' },
      ],
      credits: [],
      bylines: [{ name: 'Sana Whitlock', affiliation: null }],
      story: null,
    })
    const { orders, bylineForms } = learn([house(true), house(true), house(false)])
    expect([orders, bylineForms]).toEqual([
      [{ text: 'byline body', count: 1 }],
      [{ text: 'Words: {name}', count: 1 }],
    ])
  })
  test('a credit form names the outlet and says that the piece is its own', () => {
    const one = (text: string): PieceToLearn => piece([lead, [text, 'boilerplate']])
    expect(
      learn([one('First published by The Ledger.'), one('Support The Ledger today.')]).creditForms,
    ).toEqual([{ text: 'First published by {firstPublisher}.', count: 1 }])
  })
})

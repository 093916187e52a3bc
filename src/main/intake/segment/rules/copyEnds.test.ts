import { describe, expect, test } from 'vitest'
import { parseBytes } from '../../parseBytes.ts'

const piece = async (text: string, name = 'piece.txt') => {
  const parsed = await parseBytes({ bytes: new TextEncoder().encode(text), name })
  if (!parsed.ok || !parsed.pieces[0]) throw new Error('refused')
  return parsed.pieces[0].article
}
const about = (topic: string): string =>
  `The council heard on Monday that ${topic} had been planned for years, and that nobody at the meeting could say who had signed the letter.`
const body = [about('the ferry'), about('the pier'), about('the bridge')].join('\n\n')
const names = async (text: string): Promise<string[]> =>
  (await piece(text)).bylines.map(({ name, role, affiliation }) =>
    [name, role ?? '', affiliation ?? ''].join('|'),
  )

describe('S67: the end of the copy', () => {
  test.each(['ENDS', '-ENDS-', '###', '- 30 -', 'Notes to editors', 'Media contact:'])(
    '%s',
    async (mark) => {
      const article = await piece(
        `Ferry school opens\n\n${body}\n\nThe mayor opened the school.\n\n${mark}\n\n${about('the fund')}`,
      )
      expect(article.body).toHaveLength(4)
      expect(article.body.at(-1)?.text).toBe('The mayor opened the school.')
    },
  )
  test.each([
    [
      'a mark that parts chapters',
      `${body}\n\n###\n\n${body.replaceAll('Monday', 'Friday')}\n\n###\n\n${about('the end')}`,
      6,
    ],
    ['a figure of a table', `${body}\n\nFiala\n\n30\n\n${body.replaceAll('Monday', 'Friday')}`, 6],
    ['a word in a sentence', `${body}\n\nHere it ends.`, 4],
  ])('must not: %s', async (_, text, count) => {
    expect(
      (await piece(`Ferry school opens\n\n${text}`)).body.filter(
        ({ type }) => type === 'paragraph',
      ),
    ).toHaveLength(count)
  })
})

describe('S66, S69, S70: by-lines on lines of their own', () => {
  test('S66 who reported and edited, below the text', async () => {
    expect(
      await names(
        `Canal tolls rise\n\nBy Dana Ortiz\n\n${body}\n\n(Reporting by Dana Ortiz and Kim Sato; Editing by Greg Hume)`,
      ),
    ).toEqual(['Dana Ortiz||', 'Kim Sato|reporting|', 'Greg Hume|editing|'])
  })
  test('S69 two lines in capitals: headline and writer', async () => {
    const article = await piece(`STOP COUNTING STEPS\n\nHELEN AMSEL\n\n${body}`)
    expect([article.headline, article.bylines[0]?.name]).toEqual([
      'STOP COUNTING STEPS',
      'HELEN AMSEL',
    ])
  })
  test('S70 “Author”, name, office and house', async () => {
    expect(
      await names(
        `Ice roads melt faster than expected\n\nAuthor\nIngrid Fell\nAssociate Professor of Geography, University of Brill\n\n${body}`,
      ),
    ).toEqual(['Ingrid Fell|Associate Professor of Geography|University of Brill'])
  })
  test.each([
    [
      'By Ann Lee and Bo Ek | Carver City Star',
      ['Ann Lee||Carver City Star', 'Bo Ek||Carver City Star'],
    ],
    ['Von Greta Holm, Wendtaler Bote', ['Greta Holm||Wendtaler Bote']],
    ['By Theo Brandt\nNorthern Ledger', ['Theo Brandt||Northern Ledger']],
  ])('S22 the house is an affiliation: %s', async (line, expected) => {
    expect(await names(`The last boat leaves on Friday\n\n${line}\n\n${body}`)).toEqual(expected)
  })
})

test('S24 a dateline with the year', async () => {
  const { dateline } = await piece(
    `Storm hits coast towns\n\nTarrow Bay, United Kingdom, Nov 2, 2026 (AFP) - ${about('x')}\n\n${body}`,
  )
  expect(dateline).toEqual({ places: ['Tarrow Bay', 'United Kingdom'], agency: 'AFP' })
})
test('S42 “republished from NAME under …”', async () => {
  const article = await piece(
    `The last boat leaves on Friday\n\n${body}\n\nThis article is republished from The Explainer under a Creative Commons license. Read the original article.`,
  )
  expect(article.firstPublisher).toBe('The Explainer')
})
test('S64 a sentence right below the last paragraph of a tidy copy is no furniture', async () => {
  const article = await piece(
    `Haushalt\n\nMinisterin kündigt Sparpaket an\n\nVon Greta Holm\n\n${body}\n\nDer Bund teilte mit, man werde das Paket genau prüfen. Weig kündigte eine Klage an.\n\nLesen Sie auch: Wie die Stadt ihre Schulden loswurde`,
  )
  expect(article.body).toHaveLength(4)
})

test('S71 a line between headline and by-line is the standfirst', async () => {
  const article = await piece(
    `I locked the door and unlocked it again\nThe last manager of the last bank in Wick on cash and cake\nInterview by Solveig Aas\n\n${body}`,
  )
  expect(article.standfirst).toBe('The last manager of the last bank in Wick on cash and cake')
  expect(article.body).toHaveLength(3)
})

describe('S72: the text goes on behind an advertisement', () => {
  const page = (below: string): string =>
    `Home\nNews\nSport\nSubscribe\n\nThe last boat leaves on Friday\n\nBy Ann Lee\n\n${body}\n\nAdvertisement\n\n${below}\n\nMore in Transit\nFare gates to open all night\nThree stations to get lifts\n\n© 2026 The Star. All rights reserved.`
  test('with a crosshead and a paragraph', async () => {
    const article = await piece(
      page(
        'What riders can do\n\nThe agency said lines would keep running. Passes can be refunded at any station.',
      ),
    )
    expect(article.body.at(-1)?.text).toMatch(/^The agency said/)
    expect(article.body.at(-2)).toMatchObject({ type: 'heading', text: 'What riders can do' })
  })
  test('must not: another story with one sentence', async () => {
    const text = page('Fog stops the ferry\n\nThe evening boats did not sail because of fog.')
    const parsed = await parseBytes({ bytes: new TextEncoder().encode(text), name: 'piece.txt' })
    const rules = parsed.ok ? parsed.pieces[0]?.parts.map(({ rule }) => rule) : []
    expect(rules).toContain('S30')
    expect(rules).not.toContain('S72')
  })
})

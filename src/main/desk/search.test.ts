import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snippetMarks, snippetRuns } from '../../shared/model/snippet.ts'
import { importOne, newDesk, pieceOf } from './desk.fixture.ts'
import { matchQuery } from './matchQuery.ts'
import type { Desk } from './openDesk.ts'
import { snippet } from './snippets.ts'

const ids = (desk: Desk, text: string, sort: 'newest' | 'relevance' = 'newest') =>
  desk
    .call('articles.list', { filter: { text }, sort, offset: 0, limit: 50 })
    .rows.map((row) => row.id)

describe('a typed query as MATCH', () => {
  test.each([
    ['', null],
    ['   ', null],
    ['border', '(("border" *))'],
    ['border ', '(("border"))'],
    ['b', '(("b"))'],
    ['iran border', '(("iran" AND "border" *))'],
    ['"mutual respect"', '(("mutual respect"))'],
    ['"mutual res', '(("mutual res" *))'],
    ['“mutual respect”', '(("mutual respect"))'],
    ['iran OR pakistan ', '(("iran")) OR (("pakistan"))'],
    ['iran AND border ', '(("iran" AND "border"))'],
    ['iran NOT border ', '(("iran") NOT "border")'],
    ['iran -border ', '(("iran") NOT "border")'],
    ['by:qadir ', '((byline : "qadir"))'],
    ['headline:"border deal"', '((headline : "border deal"))'],
    ['smugg* border ', '(("smugg" * AND "border"))'],
    ['country’s ', '(("country s"))'],
    ['NEAR(a b) ', '(("NEAR a" AND "b"))'],
    ['a" OR "b', '(("a")) OR (("b"))'],
    ['constructor: x ', '(("constructor" AND "x"))'],
  ])('%j', (typed, match) => {
    const query = matchQuery(typed)
    expect(query === 'nothing' ? query : (query?.match ?? null)).toBe(match)
  })

  test.each(['NOT border ', '-border ', '— …', '""', '*'])('%j asks for nothing', (typed) => {
    expect(matchQuery(typed)).toBe('nothing')
  })

  test('whatever is typed, the library answers', async () => {
    const desk = await newDesk()
    importOne(desk, pieceOf(['Pakistan’s border with Iran.']))
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 60 }),
          fc
            .array(
              fc.constantFrom(
                '"',
                '*',
                '-',
                'NOT',
                'OR',
                'AND',
                '(',
                ')',
                ':',
                'by:',
                'border',
                '^',
                '{',
                '+',
                ' ',
                '“',
                'NEAR',
              ),
              { maxLength: 12 },
            )
            .map((words) => words.join(' ')),
        ),
        (text) => ids(desk, text).length <= 1,
      ),
      { numRuns: 300 },
    )
  })
})

describe('finding', () => {
  test.each([
    ['a beginning', 'bord', true],
    ['another case', 'BORDER ', true],
    ['without its accent', 'malmo ', true],
    ['a phrase', '"border with iran"', true],
    ['a phrase in another order', '"iran with border"', false],
    ['two words of which one is missing', 'border brazil ', false],
    ['a word taken out', 'border NOT iran ', false],
    ['one of two', 'brazil OR iran ', true],
    ['the author’s name', 'by:qadir ', true],
    ['a field that does not have it', 'headline:iran ', false],
    ['the outlet’s name', 'source:arab ', true],
  ])('%s', async (_what, text, found) => {
    const desk = await newDesk()
    const id = importOne(
      desk,
      pieceOf(['The border with Iran, seen from Malmö.'], {
        headline: 'Borders',
        firstPublisher: 'Arab News',
      }),
    )
    expect(ids(desk, text)).toEqual(found ? [id] : [])
  })

  test.each([
    ['vowelled as written without vowels', 'قَالَ الرَّئِيسُ', 'قال الرئيس'],
    ['Persian letters as Arabic ones', 'علي ملك', 'علی ملک'],
    ['with tatweel', 'الرئيـــس', 'الرئیس'],
    ['hamza on alef', 'أحمد إبراهيم', 'احمد ابراهیم'],
    ['joined by a zero-width non-joiner', 'می‌خواهم', 'میخواهم'],
    ['Persian digits', 'سال ۱۳۹۹', 'سال 1399'],
  ])('Arabic script, %s', async (_what, written, typed) => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf([`متن: ${written} و دیگران.`]))
    expect(ids(desk, `${typed} `)).toEqual([id])
  })

  test('newest first, or by relevance where a headline weighs more', async () => {
    const desk = await newDesk()
    const best = importOne(desk, pieceOf(['A short one.'], { headline: 'Pilgrims' }))
    const weak = importOne(desk, pieceOf([`Many words before pilgrims ${'and more '.repeat(50)}`]))
    expect(ids(desk, 'pilgrims ')).toEqual([weak, best])
    expect(ids(desk, 'pilgrims ', 'relevance')).toEqual([best, weak])
  })

  test('filters narrow the list, paging walks it, the total counts it', async () => {
    const desk = await newDesk()
    const outlet = importOne(desk, pieceOf(['Zero.'], { firstPublisher: 'Arab News' }))
    for (const word of ['One.', 'Two.', 'Three.']) importOne(desk, pieceOf([word]))
    const [source] = desk.call('sources.list', {})
    const list = (filter: object, offset = 0, limit = 50) =>
      desk.call('articles.list', { filter, sort: 'newest', offset, limit })
    expect(list({ sourceId: source!.id }).rows.map((row) => row.id)).toEqual([outlet])
    expect(list({ status: 'new' }).total).toBe(4)
    expect(list({ status: 'review' }).total).toBe(0)
    expect(list({ from: '2020-05-23', to: '2020-05-23' }).total).toBe(4)
    expect(list({ from: '2020-05-24' }).total).toBe(0)
    expect(list({}, 1, 2).rows.map((row) => row.opening)).toEqual(['Two.', 'One.'])
  })
})

describe('snippets', () => {
  const shown = (text: string, typed: string) => {
    const query = matchQuery(typed)
    if (query === null || query === 'nothing') throw new Error('no query')
    return snippet(text, query.terms)
      .replaceAll(snippetMarks.open, '[')
      .replaceAll(snippetMarks.close, ']')
  }

  test.each([
    ['The border is long.', 'bord', 'The [border] is long.'],
    ['Visiting Malmö.', 'malmo ', 'Visiting [Malmö].'],
    ['The border deal, the border.', '"border deal"', 'The [border deal], the border.'],
    ['قَالَ الرَّئِيسُ اليوم', 'الرئيس ', 'قَالَ [الرَّئِيسُ] اليوم'],
    ['Nothing here.', 'brazil ', 'Nothing here.'],
  ])('%j for %j', (text, typed, wanted) => {
    expect(shown(text, typed)).toBe(wanted)
  })

  test('a text that carries the marks itself is not shown as found', () => {
    expect(snippet(`a ${snippetMarks.open}b${snippetMarks.close} c`, [])).toBe('a b c')
  })

  test('is shown in runs of found and other words', () => {
    const query = matchQuery('border ')
    if (query === null || query === 'nothing') throw new Error('no query')
    expect(snippetRuns(snippet('The border deal.', query.terms))).toEqual([
      { text: 'The ', found: false },
      { text: 'border', found: true },
      { text: ' deal.', found: false },
    ])
  })

  test('a long text is cut round the first hit, between words', () => {
    const text = `${'before '.repeat(100)}needle ${'after '.repeat(100)}`
    expect(shown(text, 'needle ')).toMatch(/^… (before ){8,14}\[needle\] (after ){10,16}…$/)
  })
})

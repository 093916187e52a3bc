import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { snippetMarks, snippetRuns } from '../../../shared/model/snippet.ts'
import { importOne, newDesk, pieceOf, view } from '../desk.fixture.ts'
import type { Desk } from '../openDesk.ts'
import { compileQuery } from './compileQuery.ts'
import { readQuery } from './readQuery.ts'
import { snippet } from './snippets.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'

const ids = (desk: Desk, text: string, sort: 'newest' | 'relevance' = 'newest') =>
  desk
    .call('articles.list', { filter: { text }, sort, offset: 0, limit: 50 })
    .rows.map((row) => row.id)

const asked = (typed: string) => {
  const { node } = readQuery(typed)
  return node && compileQuery(node)
}

describe('a typed query as MATCH', () => {
  test.each([
    ['', null],
    ['   ', null],
    ['border', '"border" *'],
    ['border ', '"border"'],
    ['b', '"b"'],
    ['iran border', '("iran" AND "border" *)'],
    ['"mutual respect"', '"mutual respect"'],
    ['"mutual res', '"mutual res" *'],
    ['“mutual respect”', '"mutual respect"'],
    ['«mutual respect»', '"mutual respect"'],
    ['iran OR pakistan ', '("iran" OR "pakistan")'],
    ['iran AND border ', '("iran" AND "border")'],
    ['iran NOT border ', '"iran" NOT "border"'],
    ['iran -border ', '"iran" NOT "border"'],
    ['-border iran ', '"iran" NOT "border"'],
    ['iran -"border deal" ', '"iran" NOT "border deal"'],
    ['sea OR iran border ', '("sea" OR ("iran" AND "border"))'],
    ['(sea OR iran) border ', '(("sea" OR "iran") AND "border")'],
    ['sea OR (iran NOT border) ', '("sea" OR (("iran") NOT "border"))'],
    ['by:qadir ', 'byline : "qadir"'],
    ['BY:qadir ', 'byline : "qadir"'],
    ['headline:"border deal"', 'headline : "border deal"'],
    ['smugg* border ', '("smugg" * AND "border")'],
    ['country’s ', '"country s"'],
    ['首脑会谈 ', '"首 脑 会 谈"'],
    ['首脑', '"首 脑" *'],
    ['COVID疫苗 ', '"COVID 疫 苗"'],
    ['कम ', '"कम"'],
    ['कमला ', '"कमल\ue03e"'],
    ['ไม่ ', '"ไ ม\ue548"'],
    ['NEAR(a b) ', '("NEAR" AND ("a" AND "b"))'],
    ['constructor: x ', '("constructor" AND "x")'],
    ['https://example.org/a ', '"https example org a"'],
    ['iran OR', '"iran"'],
    ['iran NOT', '"iran"'],
    ['(iran', '"iran" *'],
  ])('%j', (typed, match) => {
    expect(asked(typed)?.match ?? null).toBe(match)
  })

  test.each(['— …', '""', '*', 'OR', 'NOT', '()', 'by:'])('%j asks for nothing', (typed) => {
    expect(asked(typed)).toBeNull()
  })

  test.each([
    ['iran OR OR border ', /OR stands between two words/],
    ['OR iran ', /there is none before it/],
    ['iran NOT OR border ', /NOT takes the word after it away/],
    ['iran) ', /closing bracket/],
    ['(iran ', /opened and not closed/],
    ['status:lost ', /no status “lost”\. Statuses are new, editing/],
    ['date:2020-13 iran ', /“2020-13” is no date/],
    ['date:2020-02-31 ', /no date/],
    ['date:99', /“99” is no date/],
    ['date:2020-31', /no date/],
    ['date:2020..99', /no date/],
    ['date:may', /no date/],
    ['date:20201', /no date/],
    ['by: iran ', /After “by:” stands the word/],
    ['… ', /no word in this/],
    ['a '.repeat(40), /first 32 words/],
    [`${'('.repeat(30)}a${')'.repeat(30)} `, /twenty deep/],
  ])('%j is explained in words', (typed, problem) => {
    expect(readQuery(typed).problem).toMatch(problem)
  })

  test.each([
    '',
    'iran',
    'iran OR',
    'iran NOT',
    'by:',
    'status:',
    'status:ne',
    'date:',
    'date:2',
    'date:2020-',
    'date:2020-1',
    'date:2020-12-',
    'date:2020-12-3',
    'date:>',
    'date:>=20',
    'date:n',
    'date:miss',
    'date:2020..2',
    '(iran',
    'date:2020..',
  ])('while %j is typed, nothing is complained of', (typed) => {
    expect(readQuery(typed).problem).toBeNull()
  })

  test.each([
    ['tag:', 1],
    ['NOT', 1],
    ['"', 1],
    ['tag: ', 0],
    ['date:soon ', 0],
  ])('%j finds %i of one piece: what is only begun is not asked yet', async (text, total) => {
    const desk = await newDesk()
    importOne(desk, pieceOf(['A river.']))
    desk.settle()
    const list = { filter: { text }, sort: 'newest', offset: 0, limit: 5 } as const
    expect(desk.call('articles.list', list).total).toBe(total)
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
      { numRuns: runs(300) },
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
    ['none of the words alone', 'NOT brazil ', true],
    ['a word taken from everything', 'NOT iran ', false],
    ['a status', 'status:new ', true],
    ['another status', 'status:review ', false],
    ['not of a status', 'iran NOT status:review ', true],
    ['words or a status', 'brazil OR status:new ', true],
    ['a year', 'date:2020 ', true],
    ['a month of another year', 'date:2019-05 ', false],
    ['a span of months', 'date:2020-04..2020-06 ', true],
    ['after a day', 'date:>2020-05-23 ', false],
    ['up to a day', 'date:<=2020-05-23 iran ', true],
    ['without a date', 'date:none ', false],
    ['a bracket over fields', '(headline:borders OR headline:seas) iran ', true],
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

  test.each([
    ['Chinese, words within a clause', '中日首脑会谈未达成协议。', '会谈', '谈会'],
    ['Chinese, a phrase', '中日首脑会谈未达成协议。', '"首脑会谈"', '"首脑协议"'],
    ['Chinese, two words', '中日首脑会谈未达成协议。', '协议 首脑 ', '协议 北京 '],
    ['Latin beside it', '接种COVID疫苗的人', 'covid 疫苗 ', 'covid19 '],
    ['Japanese', '東京都知事はロシアを非難した。', 'ロシア ', 'アシロ '],
    ['Thai', 'ผมไม่ได้ทำผิดกฎหมาย', 'กฎหมาย ', 'กฏหมาย '],
    ['Thai while it is typed', 'ผมไม่ได้ทำ', 'ไม', 'ไต'],
    ['Hindi, with its vowel signs', 'कमला हैरिस दिल्ली में', 'कमला ', 'कमल '],
    ['Hindi while it is typed', 'हिन्दी समाचार', 'हिन्', 'हिम'],
    ['Tamil', 'கமலா ஹாரிஸ்', 'கமலா ', 'கமல '],
    ['Bengali', 'বাংলা ভাষা', 'বাংলা ', 'বংলা '],
    ['Burmese', 'မြန်မာနိုင်ငံ', 'မြန်မာ ', 'မန်မာ '],
  ])('%s', async (_what, written, typed, other) => {
    const desk = await newDesk()
    const id = importOne(desk, pieceOf([written], { headline: 'One' }))
    expect([ids(desk, typed), ids(desk, other)]).toEqual([[id], []])
    const { rows } = desk.call('articles.list', {
      filter: { text: typed },
      sort: 'newest',
      offset: 0,
      limit: 9,
    })
    expect(rows[0]?.snippet).toContain(snippetMarks.open)
  })

  test('the row says where it was found: in the headline, in the text, or beside them', async () => {
    const desk = await newDesk()
    importOne(
      desk,
      pieceOf(['A short one.'], { headline: 'Pilgrims at sea', firstPublisher: 'Arab News' }),
    )
    const row = (text: string) =>
      desk.call('articles.list', { filter: { text }, sort: 'newest', offset: 0, limit: 9 }).rows[0]
    const marked = (text: string | null | undefined) =>
      text?.replaceAll(snippetMarks.open, '[').replaceAll(snippetMarks.close, ']')
    expect(marked(row('pilgrims ')?.foundHeadline)).toBe('[Pilgrims] at sea')
    expect(row('short ')?.foundHeadline).toBeUndefined()
    expect(marked(row('short ')?.snippet)).toBe('A [short] one.')
    expect(marked(row('source:arab ')?.snippet)).toBe('From: [Arab] News')
  })

  test('relevance can be given up in the middle', async () => {
    const desk = await newDesk()
    for (let n = 0; n < 600; n += 25)
      desk.call('intake.commit', {
        pieces: Array.from({ length: 25 }, (_, i) => pieceOf([`Sea ${n + i}.`])),
      })
    let looks = 0
    expect(() =>
      desk.call(
        'articles.list',
        { filter: { text: 'sea ' }, sort: 'relevance', offset: 0, limit: 5 },
        { isCancelled: () => ++looks > 0 },
      ),
    ).toThrow(/given up/)
    expect(looks).toBe(1)
  })

  test.each([
    ['published', ['b', 'c', 'a']],
    ['published-oldest', ['a', 'c', 'b']],
    ['longest', ['c', 'b', 'a']],
    ['shortest', ['a', 'b', 'c']],
    ['oldest', ['a', 'b', 'c']],
  ] as const)('in the order %s', async (sort, wanted) => {
    const desk = await newDesk()
    const dated = (headline: string, words: number, day: string) => {
      const one = pieceOf(['word '.repeat(words)], { headline })
      const published = { value: day, text: day, certain: true }
      importOne(desk, {
        ...one,
        piece: {
          ...one.piece,
          article: { ...one.piece.article, dates: { ...one.piece.article.dates, published } },
        },
      })
    }
    dated('a', 1, '2020-01-01')
    dated('b', 2, '2022-01-01')
    dated('c', 3, '2021-01-01')
    const { rows } = desk.call('articles.list', { filter: {}, sort, offset: 0, limit: 9 })
    expect(rows.map((row) => row.headline)).toEqual(wanted)
  })

  test('in groups, newest first within each', async () => {
    const desk = await newDesk()
    for (const [headline, firstPublisher] of [
      ['one', 'Zulu'],
      ['two', 'Alpha'],
      ['three', 'Zulu'],
    ] as const)
      importOne(desk, pieceOf(['Text.', headline], { headline, firstPublisher }))
    const { rows } = desk.call('articles.list', {
      filter: {},
      sort: 'newest',
      group: 'outlet',
      offset: 0,
      limit: 9,
    })
    expect(rows.map((row) => row.headline)).toEqual(['two', 'three', 'one'])
  })

  test.each([
    ['newest', ['c', 'b', 'a', 'd', 'none']],
    ['published', ['c', 'b', 'a', 'd', 'none']],
    ['oldest', ['a', 'b', 'c', 'd', 'none']],
    ['headline', ['a', 'b', 'c', 'd', 'none']],
    ['longest', ['b', 'c', 'a', 'd', 'none']],
  ] as const)(
    'in months, the latest of all years first, undated last, %s within each',
    async (sort, wanted) => {
      const desk = await newDesk()
      const dated = (headline: string, words: number, value: string | null) => {
        const id = importOne(desk, pieceOf([`${'word '.repeat(words)}.`], { headline }))
        const published = value === null ? null : { value, text: value, certain: true }
        const dates = { ...view(desk, id).article.fields.dates, published }
        desk.call('articles.setFields', { id, baseRevision: 0, fields: { dates } })
      }
      dated('a', 1, '2022-01-03')
      dated('b', 3, '2022-01-30T23:30:00-05:00')
      dated('none', 9, null)
      dated('c', 2, '2022-01-31')
      dated('d', 5, '2021-12-31')
      const { rows } = desk.call('articles.list', {
        filter: {},
        sort,
        group: 'month',
        offset: 0,
        limit: 9,
      })
      expect(rows.map((row) => row.headline)).toEqual(wanted)
    },
  )

  test('what has no date comes after all that has one, whichever end comes first', async () => {
    const desk = await newDesk()
    for (const [headline, value] of [
      ['none', null],
      ['dated', '2021-12-31'],
    ] as const) {
      const id = importOne(desk, pieceOf([headline], { headline }))
      const published = value === null ? null : { value, text: value, certain: true }
      const dates = { ...view(desk, id).article.fields.dates, published }
      desk.call('articles.setFields', { id, baseRevision: 0, fields: { dates } })
    }
    for (const sort of ['published', 'published-oldest'] as const) {
      const { rows } = desk.call('articles.list', { filter: {}, sort, offset: 0, limit: 9 })
      expect(rows.map((row) => row.headline)).toEqual(['dated', 'none'])
    }
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
    expect(list({ from: '2020-05-23', to: '9999-12-31' }).total).toBeGreaterThanOrEqual(4)
    expect(list({ from: '2020-05-24' }).total).toBe(0)
    expect(list({ text: 'date:2020-05-23..9999 ' }).total).toBe(4)
    expect(list({}, 1, 2).rows.map((row) => row.opening)).toEqual(['Two.', 'One.'])
  })
})

describe('snippets', () => {
  const shown = (text: string, typed: string) => {
    const query = asked(typed)
    if (query === null) throw new Error('no query')
    return snippet(text, query.terms)
      .replaceAll(snippetMarks.open, '[')
      .replaceAll(snippetMarks.close, ']')
  }

  test.each([
    ['The border is long.', 'bord', 'The [border] is long.'],
    ['Visiting Malmö.', 'malmo ', 'Visiting [Malmö].'],
    ['The border deal, the border.', '"border deal"', 'The [border deal], the border.'],
    ['قَالَ الرَّئِيسُ اليوم', 'الرئيس ', 'قَالَ [الرَّئِيسُ] اليوم'],
    ['中日首脑会谈未达成协议。', '会谈 ', '中日首脑[会谈]未达成协议。'],
    ['कमला हैरिस, कमल', 'कमल ', 'कमला हैरिस, [कमल]'],
    ['Nothing here.', 'brazil ', 'Nothing here.'],
  ])('%j for %j', (text, typed, wanted) => {
    expect(shown(text, typed)).toBe(wanted)
  })

  test('a text that carries the marks itself is not shown as found', () => {
    expect(snippet(`a ${snippetMarks.open}b${snippetMarks.close} c`, [])).toBe('a b c')
  })

  test('is shown in runs of found and other words', () => {
    const query = asked('border ')
    if (query === null) throw new Error('no query')
    expect(snippetRuns(snippet('The border deal.', query.terms))).toEqual([
      { text: 'The ', found: false },
      { text: 'border', found: true },
      { text: ' deal.', found: false },
    ])
  })

  test('a long text is cut round the first hit, between words', () => {
    const text = `${'before '.repeat(100)}needle ${'after '.repeat(100)}`
    expect(shown(text, 'needle ')).toMatch(/^… (before ){3,5}\[needle\] (after ){18,24}…$/)
  })
})

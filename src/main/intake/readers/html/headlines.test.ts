import { describe, expect, test } from 'vitest'
import { long, reading, texts } from './pages.fixture.ts'
import { withoutSection, withoutSite } from './statedTitles.ts'

describe('H30 which of several headlines is the piece’s', () => {
  const headline = async (head: string, body: string): Promise<string | undefined> =>
    (
      await reading(
        `<html><head>${head}</head><body>${body}<p>${long('one')}</p><p>${long('two')}</p></body></html>`,
      )
    ).hints.headline?.value
  const searched =
    '<title>Lamps: what to know</title><meta property="og:title" content="Lamps: what to know">'
  test('the wording above the text goes before one that is stated for searching and sharing', async () =>
    expect(await headline(searched, '<h1>Forty lamps stay dark until spring</h1>')).toBe(
      'Forty lamps stay dark until spring',
    ))
  test('must not: a site’s name that its host has, too, is no part of it, though the address ends with it', async () => {
    const title = 'Forty lamps stay dark - Harbour Post'
    expect(
      await headline(
        `<link rel="canonical" href="https://www.harbour-post.example/forty-lamps-stay-dark-harbour-post"><title>${title}</title><meta property="og:title" content="${title}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}"}</script>`,
        '<h1>Forty lamps stay dark</h1>',
      ),
    ).toBe('Forty lamps stay dark')
  })
  test('a kicker in its own element before the bare words of the headline, where the title has these alone', async () =>
    expect(
      await headline(
        '<title>Forty lamps stay dark until spring | Town</title>',
        '<h1><span>Notice of the harbour board<span class="sr-only">:</span></span>Forty lamps stay dark until spring</h1>',
      ),
    ).toBe('Forty lamps stay dark until spring'))
  test('must not: the last words behind some that are set in italics', async () =>
    expect(
      await headline(
        '<title>What the Marrow says of forty lamps</title>',
        '<h1>What the <i>Marrow</i> says of forty lamps</h1>',
      ),
    ).toBe('What the Marrow says of forty lamps'))
  describe('with the page’s address', () => {
    const trail =
      '<ul class="breadcrumb"><li><h1>Forty lamps stay dark until spring</h1></li></ul><h2>Town saves on its lamps until May</h2>'
    const stated = (address: string): string =>
      `<link rel="canonical" href="https://paper.example/town/${address}"><title>Forty lamps stay dark until spring</title><meta property="og:title" content="Forty lamps stay dark until spring"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Town saves on its lamps until May"}</script>`
    test('a first-level heading in a trail that title, og:title and address agree with', async () =>
      expect(await headline(stated('forty-lamps-stay-dark-until-spring-4711.html'), trail)).toBe(
        'Forty lamps stay dark until spring',
      ))
    test.each([
      ['the address says the shown one', 'town-saves-on-its-lamps-until-may'],
      ['the address has its words in another order', 'until-spring-forty-lamps-stay-dark'],
      ['the address says nothing', '4711'],
    ])('must not: %s', async (_, address) =>
      expect(await headline(stated(address), trail)).toBe('Town saves on its lamps until May'),
    )
    const tailed = (title: string, address: string): string =>
      `<link rel="canonical" href="https://paper.example/${address}"><title>${title}</title><meta property="og:title" content="${title}"><script type="application/ld+json">{"@type":"NewsArticle","headline":"${title}"}</script>`
    test('what the address spells out behind the shown words is no site’s name', async () =>
      expect(
        await headline(
          tailed('Fire on the pier! - Güncel haberler', 'fire-on-the-pier-guncel-haberler-1'),
          '<h1>Fire on the pier!</h1>',
        ),
      ).toBe('Fire on the pier! - Güncel haberler'))
    test.each([
      ['not in the address', 'Fire on the pier! - Harbour Post', 'fire-on-the-pier-1'],
      ['a bar before it', 'Fire on the pier! | Harbour Post', 'fire-on-the-pier-harbour-post'],
    ])('must not: %s', async (_, title, address) =>
      expect(await headline(tailed(title, address), '<h1>Fire on the pier!</h1>')).toBe(
        'Fire on the pier!',
      ),
    )
  })
  test('a stroke at its end is the page’s', async () =>
    expect(await headline('', '<h1>Forty lamps stay dark /</h1>')).toBe('Forty lamps stay dark'))
  test('must not: a section’s name of one word, a ticker’s newest lines', async () => {
    expect(await headline(searched, '<h1>Town</h1>')).toBe('Lamps: what to know')
    expect(await headline(searched, '<h1>Mayor speaks at noon +++ Harbour closed again</h1>')).toBe(
      'Lamps: what to know',
    )
  })
  test('the heading right above the text goes before a section’s in a first heading of its own', async () =>
    expect(
      await headline(
        '<title>The Example Paper - Notices - Lamps of the river road</title>',
        '<h1>Notices</h1><h1>Lamps of the river road</h1>',
      ),
    ).toBe('Lamps of the river road'))
  test('one word below the text heads a box; must not: where nothing else is known', async () => {
    const below = async (head: string): Promise<string | undefined> =>
      (
        await reading(
          `<html><head>${head}</head><body><p>${long('one')}</p><p>${long('two')}</p><h1>Contacts</h1></body></html>`,
        )
      ).hints.headline?.value
    expect(await below('<title>Lamps of the river road</title>')).toBe('Lamps of the river road')
    expect(await below('')).toBe('Contacts')
  })
  test('a first-level heading in a trail of links heads nothing; the one shown below it does', async () =>
    expect(
      await headline(
        '<title>Lamps: what to know</title><meta property="og:title" content="Forty lamps stay dark until spring">',
        '<div class="breadcrumbs"><a href="/town">Town</a><h1>Lamps: what to know</h1></div><h2>Forty lamps stay dark until spring</h2>',
      ),
    ).toBe('Forty lamps stay dark until spring'))
  test('H30 a space before the colon that a stated title does not have is the page’s, not the headline’s', async () => {
    const shown = '<h1><span>River road</span> <span>: </span> <span>Lamps stay dark</span></h1>'
    expect(
      await headline('<meta property="og:title" content="River road: Lamps stay dark">', shown),
    ).toBe('River road: Lamps stay dark')
    // French sets one.
    expect(
      await headline(
        '<meta property="og:title" content="Lampes : rien avant mai">',
        '<h1>Lampes : rien avant mai</h1>',
      ),
    ).toBe('Lampes : rien avant mai')
  })
  test('must not: the site’s name that leads home', async () =>
    expect(
      await headline(
        '<title>The Example Paper » Second: Leo</title>',
        '<h1><a href="/">The Example Paper</a></h1><h1>Second: Leo</h1>',
      ),
    ).toBe('Second: Leo'))
  test('a kicker in the heading stays out where the page states the headline without it', async () =>
    expect(
      await headline(
        '<meta property="og:title" content="Forty lamps stay dark">',
        '<h1><span>River road</span> <span>Forty lamps stay dark</span></h1>',
      ),
    ).toBe('Forty lamps stay dark'))
  test('must not: words set apart inside the headline', async () =>
    expect(
      await headline('', '<h1><b>Forty lamps</b> stay dark <i>until late in spring</i></h1>'),
    ).toBe('Forty lamps stay dark until late in spring'))
  test('how a word is read, printed beside it, is no part of it', async () =>
    expect(await headline('', '<h1><ruby>体罰<rt>たいばつ</rt></ruby>を禁止する法律</h1>')).toBe(
      '体罰を禁止する法律',
    ))
})

describe('H30 the headline with its kicker', () => {
  const head = (joined: string) =>
    `<title>${joined} | The Paper</title><meta property="og:title" content="${joined}"><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: joined, alternativeHeadline: 'The bridge is open again' })}</script>`
  const body = `<h1><span>North road</span> <span>The bridge is open again</span></h1><p>${long('a')}</p><p>${long('b')}</p><p>${long('c')}</p>`
  test('stays joined where all but the alternative headline state both', async () => {
    const from = await reading(`${head('North road: The bridge is open again')}<body>${body}`)
    expect(from.hints.headline?.value).toBe('North road The bridge is open again')
  })
  test('is left out where the page states the headline alone', async () => {
    const from = await reading(`${head('The bridge is open again')}<body>${body}`)
    expect(from.hints.headline?.value).toBe('The bridge is open again')
  })
  test.each([
    ['다리가 다시 열렸다-사회ㅣ예시일보', '예시일보', '다리가 다시 열렸다-사회'],
    ['A headline | The Paper', 'The Paper', 'A headline'],
  ])('%s without its site', (title, site, expected) =>
    expect(withoutSite(title, site)).toBe(expected),
  )
  test.each([
    ['다리가 다시 열렸다-사회', ['사회'], '다리가 다시 열렸다'],
    ['A bridge opens again | Politics', ['World', 'politics'], 'A bridge opens again'],
    ['A bridge opens again | Politics', ['Sport'], 'A bridge opens again | Politics'],
    ['What a year in politics', ['Politics'], 'What a year in politics'],
    ['Sport: Sport', ['Sport'], 'Sport: Sport'],
  ])('%s without the section that the page states (%j)', (title, sections, expected) =>
    expect(withoutSection(title, sections)).toBe(expected),
  )
})

describe('H32 parts of a heading without a space between them', () => {
  const body = ['a', 'b', 'c'].map((topic) => `<p>${long(topic)}</p>`).join('')
  test.each([
    [
      '<span>Ferries</span><span>The last boat leaves on Friday</span>',
      'Ferries The last boat leaves on Friday',
    ],
    ['<div>Ferries</div><div>The last boat leaves</div>', 'The last boat leaves'],
    [
      '<span class="kicker">Ferries</span><span>The last boat leaves on Friday</span>',
      'The last boat leaves on Friday',
    ],
    [
      '<span>MUELLE</span><!-- --><em>“Nadie sabe nada”, dice la jefa</em>',
      'MUELLE “Nadie sabe nada”, dice la jefa',
    ],
    ['<a href="/x">The boats.</a><span>2026 in pictures</span>', 'The boats. 2026 in pictures'],
    ['<span>عبّارات</span><span>آخر قارب يغادر الجمعة</span>', 'عبّارات آخر قارب يغادر الجمعة'],
    // must not: letters set singly, a word in two styles, Han
    ['<span>T</span><span>HE LAST BOAT LEAVES</span>', 'THE LAST BOAT LEAVES'],
    ['<b>Steam</b><i>boats leave on Friday</i>', 'Steamboats leave on Friday'],
    ['<span>体罰を</span><span>禁止する法律が成立した</span>', '体罰を禁止する法律が成立した'],
  ])('%s', async (heading, expected) => {
    const from = await reading(`<body><h1>${heading}</h1>${body}`)
    expect(from.hints.headline?.value).toBe(expected)
  })
  test('stand apart in the linear text too', async () => {
    const from = await reading(
      `<body><h1><span>Ferries</span><span>The last boat leaves</span></h1>${body}`,
    )
    expect(texts(from, 'headline')).toEqual(['Ferries The last boat leaves'])
  })
  test('must not: in running text', async () => {
    const from = await reading(
      `<body><h1>The last boat</h1><p><b>Ferries</b><span>Of the harbour, ${long('a')}</span></p>${body}`,
    )
    expect(texts(from, 'paragraph')[0]).toMatch(/^FerriesOf/)
  })
  test('spaces between and inside of inline elements are one', async () => {
    const from = await reading(
      `<body><h1>The last boat</h1><p>One <b>two</b> <i>three </i> four<b> five</b><br> six, ${long('a')}</p>${body}`,
    )
    const [first = ''] = texts(from, 'paragraph')
    expect(first).toMatch(/^One two three four five\nsix, The/)
    const marks = from.blocks.find((block) => block.role === 'paragraph')?.marks ?? []
    expect(marks.map(({ start, end }) => first.slice(start, end))).toEqual([
      'two',
      'three',
      ' five',
    ])
  })
})

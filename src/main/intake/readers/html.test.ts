import { describe, expect, test } from 'vitest'
import type { Reading } from '../reading.ts'
import { statedSource } from '../segment/rules/sourceLine.ts'
import { takeCredit } from './html/pageMedia.ts'
import { parseBytes } from '../parseBytes.ts'
import { long, read, reading, texts } from './html/pages.fixture.ts'

const pieces = async (html: string) => {
  const result = await parseBytes({ name: 'a.html', bytes: new TextEncoder().encode(html) })
  return result.ok ? result.pieces : []
}
const page = `<!doctype html><html lang="en-GB"><head>
<title>Lamps on the river road - The Example Paper</title>
<meta property="og:site_name" content="The Example Paper">
<meta property="og:title" content="Lamps on the river road">
<meta property="og:description" content="The town has bought forty lamps and may not switch them on before spring.">
<meta property="article:published_time" content="2026-03-04T09:30:00+01:00">
<link rel="canonical" href="https://paper.example/2026/03/lamps">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Lamps on the river road","author":[{"@type":"Person","name":"Ada Marrow"},{"@type":"Person","name":"Tom Quill"}]}</script>
<script>document.write('<p>never</p>')</script></head>
<body class="has-sidebar">
<nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<main><article>
<h1>Lamps on the river road</h1>
<p class="standfirst">The town has bought forty lamps and may not switch them on before spring.</p>
<div class="byline">By Ada Marrow and Tom Quill</div>
<time datetime="2026-03-04T09:30:00+01:00">4 March 2026</time>
<figure><img src="https://paper.example/a.jpg" onerror="alert(1)"><figcaption>A lamp post by the bridge. Photo: Ina Frost/AFP</figcaption></figure>
<div class="article-body">
<p>${long('the lighting of the river road')}</p>
<p>“We bought <em>forty</em> lamps,” said the mayor. “I would like to see one of them lit.” <a href="javascript:alert(1)">No</a></p>
<div class="newsletter-signup"><p>Sign up for our newsletter and get the best stories every morning in your inbox.</p></div>
<h2>A letter nobody signed</h2>
<p>${long('the second half of the road')}</p>
<ul><li>Twenty lamps stand in a depot near the station.</li><li>Twenty more are still on a ship, the harbour office said.</li></ul>
<p>Read more: <a href="/other">How the bridge was closed</a></p>
<p>${long('the budget for electricity')}</p>
</div></article>
<section class="related"><h3><a href="/x">Another story about lamps</a></h3><p>${long('something quite different')}</p></section>
<div id="comments"><p>${long('this comment')}</p></div></main>
<footer><p>© 2026 The Example Paper. All rights reserved.</p></footer></body></html>`

describe('a saved page comes apart into its parts', () => {
  test('H1 the body: paragraphs in order, nothing of comments, related stories or pitches', async () => {
    const from = await reading(page)
    expect(texts(from, 'paragraph').map((text) => text.slice(0, 20))).toEqual([
      'The council heard on',
      '“We bought forty lam',
      'The council heard on',
      'The council heard on',
    ])
  })
  test('H3 a heading before prose stays', async () =>
    expect(texts(await reading(page), 'heading')).toEqual(['A letter nobody signed']))
  test('H4 list items stay', async () =>
    expect(texts(await reading(page), 'list-item')).toHaveLength(2))
  test('H10 furniture inside the article is boilerplate with a reason', async () => {
    const reasons = (await reading(page)).blocks
      .filter((block) => block.role === 'boilerplate')
      .map((block) => block.reason)
    expect(reasons).toContain('newsletter')
    expect(reasons).toContain('furniture-opening')
  })
  test('H30 the headline', async () => {
    const from = await reading(page)
    expect(texts(from, 'headline')).toEqual(['Lamps on the river road'])
    expect(from.hints.headline?.value).toBe('Lamps on the river road')
  })
  test('H34 the standfirst', async () =>
    expect(texts(await reading(page), 'standfirst')).toHaveLength(1))
  test('H40 the authors', async () =>
    expect((await reading(page)).hints.bylines?.value.map((each) => each.name)).toEqual([
      'Ada Marrow',
      'Tom Quill',
    ]))
  test('H50 the date, with its offset', async () =>
    expect((await reading(page)).hints.published?.value.value).toBe('2026-03-04T09:30:00+01:00'))
  test('H20 H22 caption and credit', async () =>
    expect((await reading(page)).hints.media?.[0]).toMatchObject({
      caption: 'A lamp post by the bridge.',
      credit: 'Ina Frost/AFP',
      uri: 'https://paper.example/a.jpg',
    }))
  test('H60 the canonical address', async () =>
    expect((await reading(page)).hints.canonicalUrl?.value).toBe(
      'https://paper.example/2026/03/lamps',
    ))
  test('links that run something are dropped, emphasis is kept', async () => {
    const marks = (await reading(page)).blocks.flatMap((block) => block.marks ?? [])
    expect(marks.some((mark) => mark.type === 'emphasis')).toBe(true)
    expect(
      marks.filter((mark) => mark.type === 'link' && !/^https?:/.test(mark.href ?? '')),
    ).toEqual([])
  })
})

describe('single rules', () => {
  const around = (inner: string): string =>
    `<html><body><div><p>${long('one')}</p>${inner}<p>${long('two')}</p><p>${long('three')}</p></div></body></html>`
  test('H5 a data table keeps its rows', async () =>
    expect(
      (
        await reading(
          around(
            '<table><tr><th>Year</th><th>Lamps</th></tr><tr><td>2025</td><td>12</td></tr></table>',
          ),
        )
      ).blocks.find((block) => block.role === 'table')?.rows,
    ).toEqual([
      ['Year', 'Lamps'],
      ['2025', '12'],
    ]))
  test('H6 a block quotation', async () =>
    expect(
      texts(
        await reading(
          around('<blockquote>“I would like to see one of them lit,” the mayor said.</blockquote>'),
        ),
        'quotation',
      ),
    ).toHaveLength(1))
  test('two line breaks are a paragraph', async () =>
    expect(
      texts(
        await reading(`<body><div>${long('one')}<br><br>${long('two')}</div></body>`),
        'paragraph',
      ),
    ).toHaveLength(2))
  test('H11 a wrapper named has-sidebar is no sidebar', async () =>
    expect(
      texts(
        await reading(
          `<body><div class="has-sidebar sidebar-wide"><p>${long('one')}</p><p>${long('two')}</p></div></body>`,
        ),
        'paragraph',
      ),
    ).toHaveLength(2))
  test('H14 hidden text is not body', async () =>
    expect(
      (await reading(around(`<p style="display:none">${long('a secret')}</p>`))).text,
    ).not.toContain('a secret'))
  test.each([
    ['A lamp. Photo: Ina Frost', 'A lamp.', 'Ina Frost'],
    ['A lamp (Ina Frost/AFP)', 'A lamp', 'Ina Frost/AFP'],
    ['A guard (R) and a driver', 'A guard (R) and a driver', null],
    ['The fleet of the guard (IRGC)', 'The fleet of the guard (IRGC)', null],
    ['Wading birds. Ina Frost', 'Wading birds.', 'Ina Frost'],
    ['The lamp is lit. It is red', 'The lamp is lit. It is red', null],
  ])('H22 %s', (text, caption, credit) => expect(takeCredit(text)).toEqual({ caption, credit }))
})

describe('what a page says without naming it', () => {
  const bare = (top: string, inner = '', head = ''): string =>
    `<html><head>${head}</head><body><main><h1>Lamps on the river</h1>${top}<div class="text"><p>${long('the lamp')}</p>${inner}<p>${long('the road')} ${long('the river')}</p></div></main></body></html>`
  const published = async (html: string) => (await reading(html)).hints.published?.value.value
  const authors = async (html: string) =>
    (await reading(html)).hints.bylines?.value.map((each) => each.name)

  test('H21 H23 caption and credit in spans beside a picture', async () => {
    const from = await reading(
      bare(
        '',
        '<div class="pic"><img src="https://x.example/a.jpg"><div><small>Lamps at the ford</small><small>© Ina Frost</small></div></div>',
      ),
    )
    expect(from.hints.media).toMatchObject([{ caption: 'Lamps at the ford', credit: 'Ina Frost' }])
    expect(texts(from, 'paragraph').join()).not.toContain('ford')
  })
  test('H23 must not: a paragraph in a box with a picture, a linked line', async () => {
    const from = await reading(
      bare(
        '',
        `<div><img src="https://x.example/a.jpg"><p>${long('the ford')}</p></div><figure><img src="https://x.example/b.jpg"><a href="/b">Another story about lamps</a></figure>`,
      ),
    )
    expect(texts(from, 'caption')).toEqual([])
    expect(texts(from, 'paragraph').join()).toContain('the ford')
  })
  test('H35 prose in a box of its own above the body is kept; must not: an invitation', async () => {
    const from = await reading(
      bare(
        `<div><p>${long('the first step')}</p></div><div><p>Sign up for our newsletter about lamps and rivers and all the rest of it.</p></div>`,
      ),
    )
    expect(texts(from, 'paragraph').join()).toContain('the first step')
    expect(texts(from, 'paragraph').join()).not.toContain('Sign up')
  })
  test('H42 a link to a writer’s page; must not: one of another story further down', async () =>
    expect(
      await authors(
        bare('<p><a href="/author/ada-marrow">Ada Marrow</a></p>') +
          '<div class="related"><a href="/author/tom-quill">Tom Quill</a></div>',
      ),
    ).toEqual(['Ada Marrow']))
  test('H43 names alone above the text', async () => {
    const from = await reading(
      bare('', '').replace('<p>The council', '<p><b>Ada Marrow</b></p><p>The council'),
    )
    expect(texts(from, 'byline')).toEqual(['Ada Marrow'])
  })
  test('H46 an agency beside a person; must not: the publisher', async () => {
    const stated = (name: string): string =>
      `<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"The Example Paper"},"author":[{"@type":"Person","name":"Ada Marrow"},{"@type":"Organization","name":"${name}"}]}</script>`
    expect(await authors(bare('', '', stated('AFP')))).toEqual(['Ada Marrow', 'AFP'])
    expect(await authors(bare('', '', stated('The Example Paper')))).toEqual(['Ada Marrow'])
  })
  test('H55 a date printed below the headline; must not: one amid a sentence', async () => {
    expect(await published(bare('<div>4 March 2026 · The river</div>'))).toBe('2026-03-04')
    expect(
      await published(bare('', '<p>It was built on 4 March 1926, and has stood ever since.</p>')),
    ).toBeUndefined()
  })
  test.each([
    ['the day it was there', '3 March 2026', '2026-03-03'],
    ['must not: the same day', '4 March 2026', '2026-03-04T02:10:00Z'],
    ['must not: another date', '1 February 2026', '2026-03-04T02:10:00Z'],
  ])('H56 world time and %s', async (_, printed, value) =>
    expect(
      await published(
        bare(
          `<div>${printed}</div>`,
          '',
          '<meta property="article:published_time" content="2026-03-04T02:10:00Z">',
        ),
      ),
    ).toBe(value),
  )
})

describe('H16 text that only the scripts of a page carry', () => {
  const html = ['the ferry', 'the second ferry', 'the winter timetable', 'the new pier']
    .map((topic) => `<p>${long(topic)}</p>`)
    .join('')
  const carrying = (script: string, shown = '<p>Loading …</p>') =>
    `<title>Ferries - The Example Paper</title><body><div id="root">${shown}</div><script>${script}</script>`
  const data = JSON.stringify(JSON.stringify({ menu: 'x', story: { html, id: 7 } })).replaceAll(
    '<',
    '\\u003c',
  )

  test('JSON inside of a pushed string is read, and said', async () => {
    const from = await reading(carrying(`self.rows.push([1,${data}])`))
    expect(texts(from, 'paragraph')).toHaveLength(4)
    expect(from.warnings.map((each) => each.code)).toContain('text-from-script')
  })
  test('so is articleBody where the mark-up has no text', async () => {
    const stated = ['the ferry', 'the pier', 'the price', 'the crew'].map(long).join('\n\n')
    const from = await reading(
      `<body><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: stated })}</script><p>Loading …</p>`,
    )
    expect(texts(from, 'paragraph')).toHaveLength(4)
  })
  test('not where the page shows its article', async () => {
    const shown = ['a', 'b', 'c'].map((topic) => `<p>${long(topic)}</p>`).join('')
    const from = await reading(carrying(`self.rows.push([1,${data}])`, shown))
    expect(texts(from, 'paragraph')).toHaveLength(3)
    expect(from.warnings.map((each) => each.code)).not.toContain('text-from-script')
  })
  test('not two paragraphs of a pitch, nor broken data', async () => {
    const pitch = `var a = ${JSON.stringify(`<p>${long('x')}</p><p>${long('y')}</p>`)}`
    for (const script of [pitch, `push(${data.slice(0, -40)}`, `push("${'<p>\\x'.repeat(200)}")`])
      expect((await read(carrying(script, ''))).ok).toBe(false)
  })
})

describe('H19 the text a page states', () => {
  const stating = (what: object, shown = '<div id="root"></div>') =>
    `<title>Ferry back in service</title><script type="application/ld+json">${JSON.stringify(what)}</script><body>${shown}`
  const brief =
    'The island ferry sailed again on Monday.\n\n“The pump holds,” the harbour master said.\n\nTickets stay valid until May.'
  const article = { '@type': 'NewsArticle', headline: 'Ferry back in service', articleBody: brief }
  test('three short paragraphs are a piece where the page shows none', async () => {
    const from = await reading(stating(article))
    expect(texts(from, 'paragraph')).toEqual(brief.split('\n\n'))
    expect(from.warnings.map((each) => each.code)).toContain('text-from-script')
  })
  test('also marked up, also in place of a line that asks to wait, also in a meta element', async () => {
    const marked = { ...article, articleBody: '<p>The ferry sailed.</p><p>The pump holds.</p>' }
    expect(texts(await reading(stating(marked)), 'paragraph')).toHaveLength(2)
    const waiting =
      '<h1>Ferry back in service</h1><p>Loading the article, please wait a moment.</p>'
    expect(texts(await reading(stating(article, waiting)), 'paragraph')).toHaveLength(3)
    const meta = `<h1>Ferry</h1><meta itemprop="articleBody" content="The island ferry sailed again on Monday.">`
    expect(texts(await reading(`<body>${meta}`), 'paragraph')).toHaveLength(1)
  })
  test('the updates of a live page that shows none', async () => {
    const update = (headline: string) => ({
      '@type': 'BlogPosting',
      headline,
      articleBody: `All is quiet, said the railway about ${headline}.`,
    })
    const live = {
      '@type': 'LiveBlogPosting',
      headline: 'Storm',
      liveBlogUpdate: [update('Trains'), update('Schools')],
    }
    const from = await reading(stating(live, '<h1>Storm</h1><div id="live"></div>'))
    expect(texts(from, 'heading')).toEqual(['Trains', 'Schools'])
    expect(texts(from, 'paragraph')).toHaveLength(2)
  })
  test('the whole text where the page shows its beginning, with the page’s own headline and picture', async () => {
    const parts = ['the ferry', 'the pier', 'the price', 'the crew', 'the fog'].map(long)
    const shown = `<article><h1>Ferry back in service</h1><figure><img src="a.jpg"><figcaption>The ferry at the pier.</figcaption></figure>${parts
      .slice(0, 3)
      .map((part) => `<p>${part}</p>`)
      .join('')}</article>`
    const from = await reading(stating({ ...article, articleBody: parts.join('\n') }, shown))
    expect(texts(from, 'paragraph')).toEqual(parts)
    expect(texts(from, 'caption')).toEqual(['The ferry at the pier.'])
  })
  test('must not: a statement that says something else than the page shows, or little more', async () => {
    const parts = ['the ferry', 'the pier', 'the price'].map(long)
    const shown = parts.map((part) => `<p>${part}</p>`).join('')
    const other = ['a lamp', 'a road', 'a bill', 'a vote', 'a letter'].map(long).join('\n')
    for (const articleBody of [`${other}\n${other}`, parts.join('\n'), brief, ''])
      expect(
        texts(await reading(stating({ ...article, articleBody }, shown)), 'paragraph'),
      ).toEqual(parts)
  })
})

describe('H50 H55 H57 dates that hardly anything says', () => {
  const text = ['a', 'b', 'c'].map((topic) => `<p>${long(topic)}</p>`).join('')
  const day = async (html: string): Promise<string | null | undefined> =>
    (await reading(html)).hints.published?.value.value?.slice(0, 10)
  test.each([
    [
      'H50 JSON-LD of the page where no article is stated',
      `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","@id":"#p","datePublished":"2026-05-04T08:00:00Z"}]}</script><body>${text}`,
    ],
    [
      'H52 a time element without a value for machines',
      `<body><h1>Lamps</h1><time>04.05.2026, 12:01 Uhr</time>${text}`,
    ],
    [
      'H53 the line that says who submitted it',
      `<body><h1>Lamps</h1><div class="submitted">Saved by rasos on May 4, 2026</div>${text}`,
    ],
    [
      'H55 a date glued to the count beside it',
      `<body><h1>Lamps</h1><div><span>May 04, 2026</span><span>2 shares</span></div>${text}`,
    ],
    [
      'H57 an attribute for scripts',
      `<body><div data-deploy-dt="2026.05.04 18:40"><h1>Lamps</h1>${text}</div>`,
    ],
  ])('%s', async (_name, html) => expect(await day(html)).toBe('2026-05-04'))
  test('H50 must not: where an article states its own', async () =>
    expect(
      await day(
        `<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2020-01-01"},{"@type":"NewsArticle","datePublished":"2026-05-04"}]</script><body>${text}`,
      ),
    ).toBe('2026-05-04'))
  test('H57 must not: other attributes', async () =>
    expect(
      await day(`<body><div data-expires-at="2026-05-04" data-update="2026-05-04">${text}</div>`),
    ).toBeUndefined())
})

describe('old and odd pages', () => {
  const parts = ['a', 'b', 'c'].map(long)
  test('H1 a text set with <pre>: an empty line parts paragraphs; must not: code', async () => {
    const from = await reading(`<body><h1>Lamps</h1><pre>${parts.join('\n\n')}</pre>`)
    expect(texts(from, 'paragraph')).toEqual(parts)
    const code = `<pre>let a = 1\n\nlet b = 2\n\nlet c = 3</pre>`
    const text = parts.map((part) => `<p>${part}</p>`).join('')
    const blocks = (await reading(`<body>${text}${code}${text}`)).blocks
    expect(blocks).toHaveLength(7)
  })
  test('H16 what is shown where scripts do not run', async () => {
    const text = parts.map((part) => `<p>${part}</p>`).join('')
    const from = await reading(`<body><div id="app"></div><noscript>${text}</noscript>`)
    expect(texts(from, 'paragraph')).toEqual(parts)
    const shown = await reading(`<body>${text}<noscript><p>${long('x')}</p></noscript>`)
    expect(texts(shown, 'paragraph')).toEqual(parts)
  })
  test('a page of frames holds no text and is refused', async () =>
    expect(
      await read(
        '<frameset cols="20%,80%"><frame src="a.html"><noframes><body><p>No frames.</p></body></noframes></frameset>',
      ),
    ).toMatchObject({ ok: false, refusal: { code: 'no-text' } }))
})

describe('H17 shadow DOM that a page declares', () => {
  const paragraphs = ['a', 'b', 'c'].map((topic) => `<p>${long(topic)}</p>`).join('')
  test('stands in its host, whose children stand in its slots', async () => {
    const from = await reading(
      `<body><x-article><template shadowrootmode="open"><style>p{}</style><slot name="lead"><p>Never shown.</p></slot>${paragraphs}<slot></slot></template><p>${long('last')}</p><p slot="lead">${long('first')}</p></x-article>`,
    )
    expect(texts(from, 'paragraph')).toEqual(['first', 'a', 'b', 'c', 'last'].map(long))
  })
  test('must not: a template that scripts fill, beside a text that is shown', async () => {
    const from = await reading(
      `<body><article>${paragraphs}</article><template><p>${long('card')}</p></template>`,
    )
    expect(texts(from, 'paragraph')).toHaveLength(3)
  })
  test('H16 the templates of a page that shows nothing', async () => {
    const from = await reading(
      `<body><x-article><template><h1>Lamps</h1>${paragraphs}</template></x-article>`,
    )
    expect(texts(from, 'paragraph')).toHaveLength(3)
    expect(from.warnings.map((each) => each.code)).toContain('text-from-script')
  })
  test('hosts nested without end are refused, not followed', async () => {
    const nested = '<div><template shadowrootmode="open">'.repeat(3000)
    const result = await read(`<body>${nested}<p>${long('deep')}</p>`)
    if (!result.ok) expect(result.refusal.code).toMatch(/too-deep|no-text/)
  })
})

test('H13 related stories in boxes of their own stay out; must not: a list of links to other sites', async () => {
  const text = ['a', 'b', 'c'].map((topic) => `<p>${long(topic)}</p>`).join('')
  const boxes = (site: string): string =>
    Array.from(
      { length: 30 },
      (_, index) =>
        `<div><h3><a href="${site}/${index}">How bridge number ${index} was closed and opened</a></h3><p>${long(`bridge ${index}`)}</p></div>`,
    ).join('')
  const body = (site: string): string => `<body><main><h1>Lamps</h1>${text}${boxes(site)}</main>`
  expect(texts(await reading(body('')), 'paragraph')).toHaveLength(3)
  expect(texts(await reading(body('https://other.example')), 'paragraph')).toHaveLength(33)
  const own = `<link rel="canonical" href="https://paper.example/lamps">${body('https://www.paper.example')}`
  expect(texts(await reading(own), 'paragraph')).toHaveLength(3)
})

test('H43 “By NAME” above the text is the by-line where the author is stated too; must not: other names', async () => {
  const head =
    '<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Ada Marrow"}}</script>'
  const text = ['a', 'b', 'c'].map((topic) => `<p>${long(topic)}</p>`).join('')
  const from = await reading(`${head}<body><p>By Ada Marrow</p><p>Tom Quill</p>${text}`)
  expect(texts(from, 'byline')).toEqual(['By Ada Marrow'])
})

describe('the shortest pieces', () => {
  const foot =
    '<footer><p>We use cookies to make this site better for you and to count how many people read it every day.</p></footer>'
  const brief = '<p>A fire broke out at the depot on Sunday. Nobody was hurt.</p>'
  test('H11 the foot of the page and its notice on cookies outweigh no brief', async () => {
    const notice = `<div class="cookie-banner"><p>${long('the use of cookies')}</p></div>`
    const from = await reading(`<body><main><h1>Fire at depot</h1>${brief}</main>${notice}${foot}`)
    expect(texts(from, 'paragraph')).toEqual([
      'A fire broke out at the depot on Sunday. Nobody was hurt.',
    ])
  })
  test('H11 must not: a page of nothing but its foot, an article’s own foot', async () => {
    expect(texts(await reading(`<body>${foot}`), 'paragraph')).toHaveLength(1)
    const own = `<article><h1>Fire</h1><p>${long('a')}</p><footer><p>${long('b')}</p><p>${long('c')}</p><p>${long('d')}</p></footer></article>`
    expect(texts(await reading(`<body>${own}`), 'paragraph')).toHaveLength(4)
  })
  test('H1 what stands beside the one paragraph of a brief stays', async () => {
    const lines = `<div>LISBON, May 4 (Reuters) - A fire broke out at a depot late on Sunday, police said.</div><div>(Reporting by Ada Marrow)</div>`
    const from = await reading(
      `<body><div class="top"><a href="/">Home</a></div><div>${lines}</div>`,
    )
    expect(texts(from, 'paragraph')).toHaveLength(2)
  })
  test('H36 a brief in a box named like furniture; must not: where the page has a body', async () => {
    const box = `<div class="share-wrapper"><div>${brief}<p>Police are looking for people who saw it.</p></div></div>`
    const head =
      '<meta name="description" content="A fire broke out at the depot on Sunday. Nobody was hurt."><body><h1>Fire at depot</h1>'
    const rest = ['a', 'b', 'c'].map((topic) => `<p>${long(topic)}</p>`).join('')
    const menus = ['nav', 'form', 'dialog'].map((tag) => `<${tag}><p>${long(tag)}</p></${tag}>`)
    expect(texts(await reading(`${head}${box}${menus.join('')}`), 'paragraph')[0]).toMatch(
      /^A fire/,
    )
    expect(texts(await reading(`${head}${box}<main>${rest}</main>`), 'paragraph')).toHaveLength(3)
  })
  test('H16 three short paragraphs of script data where the page shows nothing', async () => {
    const html =
      '<p>A fire broke out at the depot on Sunday.</p><p>Nobody was hurt, police said.</p><p>The depot serves forty lines of the city.</p>'
    const script = JSON.stringify({ article: { html } })
    const from = await reading(`<body><div id="app"></div><script>${script}</script>`)
    expect(texts(from, 'paragraph')).toHaveLength(3)
  })
})

describe('round the headline and below the text', () => {
  const body = ['a', 'b', 'c'].map((topic) => `<p>${long(topic)}</p>`).join('')
  const roles = (from: Reading): string[] =>
    from.blocks.map((block) => `${block.role}: ${from.text.slice(...block.range).slice(0, 40)}`)
  test('H33 short lines above the headline are its kicker, no body', async () => {
    const from = await reading(
      `<body><article><p>Opinion</p><p>Guest essay:</p><h1>The last boat leaves</h1>${body}</article>`,
    )
    expect(texts(from, 'paragraph')).toHaveLength(3)
    expect(from.blocks.filter((block) => block.rule === 'H33')).toHaveLength(2)
  })
  test.each([
    ['named so', `<p class="dek">Nobody had told the crew.</p>`],
    ['a heading with no other of its level', '<h2>Nobody had told the crew of the last boat</h2>'],
    [
      'between headline and by-line',
      '<p>Nobody had told the crew of the boat.</p><p>By Ada Marrow</p>',
    ],
    [
      'between headline and date',
      '<p>Nobody had told the crew of the boat.</p><p>4 March 2026</p>',
    ],
  ])('H37 the standfirst, %s', async (_, line) => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1>${line}${body}</article>`,
    )
    expect(texts(from, 'standfirst')[0]).toMatch(/^Nobody had told/)
    expect(texts(from, 'paragraph')).toHaveLength(3)
  })
  test.each([
    ['below the by-line', '<p>By Ada Marrow</p><p>Nobody had told the crew of the boat.</p>'],
    ['with a dateline', '<p>SALTHOLM — Nobody had told the crew.</p><p>By Ada Marrow</p>'],
    [
      'a heading among others',
      '<h2>Nobody had told the crew of the last boat</h2><p>So.</p><h2>Late</h2>',
    ],
  ])('H37 must not: %s', async (_, line) => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1>${line}${body}</article>`,
    )
    expect(texts(from, 'standfirst')).toEqual([])
  })
  test('H34 must not: a site’s description above the headline', async () => {
    const from = await reading(
      `<body><p class="description">News of the upper river since the year of the flood</p><article><h2 class="post-title">The last boat leaves</h2>${body}</article>`,
    )
    expect(texts(from, 'standfirst')).toEqual([])
  })
  test('H30 must not: a heading that is a day', async () => {
    const from = await reading(
      `<body><h1><a href="/">Notes</a></h1><h2>Thursday, 12 March 2026</h2><h3 class="post-title">The last boat leaves</h3>${body}`,
    )
    expect(from.hints.headline?.value).toBe('The last boat leaves')
  })
  test('H47 by-line and dates on lines of one element', async () => {
    const [piece] = await pieces(
      `<body><h1>The last boat leaves</h1><div class="info">By <a href="/x">Ada Marrow</a>, Staff Writer<br>Updated: Oct. 5, 2026 at 4:10 p.m.<br>Published: Oct. 4, 2026</div>${body}`,
    )
    expect(piece?.article.bylines[0]).toMatchObject({ name: 'Ada Marrow', role: 'Staff Writer' })
    expect(piece?.article.dates.published?.value).toBe('2026-10-04')
    expect(piece?.article.body).toHaveLength(3)
  })
  test('H48 a line in bold above the by-line, on a page without headings', async () => {
    const from = await reading(
      `<head><title>City news</title></head><body><center><font size=5><b>Fire guts two shops on Quay Street</b></font></center><font size=2><i>By J. Harlan Pike, staff writer</i></font><br>Monday, November 3, 2025<p>${long('a')}<p>${long('b')}<p>${long('c')}`,
    )
    expect(from.hints.headline?.value).toBe('Fire guts two shops on Quay Street')
    expect(texts(from, 'paragraph')).toHaveLength(3)
  })
  test.each([
    ['a sentence in bold', '<b>Two shops burned to the ground.</b>'],
    ['a line in plain letters', 'Fire guts two shops on Quay Street'],
  ])('H48 must not: %s', async (_, line) => {
    const from = await reading(
      `<head><title>City news of Monday</title></head><body><div>${line}</div><p>By J. Harlan Pike</p><p>${long('a')}<p>${long('b')}<p>${long('c')}`,
    )
    expect(from.hints.headline?.value).toBe('City news of Monday')
  })
  test('H47 must not: an address with its hours', async () => {
    const from = await reading(
      `<body><h1>The last boat leaves</h1>${body}<p>Shown until 23 February 2027<br>in the yard of the mill<br>Mo to Fr</p>`,
    )
    expect(roles(from).at(-1)).toMatch(/Shown until 23 February 2027\nin the/)
  })
  test('H38 a pull quote that repeats the body, with whose it is', async () => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1>${body}<blockquote class="wp-block-pullquote"><p>“Nobody at the meeting could say who had signed the letter.”</p><cite>Ina Frost</cite></blockquote></article>`,
    )
    expect(texts(from, 'quotation')).toEqual([])
    expect(from.blocks.filter((block) => block.reason === 'pull-quote')).toHaveLength(2)
  })
  test.each([
    [
      'words that stand nowhere else',
      '<blockquote class="pullquote"><p>We shall not be moved from this pier.</p></blockquote>',
    ],
    [
      'a quotation that is no pull quote',
      '<blockquote><p>Nobody at the meeting could say who had signed the letter.</p></blockquote>',
    ],
  ])('H38 must not: %s', async (_, quote) => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1>${body}${quote}</article>`,
    )
    expect(texts(from, 'quotation')).toHaveLength(1)
  })
  test('H39 lines about the writer and a date alone below the text', async () => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1><p class="byline">By Ada Marrow</p>${body}<p>Ada Marrow covers the harbour for the paper.</p><p>Jan 3, 2026</p></article>`,
    )
    expect(texts(from, 'paragraph')).toHaveLength(3)
  })
  test('H39 must not: the story of one who is called like the writer', async () => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1><p class="byline">By Ada Marrow</p>${body}<p>Ada Marrow went home alone that night.</p></article>`,
    )
    expect(texts(from, 'paragraph')).toHaveLength(4)
  })
  test('H49 numbers of footnotes and the way back are no words', async () => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1>${body}<p>It was late, she said.<sup><a href="#fn1">1</a></sup> Water rose by 2 m<sup>2</sup>.<a href="#note-2">[2]</a></p></article>`,
    )
    expect(texts(from, 'paragraph')[3]).toBe('It was late, she said. Water rose by 2 m2.')
  })
  test.each([
    [
      'a picture',
      '<figure><img src="a.jpg"><figcaption><div>A lamp.</div><div>Courtesy of Otter Creek Trust</div></figcaption></figure>',
    ],
    [
      'a table',
      '<table><tr><th>Ward</th><th>Votes</th></tr><tr><td>North</td><td>12</td></tr></table><p>Source: Election Office</p>',
    ],
  ])('H65 must not: the source of %s', async (_, html) => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1><p>${long('a')}</p>${html}<p>${long('b')}</p><p>${long('c')}</p></article>`,
    )
    expect(from.hints.firstPublisher).toBeUndefined()
  })
  test('H55 must not: the date of a post that is quoted', async () => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1><p>It left at nine.</p><blockquote class="twitter-tweet"><p>Late again.</p>— Ina (@ina) March 5, 2026</blockquote>${body}</article>`,
    )
    expect(from.hints.published).toBeUndefined()
  })
  test('H22 a credit in a span of its own, whatever its words', async () => {
    const from = await reading(
      `<body><h1>The last boat leaves</h1><figure><img src="a.jpg"><figcaption><span class="c-media__caption">A lamp by the pier. </span><span class="c-media__credit">(Ina Frost/The Star)</span></figcaption></figure>${body}`,
    )
    expect(from.hints.media?.[0]).toMatchObject({
      caption: 'A lamp by the pier.',
      credit: 'Ina Frost/The Star',
    })
  })
  test.each([
    [
      '桟橋を出る連絡船＝10日、潮見港、佐々木健撮影',
      { caption: '桟橋を出る連絡船＝10日、潮見港', credit: '佐々木健' },
    ],
    [
      'عمال عند الرصيف الغربي - تصوير: ليلى حداد',
      { caption: 'عمال عند الرصيف الغربي', credit: 'ليلى حداد' },
    ],
  ])('H22 %s', (caption, expected) => expect(takeCredit(caption)).toEqual(expected))
  test.each([
    [
      '<div class="submitted">Submitted by <span>Ada Marrow</span> on <span>Tue, 03/17/2026 - 14:05</span></div>',
      'Ada Marrow',
    ],
    ['<p class="byline">有料記事　山本葵</p>', '山本葵'],
  ])('H42 %s', async (line, name) => {
    const [piece] = await pieces(
      `<body><article><h1>The last boat leaves</h1>${line}${body}</article>`,
    )
    expect(piece?.article.bylines.map((one) => one.name)).toEqual([name])
  })
  test.each([
    ['<span>作者：李诺</span>', '李诺'],
    ['<span>이노라 기자</span><span>입력 2026.02.11</span>', '이노라'],
    ['<a href="/@ina">Ina Frost</a>', 'Ina Frost'],
    ['<p class="byline">Tom Quill at Harbour Park</p>', 'Tom Quill'],
  ])('H42 %s', async (line, name) => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1><div>${line}</div>${body}</article>`,
    )
    expect(from.hints.bylines?.value.map((one) => one.name)).toEqual([name])
  })
  test('H42 must not: the house at the end of the title', async () => {
    const from = await reading(
      `<head><title>The last boat | Saltholm Rundfunk</title><meta name="author" content="Saltholm Rundfunk"></head><body><article><h1>The last boat leaves</h1><p class="autor">Von Greta Holm</p>${body}</article>`,
    )
    expect(from.hints.bylines?.value.map((one) => one.name)).toEqual(['Greta Holm'])
  })
  test('H37 a date may stand above the standfirst, the by-line below', async () => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1><p>Stand: 12.03.2026, 14:05 Uhr</p><p><b>Nobody had told the crew of the boat.</b></p><p>Von Greta Holm</p>${body}</article>`,
    )
    expect(texts(from, 'standfirst')).toEqual(['Nobody had told the crew of the boat.'])
  })
  test('H55 two dates in one line that ends like a sentence', async () => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1><p>Publié le 21/02/2026 à 07h12. Modifié le 22/02/2026 à 09h30.</p>${body}</article>`,
    )
    expect(from.hints.published?.value.value).toBe('2026-02-21')
    expect(texts(from, 'paragraph')).toHaveLength(3)
  })
  test('H42 a post names its writer at its own foot', async () => {
    const from = await reading(
      `<body><div class="post hentry"><h3 class="post-title">The last boat leaves</h3>${body}<div class="post-footer">Posted by <span class="fn">Ada Marrow</span></div></div>`,
    )
    expect(from.hints.bylines?.value.map((one) => one.name)).toEqual(['Ada Marrow'])
  })
  test.each([
    'Listen to this article · 14:22 min',
    'Temps de lecture : 4 min.',
    'この記事は有料記事です。残り523文字',
    'Leia também: Ponte custou o dobro do previsto',
    'A post shared by Visit Saltholm (@saltholm)',
    '>> À lire aussi : Comment le ferry a perdu tant d’argent',
    '2 minuti di lettura',
    '责任编辑：王敏',
    '이노라 기자 nora@port.example',
  ])('H10 “%s” is furniture', async (line) => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1>${body}<p>${line}</p><p>${long('d')}</p></article>`,
    )
    expect(texts(from, 'paragraph')).toHaveLength(4)
  })
  test('H10 short entries below “Related topics” go with it', async () => {
    const from = await reading(
      `<body><article><h1>The last boat leaves</h1>${body}<h2>Related topics</h2><ul><li>House of Lords</li></ul></article>`,
    )
    expect(texts(from, 'list-item')).toEqual([])
  })
})

describe('H17 parts that a page streams to its end', () => {
  const story = ['the ferry', 'the pier', 'the price'].map((topic) => `<p>${long(topic)}</p>`)
  test('stand where the script would put them, in place of what was shown meanwhile', async () => {
    const from = await reading(
      `<body><header><p>Menu</p></header><main><!--$?--><template id="B:0"></template><p>${long('a skeleton that loads')}</p><!--/$--><p>${long('the last word')}</p></main><footer><p>© 2026</p></footer><div hidden id="S:0"><article>${story[0]}<template id="P:1"></template>${story[2]}</article></div><script>$RC("B:0","S:0")</script><div hidden id="S:1">${story[1]}</div></body>`,
    )
    expect(texts(from, 'paragraph').map((text) => /that (?:the|a) (\w+)/.exec(text)?.[1])).toEqual([
      'ferry',
      'pier',
      'price',
      'last',
    ])
  })
  test.each([
    ['another hidden element', `<div hidden id="S-menu">${story.join('')}</div>`],
    [
      'a part inside of its own place',
      `<div hidden>${story.join('')}</div><div hidden id="S:1"><template id="B:1"></template></div>`,
    ],
  ])('not %s', async (_, html) => expect((await read(`<body>${html}`)).ok).toBe(false))
  test('more of them than any page has, nested in each other, end', async () => {
    const chain = Array.from(
      { length: 3000 },
      (_, i) =>
        `<div hidden id="S:${i.toString(16)}"><template id="P:${(i + 1).toString(16)}"></template></div>`,
    )
    const deep = Array.from(
      { length: 400 },
      (_, i) =>
        `<div hidden id="S:${i.toString(16)}"><template id="P:${(i + 1).toString(16)}"></template></div>`,
    )
    expect((await read(`<body>${chain.join('')}`)).ok).toBe(false)
    expect(await read(`<body>${deep.join('')}`)).toMatchObject({ refusal: { code: 'too-deep' } })
  })
})

test('H18 where a post is filed names no furniture', async () => {
  const comments = Array.from({ length: 3 }, (_, i) => `<li><p>${long(`comment ${i}`)}</p></li>`)
  const from = await reading(
    `<body><article class="post type-post hentry category-comments tag-newsletter"><h1>A letter to all</h1><p>${long('the letter')}</p></article><ol class="comment-list">${comments.join('')}</ol>`,
  )
  expect(texts(from, 'paragraph')).toHaveLength(1)
})

describe('what runs together in one element', () => {
  const body = ['a', 'b', 'c'].map((topic) => `<p>${long(topic)}</p>`).join('')
  test.each([
    '<p>Interview by Ada Marrow; photographs by Tom Quill</p>',
    '<div class="byline">Interview by Ada Marrow; photographs by Tom Quill</div>',
    '<div class="byline">Interview by <a rel="author" href="/a">Ada Marrow</a>; photographs by <a rel="author" href="/t">Tom Quill</a></div>',
  ])('S66 names with what they did: %s', async (line) => {
    const [piece] = await pieces(`<body><h1>The last boat leaves</h1>${line}${body}`)
    expect(piece?.article.bylines.map(({ name, role }) => [name, role])).toEqual([
      ['Ada Marrow', 'interview'],
      ['Tom Quill', 'photographs'],
    ])
  })
  test('H42 a second label ends the names', async () => {
    const from = await reading(
      `<body><article><h1>A letter to all the town</h1><p class="byline">Von Ada Marrow und Tom Quill<br>Sendung: Radio Eins, 25.04.2024</p>${body}</article>`,
    )
    expect(from.hints.bylines?.value.map((one) => one.name)).toEqual(['Ada Marrow', 'Tom Quill'])
  })
  test('H40 names escaped for HTML first', async () => {
    const from = await reading(
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"A &valueOf; letter","author":{"name":"Ren&eacute;e &Aring;kesson"}}</script><body><article><h1>A letter to all</h1>${body}</article>`,
    )
    expect(from.hints.bylines?.value.map((one) => one.name)).toEqual(['Renée Åkesson'])
  })
  test.each([
    [
      'A long enough line about forty lamps. | Photo by Ina Frost',
      'A long enough line about forty lamps.',
      'Ina Frost',
    ],
    ['Ina Frost | Photo by the harbour office', '', null],
  ])('H22 %s', async (words, caption, credit) => {
    const from = await reading(
      `<body><article><h1>A letter to all</h1><figure><img src="https://paper.example/a.jpg"><div class="photo-credit">${words}</div></figure>${body}</article>`,
    )
    const [note] = from.hints.media ?? []
    if (credit !== null) expect(note).toMatchObject({ caption, credit })
    else expect(note?.caption ?? '').toBe(caption)
  })
  test('H65 a button glued to the source', () => {
    expect(statedSource('Quelle: F.A.Z.Artikelrechte erwerben')).toBe('F.A.Z.')
    expect(statedSource('Source: The Example PaperBuy this text')).toBe('Example Paper')
    expect(statedSource('Quelle: LeMonde')).toBe('LeMonde')
    expect(statedSource('Source: McKinley Post and others')).toBe('McKinley Post and others')
  })
})

describe('H71 pages that a word processor wrote', () => {
  const body = `<p class="c1 title"><span>Lamps on the river road</span></p><p class="c1 subtitle">Forty of them stand in the dark since May</p><p class="c1">By Ada Marrow</p><p class="c1">${long('one')}<a href="#cmnt1" id="cmnt_ref1">[a]</a></p><p class="c1">${long('two')}</p><div class="c9"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Did she say so on the record, and where?</p></div>`
  test('title, subtitle and by-line are told; a comment stays out', async () => {
    const from = await reading(`<html><body class="c5 doc-content">${body}</body></html>`)
    expect(texts(from, 'headline')).toEqual(['Lamps on the river road'])
    expect(texts(from, 'standfirst')).toEqual(['Forty of them stand in the dark since May'])
    expect(texts(from, 'byline')).toEqual(['By Ada Marrow'])
    expect(from.text).not.toContain('on the record')
  })
  test('Word’s own names', async () => {
    const from = await reading(
      `<html><head><meta name=Generator content="Microsoft Word 15 (filtered)"></head><body><div class=WordSection1>${body.replace('c1 title', 'MsoTitle')}</div></body></html>`,
    )
    expect(texts(from, 'headline')).toEqual(['Lamps on the river road'])
  })
})

test('H34 must not: a caption in a box named “lead” is no standfirst; H42 a by-line named attribution is no credit', async () => {
  const from = await reading(
    `<!doctype html><html><body><main><h1>Lamps on the river road</h1><div class="c-attribution b-byline">By Ada Marrow</div><div class="b-lead-art"><figure><img src="a.jpg"><figcaption>A lamp post by the bridge on Monday morning.</figcaption></figure></div><article>${`<p>${long('one')}</p>`.repeat(3)}</article></main></body></html>`,
  )
  expect(texts(from, 'standfirst')).toEqual([])
  expect(texts(from, 'credit')).toEqual([])
})

test.each([
  ['in the box that names the whole text', '<div class="article-description">', '</div>'],
  ['two levels up', '<div class="summary"><div class="rich">', '</div></div>'],
])('H34 must not: the first paragraph %s', async (_, before, after) => {
  const first = 'The ferry company said on Monday that the last boat of the day is gone for good.'
  const from = await reading(
    `<!doctype html><html><head><meta name=description content="${first}"></head><body><article><h1>The last boat leaves</h1>${before}<p>${first}</p>${`<p>${long('one')}</p>`.repeat(3)}${after}</article></body></html>`,
  )
  expect(texts(from, 'standfirst')).toEqual([])
  expect(texts(from, 'paragraph')[0]).toBe(first)
})

test('H34 must not: a text with a dateline is the first paragraph, whatever its box is named', async () => {
  const first = 'SALTHOLM (Tidewire) — The last boat of the day is gone for good, the company said.'
  const from = await reading(
    `<!doctype html><html><head><meta name=description content="${first}"></head><body><article><h1>The last boat leaves</h1><div class="summary"><p>${first}</p></div>${`<p>${long('one')}</p>`.repeat(3)}</article></body></html>`,
  )
  expect(texts(from, 'standfirst')).toEqual([])
  expect(texts(from, 'paragraph')[0]).toBe(first)
})

test('H23 what is seen on a day is a caption, and no date of the page', async () => {
  const figure = (caption: string): string =>
    `<figure><img src="pier.jpg"><figcaption>${caption}</figcaption></figure>`
  const captions = ['The old pier, 4 March 2026', 'Ada Marrow in Paris, May 5, 2020']
  const from = await reading(
    `<!doctype html><html><body><article><h1>The last boat leaves</h1>${captions.map(figure).join('')}<div class="image"><img src="c.jpg"><div>Boats at the quay, May 6, 2020</div></div>${`<p>${long('one')}</p>`.repeat(3)}</article></body></html>`,
  )
  expect(texts(from, 'caption')).toEqual([...captions, 'Boats at the quay, May 6, 2020'])
  expect(from.hints.published).toBeUndefined()
})

test('H23 must not: “Von NAME” in what the page names a caption is no by-line', async () => {
  const from = await reading(
    `<!doctype html><html><body><article><h1>The last boat leaves</h1><div class="image"><img src="a.jpg"><div class="caption">Von Ada Marrow</div></div>${`<p>${long('one')}</p>`.repeat(3)}</article></body></html>`,
  )
  expect(texts(from, 'byline')).toEqual([])
})

test('H21 must not: a date alone, “By NAME” beside a portrait, a bar', async () => {
  const from = await reading(
    `<!doctype html><html><body><article><h1>The last boat leaves</h1><div class="media"><img src="ada.jpg"><span>By Ada Marrow</span><div>|</div><div>4 March 2026, 12:30</div></div>${`<p>${long('one')}</p>`.repeat(3)}</article></body></html>`,
  )
  expect(texts(from, 'caption')).toEqual([])
  expect(texts(from, 'byline')).toEqual(['By Ada Marrow'])
  expect(from.hints.published?.value.value).toBe('2026-03-04')
})

describe('H14 what opens over the page', () => {
  const inDialog = (attributes: string, inner: string, beside: string): string =>
    `<!doctype html><html><head><title>The Example Paper</title></head><body><h2>Latest</h2><ul><li><a href="/a">One</a></li></ul>${beside}<dialog${attributes}>${inner}</dialog></body></html>`
  const story = `<h1>Lamps on the river road</h1><p>${long('one')}</p><p>${long('two')}</p><p>${long('three')}</p>`

  test('an open dialog that holds the article is read', async () => {
    const from = await reading(inDialog(' open', story, ''))
    expect(texts(from, 'paragraph')).toHaveLength(3)
    expect(texts(from, 'headline')).toEqual(['Lamps on the river road'])
  })
  test.each([
    ['open', ' open'],
    ['closed', ''],
  ])('must not: an %s one beside the article', async (_, attributes) => {
    const from = await reading(
      inDialog(
        attributes,
        `<h1>Tell us your choice</h1><p>${long('cookies')}</p>`,
        `<main>${story}</main>`,
      ),
    )
    expect(texts(from, 'paragraph').join(' ')).not.toContain('cookies')
    expect(from.hints.headline?.value).toBe('Lamps on the river road')
  })
})

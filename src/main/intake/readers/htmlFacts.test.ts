import { describe, expect, test } from 'vitest'
import type { ParsedArticle, ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { parseBytes } from '../parseBytes.ts'
import { readByline } from '../segment/readByline.ts'
import { namesOutlet, statedSource } from '../segment/rules/sourceLine.ts'
import { strokedDate } from './html/machineDate.ts'
import { withoutSite } from './html/statedTitles.ts'

const parsed = async (html: string): Promise<ParsedPiece> => {
  const result = await parseBytes({ name: 'a.html', bytes: new TextEncoder().encode(html) })
  const found = result.ok ? result.pieces[0] : undefined
  if (found === undefined) throw new Error('no article')
  return found
}
const article = async (html: string): Promise<ParsedArticle> => (await parsed(html)).article
const prose = ['the first ferry', 'the second landing', 'the winter timetable']
  .map(
    (topic) =>
      `<p>The harbour board said on Monday that ${topic} had been planned for years, and that nobody on the quay could say who had ordered it.</p>`,
  )
  .join('')
const headline = 'The last boat leaves at six'
const page = ({ head = '', below = '', foot = '', h1 = headline }): string =>
  `<html><head>${head}</head><body><div><h1>${h1}</h1>${below}<div class="text">${prose}</div>${foot}</div></body></html>`
const who = async (parts: Parameters<typeof page>[0]): Promise<string[]> =>
  (await article(page(parts))).bylines.map(({ name, role, affiliation }) =>
    [name, role, affiliation].filter((each) => each !== null).join(' / '),
  )
const meta = (name: string, content: string): string => `<meta name="${name}" content="${content}">`

describe('who wrote it', () => {
  test.each([
    [
      'H42b an office in an element of its own',
      '<p class="author vcard"><a href="/w/3">Ada Marrow</a> <span>Senior Harbour Correspondent</span></p>',
      ['Ada Marrow / Senior Harbour Correspondent'],
    ],
    [
      'H42b a house in an element of its own',
      '<div class="byline"><span class="name">By Ada Marrow</span> <span class="title">FPB News</span></div>',
      ['Ada Marrow / FPB News'],
    ],
    [
      'H42b must not: two names in elements of their own',
      '<div class="byline">By <a>Ada Marrow</a> and <a>Tom Quill</a></div>',
      ['Ada Marrow', 'Tom Quill'],
    ],
    [
      'H42c writers of other stories named further down',
      '<p class="byline">By Ada Marrow</p>',
      ['Ada Marrow'],
    ],
    [
      'H42c a by-line of the first line only',
      '<cite>By Ada Marrow<br>ferrypost.example<br><a href="/a">Archive</a> | <a href="/c">Contact</a></cite>',
      ['Ada Marrow'],
    ],
    [
      'H42c a date box named for its comments',
      '<div class="comments_datetime"><p><span>By ADA MARROW</span> <b>10/ 5/11</b></p></div>',
      ['ADA MARROW'],
    ],
    [
      'H42e an account beside the name',
      '<p class="byline">By <em><a>Ada Marrow</a></em> <a class="twitter">@amarrow</a> <span>on June 26, 2014</span></p>',
      ['Ada Marrow'],
    ],
    [
      'S66 helpers in brackets',
      '<p class="signature">Par Ada Marrow (avec Tom Quill et Ina Frost)</p>',
      ['Ada Marrow', 'Tom Quill / with', 'Ina Frost / with'],
    ],
    [
      'H42e must not: words for what a reader may do',
      '<div class="author-actions"><a>Follow</a> <a>Archive</a></div>',
      [],
    ],
    [
      'H42e must not: the size of the text',
      '<div class="textsize"><span> TEXT SIZE</span> <a>-</a> <a>+</a></div>',
      [],
    ],
  ])('%s', async (_, below, names) => {
    const others =
      '<ul>' +
      ['Greta Holm', 'Nils Brandt']
        .map((name) => `<li><p class="byline">By ${name}</p></li>`)
        .join('') +
      '</ul>'
    const far = names.length > 0 ? `<div>${'<i>a</i>'.repeat(90)}${others}</div>` : ''
    const found = await who({ below, foot: far })
    expect(found.map((each) => each.replace(/ \/ with$/, ''))).toEqual(
      names.map((each) => each.replace(/ \/ with$/, '')),
    )
  })
  test('H42f who wrote what a teaser leads to is no writer of this; must not: below the page’s own headline', async () => {
    const teaser = (title: string): string =>
      `${'<i>a</i>'.repeat(90)}<ul><li><a href="/2"><h3>${title}</h3><h6>By Tom Quill</h6></a></li></ul>`
    expect(await who({ foot: teaser('Tunnel to close for a week') })).toEqual([])
    expect(await who({ foot: teaser(headline) })).toEqual(['Tom Quill'])
  })
  test.each([
    ['AFP, MANILA', ['AFP / MANILA']],
    ['Ada Marrow/Tom Quill', ['Ada Marrow', 'Tom Quill']],
  ])('H43 %s above the text, below lines without an end', async (line, names) => {
    const above = `<p><b>…as ferrymen fear for their winter</b></p><p>${line}</p>`
    const { bylines } = await article(
      page({}).replace('<div class="text">', `<div class="text">${above}`),
    )
    expect(
      bylines.map(({ name, affiliation }) => (affiliation ? `${name} / ${affiliation}` : name)),
    ).toEqual(names)
  })
  test('H42c must not: where no by-line stands by the headline, the one at the foot counts', async () =>
    expect(
      await who({ foot: `<div>${'<i>a</i>'.repeat(90)}<p class="byline">By Greta Holm</p></div>` }),
    ).toEqual(['Greta Holm']))
  test('H42d the one writer named as such beside the text; must not: several of them', async () => {
    const beside = (names: readonly string[]): string =>
      `<div class="sidebar">${names.map((name) => `<a rel="author" href="/s/1">${name}</a>`).join('')}</div>`
    expect(await who({ foot: beside(['Ada Marrow']) })).toEqual(['Ada Marrow'])
    expect(await who({ foot: beside(['Ada Marrow', 'Tom Quill']) })).toEqual([])
  })
  test.each([
    [
      'H41 libraries set the family name first',
      ['Marrow, A.', 'Linden, Bo van der'],
      ['A. Marrow', 'Bo van der Linden'],
    ],
    ['H41 must not: names in order', ['Ada Marrow', 'Tom Quill'], ['Ada Marrow', 'Tom Quill']],
  ])('%s', async (_, values, names) =>
    expect(await who({ head: values.map((each) => meta('DC.Creator', each)).join('') })).toEqual(
      names,
    ),
  )
  test.each([
    ['H41 a field of the page’s own', meta('desk.author', 'Ada Marrow'), ['Ada Marrow']],
    ['H41 must not: the writer of a book', meta('book:author', 'Ada Marrow'), []],
    ['H41 must not: an address of the network', meta('author', 'ferrypost.example'), []],
    [
      'H46 must not: the page’s own house cut at its “&”',
      meta('og:site_name', 'Boat & Quay') + meta('author', 'Boat & Quay'),
      ['Boat & Quay'],
    ],
  ])('%s', async (_, head, names) => expect(await who({ head })).toEqual(names))
  test('H46 the publisher stated as author gives way to the writers the page prints', async () =>
    expect(
      await who({
        head: meta('og:site_name', 'FERRY POST') + meta('author', 'Ferry Post'),
        below: '<p><a rel="author">Ada Marrow</a> / <a rel="author">Tom Quill</a></p>',
      }),
    ).toEqual(['Ada Marrow', 'Tom Quill']))
  test('H42c must not: who made a picture', async () =>
    expect(
      await who({
        below:
          '<p class="byline">By Ada Marrow</p><figure><figcaption>The quay <span class="byline">Nils Brandt</span></figcaption></figure>',
      }),
    ).toEqual(['Ada Marrow']))
  test('H42e a nickname in brackets stays in the name', async () =>
    expect(await who({ below: '<p><a rel="author">Ada (A.M.) Marrow</a></p>' })).toEqual([
      'Ada (A.M.) Marrow',
    ]))
  test('S22 topics below “Filed under” are nobody', async () =>
    expect(
      await who({ below: '<div class="byline"><h5>Filed Under</h5><p>Harbour County</p></div>' }),
    ).toEqual([]))
})

describe('a by-line in words', () => {
  test.each([
    ['By Ada Marrow Tuesday, Aug. 17, 2010', 'Ada Marrow', null, null],
    ['Von Ada Marrow Dienstag, 17. März 2026', 'Ada Marrow', null, null],
    ['By ADA MARROW ASSOCIATED PRESS', 'ADA MARROW', null, 'ASSOCIATED PRESS'],
    ['By Ada Marrow AP Science Writer', 'Ada Marrow', 'Science Writer', 'AP'],
    ['By Ada Marrow, MD', 'Ada Marrow', null, null],
    ['Article by: Ada Marrow', 'Ada Marrow', null, null],
    ['By Ada Senior Marrow', 'Ada Senior Marrow', null, null],
    ['By Ada Friday', 'Ada Friday', null, null],
  ])('S22 %s', (line, name, role, affiliation) =>
    expect(readByline(line)?.bylines).toEqual([{ name, role, affiliation }]),
  )
  test.each(['For the Ferry', 'Filed Under'])('S22 must not: %s', (line) =>
    expect(readByline(line)).toBeNull(),
  )
})

describe('the headline', () => {
  const h = async (html: string): Promise<string | null> => (await article(html)).headline
  test('H30a the second-level heading that the page states, where it states no first-level one; must not: one that it does not state', async () => {
    const under = (title: string): string =>
      `<html><head><title>${title}</title></head><body><h1>Health and Harbour Centre</h1><div><h2>${headline}</h2><div>${prose}</div></div></body></html>`
    expect(await h(under(headline))).toBe(headline)
    expect(await h(under('Health and Harbour Centre'))).toBe('Health and Harbour Centre')
  })
  test('H30b of several first-level headings the last above the text; must not: where the page states another', async () => {
    const two = (title: string): string =>
      `<html><head><title>${title}</title></head><body><h1>Quay against Harbour</h1><div><h1>${headline}</h1><div>${prose}</div></div></body></html>`
    expect(await h(two('Results'))).toBe(headline)
    expect(await h(two('Quay against Harbour'))).toBe('Quay against Harbour')
  })
  test('H30c words that a heading says twice are said once, a bar at its end is none of it', async () => {
    expect(await h(page({ h1: `${headline} ${headline}` }))).toBe(headline)
    expect(await h(page({ h1: `${headline} |` }))).toBe(headline)
    expect(await h(page({ h1: 'Bye bye, boat' }))).toBe('Bye bye, boat')
  })
  test('H30d a page that is one form as a whole shows its headline', async () =>
    expect(
      await h(
        `<html><head><meta property="og:title" content="Six o’clock is the last boat"></head><body><form><div><h1>${headline}</h1><div>${prose}</div></div></form></body></html>`,
      ),
    ).toBe(headline))
  test.each([
    [
      'its heading and what it states for sharing',
      'The ferry is gone from the quay',
      'Why the last boat leaves so early',
    ],
    [
      'must not: a kicker or a site’s name more',
      `Harbour: ${headline}`,
      `${headline} | The Ledger`,
    ],
    ['must not: an end that is cut off', headline, 'The last boat leav…'],
    ['must not: an end that is cut off in words', headline, 'The last boat ...'],
    ['must not: a section’s name', headline, 'Harbour news'],
    ['must not: a whole text', headline, 'The boat is late. '.repeat(31)],
    [
      'must not: a long name of its house',
      headline,
      `${headline} - The New Journal of All the Coast`,
    ],
  ])('H30g another wording of the headline: %s', async (_what, h1, shared) => {
    const found = await parsed(page({ h1, head: `<meta property="og:title" content="${shared}">` }))
    const told = found.warnings.find(({ code }) => code === 'headline-differs')
    expect(told?.wordings?.toSorted() ?? null).toEqual(
      h1.includes('gone') ? [h1, shared].toSorted() : null,
    )
    if (told) expect(told.wordings?.[0]).toBe(found.article.headline)
  })
  test('H30g must not: a heading beside or below the text, of another story', async () => {
    const foot =
      '<aside><h2 class="headline">Five people who never came back</h2></aside><h1>The mayor goes fishing again</h1>'
    const found = await parsed(
      page({ foot, head: `<meta property="og:title" content="${headline}">` }),
    )
    expect(found.warnings.map(({ code }) => code)).not.toContain('headline-differs')
  })
  test('H30e what is named a headline below the text is another story’s', async () =>
    expect(
      await h(
        `<html><head><title>Ferry Post - ${headline}</title><meta name="title" content="${headline}"></head><body><div>${prose}</div><div class="headline">Harbour fees rise again in the spring</div></body></html>`,
      ),
    ).toBe(headline))
  test.each([
    ['Boats stay in the harbour | Sea/Land | News', 'Boats stay in the harbour'],
    ['Boats | Sea | News', 'Boats | Sea'],
  ])('H30f %s', (title, bare) => expect(withoutSite(title, null)).toBe(bare))
})

describe('dates and sources', () => {
  test.each([
    ['05/29/2007 09:49:00', '2007-05-29'],
    ['29/05/2007', '2007-05-29'],
    ['05/06/2007', null],
  ])('H51 %s', (text, value) => expect(strokedDate(text)).toBe(value))
  test.each([
    [
      'H55 must not: a point of a list',
      '<ul><li>The harbour act was signed into law on August 14, 1935</li></ul>',
      null,
    ],
    ['H55 must not: from one day to another', '<p>October 14, 1999 – January 20, 2000</p>', null],
    [
      'H52 a moment in the title of an abbreviation',
      '<p>By Ada Marrow – <abbr title="2026-03-04T01:40:40Z">1 hr 4 mins ago</abbr></p>',
      '2026-03-04T01:40:40Z',
    ],
    [
      'H52 must not: any other abbreviation',
      '<p>By Ada Marrow, <abbr title="Harbour board of 2026">HB</abbr></p>',
      null,
    ],
    ['H55 a date line in a list', '<ul><li>Published March 4, 2026</li></ul>', '2026-03-04'],
  ])('%s', async (_, below, value) => {
    const { published } = (await article(page({ below }))).dates
    expect(published?.value ?? null).toBe(value)
  })
  test.each([
    ['Originally published on Wed June 5, 2013 4:00 pm', null],
    ['Source: PM | Duration: 3min', null],
    ['Source: Ferrytel', null],
    ['Via Boatgadget', null],
    ['Source: The Ferry Chronicle', 'Ferry Chronicle'],
    ['Originally published in Boatgadget', 'Boatgadget'],
  ])('H65 %s', (line, name) => expect(namesOutlet(line) ? statedSource(line) : null).toBe(name))
  test('H65 must not: a source that boxes of the page name more than once', async () => {
    const box = '<p>Source: The Ferry Chronicle</p>'
    expect((await article(page({ foot: box }))).firstPublisher).toBe('Ferry Chronicle')
    expect((await article(page({ foot: `${box}<p>Fares today</p>${box}` }))).firstPublisher).toBe(
      null,
    )
  })
})

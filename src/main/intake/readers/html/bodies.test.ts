import { describe, expect, test } from 'vitest'
import { parseBytes } from '../../parseBytes.ts'

const long = (topic: string): string =>
  `The harbour board heard on Monday that ${topic} had been planned for years, and that nobody in the hall could say who had signed for it.`
const paragraphs = (...topics: string[]): string =>
  topics.map((topic) => `<p>${long(topic)}</p>`).join('')
const text = paragraphs('the north pier', 'the old crane', 'the ferry')

/** The body of a page, an item a line, with the headline set above it. */
async function body(html: string): Promise<string[]> {
  const result = await parseBytes({ name: 'a.html', bytes: new TextEncoder().encode(html) })
  const piece = result.ok ? result.pieces[0] : undefined
  return piece?.article.body.map((item) => item.text) ?? []
}
const inArticle = (inside: string): string =>
  `<body><div class="story"><h1>Pier to close in May</h1>${inside}</div></body>`

describe('H10 the end of the text', () => {
  test.each([
    'Les commentaires sont partagés dans la presse allemande, où l’on salue surtout le courage du maire.',
    'Les opinions exprimées ce soir-là étaient partagées, et le maire a promis de revenir en mai.',
    'Las opiniones expresadas aquella noche estaban divididas, y el alcalde prometió volver en mayo.',
    'No part of the old pier will be saved.',
    'This story was never told in the hall.',
    'Le opinioni espresse quella sera erano divise, e il sindaco promise di tornare a maggio.',
    'As opiniões expressas naquela noite dividiram a sala, e o prefeito prometeu voltar em maio.',
    'Komentarze są podzielone, a burmistrz obiecał, że wróci do sprawy mostu w maju.',
  ])('must not: %s', async (last) =>
    expect((await body(inArticle(`${text}<p>${last}</p>`))).at(-1)).toBe(last),
  )
  test.each([
    'Les opinions exprimées dans cet article n’engagent que leur auteur.',
    'Les commentaires sont sous la responsabilité de leurs auteurs.',
    'Las opiniones expresadas en este artículo son responsabilidad de su autor.',
    'No part of this page may be copied.',
    'This story was originally published in The Ferry Post.',
    'Le opinioni espresse in questo articolo sono dell’autore.',
    'As opiniões expressas neste texto são do autor.',
  ])('%s', async (last) => expect(await body(inArticle(`${text}<p>${last}</p>`))).toHaveLength(3))
  test('must not: what the paper comments below a heading of one word', async () =>
    expect(await body(inArticle(`${text}<h2>Kommentar</h2>${text}${text}`))).toHaveLength(9))
  test('what readers comment', async () =>
    expect(await body(inArticle(`${text}<h2>Kommentare</h2>${text}${text}`))).toHaveLength(3))
})

describe('H1 where the article is', () => {
  test('a gallery of long captions does not draw it away', async () => {
    const slide = `<div class="caption">${long('this picture')} ${long('the frame')}</div>`
    const found = await body(
      `<body><div class="page"><h1>Pier to close in May</h1><div class="column">${text}</div><div class="frames">${slide.repeat(12)}</div></div></body>`,
    )
    expect(found).toHaveLength(3)
    expect(found[0]).toMatch(/north pier/)
  })
  test('must not: a page that is nothing but a gallery keeps its words', async () => {
    const slide = (name: string): string =>
      `<figure><img src="${name}.jpg"><figcaption>${long(name)}</figcaption></figure>`
    const result = await parseBytes({
      name: 'a.html',
      bytes: new TextEncoder().encode(
        `<body><h1>Twelve piers</h1><div class="frames">${['one', 'two', 'three', 'four'].map(slide).join('')}</div></body>`,
      ),
    })
    expect(result.ok && result.pieces[0]?.article.media).toHaveLength(4)
  })
  test('data for the page’s scripts is no text', async () => {
    const data = `{ "modules": [{"name": "map"}], "words": "${long('nothing')}" }`
    expect(await body(inArticle(`${text}<div>${data}</div>`))).toHaveLength(3)
  })
  test('must not: data shown as code', async () => {
    const code = '<pre>{ "modules": [{"name": "map"}] }</pre>'
    expect(await body(inArticle(`${text}${code}${text}`))).toHaveLength(7)
  })
  test('a further section of prose beside the section that is the text', async () => {
    const found = await body(
      `<body><article><h1>Pier to close in May</h1><div><section>${paragraphs('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j')}</section><section class="verdict">${paragraphs('the end of it', 'the rest of it')}</section></div></article></body>`,
    )
    expect(found).toHaveLength(12)
  })
})

describe('H12 the one article of a page', () => {
  const ticker = `<ul>${`<li><div>${long('something else')}</div></li>`.repeat(4)}</ul>`
  test('what stands round it is none of it', async () => {
    const found = await body(
      `<body><div><article><h1>Pier to close in May</h1><div>${text}${text}</div></article><div class="flux">${ticker}</div></div></body>`,
    )
    expect(found).toHaveLength(6)
  })
  test('must not: where it holds little of the prose', async () => {
    const found = await body(
      `<body><div><article><h1>Pier to close in May</h1><p>${long('the pier')}</p></article><div class="flow">${text}${text}</div></div></body>`,
    )
    expect(found.length).toBeGreaterThanOrEqual(6)
  })
})

describe('H10 furniture inside the article', () => {
  test.each([
    ['readers’ words under a Spanish name', `<div id="comentarios"><p>${long('that')}</p></div>`],
    ['the forum of an article', `<div id="story_forum"><p>${long('that')}</p></div>`],
    [
      'readers’ words under a heading',
      `<h2>Visitor opinions (latest first)</h2><div><p>${long('that')}</p></div>`,
    ],
    ['how to cite it', `<p>How to cite this article</p><div>${long('that')}</div>`],
    ['a label and a link', '<p>FERRY: <a href="/x">How the boat was sold</a></p>'],
    ['a gallery named', '<p>PHOTOS: The pier in twelve pictures</p>'],
    ['the size of letters', '<div>Text Size: A | A | A</div>'],
    ['a list of mostly links', '<ul><li>Dossier <a href="/x">The pier and the crane</a></li></ul>'],
    ['controls', '<div>Previous | Next</div><div>Autoplay</div><div>17K</div>'],
    ['an entry of a list with its age', '<div>Ferry back in service 2 hours ago</div>'],
    [
      'a notice of rights',
      `<p>This copy is for your personal, non-commercial use only. ${'Ask for more copies. '.repeat(8)}</p>`,
    ],
    [
      'whom to write to',
      '<p>To contact the reporter on this story: Ada Marrow in Salt Quay at ada@paper.example</p>',
    ],
    ['where it was found', '<p>Via <a href="https://other.example/">Other Paper</a></p>'],
    [
      'what the page keeps from search engines',
      `<div class="robots-nocontent"><p>${long('moderating')}</p></div>`,
    ],
  ])('%s', async (_, line) => {
    const found = await body(inArticle(`${text}${text}${line}`))
    expect(found).toHaveLength(6)
  })
  test.each([
    ['a last paragraph that speaks of Twitter', `<p>${long('the photo on Twitter')}</p>`],
    ['a last paragraph on a podcast', `<p>${long('the podcast of the crew')}</p>`],
    [
      'entries amid the text',
      `<ul><li>Map: <a href="/x">The pier and the crane</a></li></ul><p>${long('it')}</p>`,
    ],
    ['a label before text', `<p>KUHN: ${long('the pier')}</p>`],
    ['a heading on comments above the text', `<h2>Readers and the pier</h2><p>${long('it')}</p>`],
    ['a date some time ago, amid a sentence', '<p>The pier was built 20 days ago.</p>'],
  ])('must not: %s', async (_, line) => {
    const found = await body(inArticle(`${text}${text}${line}`))
    expect(found.length).toBeGreaterThan(6)
  })
})

describe('H13 lists of further stories', () => {
  const entry = (head: string, tail = ''): string =>
    `<li>${head}<p>The harbour board says that it will be open again in the spring.</p>${tail}</li>`
  test('entries that begin with a link', async () => {
    const list = `<ul>${entry('<h4><a href="/a">The ferry is back</a></h4>').repeat(4)}</ul>`
    expect(await body(inArticle(`${text}${text}${list}`))).toHaveLength(6)
  })
  test.each([
    ['that end with one', entry('<h4>North pier</h4>', '<a href="/a">Learn more of it</a>')],
    ['without one', entry('<h4>North pier</h4>')],
  ])('must not: entries %s', async (_, item) => {
    const found = await body(inArticle(`${text}${text}<ul>${item.repeat(3)}</ul>`))
    expect(found.filter((line) => line.startsWith('The harbour board says'))).toHaveLength(3)
  })
  test('H4 a linked entry among entries that are text', async () => {
    const list =
      '<ul><li>Who paid for the pier?</li><li><a href="/a">Who signed for the crane?</a></li><li>Who sold the ferry?</li></ul>'
    expect(await body(inArticle(`${text}${list}${text}`))).toContain('Who signed for the crane?')
  })
})

describe('H34 H35 between the headline and the text', () => {
  test('H35 a lead in a box beside the body, the headline in a bar above both', async () => {
    const found = await body(
      `<body><div class="social-share"><h1>Pier to close in May</h1></div><div class="node"><div class="top"><p>${long('the lead')}</p></div><div class="field">${text}${text}${text}</div></div></body>`,
    )
    expect(found[0]).toMatch(/the lead/)
  })
  test('H35 must not: who the writer is', async () => {
    const result = await parseBytes({
      name: 'a.html',
      bytes: new TextEncoder().encode(
        `<body><div class="node"><h1>Pier to close in May</h1><div class="author-note"><p>Ada Marrow has written for the paper since the year of the flood and lives by the river.</p></div><div class="field">${text}${text}${text}</div></div></body>`,
      ),
    })
    const article = result.ok ? result.pieces[0]?.article : undefined
    expect(article?.standfirst).toBeNull()
    expect(article?.body).toHaveLength(9)
  })
  test('H34 must not: the beginning of the text again, in a box for sharing', async () => {
    const result = await parseBytes({
      name: 'a.html',
      bytes: new TextEncoder().encode(
        `<head><meta name="description" content="${long('the north pier').slice(0, 90)}"></head><body><div class="share"><p class="summary">${long('the north pier').slice(0, 90)}</p></div><div class="node"><h1>Pier to close in May</h1>${text}</div></body>`,
      ),
    })
    expect(result.ok && result.pieces[0]?.article.standfirst).toBeNull()
  })
  test('H20 must not: a heading of a sentence’s length below a picture', async () => {
    const head =
      'The woman who ran the ferry for thirty years says that she was never asked about the pier'
    const found = await body(
      inArticle(`${text}<div class="image-caption"><img src="a.jpg"><h2>${head}</h2></div>${text}`),
    )
    expect(found).toContain(head)
  })
  test('H42 “By NAME, role” in an element that is named so is no body', async () => {
    const found = await body(
      inArticle(
        `<span class="byline"><b>By Ada Marrow</b> <i>Harbour reporter, Salt Quay News</i></span>${text}`,
      ),
    )
    expect(found).toHaveLength(3)
  })
})

describe('H21 H23 pictures', () => {
  test('H21 a credit straight in the picture’s box', async () => {
    expect(
      await body(
        inArticle(`<div class="lead-image"><img src="a.jpg">Photo by Ina Frost</div>${text}`),
      ),
    ).toHaveLength(3)
  })
  test('H23 a table set round a picture', async () => {
    const caption = 'In this picture of the pier the red boats are those of the board, '.repeat(4)
    expect(
      await body(
        inArticle(
          `<table><tr><td><img src="a.jpg"></td></tr><tr><td>${caption}and so on.</td></tr></table>${text}`,
        ),
      ),
    ).toHaveLength(3)
  })
})

describe('H47 paragraphs on lines of one element', () => {
  const lines = ['the pier', 'the crane', 'the boat'].map(long)
  test.each([
    ['lines that are paragraphs', `<div>${lines.join('<br>')}</div>`, 3],
    ['an empty line of a hard space', `<div>${lines.join('<br>&nbsp;<br>')}</div>`, 3],
    ['a bold line above text', `<p><b>Who signed?</b><br>${lines[0]}</p><p>${lines[1]}</p>`, 3],
  ])('%s', async (_, inside, count) => {
    expect(await body(inArticle(inside))).toHaveLength(count)
  })
  test.each([
    [
      'verse',
      '<p>The boat goes out at seven,<br>and nobody waves.<br>The boat is back at eleven.</p>',
    ],
    [
      'lines broken for their width',
      `<p>${long('the pier').replaceAll(' that ', '<br>that ')}</p>`,
    ],
    ['words in bold within a line', `<p><b>Salt Quay</b> ${lines[0]}<br>And so on.</p>`],
  ])('must not: %s', async (_, inside) => {
    expect(await body(inArticle(`${text}${inside}`))).toHaveLength(4)
  })
  test('H32 a first letter in an element of its own', async () => {
    expect(
      (
        await body(inArticle(`<div class="drop-cap">T</div><p>${long('it').slice(1)}</p>${text}`))
      )[0],
    ).toMatch(/^The harbour/)
  })
  test('H32 must not: a letter that heads a list', async () => {
    expect(
      (await body(inArticle(`${text}<p>A</p><p>${long('it')}</p>`))).filter((line) => line === 'A'),
    ).toHaveLength(1)
  })
  test('H1 an element of the page’s own between words', async () => {
    expect(
      (
        await body(
          inArticle(
            `<p>The board of <x-firm>Quay Boats</x-firm> heard that it is late.</p>${text}`,
          ),
        )
      )[0],
    ).toBe('The board of Quay Boats heard that it is late.')
  })
})

describe('H10 furniture in the language of the page', () => {
  test.each([
    'hirdetés',
    'Čtěte také:',
    'Citește și',
    'Още по темата',
    'Pročitajte i',
    'Lasi arī',
    'Διαβάστε επίσης',
    'Baca juga',
    'Soma pia',
    'আরও পড়ুন',
    'כתבות נוספות',
    '관련기사',
    'Materiał promocyjny',
    '2 комментария',
  ])('between two paragraphs: %s', async (line) => {
    const found = await body(inArticle(`${text}<p>${line}</p>${paragraphs('the dry dock')}`))
    expect(found).toHaveLength(4)
  })
  test.each(['Коментари (31)', 'Hozzászólások', '12 komentarzy', 'コメント'])(
    'what readers wrote below “%s” is none of it',
    async (heading) => {
      const said = `<div>${long('a reader')} ${long('a reader')}</div>`
      const found = await body(inArticle(`${text}<h3>${heading}</h3>${said.repeat(2)}`))
      expect(found).toHaveLength(3)
    },
  )
  test.each([
    'Figyelem! A cikkhez hozzáfűzött hozzászólások nem a szerkesztőség véleményét tükrözik, és azokért felelősséget nem vállal.',
    'Polub nas na Facebooku:',
    'Всички права запазени',
    'Iratkozz fel a hírlevelünkre!',
  ])('at the end of the text: %s', async (line) => {
    const found = await body(inArticle(`${text}<p>${line}</p>`))
    expect(found).toHaveLength(3)
  })
  test.each([
    'Culture',
    'Komentarz eksperta nie pozostawia wątpliwości.',
    'Reklamasi teluk itu dimulai pada bulan Mei.',
    'Podelili su nagradu.',
  ])('must not: %s', async (line) => {
    const found = await body(inArticle(`${text}<p>${line}</p>${paragraphs('the dry dock')}`))
    expect(found).toHaveLength(5)
  })
})

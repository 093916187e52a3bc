import { describe, expect, test } from 'vitest'
import {
  expectSound,
  expectSoundWhenBroken,
  parseText,
  piecesOf,
} from './readerProperties.fixture.ts'

const file = `---
title: Lamps on the river road
standfirst: The town has bought forty lamps.
byline:
  - name: Ada Marrow
    role: political editor
dates:
  published:
    date: 2026-03-04
    text: 4 March 2026
    note: republisher's?
origin:
  publisher: River Courier
  url: https://river.example/a
  date: 2026-03-01
via:
  - publisher: The Example Paper
licence: cc-by
credit: First published by River Courier.
language: en
tags: [Lamps]
---

The council **heard** on Monday that the *lighting* of the river road had been planned.

## A letter

> “We left,” she said.

- One lamp
- Two [lamps](<https://x.example/>) and [bad](javascript:alert(1))

| a | b |
| --- | --- |
| c | d |

![A post](<https://x.example/p.jpg>)

A post. Photo: Ina Frost/AFP

First published by River Courier.

<https://river.example/a>
`

describe('Markdown with front matter', () => {
  test('the header’s facts and the body’s blocks', async () => {
    const [piece] = await piecesOf(file)
    expectSound(piece!)
    const { article } = piece!
    expect(article).toMatchObject({
      headline: 'Lamps on the river road',
      standfirst: 'The town has bought forty lamps.',
      bylines: [{ name: 'Ada Marrow', role: 'political editor', affiliation: null }],
      firstPublisher: 'River Courier',
      republisher: 'The Example Paper',
      canonicalUrl: 'https://river.example/a',
      language: 'en',
      media: [{ caption: 'A post.', credit: 'Ina Frost/AFP', uri: 'https://x.example/p.jpg' }],
    })
    expect(article.dates).toMatchObject({
      published: { value: '2026-03-04', text: '4 March 2026', roleNote: "republisher's?" },
      original: { value: '2026-03-01' },
    })
    expect(article.body.map((item) => item.type)).toEqual([
      'paragraph',
      'heading',
      'quotation',
      'list-item',
      'list-item',
      'table',
    ])
    expect(article.boilerplate.map((one) => one.reason)).toEqual(['credit-line', 'link-back'])
  })

  test('K3: a first heading that repeats the title is the headline, once', async () => {
    const [piece] = await piecesOf(
      '---\ntitle: Lamps, on the road\n---\n# Lamps on the road\n\nText.\n',
    )
    expect(piece?.article.headline).toBe('Lamps on the road')
    expect(piece?.article.body.map((item) => item.text)).toEqual(['Text.'])
  })

  test('must not: another heading of the text is no headline, and the title stays', async () => {
    const [piece] = await piecesOf('---\ntitle: Lamps\n---\nText.\n\n# Bridges\n\nMore.\n')
    expect(piece?.article.headline).toBe('Lamps')
    expect(piece?.article.body.map((item) => item.type)).toEqual([
      'paragraph',
      'heading',
      'paragraph',
    ])
  })

  test.each([
    ['a by-line in words', 'author: Ann Lee and Bo Dahl', ['Ann Lee', 'Bo Dahl']],
    ['a list of names', 'authors: [Ann Lee, Bo Dahl]', ['Ann Lee', 'Bo Dahl']],
  ])('%s', async (_, line, names) => {
    const [piece] = await piecesOf(`---\ntitle: X\n${line}\n---\nText.\n`)
    expect(piece?.article.bylines.map((one) => one.name)).toEqual(names)
  })

  test('K6: a header that is no YAML is taken line by line, and that is said', async () => {
    const [piece] = await piecesOf(
      '---\ntitle: Lamps: the second year\nauthor: [Ann Lee, Bo Dahl\ndate: 2026-05-04\ntags:\n\t- lamps\n---\nText.\n',
    )
    expectSound(piece!)
    expect(piece!.article).toMatchObject({
      headline: 'Lamps: the second year',
      bylines: [{ name: 'Ann Lee' }, { name: 'Bo Dahl' }],
      dates: { published: { value: '2026-05-04' } },
    })
    expect(piece!.warnings.map((one) => one.code)).toContain('header-damaged')
  })
  test('K6: a header that is never closed ends with its first empty line', async () => {
    const [piece] = await piecesOf(
      '---\ntitle: "Lamps\nauthor: Ann Lee\n\n# Lamps\n\nNobody signed the letter.\n',
    )
    expectSound(piece!)
    expect(piece!.article).toMatchObject({ headline: 'Lamps', bylines: [{ name: 'Ann Lee' }] })
    expect(piece!.article.body).toHaveLength(1)
  })
  test('a header whose lines say nothing is refused in words', async () => {
    const parsed = await parseText('---\n1: "x\n2: [\n---\nText.\n')
    expect(parsed).toMatchObject({ ok: false, refusal: { code: 'damaged' } })
  })
  test('K7: Markdown without a header: headline, by-line, text', async () => {
    const [piece] = await piecesOf(
      '# Lamps on the river road\n\n*By Ann Lee*\n\nNobody signed the letter.\n\n> “Nobody,” the mayor said.\n\n- one lamp\n',
    )
    expectSound(piece!)
    expect(piece!.format).toBe('text/markdown')
    expect(piece!.article).toMatchObject({
      headline: 'Lamps on the river road',
      bylines: [{ name: 'Ann Lee' }],
    })
    expect(piece!.article.body.map((item) => item.type)).toEqual([
      'paragraph',
      'quotation',
      'list-item',
    ])
  })

  test('a header full of references is refused, not unfolded', async () => {
    const bomb = `---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nText.\n`
    expect(await parseText(bomb)).toMatchObject({ ok: false, refusal: { code: 'damaged' } })
  })

  test('quotations nested without end stop at a limit', async () => {
    const parsed = await parseText(`---\ntitle: X\n---\n${'> '.repeat(5000)}x\n`)
    if (parsed.ok) for (const piece of parsed.pieces) expectSound(piece)
  })

  test('broken files are refused or sound', () => expectSoundWhenBroken([file]))
})

describe('headers and marks of site generators', () => {
  const body = 'The council heard on Monday that the lighting of the river road had been planned.'
  test.each([
    [
      'K8 TOML',
      `+++\ntitle = "Mill pond drained"\ndate = 2026-03-12T18:22:00Z\nauthors = ["Bryn Toller"]\n[extra]\nstandfirst = "Carp by hand"\n+++\n\n${body}\n`,
    ],
    [
      'K8 lines without marks',
      `Title: Mill pond drained\nAuthor: Bryn Toller\nDate: March 12, 2026\nSubtitle: Carp by hand\n\n${body}\n`,
    ],
    [
      'K2 subtitle',
      `---\ntitle: Mill pond drained\nauthor: Bryn Toller\ndate: 2026-03-12\nsubtitle: Carp by hand\n---\n\n${body}\n`,
    ],
  ])('%s', async (_, text) => {
    const [piece] = await piecesOf(text)
    expect(piece!.format).toBe('text/markdown')
    expect(piece!.article).toMatchObject({
      headline: 'Mill pond drained',
      standfirst: 'Carp by hand',
      bylines: [{ name: 'Bryn Toller' }],
    })
    expect(piece!.article.dates.published?.value).toMatch(/^2026-03-12/)
    expect(piece!.article.body.map((item) => item.text)).toEqual([body])
  })
  test('K9, K10 template tags and footnotes are no text', async () => {
    const [piece] = await piecesOf(
      `---\ntitle: Mill pond drained\n---\n\n${body}[^1]\n\n{{< figure src="a.jpg" caption="A carp" >}}\n\n{% include letter.html %}\n\nShe said [sic] nothing {of it}.\n\n[^1]: Unofficial count.\n`,
    )
    expect(piece!.article.body.map((item) => item.text)).toEqual([
      body,
      'She said [sic] nothing {of it}.',
    ])
    expect(piece!.article.boilerplate.map(({ reason }) => reason)).toEqual([
      'template-tag',
      'template-tag',
      'footnote',
    ])
  })
  test('K7 the by-line printed again, K11 who had it first', async () => {
    const [piece] = await piecesOf(
      `---\ntitle: Mill pond drained\nauthor: Una Strand\n---\n\n*By Una Strand · Photos by Cal Dorsey*\n\n${body}\n\n*This article was first published by Carver City Star and is republished under a licence.*\n`,
    )
    expect(piece!.article.firstPublisher).toBe('Carver City Star')
    expect(piece!.article.body[0]?.text).toBe(body)
  })
  test('must not: a text that begins with a line “Title: …” alone', async () => {
    const [piece] = await piecesOf(`Title: none\n\n${body}\n`)
    expect(piece!.format).toBe('text/plain')
  })
})

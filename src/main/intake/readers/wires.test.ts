import { describe, expect, test } from 'vitest'
import {
  expectSound,
  expectSoundWhenBroken,
  parseText,
  piecesOf,
} from './readerProperties.fixture.ts'
import { sniffText } from '../sniff/sniffText.ts'

const g2 = `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:wire.example:20260304:1" version="2" xml:lang="en" standard="NewsML-G2" standardversion="2.35">
<rightsInfo><copyrightNotice>© 2026 Example Wire</copyrightNotice><usageTerms>No archives</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="x:ew"><name>Example Wire</name></provider>
<versionCreated>2026-03-04T10:00:00Z</versionCreated><firstCreated>2026-03-04T09:00:00Z</firstCreated>
<embargoed>2026-03-05T00:00:00Z</embargoed><pubStatus qcode="stat:usable"/>
<edNote>Updates with quote</edNote><edNote pubconstraint="x:nonpublic">Desk: +00 123</edNote>
<link rel="irel:previousVersion" residref="urn:newsml:wire.example:20260304:0"/></itemMeta>
<contentMeta><urgency>3</urgency><slugline>TOWN-LAMPS/</slugline><headline role="hld:short">Lamps</headline><headline>Lamps on the river road</headline>
<by>By Ada Marrow and Tom Quill</by><dateline>LENN, March 4</dateline><keyword>lamps</keyword></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body>
<p>The council <em>heard</em> on Monday that the road was dark.</p><h2>A letter</h2><p onclick="x()">Nobody signed it.<script>alert(1)</script></p></body></html></inlineXML></contentSet></newsItem>
<newsItem guid="urn:newsml:wire.example:20260304:2"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta>
<contentMeta><creditline>Ina Frost/EW</creditline><description role="drol:caption">A post by the bridge.</description></contentMeta>
<contentSet><remoteContent href="https://wire.example/p.jpg"/></contentSet></newsItem>
</itemSet></newsMessage>`

const nitf = `<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf><head><title>Lamps</title><docdata management-status="canceled"><doc-id regsrc="EW" id-string="ew.1"/><urgency ed-urg="2"/>
<date.issue norm="20260304T093000+0100"/><date.release norm="20260305T000000Z"/><du-key key="town-lamps"/>
<doc.copyright year="2026" holder="Example Wire"/><ed-msg info="Corrects day"/></docdata></head>
<body><body.head><hedline><hl1>Lamps on the river road</hl1><hl2>Forty of them, all dark</hl2></hedline>
<byline>By <person>Ada Marrow</person><byttl>Example Wire</byttl></byline><distributor>Example Wire</distributor>
<dateline><location>LENN</location><story.date norm="20260304">March 4</story.date></dateline></body.head>
<body.content><block><p>The council heard <person>Bo Dahl</person> say the <em>road</em> was dark.</p><hl2>A letter</hl2>
<bq><p>“We left,” she said.</p></bq><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>
<media media-type="image"><media-reference source="x.jpg"/><media-caption>A post by the bridge.</media-caption><media-producer>Ina Frost/EW</media-producer></media></block></body.content></body></nitf>`

const newsml1 = `<?xml version="1.0"?><NewsML><NewsEnvelope><Priority FormalName="4"/></NewsEnvelope>
<NewsItem><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId><PublicIdentifier>urn:newsml:wire.example:1</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20260304T093000+0100</FirstCreated><ThisRevisionCreated>20260304T103000+0100</ThisRevisionCreated><Status FormalName="Usable"/><Urgency FormalName="3"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Lamps on the river road</HeadLine><ByLine>Ada Marrow</ByLine><SlugLine>town-lamps</SlugLine><CreditLine>EW</CreditLine><CopyrightLine>© 2026 EW</CopyrightLine></NewsLines>
<DescriptiveMetadata><Language FormalName="EN"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>The council heard on Monday that the road was dark.</p><p>Nobody signed.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent>A post by the bridge.</DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsItem></NewsML>`

const ninjs3 = JSON.stringify({
  uri: 'urn:wire.example:1',
  standard: { name: 'ninjs', version: '3.1' },
  type: 'text',
  versionCreated: '2026-03-04T10:00:00Z',
  firstCreated: '2026-03-04T09:00:00Z',
  embargoedUntil: '2026-03-05T00:00:00Z',
  pubStatus: 'canceled',
  urgency: 2,
  language: 'en',
  by: 'Ada Marrow',
  slugline: 'town-lamps',
  headlines: [
    { role: 'short', value: 'Lamps' },
    { role: 'main', value: 'Lamps on the river road' },
  ],
  descriptions: [{ role: 'summary', value: 'Forty of them.' }],
  bodies: [
    { role: 'text', contentType: 'text/plain', value: 'x' },
    {
      role: 'main',
      contentType: 'text/html',
      value:
        '<p>The council <b>heard</b> it.</p><img src=x onerror=alert(1)><p><a href="javascript:x">No</a>.</p>',
    },
  ],
  infoSources: [
    { name: 'Passing Wire', role: 'distributor' },
    { name: 'Example Wire', role: 'originator' },
  ],
  copyrightNotice: '© 2026 EW',
  usageTerms: 'No archives',
  associations: [
    {
      uri: 'urn:p',
      type: 'picture',
      creditline: 'Ina Frost/EW',
      descriptions: [{ role: 'caption', value: 'A post by the bridge.' }],
      renditions: [{ href: 'https://wire.example/p.jpg' }],
    },
  ],
})
const ninjs1 = JSON.stringify({
  uri: 'urn:wire.example:2',
  type: 'text',
  versioncreated: '2026-03-04T10:00:00Z',
  pubstatus: 'usable',
  headline: 'Lamps on the river road',
  byline: 'By Ada Marrow and Tom Quill',
  body_text: 'The council heard it.\n\nNobody signed.',
  associations: { main: { type: 'picture', description_text: 'A post.', byline: 'Ina Frost' } },
})

const dpa =
  '\u0001exa0100 3 s 586 ccccb   dpa 099\r\n\r\nTown/Lamps/\r\n\u00021ST LEAD\r\nLamps on the river road stay dark\r\nBy Ada Marrow, dpa =\r\n\r\nLenn (dpa) - The council heard on Monday that the road would stay\r\ndark until spring.\r\n\r\nNobody signed the letter.\r\n\u0003'
const anpa =
  '\u0016\u0016\u0001W2870\u001fexamp\r\nr i\u0013\u0011 BC-XX--Town-Lamps   03-04 0500\r\n\u0002^BC-XX--Town-Lamps, 1st Ld-Writethru,416<\r\n^Lamps on the river road stay dark<\r\n^Eds: Updates. With Photos.<\r\n^By ADA MARROW=\r\n^Example Press=\r\n\t   LENN (EXP) _ The council heard on Monday that the road\r\nwould stay dark.\r\n\t   Nobody signed the letter.\r\n\t   ^XP-WF-03-04-26 0423GMT<\r\n\u0003'

test.each([
  ['NewsML-G2', g2],
  ['ninjs 3', ninjs3],
])('W3a %s: the short headline is another wording', async (_format, text) => {
  const [piece] = await piecesOf(text)
  const told = piece!.warnings.find(({ code }) => code === 'headline-differs')
  expect(told?.wordings).toEqual(['Lamps on the river road', 'Lamps'])
})

describe('NewsML-G2', () => {
  test('W8 W3 W4 what an agency prints of its own fields above the text is set aside', async () => {
    const [piece] = await piecesOf(
      g2
        .replace(
          '<dateline>LENN, March 4</dateline>',
          '<description>Forty lamps stay dark.</description>',
        )
        .replace(
          '<body>',
          `<body><header><time>04.03.2026 10:00</time><ul><li>Town</li><li>Light</li></ul><h1>Lamps on the river road</h1><h3>Street light</h3><p>Both banks are dark.</p></header>
<p>By Ada Marrow and Tom Quill</p><p>Forty lamps stay dark.</p><p>Updates with quote</p>`,
        )
        .replace('<p>The council', '<p>LENN (AP) — The council'),
    )
    expect(piece?.article.body.map(({ text }) => text)).toEqual([
      'Both banks are dark.',
      'LENN (AP) — The council heard on Monday that the road was dark.',
      'A letter',
      'Nobody signed it.',
    ])
    expect(piece?.article.boilerplate.map(({ text, reason }) => [text, reason])).toEqual([
      ['04.03.2026 10:00 Town Light Lamps on the river road Street light', 'printed-head'],
      ['By Ada Marrow and Tom Quill', 'repeated-byline'],
      ['Forty lamps stay dark.', 'repeated-standfirst'],
      ['Updates with quote', 'editors-note'],
      ['Updates with quote', 'editors-note'],
    ])
    expect(piece?.article.standfirst).toBe('Forty lamps stay dark.')
  })
  test('W8 must not: the headline that no field holds', async () => {
    const [piece] = await piecesOf(
      g2
        .replace(/<headline[^]*<\/headline>/, '')
        .replace(
          '<body>',
          '<body><header><time>04.03.2026</time><h1>Lamps stay dark</h1></header>',
        ),
    )
    expect(piece?.article.headline).toBe('Lamps stay dark')
    expect(piece?.article.boilerplate[0]?.text).toBe('04.03.2026')
  })
  test('W3a must not: a kicker', async () => {
    const [piece] = await piecesOf(
      g2.replace(
        '<headline role="hld:short">Lamps</headline>',
        '<headline rank="3">Street light</headline>',
      ),
    )
    expect(piece?.article.headline).toBe('Lamps on the river road')
    expect(piece?.warnings.map(({ code }) => code)).not.toContain('headline-differs')
  })
  test('W3 must not: a first paragraph that serves as the summary too', async () => {
    const [piece] = await piecesOf(
      g2.replace(
        '<dateline>',
        '<description>The council heard on Monday that the road was dark.</description><dateline>',
      ),
    )
    expect(piece?.article.body[0]?.text).toBe('The council heard on Monday that the road was dark.')
  })
  test('W3 a summary that is the headline again is no standfirst', async () => {
    const [piece] = await piecesOf(
      g2.replace('<dateline>', '<description>Lamps on the river road</description><dateline>'),
    )
    expect(piece?.article.standfirst).toBeNull()
  })
  test('G1–G4: facts, body, picture and notes', async () => {
    const pieces = await piecesOf(g2)
    expect(pieces).toHaveLength(1)
    const [piece] = pieces
    expectSound(piece!)
    expect(piece!.article).toMatchObject({
      headline: 'Lamps on the river road',
      bylines: [{ name: 'Ada Marrow' }, { name: 'Tom Quill' }],
      dateline: { places: ['LENN'] },
      firstPublisher: 'Example Wire',
      dates: {
        published: { value: '2026-03-04T09:00:00Z' },
        updated: { value: '2026-03-04T10:00:00Z' },
      },
      media: [
        {
          caption: 'A post by the bridge.',
          credit: 'Ina Frost/EW',
          uri: 'https://wire.example/p.jpg',
        },
      ],
    })
    expect(piece!.wire).toEqual({
      slug: 'TOWN-LAMPS/',
      priority: '3',
      category: null,
      pubStatus: 'usable',
      expires: null,
      embargo: '2026-03-05T00:00:00Z',
      rights: '© 2026 Example Wire · No archives',
      id: 'urn:newsml:wire.example:20260304:1',
      replaces: 'urn:newsml:wire.example:20260304:0',
    })
    expect(piece!.article.body.map((item) => item.text)).toEqual([
      'The council heard on Monday that the road was dark.',
      'A letter',
      'Nobody signed it.',
    ])
    expect(piece!.article.boilerplate.map((one) => one.text)).toEqual(['Updates with quote'])
  })
  test('W6: a printed by-line above the text; must not: one where a field has it', async () => {
    const printed = g2.replace('<body>', '<body><p>By Bo Dahl</p>')
    const [named] = await piecesOf(printed)
    expect(named!.article.bylines.map((one) => one.name)).toEqual(['Ada Marrow', 'Tom Quill'])
    const [bare] = await piecesOf(printed.replace(/<by>.*<\/by>/, ''))
    expect(bare!.article.bylines.map((one) => one.name)).toEqual(['Bo Dahl'])
  })
  test('must not: a packet without a news item is no article', async () => {
    expect(
      await parseText('<conceptItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"/>'),
    ).toMatchObject({ ok: false, refusal: { code: 'unsupported-format' } })
  })
})

describe('NITF', () => {
  test('N1–N3: docdata, headline, by-line, body, picture', async () => {
    const [piece] = await piecesOf(nitf)
    expectSound(piece!)
    expect(piece!.article).toMatchObject({
      headline: 'Lamps on the river road',
      standfirst: 'Forty of them, all dark',
      bylines: [{ name: 'Ada Marrow', affiliation: 'Example Wire' }],
      dateline: { places: ['LENN'] },
      firstPublisher: 'Example Wire',
      dates: { published: { value: '2026-03-04T09:30:00+01:00' } },
      media: [{ caption: 'A post by the bridge.', credit: 'Ina Frost/EW' }],
    })
    expect(piece!.article.body.map((item) => item.type)).toEqual([
      'paragraph',
      'heading',
      'quotation',
      'table',
    ])
    expect(piece!.wire).toMatchObject({
      slug: 'town-lamps',
      priority: '2',
      pubStatus: 'canceled',
      embargo: '20260305T000000Z',
      rights: '© 2026 Example Wire',
      id: 'ew.1',
    })
  })
  test('W5: a cancelled item says so', async () => {
    const [piece] = await piecesOf(nitf)
    expect(piece!.warnings.map((one) => one.code)).toEqual(
      expect.arrayContaining(['not-usable', 'embargo']),
    )
  })
  test('must not: a release at the time of issue holds nothing', async () => {
    const [piece] = await piecesOf(nitf.replace('20260305T000000Z', '20260304T093000+0100'))
    expect(piece!.wire?.embargo).toBeNull()
  })
})

describe('NewsML 1', () => {
  test('L1–L3: lines, management, main text and caption', async () => {
    const pieces = await piecesOf(newsml1)
    expect(pieces).toHaveLength(1)
    expectSound(pieces[0]!)
    expect(pieces[0]!.article).toMatchObject({
      headline: 'Lamps on the river road',
      bylines: [{ name: 'Ada Marrow' }],
      language: 'en',
      firstPublisher: 'EW',
      media: [{ caption: 'A post by the bridge.' }],
    })
    expect(pieces[0]!.article.body).toHaveLength(2)
    expect(pieces[0]!.wire).toMatchObject({
      slug: 'town-lamps',
      priority: '3',
      rights: '© 2026 EW',
    })
  })
})

describe('ninjs', () => {
  test('J1–J4: 3.1', async () => {
    const [piece] = await piecesOf(ninjs3)
    expectSound(piece!)
    expect(piece!.article).toMatchObject({
      headline: 'Lamps on the river road',
      standfirst: 'Forty of them.',
      bylines: [{ name: 'Ada Marrow' }],
      firstPublisher: 'Example Wire',
      media: [{ caption: 'A post by the bridge.', credit: 'Ina Frost/EW' }],
    })
    expect(piece!.article.body.map((item) => item.text)).toEqual(['The council heard it.', 'No.'])
    expect(piece!.wire).toMatchObject({
      pubStatus: 'canceled',
      embargo: '2026-03-05T00:00:00Z',
      priority: '2',
      slug: 'town-lamps',
      rights: '© 2026 EW · No archives',
      id: 'urn:wire.example:1',
    })
  })
  test('J1: 1.x, with plain text and named associations', async () => {
    const [piece] = await piecesOf(ninjs1)
    expect(piece!.article.bylines.map((one) => one.name)).toEqual(['Ada Marrow', 'Tom Quill'])
    expect(piece!.article.body).toHaveLength(2)
    expect(piece!.article.media).toMatchObject([{ caption: 'A post.', credit: 'Ina Frost' }])
  })
  test('must not: other JSON is refused', async () => {
    expect(await parseText('{"uri":"x","price":3}')).toMatchObject({
      ok: false,
      refusal: { code: 'unsupported-format' },
    })
  })
})

describe('IPTC 7901 and ANPA', () => {
  test('P1, P2: header, labels, headline, by-line, hard-wrapped text', async () => {
    const [piece] = await piecesOf(dpa)
    expectSound(piece!)
    expect(piece!.article).toMatchObject({
      headline: 'Lamps on the river road stay dark',
      bylines: [{ name: 'Ada Marrow' }],
      dateline: { places: ['Lenn'], agency: 'dpa' },
    })
    expect(piece!.article.body.map((item) => item.text)).toEqual([
      'Lenn (dpa) - The council heard on Monday that the road would stay dark until spring.',
      'Nobody signed the letter.',
    ])
    expect(piece!.wire).toMatchObject({
      id: 'exa0100',
      priority: '3',
      category: 's',
      slug: 'Town/Lamps/',
    })
  })
  test('P3, P4: set lines, notes, paragraphs, closing time', async () => {
    const [piece] = await piecesOf(anpa)
    expectSound(piece!)
    expect(piece!.article).toMatchObject({
      headline: 'Lamps on the river road stay dark',
      bylines: [{ name: 'ADA MARROW' }],
      dates: { published: { value: '2026-03-04T04:23:00Z' } },
    })
    expect(piece!.article.body).toHaveLength(2)
    expect(piece!.wire).toMatchObject({
      slug: 'BC-XX--Town-Lamps, 1st Ld-Writethru',
      priority: 'r',
      category: 'i',
    })
    expect(piece!.article.boilerplate.map((one) => one.reason)).toEqual(['editors-note'])
  })
})

describe('P6 wires without control characters', () => {
  const stripped = (wire: string): string => wire.replace(/[\u0000-\u0009\u000e-\u001f]/g, '')

  test('an IPTC 7901 header is read by its words', async () => {
    const [piece] = await piecesOf(stripped(dpa))
    expectSound(piece!)
    expect(piece!.format).toBe('application/vnd.iptc.7901')
    expect(piece!.article).toMatchObject({
      headline: 'Lamps on the river road stay dark',
      bylines: [{ name: 'Ada Marrow' }],
    })
    expect(piece!.wire).toMatchObject({ id: 'exa0100', priority: '3', slug: 'Town/Lamps/' })
  })
  test.each([
    [
      'set lines',
      'a0423\nr i PM-Lamps   05-04 0321\n^PM-Lamps, 1st Ld, a0401,300<\n^Lamps on the river road stay dark<\n^By ADA MARROW=\n   LENN (AP) _ Nobody signed the letter.\n   Nobody spoke.\nAP-NY-05-04-26 0812EDT\n',
      { slug: 'PM-Lamps, 1st Ld, a0401', priority: 'r', id: 'a0423' },
    ],
    [
      'set lines and nothing above them',
      '^BC-Lamps,320<\n^Lamps on the river road stay dark<\n^By ADA MARROW=\n   LENN (AP) _ Nobody signed the letter.\n   Nobody spoke.\nAP-NY-05-04-26 0812EDT\n',
      { slug: 'BC-Lamps' },
    ],
  ])('an ANPA wire: %s', async (_name, wire, header) => {
    const [piece] = await piecesOf(wire)
    expectSound(piece!)
    expect(piece!.article).toMatchObject({
      headline: 'Lamps on the river road stay dark',
      bylines: [{ name: 'ADA MARROW' }],
      dates: { published: { value: '2026-05-04T08:12:00-04:00' } },
    })
    expect(piece!.article.body).toHaveLength(2)
    expect(piece!.wire).toMatchObject(header)
  })
  test('a header with the country and a bar; indented paragraphs; the desk’s initials are a note', async () => {
    const [piece] = await piecesOf(
      'QQA0012 3 I 0210 QUY /EXA-AB12\nTown-lamps\nLamps on the river road stay dark\n\n   LENN, May 4 (EXA) - Nobody signed\nthe letter.\n   Nobody spoke.\n\nam/tq\n',
    )
    expectSound(piece!)
    expect(piece!.article.headline).toBe('Lamps on the river road stay dark')
    expect(piece!.article.body).toHaveLength(2)
    expect(piece!.article.boilerplate).toMatchObject([{ text: 'am/tq', reason: 'editors-note' }])
    expect(piece!.wire).toMatchObject({ id: 'QQA0012', priority: '3', slug: 'Town-lamps' })
  })
  test('an ANPA header without set lines: slug, headline, indented paragraphs', async () => {
    const [piece] = await piecesOf(
      'a0105EXAMPLE _exa-\nu s BC-Town-Lamps   03-04 0500\nBC-Town-Lamps\nLamps on the river road stay dark+\n     LENN, March 4 Example - The council heard on Monday that the road\nwould stay dark.\n     Nobody signed the letter.\n',
    )
    expectSound(piece!)
    expect(piece!.article.headline).toBe('Lamps on the river road stay dark')
    expect(piece!.article.body).toHaveLength(2)
    expect(piece!.wire).toMatchObject({ slug: 'BC-Town-Lamps', priority: 'u', category: 's' })
  })
  test.each([
    ['prose', 'abc100 3 people came 40 times to the dpa 99 meeting and left.\n\nNobody spoke.\n'],
    ['a seat plan', 'Room 204 3 b 12 seats 40\nThe plan of the house\n\nNobody spoke.\n'],
    ['a line with a caret', '^ see above, 12\nThe plan of the house\n\nNobody spoke.\n'],
    ['a code and a date', 'a0423\nr i looked at it   05-04 0321\nNobody spoke.\n'],
    ['a price list', 'abc100 3 kg 586\nabc101 4 kg 20\n'],
    ['no agency', 'abc100 3 s 586\n\nTown/Lamps/\nText of it.\n'],
    ['words before it', 'From the wire:\nexa0100 3 s 586 dpa 099\n\nTown/\nText.\n'],
    ['a date in a table', 'ab1234 _x\nu s small 03-04\n'],
  ])('%s is none', (_, text) => expect(sniffText(text).type).toBe('text/plain'))
})

describe('what agencies write their own way', () => {
  const first = async (text: string) => (await piecesOf(text))[0]!
  test('an urgency written as text', async () => {
    const piece = await first(newsml1.replace('<Urgency FormalName="3"/>', '<Urgency>2</Urgency>'))
    expect(piece.wire?.priority).toBe('2')
  })
  test.each([
    [
      'the item’s own',
      'urn:newsml:wire.example:20260304:7:1',
      'urn:newsml:wire.example:20260304:7:1',
    ],
    ['must not: one that only names the provider', 'urn:newsml:wire.example', null],
  ])('L4 public identifier: %s', async (_, stated, id) => {
    const piece = await first(newsml1.replace('urn:newsml:wire.example:1', stated))
    expect(piece.wire?.id).toBe(id)
  })
  const withText = (paragraphs: string): string =>
    g2
      .replace('<by>By Ada Marrow and Tom Quill</by>', '')
      .replace('<p>The council <em>heard</em>', `${paragraphs}<p>The council <em>heard</em>`)
  test('W7 what a version adds stands in brackets above the by-line', async () => {
    const { article } = await first(
      withText('<p>(Adds quote of the mayor, details on lamps)</p><p>By Ada Marrow</p>'),
    )
    expect(article.bylines.map((one) => one.name)).toEqual(['Ada Marrow'])
    expect(article.boilerplate.map((one) => one.reason)).toContain('editors-note')
    expect(article.body[0]?.text).toContain('The council heard')
  })
  test('W7 must not: a bracket that opens the story', async () => {
    const { article } = await first(withText('<p>(The lamps were paid for in May.)</p>'))
    expect(article.body[0]?.text).toBe('(The lamps were paid for in May.)')
  })
  test('X2 a DTD that names further parts of itself is passed over', async () => {
    const subset = `<!DOCTYPE NewsML SYSTEM "NewsML-1.2.dtd" [<!ENTITY % nitf SYSTEM "nitf-3-0.dtd"> %nitf; ]>`
    const piece = await first(newsml1.replace('<NewsML>', `${subset}<NewsML>`))
    expect(piece.article.headline).toBe('Lamps on the river road')
  })
  test.each([
    ['a general entity', '<!ENTITY x "y">'],
    [
      'a parameter entity with content',
      '<!ENTITY % x "<!ENTITY y SYSTEM \'file:///etc/passwd\'>"> %x;',
    ],
    ['an element', '<!ELEMENT p (#PCDATA)>'],
  ])('X2 must not: %s', async (_, declared) =>
    expect(
      await parseText(newsml1.replace('<NewsML>', `<!DOCTYPE NewsML [${declared}]><NewsML>`)),
    ).toMatchObject({ ok: false, refusal: { code: 'doctype' } }),
  )
  test('a plan of coverage is refused by its name', async () => {
    const plan =
      '<planningItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"><newsCoverageSet/></planningItem>'
    const read = await parseText(plan)
    expect(read).toMatchObject({ ok: false, refusal: { code: 'unsupported-format' } })
    if (!read.ok) expect(read.refusal.message).toContain('NewsML-G2 plan')
  })
})

describe('broken wires are refused or sound', () => {
  test.each([
    ['NewsML-G2', g2],
    ['NITF', nitf],
    ['NewsML 1', newsml1],
    ['ninjs 3', ninjs3],
    ['ninjs 1', ninjs1],
    ['7901', dpa],
    ['ANPA', anpa],
    ['7901 without control characters', dpa.replace(/[\u0001-\u0003]/g, '')],
  ])('%s', (_, sample) => expectSoundWhenBroken([sample], 60))
})

test('P8 what is not for publication is a note, and so is a line in brackets above the text', async () => {
  const [piece] = await piecesOf(
    'bdt0231 4 pl 187 dpa 0412\n\nHaushalt/Regierung/\n(Zusammenfassung 1430)\nMinisterin kündigt Sparpaket an - Opposition empört\nVon Greta Holm, dpa\n\nWendorf (dpa) - Die Ministerin hat am Montag ein Sparpaket angekündigt. Vor allem Zuschüsse sollen fallen.\n\nDie Opposition warf ihr vor, die Orte im Stich zu lassen.\n\n# Notizblock\n\n## Internet\n- [Mitteilung](http://x.example)\n\n* * * *\nDie folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n- Autorin: Greta Holm\n',
  )
  expect(piece?.article.headline).toBe('Ministerin kündigt Sparpaket an - Opposition empört')
  expect(piece?.article.body).toHaveLength(2)
})

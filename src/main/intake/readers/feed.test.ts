import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import {
  expectSound,
  expectSoundWhenBroken,
  parseText,
  piecesOf,
} from './readerProperties.fixture.ts'

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Example Wire</title><link>https://wire.example/</link><language>en-GB</language>
<item><title>Lamps &amp;amp; bridges</title><link>https://wire.example/a</link><guid isPermaLink="false">tag:wire.example,2026:1</guid>
<dc:creator>Ada Marrow</dc:creator><dc:creator>Tom Quill</dc:creator><dc:rights>© River Courier</dc:rights>
<source url="https://river.example/feed">River Courier</source>
<pubDate>Wed, 04 Mar 2026 09:30:00 +0100</pubDate><category>Towns</category>
<description>What the council said about its forty lamps.</description>
<content:encoded><![CDATA[<p>The council <em>heard</em> on Monday&nbsp;that the road was dark.</p><h2>A letter</h2><ul><li>One lamp</li></ul><figure><img src="https://wire.example/p.jpg" onerror="alert(1)"><figcaption>A post. Photo: Ina Frost/AFP</figcaption></figure><p><a href="javascript:alert(1)">No</a> <a href="https://x.example/">yes</a></p><script>alert(1)</script><p>The post Lamps &#038; bridges appeared first on Example Wire.</p>]]></content:encoded></item>
<item><title>Second</title><author>bo@wire.example (Bo Dahl)</author><description>Only a description &amp; no more.</description></item>
<item><comments>nothing here</comments></item>
</channel></rss>`

const atom = `<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Beispiel</title><id>urn:x</id><author><name>Redaktion Beispiel</name></author>
<entry xml:base="https://beispiel.example/"><title type="html">Lampen &lt;b&gt;am&lt;/b&gt; Weg</title><link rel="alternate" href="a/1"/><link rel="via" href="https://fluss.example/a"/><id>urn:x:1</id>
<source><title>Flusskurier</title><id>urn:f</id></source><rights>CC BY 4.0</rights>
<published>2026-03-04T09:30:00+01:00</published><updated>2026-03-05T10:00:00Z</updated><author><name>Ada Marrow</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Rat hörte, dass die Straße <strong>dunkel</strong> war.</p><blockquote><p>„Wir gehen.“</p></blockquote></div></content></entry></feed>`

describe('RSS', () => {
  test('each entry is a piece; what is empty is none', async () => {
    const pieces = await piecesOf(rss)
    expect(pieces.map((one) => [one.item, one.itemCount, one.article.headline])).toEqual([
      [0, 2, 'Lamps & bridges'],
      [1, 2, 'Second'],
    ])
    for (const piece of pieces) expectSound(piece)
  })
  test('E3, E6: facts of the entry; its origin is its source, not the feed', async () => {
    const [piece] = await piecesOf(rss)
    expect(piece!.article).toMatchObject({
      standfirst: 'What the council said about its forty lamps.',
      bylines: [{ name: 'Ada Marrow' }, { name: 'Tom Quill' }],
      dates: { published: { value: '2026-03-04T09:30:00+01:00' }, updated: null },
      firstPublisher: 'River Courier',
      republisher: 'Example Wire',
      siteName: 'Example Wire',
      canonicalUrl: 'https://wire.example/a',
      language: 'en-GB',
      media: [{ caption: 'A post.', credit: 'Ina Frost/AFP', uri: 'https://wire.example/p.jpg' }],
    })
    expect(piece!.wire).toMatchObject({ rights: '© River Courier', id: 'tag:wire.example,2026:1' })
  })
  test('E2, E5: the encoded text is the body; what the feed adds is set aside, nothing runs', async () => {
    const [piece] = await piecesOf(rss)
    expect(piece!.article.body.map((item) => [item.type, item.text])).toEqual([
      ['paragraph', 'The council heard on Monday that the road was dark.'],
      ['heading', 'A letter'],
      ['list-item', 'One lamp'],
      ['paragraph', 'No yes'],
    ])
    expect(piece!.article.boilerplate.map((one) => one.reason)).toEqual(['feed-trailer'])
    expect(piece!.text).not.toContain('alert')
  })
  test('E4: a description without a text is the text, with a warning; a mail address is no name', async () => {
    const [, piece] = await piecesOf(rss)
    expect(piece!.article.body.map((item) => item.text)).toEqual(['Only a description & no more.'])
    expect(piece!.article.bylines).toEqual([{ name: 'Bo Dahl', role: null, affiliation: null }])
    expect(piece!.warnings.map((one) => one.code)).toContain('summary-only')
    expect(piece!.article.firstPublisher).toBeNull()
  })
})

describe('E3: who wrote an entry', () => {
  const bylinesFor = async (author: string) => {
    const item = `<item><title>One</title>${author}<description>Words of it.</description></item>`
    const [piece] = await piecesOf(rss.replace(/<item>[\s\S]*<\/item>/u, item))
    return piece!.article.bylines.map(({ name }) => name)
  }
  test.each([
    ['<dc:creator>desk@wire.example</dc:creator>', []],
    ['<author>Bo Dahl &lt;bo@wire.example&gt;</author>', ['Bo Dahl']],
    ['<dc:creator>Dahl, B. E.</dc:creator>', ['B. E. Dahl']],
    // Must not: a role in brackets, two names, a name with its place.
    ['<author>Bo Dahl (chief reporter)</author>', ['Bo Dahl']],
    ['<dc:creator>Bo Dahl, Ada Marrow</dc:creator>', ['Bo Dahl', 'Ada Marrow']],
  ])('%s', async (author, names) => expect(await bylinesFor(author)).toEqual(names))
})

test('E8: a whole page in an entry gives its article; must not: mark-up of an article alone', async () => {
  const prose = (topic: string): string =>
    `<p>The council heard on Monday that ${topic} had been planned for years, and that nobody could say who had signed the letter.</p>`
  const text = ['the first lamp', 'the second lamp', 'the third lamp'].map(prose).join('')
  const page = `<!doctype html><html><head><title>Lamps</title></head><body><nav><a href="/">Home</a></nav><article><h1>Lamps</h1>${text}</article><aside><h3>Most read</h3><ul><li><a href="/b">Bridges</a></li></ul></aside><footer>© 2026 Example</footer></body></html>`
  const feed = (html: string): string =>
    `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>x</title><item><title>Lamps of the road</title><content:encoded><![CDATA[${html}]]></content:encoded></item></channel></rss>`
  const [piece] = await piecesOf(feed(page))
  expectSound(piece!)
  expect(piece!.article.headline).toBe('Lamps of the road')
  expect(piece!.article.body.map((item) => item.type)).toEqual(Array(3).fill('paragraph'))
  const [plain] = await piecesOf(feed(`<h2>Home</h2>${text}<p>Most read</p>`))
  expect(plain!.article.body.length).toBeGreaterThan(3)
})

describe('Atom', () => {
  test('facts, written-out mark-up, relative link against xml:base', async () => {
    const [piece] = await piecesOf(atom)
    expectSound(piece!)
    expect(piece!.article).toMatchObject({
      headline: 'Lampen am Weg',
      bylines: [{ name: 'Ada Marrow' }],
      firstPublisher: 'Flusskurier',
      republisher: 'Beispiel',
      canonicalUrl: 'https://beispiel.example/a/1',
      language: 'de',
      dates: {
        published: { value: '2026-03-04T09:30:00+01:00' },
        updated: { value: '2026-03-05T10:00:00Z' },
      },
    })
    expect(piece!.article.body.map((item) => item.type)).toEqual(['paragraph', 'quotation'])
    expect(piece!.wire?.rights).toBe('CC BY 4.0')
  })
})

describe('hostile feeds', () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>`
  test.each([
    ['entities of its own', laughs, 'doctype'],
    [
      'an external entity',
      `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>`,
      'doctype',
    ],
    ['elements nested too deep', `<rss>${'<a>'.repeat(limits.depth + 1)}`, 'too-deep'],
    [
      'mark-up nested too deep in an entry',
      `<rss><channel><item><title>x</title><description>${'&lt;div&gt;'.repeat(50_000)}</description></item></channel></rss>`,
      'too-deep',
    ],
    ['too many nodes', `<rss>${'<a/>'.repeat(limits.nodes + 1)}</rss>`, 'too-many-nodes'],
    [
      'too many entries',
      `<rss><channel>${'<item><title>x</title></item>'.repeat(limits.archiveEntries + 1)}</channel></rss>`,
      'too-many-entries',
    ],
    ['no entry', '<rss><channel><title>x</title></channel></rss>', 'no-text'],
  ])('%s: refused', async (_, text, code) => {
    expect(await parseText(text)).toMatchObject({ ok: false, refusal: { code } })
  })
  test('X2: a DTD that is only named is not fetched and does no harm', async () => {
    const [piece] = await piecesOf(
      '<!DOCTYPE rss SYSTEM "http://x.example/a.dtd"><rss><channel><item><title>Caf&eacute;</title></item></channel></rss>',
    )
    expect(piece?.article.headline).toBe('Café')
  })
  test('broken feeds are refused or sound', () => expectSoundWhenBroken([rss, atom]))
})

test('Atom 0.3 sends titles in base64; a media title stands where an entry has none of its own', async () => {
  const [old] = await piecesOf(
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title type="text/html" mode="base64">TGFtcHMgb24gdGhlIDxiPnJvYWQ8L2I+</title><content>The lamps of the river road failed on Monday.</content></entry></feed>`,
  )
  expect(old!.article.headline).toBe('Lamps on the road')
  const [media] = await piecesOf(
    `<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><item><media:title>Lamps fail</media:title><description>The lamps of the river road failed on Monday.</description></item></channel></rss>`,
  )
  expect(media!.article.headline).toBe('Lamps fail')
})

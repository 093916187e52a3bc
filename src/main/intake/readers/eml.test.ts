import { describe, expect, test } from 'vitest'
import {
  expectSound,
  expectSoundWhenBroken,
  parseText,
  piecesOf,
} from './readerProperties.fixture.ts'

const sentence =
  'The council heard on Monday that the lighting of the river road had been planned for years, and that nobody at the meeting could say who had signed the letter.'
const head = `Return-Path: <a@x.example>\r\nMessage-ID: <1@x.example>\r\nDate: Wed, 04 Mar 2026 09:30:00 +0100\r\nFrom: =?utf-8?Q?B=C3=BCro?= <a@x.example>\r\nSubject: Fwd: =?utf-8?B?TGFtcHMg4oCTIHRoZSByaXZlciByb2Fk?=\r\nMIME-Version: 1.0\r\n`
const mail = `${head}Content-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: multipart/alternative; boundary=b2\r\n\r\n--b2\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nplain =E9\r\n--b2\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>${sentence.replace('river', 'ri=\r\nver')}</p><p>Caf=C3=A9 <a href=3D"javascript:x">no</a>. ${sentence}</p><script>alert(1)</script><ul><li>One lamp</li></ul>\r\n--b2--\r\n--b1\r\nContent-Type: application/pdf; name="a.pdf"\r\nContent-Disposition: attachment; filename="a.pdf"\r\n\r\nJVBE\r\n--b1--\r\n`

describe('what is about the message', () => {
  const plainHead = head.replace(/^Subject:.*$/m, 'Subject: column for Friday')
  const plain = (text: string): string =>
    `${plainHead}Content-Type: text/plain; charset=utf-8\r\n\r\n${text.replaceAll('\n', '\r\n')}`
  const body = [sentence, sentence.replace('river', 'mill'), sentence.replace('river', 'lake')]
  test('M8 the header of a forwarded message, what stands above it, the signature', async () => {
    const [piece] = await piecesOf(
      plain(
        `Hi both,\n\nHelen's column below.\n\nBegin forwarded message:\n\nFrom: Helen <h@x.example>\nDate: 3 June 2026 at 14:58:01 BST\nTo: Ros <r@x.example>\nSubject: column\n\nStop counting lamps\n\nBy Helen Amsel\n\n${body.join('\n\n')}\n\n--\nDr Helen Amsel\n01632 960 001\n`,
      ),
    )
    expectSound(piece!)
    expect(piece!.article).toMatchObject({
      headline: 'Stop counting lamps',
      bylines: [{ name: 'Helen Amsel' }],
      dates: { published: null },
    })
    expect(piece!.article.body.map(({ text }) => text)).toEqual(body)
    expect(new Set(piece!.article.boilerplate.map(({ reason }) => reason))).toEqual(
      new Set(['cover-note', 'mail-header', 'signature']),
    )
  })
  test('M7 a message that is mostly quoted', async () => {
    const quoted = ['Lake towns sue over lamps', 'By Theo Brandt', ...body]
      .join('\n\n')
      .replace(/^/gm, '> ')
    const [piece] = await piecesOf(plain(`Copy below, as agreed.\n\n${quoted}\n`))
    expect(piece!.article.headline).toBe('Lake towns sue over lamps')
    expect(piece!.article.body.map(({ text }) => text)).toEqual(body)
  })
  test.each([
    ['an answer that quotes a line', `${body.join('\n\n')}\n\n> Late again, you wrote.\n`],
    ['a dash amid the text', `${body.join('\n\n--\n\n')}\n`],
  ])('M7, M8 must not: %s', async (_, text) => {
    const [piece] = await piecesOf(plain(text))
    expect(piece!.article.body.map((one) => one.text)).toEqual(
      expect.arrayContaining(body.slice(0, 2)),
    )
  })
})

describe('e-mail', () => {
  test('M1–M3: the HTML alternative, the subject as headline, attachments named', async () => {
    const [piece] = await piecesOf(mail)
    expectSound(piece!)
    expect(piece!.article.headline).toBe('Lamps – the river road')
    expect(piece!.article.bylines).toEqual([])
    expect(piece!.article.dates.published).toBeNull()
    expect(piece!.article.body.map((item) => item.text)).toEqual([
      sentence,
      `Café no. ${sentence}`,
      'One lamp',
    ])
    expect(piece!.warnings.find((one) => one.code === 'attachments')?.message).toContain('a.pdf')
    expect(piece!.text).not.toContain('alert')
  })
  test('M3: readable attachments are pieces of the file, the others are named', async () => {
    const attachment = (name: string, type: string, body: string): string =>
      `--b1\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(body).toString('base64')}\r\n`
    const message = `${head}Content-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain\r\n\r\n${sentence}\r\n${attachment('a.txt', 'text/plain', `One lamp\n\n${sentence}\n\n${sentence}\n`)}${attachment('b.html', 'application/octet-stream', `<!doctype html><html><body><article><h1>Two lamps</h1><p>${sentence}</p><p>${sentence}</p></article></body></html>`)}${attachment('c.pdf', 'application/pdf', '%PDF-1.4')}--b1--\r\n`
    const pieces = await piecesOf(message)
    expect(pieces.map((one) => [one.format, one.item, one.itemCount])).toEqual([
      ['message/rfc822', 0, 3],
      ['text/plain', 1, 3],
      ['text/html', 2, 3],
    ])
    expect(new Set(pieces.map((one) => one.sha256)).size).toBe(1)
    for (const piece of pieces) expectSound(piece)
    expect(pieces[0]!.warnings.find((one) => one.code === 'attachments')?.message).toMatch(
      /1 attachment .*c\.pdf/,
    )
  })
  test('M3: a message that is nothing but its attachment', async () => {
    const message = `${head}Content-Type: multipart/mixed; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/plain; name="a.txt"\r\nContent-Disposition: attachment; filename="a.txt"\r\n\r\nOne lamp\r\n\r\n${sentence}\r\n\r\n${sentence}\r\n--b1--\r\n`
    const pieces = await piecesOf(message)
    expect(pieces.map((one) => [one.format, one.item])).toEqual([['text/plain', 0]])
  })
  test('M1: plain text alone, in its own character set', async () => {
    const text = `${head}Content-Type: text/plain; charset=windows-1252\r\n\r\n${sentence}\r\n\r\nZo\u00EB said: ${sentence}\r\n`
    const [piece] = await piecesOf(Uint8Array.from(text, (one) => one.charCodeAt(0)))
    expectSound(piece!)
    expect(piece!.article.body.map((item) => item.text)).toEqual([
      sentence,
      `Zoë said: ${sentence}`,
    ])
  })
  test('must not: a text that begins like a letter is plain text', async () => {
    const [piece] = await piecesOf(`From: Ada Marrow\nTo: the desk\n\n${sentence}\n`)
    expect(piece!.format).toBe('text/plain')
  })
  test('M4: parts nested without end are refused', async () => {
    let nested = 'x'
    for (let i = 0; i < 30; i++)
      nested = `Content-Type: multipart/mixed; boundary=n${i}x\r\n\r\n--n${i}x\r\n${nested}\r\n--n${i}x--`
    expect(await parseText(`${head}${nested}`)).toMatchObject({
      ok: false,
      refusal: { code: 'too-deep' },
    })
  })
  test('broken messages are refused or sound', () => expectSoundWhenBroken([mail], 80))
})

describe('M5 a web page saved into one file', () => {
  const page = `<html><head><title>Lamps | The Paper</title></head><body><nav><a href="/">Home</a></nav><article><h1>Lamps</h1><p>${sentence}</p><p>${sentence} Twice.</p><p>${sentence} Thrice =E2=80=94 so.</p></article></body></html>`
  const saved = (from: string): string =>
    `From: ${from}\r\nSubject: Lamps\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b1"\r\n\r\n--b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page.replaceAll('href="', 'href=3D"')}\r\n--b1\r\nContent-Type: text/css\r\n\r\np { color: red }\r\n--b1--\r\n`
  test('is read like a page, without what it encloses', async () => {
    const pieces = await piecesOf(saved('<Saved by Blink>'))
    expect(pieces).toHaveLength(1)
    expectSound(pieces[0]!)
    expect(pieces[0]!.format).toBe('text/html')
    expect(pieces[0]!.article.headline).toBe('Lamps')
    expect(pieces[0]!.article.body).toHaveLength(3)
    expect(pieces[0]!.article.body[2]!.text).toContain('Thrice — so.')
  })
  test('must not: a message that somebody sent', async () => {
    const [piece] = await piecesOf(saved('Ada Marrow <ada@x.example>'))
    expect(piece!.format).toBe('message/rfc822')
  })
  test('one without a page is refused in words', async () =>
    expect(
      await parseText(saved('<Saved by Blink>').replaceAll('text/html', 'image/png')),
    ).toMatchObject({ ok: false, refusal: { code: 'no-text' } }))
})

test('M6 the only first-level heading of a letter is its headline; how to see it elsewhere is none', async () => {
  const [piece] = await piecesOf(
    `${head}Content-Type: text/html\r\n\r\n<p><a href="https://x.example">View this post on the web</a></p><h1>Lamps on the river road</h1><h3>Forty of them stand in the dark</h3><p>${sentence}</p><p>${sentence}</p>`,
  )
  expect(piece!.article.headline).toBe('Lamps on the river road')
  expect(piece!.article.standfirst).toBe('Forty of them stand in the dark')
  expect(piece!.article.body).toHaveLength(2)
})

import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'

const french =
  'L’été dernier, le préfet a déclaré : « Nous n’avons pas reçu d’informations à ce sujet. »'
const polish =
  'Prezydent powiedział, że żołnierze wrócą do domów jeszcze w tym tygodniu, a rząd ogłosi nowe środki.'
const arabic = 'قال الجيش يوم السبت إن ستة جنود قتلوا في هجوم قرب الحدود، وأضاف أن المهاجمين فروا.'
const persian =
  'ارتش روز شنبه اعلام کرد که شش سرباز در حمله‌ای نزدیک مرز کشته شدند. گزارش‌ها چیز دیگری می‌گویند.'
const russian =
  'Министр заявил в субботу, что переговоры продолжатся на следующей неделе в столице.'
const greek = 'Ο υπουργός δήλωσε το Σάββατο ότι οι συνομιλίες θα συνεχιστούν την επόμενη εβδομάδα.'
const hebrew = 'השר אמר ביום שבת כי השיחות יימשכו בשבוע הבא בעיר הבירה.'
const japanese = '市長は土曜日、来週も話し合いを続けると述べた。住民からは不安の声が上がっている。'

const bytes = (text: string, encoding: string): Uint8Array =>
  new Uint8Array(iconv.encode(text, encoding))

describe('D: bytes become text', () => {
  test.each([
    ['windows-1252', french],
    ['macintosh', french],
    ['cp850', french.replace(/[’]/g, "'")],
    ['windows-1250', polish],
    ['iso-8859-2', polish],
    ['windows-1256', arabic],
    ['iso-8859-6', arabic],
    ['windows-1256', persian.replaceAll('ی', 'ي')],
    ['windows-1251', russian],
    ['koi8-r', russian],
    ['ibm866', russian],
    ['windows-1253', greek],
    ['windows-1255', hebrew],
    ['shift_jis', japanese],
    ['euc-jp', japanese],
    ['utf-16le', polish],
    ['utf-16be', arabic],
    ['utf-16le', `${japanese}\n2026 1 1 a b c d e f g h i j k l m n o p `],
  ])('%s is recognised without a mark', (encoding, text) => {
    const encoded = bytes(text, encoding)
    expect(decode(encoded).text).toBe(iconv.decode(Buffer.from(encoded), encoding))
  })

  test('valid UTF-8 is UTF-8, whatever a declaration says', () => {
    const { text, decode: how } = decode(bytes(`<meta charset="windows-1251">${french}`, 'utf-8'))
    expect([how.encoding, how.by, how.certainty]).toEqual(['utf-8', 'utf-8-valid', 1])
    expect(text).toContain('déclaré')
  })

  test('a lying declaration is not believed', () => {
    const page = `<?xml version="1.0" encoding="utf-8"?><p>${french}</p>`
    expect(decode(bytes(page, 'windows-1252')).decode.encoding).toBe('windows-1252')
  })

  test('a declaration that reads the bytes is believed, and said', () => {
    const page = `<meta charset="iso-8859-2"><p>${polish}</p>`
    const how = decode(bytes(page, 'iso-8859-2')).decode
    expect([how.encoding, how.by]).toEqual(['iso-8859-2', 'declared'])
  })

  test.each([
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
  ])('the mark of %s is taken off and recorded', (encoding, mark) => {
    const marked = new Uint8Array([...mark, ...bytes('Größe', encoding)])
    const { text, decode: how } = decode(marked)
    expect([text, how.encoding, how.by, how.bom]).toEqual(['Größe', encoding, 'bom', true])
  })

  test.each([
    ['a\nb', 'lf'],
    ['a\r\nb', 'crlf'],
    ['a\rb', 'cr'],
    ['a\r\nb\nc', 'mixed'],
    ['a', 'none'],
  ])('line ends of %j are %s', (text, ends) => {
    const found = decode(bytes(text, 'utf-8'))
    expect(found.decode.lineEnds).toBe(ends)
    expect(found.text).toBe(text.replace(/\r\n?/g, '\n'))
  })

  test('a guess offers other readings with a preview and is never wholly certain', () => {
    const how = decode(bytes(french, 'windows-1252')).decode
    expect(how.certainty).toBeLessThan(1)
    expect(how.alternatives.length).toBeGreaterThan(1)
    expect(how.alternatives.every((one) => one.preview !== '')).toBe(true)
  })

  test('D2 UTF-16 without a mark that breaks off amid a letter is still UTF-16', () => {
    const whole = Buffer.from('Lamps on the river road fail on Monday.\n', 'utf16le')
    const { text, decode: how } = decode(new Uint8Array(Buffer.concat([whole, Buffer.from('A')])))
    expect(how.encoding).toBe('utf-16le')
    expect(text).toContain('Lamps on the river road fail on Monday.')
  })

  test('what cannot be read lowers the certainty: no U+FFFD in silence', () => {
    const how = decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62])).decode
    expect(how.certainty).toBeLessThanOrEqual(0.5)
  })

  test('property: any bytes give a text without carriage returns or a mark at its beginning', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (some) => {
        const { text } = decode(some)
        return (
          !text.includes('\r') &&
          !/^\uFEFF(?!\uFEFF)/.test(text.slice(0, 1) === '\uFEFF' ? '' : text)
        )
      }),
    )
  })

  test('property: what is written as UTF-8 comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const plain = text.replace(/^\uFEFF+|[\r\0\u001b]/g, '')
        const found = decode(new TextEncoder().encode(plain))
        return found.decode.encoding !== 'utf-8' || found.text === plain
      }),
    )
  })
})

const set = new URL('../../../../../shared/testdata/charset/dev/cases.jsonl', import.meta.url)
describe('set charset', () => {
  test.skipIf(!existsSync(set))('at least 95 of 100 files are read as what they are', async () => {
    const { scoreCharset } = await import('../../../../bench/intake/charset.ts')
    expect(readFileSync(set).length).toBeGreaterThan(0)
    expect(scoreCharset()?.share).toBeGreaterThanOrEqual(0.95)
  })
})

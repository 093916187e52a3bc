import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { deflateRawSync } from 'node:zlib'

// A folder of mixed files as a newsroom receives them, all of them written here: every format the desk takes
// in, and some it refuses. Numbered stories out of small parts, so that no two are alike.
const who = [
  'The harbour board',
  'A ferry pilot',
  'The lamp keeper',
  'Two bakers',
  'The weather office',
  'A school choir',
  'The tram drivers',
  'An archivist',
  'The fire watch',
  'Seven gardeners',
  'The bridge warden',
]
const did = [
  'has counted',
  'will repaint',
  'took apart',
  'has mapped',
  'refuses to sell',
  'brought back',
  'measured again',
  'would like to move',
  'cannot find',
  'has insured',
  'is listening to',
  'wrote down',
  'gave names to',
]
const what = [
  'the northern steps',
  'forty unclaimed umbrellas',
  'a clock without hands',
  'the winter timetable',
  'every bell in town',
  'the old customs ledger',
  'a box of unsent letters',
  'the market scales',
  'nine miles of rope',
  'the flood marks',
  'a map of the wells',
  'the blue door',
  'the last gas lamp',
  'its own minutes',
  'a drawer of keys',
  'the tide tables',
  'the singing gate',
]
const why = [
  'because nobody else had thought of it since the spring tides',
  'after a vote that lasted until the tea was cold',
  'although the law of 1911 says nothing about the matter',
  'so that the next flood finds fewer things to carry away',
  'in a manner that three neighbours call thorough and one calls loud',
  'while the council was still looking for its chairman',
  'with the help of a goat that had come for other reasons',
]
const then = [
  'A report is due in autumn, when the roads are dry again.',
  'Visitors may watch on Thursdays, if they bring their own chairs.',
  'What it cost was not said; that it was worth it was said twice.',
  'The papers lie open in the reading room until the end of the month.',
  'Nobody was hurt, and only one hat was lost.',
]

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Paragraphs of story `n`: its own for every n below some ten thousand. */
export function story(n: number): {
  readonly headline: string
  readonly paragraphs: readonly string[]
} {
  const line = (k: number): string => {
    const m = n * 7 + k * 31 + Math.floor(n / 11) * 3
    return `${pick(who, m)} ${pick(did, m + Math.floor(n / 3))} ${pick(what, m * 3 + k)} ${pick(why, m + k)}.`
  }
  return {
    headline: `Number ${n}: ${pick(what, n)} and what became of it`,
    paragraphs: [
      `${line(1)} ${pick(then, n)} It is entry ${n * 13 + 5} in the book of that year.`,
      `“We began on day ${n},” said Ilona Marchetti, “and we shall end when it is done.” ${line(2)}`,
      `${line(3)} ${line(4)} ${pick(then, n + 2)}`,
    ],
  }
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const html = (n: number): string => {
  const { headline, paragraphs } = story(n)
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(headline)}</title></head><body><article><h1>${escaped(headline)}</h1><p class="byline">By Ilona Marchetti</p>${paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('')}</article><footer>Contact us</footer></body></html>`
}
const plain = (n: number): string => {
  const { headline, paragraphs } = story(n)
  return [headline, 'By Ilona Marchetti', ...paragraphs].join('\n\n') + '\n'
}
const markdown = (n: number): string => {
  const { headline, paragraphs } = story(n)
  return `---\ntitle: "${headline}"\nbyline: [Ilona Marchetti]\n---\n\n${paragraphs.join('\n\n')}\n`
}
const eml = (n: number): string => {
  const { headline, paragraphs } = story(n)
  return `From: desk@example.org\nTo: in@example.org\nSubject: ${headline}\nMessage-ID: <${n}@example.org>\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="cut"\n\n--cut\nContent-Type: text/plain; charset=utf-8\n\n${paragraphs.join('\n\n')}\n--cut\nContent-Type: text/plain; charset=utf-8; name="more-${n}.txt"\nContent-Disposition: attachment; filename="more-${n}.txt"\n\n${plain(n + 50_000)}\n--cut--\n`
}
const feed = (n: number): string => {
  const items = [0, 1, 2].map((k) => {
    const { headline, paragraphs } = story(n + 20_000 + k * 1000)
    return `<item><title>${escaped(headline)}</title><guid>item-${n}-${k}</guid><description>${escaped(paragraphs.map((one) => `<p>${one}</p>`).join(''))}</description></item>`
  })
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay Gazette</title>${items.join('')}</channel></rss>`
}
const nitf = (n: number): string => {
  const { headline, paragraphs } = story(n)
  return `<?xml version="1.0"?><nitf><head><title>${escaped(headline)}</title></head><body><body.head><hedline><hl1>${escaped(headline)}</hl1></hedline></body.head><body.content>${paragraphs.map((one) => `<p>${escaped(one)}</p>`).join('')}</body.content></body></nitf>`
}
const ninjs = (n: number): string => {
  const { headline, paragraphs } = story(n)
  return JSON.stringify({
    uri: `urn:example:${n}`,
    type: 'text',
    headline,
    body_text: paragraphs.join('\n\n'),
    versioncreated: '2026-03-02T10:00:00Z',
  })
}

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`
/** A Word document; with `changes` it holds tracked ones, one of them in a quotation. */
export function docx(n: number, changes = false): Uint8Array {
  const { headline, paragraphs } = story(n)
  const by = 'w:author="Bo Dahl" w:date="2026-03-02T10:15:00Z"'
  const body = changes
    ? [
        run(paragraphs[0] ?? ''),
        `${run('It was ')}<w:ins ${by}>${run('hardly ')}</w:ins>${run('discussed at all.')}`,
        `${run('“We ')}<w:del ${by}><w:r><w:delText xml:space="preserve">never </w:delText></w:r></w:del>${run('signed that letter,” Ilona Marchetti said on Monday.')}`,
        `${run('The letter is ')}<w:ins ${by.replace('Bo Dahl', 'Eva Lind')}>${run('still ')}</w:ins>${run('lost.')}`,
      ]
    : paragraphs.map(run)
  return zip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${[run(headline), ...body].map((one) => `<w:p>${one}</w:p>`).join('')}</w:body></w:document>`,
  })
}

/** A ZIP archive of these files. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const local: Buffer[] = []
  const list: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const nameBytes = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(0x800, 2)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(bytes.length, 18)
    head.writeUInt16LE(nameBytes.length, 22)
    const own = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, nameBytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    list.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0', 'latin1'), head, tail, nameBytes]),
    )
    local.push(own)
    at += own.length
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(list.length, 4)
  end.writeUInt16LE(list.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

type Made = readonly [ending: string, make: (n: number) => string | Uint8Array]
/** In turn; the last three are refused in words. */
const kinds: readonly Made[] = [
  ['txt', plain],
  ['html', html],
  ['md', markdown],
  ['eml', eml],
  ['rss', feed],
  ['xml', nitf],
  ['json', ninjs],
  ['docx', (n) => docx(n)],
  [
    'zip',
    (n) => zip({ [`inside/${n}.txt`]: plain(n + 30_000), [`inside/${n}.html`]: html(n + 40_000) }),
  ],
  [
    'latin1.txt',
    (n) =>
      Buffer.from(
        `${plain(n)}\nThe café at the façade’s corner stays open – so says the señora.\n`.replace(
          /[“”’–]/g,
          "'",
        ),
        'latin1',
      ),
  ],
  ['empty.txt', () => ''],
  ['pdf', () => '%PDF-1.4\n'],
  ['png.txt', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
]

/** Files of these kinds are refused. */
export const refusedEndings: readonly string[] = ['empty.txt', 'pdf', 'png.txt']

/** Writes `count` mixed files below `folder`, some in folders of their own; returns their names as the report has them. */
export function mixedFiles(folder: string, count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const [ending, make] = pick(kinds, n)
    const name = join(`box-${Math.floor(n / 100)}`, `${String(n).padStart(4, '0')}.${ending}`)
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), make(n))
    return name
  })
}

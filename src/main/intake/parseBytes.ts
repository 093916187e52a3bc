import { createHash } from 'node:crypto'
import type { Refusal } from '../../shared/model/refusal.ts'
import { assemble } from './assemble.ts'
import { decode, type Decoded } from './decode/decode.ts'
import { decodeAs } from './decode/decodeAs.ts'
import { byteOrderMark, wideEncoding } from './decode/marks.ts'
import { refuseLine, refuseSize } from './limits.ts'
import { emlReader } from './readers/eml.ts'
import { parseArchive } from './parseArchive.ts'
import { withAttachments } from './parseMail.ts'
import type { FileInput, ParseResult } from './parseResult.ts'
import type { Reader } from './reading.ts'
import { readOwnArchive } from './readers/ownArchive.ts'
import { readers } from './readers/registry.ts'
import { type Format, looksBinary, sniffBytes } from './sniff/sniffBytes.ts'
import { sniffText } from './sniff/sniffText.ts'

/** The whole of intake for one file: bytes → text → blocks → parts → article and ledger. Throws for bugs only. */
export async function parseBytes(input: FileInput): Promise<ParseResult> {
  if (sniffBytes(input.bytes)?.type === 'application/zip') {
    const tooLarge = refuseSize(input.bytes.length)
    return tooLarge === null ? parseArchive(input, parseFile) : { ok: false, refusal: tooLarge }
  }
  const archive = ownArchive(input)
  if (archive !== null) return archive
  const chosen = chooseReader(input.bytes, input.choice?.encoding)
  const own = await readChosen(input, chosen)
  return 'reader' in chosen && chosen.reader === emlReader
    ? withAttachments(input, own, parseAttachment)
    : own
}

/** One file inside of another (an archive, a message): what it encloses itself stays closed. */
async function parseFile(input: FileInput): Promise<ParseResult> {
  return ownArchive(input) ?? readChosen(input, chooseReader(input.bytes, input.choice?.encoding))
}

/** What somebody sends is no archive of this desk: its signatures, decisions and licences would be taken for ours. */
async function parseAttachment(input: FileInput): Promise<ParseResult> {
  return ownArchive(input) === null
    ? parseFile(input)
    : {
        ok: false,
        refusal: {
          code: 'unsupported-format',
          message:
            'An archive of a desk is not taken out of a mail. Save it as a file, and import it if you trust who wrote it.',
        },
      }
}

/** What an export of ours put together comes back as it was. */
function ownArchive({ bytes }: FileInput): ParseResult | null {
  return refuseSize(bytes.length) === null ? readOwnArchive(bytes) : null
}

async function readChosen(input: FileInput, chosen: Chosen): Promise<ParseResult> {
  if ('refusal' in chosen) return { ok: false, refusal: chosen.refusal }
  const { reader, decoded } = chosen
  const read = await reader({ ...input, ...decoded })
  if (!read.ok) return read
  const longest = read.readings.reduce(
    (most, { blocks }) =>
      blocks.reduce((own, { range }) => Math.max(own, range[1] - range[0]), most),
    0,
  )
  const tooLong = refuseLine(longest)
  if (tooLong !== null) return { ok: false, refusal: tooLong }
  const sha256 = createHash('sha256').update(input.bytes).digest('hex')
  const { decode: how } = decoded
  const itemCount = read.readings.length
  const pieces = read.readings.map((reading, item) =>
    assemble({ reading, item, itemCount, sha256, decode: how }),
  )
  return { ok: true, pieces }
}

type Chosen = { readonly reader: Reader; readonly decoded: Decoded } | { readonly refusal: Refusal }

/** By content, never by name: what the bytes prove first, then what the text begins with. */
function chooseReader(bytes: Uint8Array, encoding: string | undefined): Chosen {
  if (bytes.length === 0) return refused('empty-file', 'The file is empty. Save or send it again.')
  const tooLarge = refuseSize(bytes.length)
  if (tooLarge !== null) return { refusal: tooLarge }
  const binary = sniffBytes(bytes)
  if (binary !== null) {
    const reader = readers.get(binary.type)
    return reader === undefined ? unsupported(binary) : { reader, decoded: noText }
  }
  if (
    encoding === undefined &&
    byteOrderMark(bytes) === null &&
    wideEncoding(bytes) === null &&
    looksBinary(bytes)
  ) {
    const wire = readers.get('application/vnd.iptc.7901')
    // Wires begin with SOH, or with SYN before it.
    if ((bytes[0] !== 1 && bytes[0] !== 0x16) || wire === undefined)
      return refused(
        'binary-file',
        'This is no text: it holds bytes that no writing has. Open it with the programme it is from and save it as text, or paste the text.',
      )
  }
  const decoded = encoding === undefined ? decode(bytes) : decodeAs(bytes, encoding)
  if (decoded === null)
    return refused(
      'undecodable',
      `Copydesk does not know the encoding “${encoding}”. Choose another one.`,
    )
  if (decoded.text.trim() === '')
    return refused(
      'empty-file',
      'There is nothing but empty space in this file. Save or send it again.',
    )
  const format = sniffText(decoded.text)
  const reader = readers.get(format.type)
  return reader === undefined ? unsupported(format) : { reader, decoded }
}

/** Formats that are no text have their readers decode what they hold. */
const noText: Decoded = {
  text: '',
  decode: {
    encoding: 'binary',
    certainty: 1,
    by: 'format',
    alternatives: [],
    bom: false,
    lineEnds: 'none',
  },
}

function unsupported({ name }: Format): Chosen {
  return refused(
    'unsupported-format',
    `This is ${name}. Copydesk reads plain text, saved web pages, Markdown, Word documents, mails, feeds, agency wires and ZIP archives of these; copy the article’s text into a text file, or paste it.`,
  )
}

function refused(code: Refusal['code'], message: string): Chosen {
  return { refusal: { code, message } }
}

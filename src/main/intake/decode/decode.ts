import type { Decode } from '../../../shared/model/parsedPiece.ts'
import { singleByte } from './candidates.ts'
import { eastAsian } from './eastAsian.ts'
import { latinScript } from './latinScript.ts'
import { normaliseLineEnds } from './lineEnds.ts'
import { byteOrderMark, declaredEncoding, wideEncoding } from './marks.ts'
import { plausibility } from './plausibility.ts'
import { fromValidUtf8, knownEncoding, toText } from './toText.ts'

/** Bytes as text with line ends as `\n` and no byte order mark, and how that was known. */
export interface Decoded {
  readonly text: string
  readonly decode: Decode
}

/** How an encoding was found. */
interface Choice {
  readonly encoding: string
  readonly certainty: number
  readonly by: string
  readonly others: readonly string[]
}

/** Turns bytes into text (RULES.md D1–D7): what the bytes prove first, then what they state, then a guess that says so. */
export function decode(bytes: Uint8Array): Decoded {
  const mark = byteOrderMark(bytes)
  if (mark !== null)
    return finish(bytes, { encoding: mark.encoding, certainty: 1, by: 'bom', others: [] }, null)
  const wide = wideEncoding(bytes)
  if (wide !== null)
    return finish(bytes, { encoding: wide, certainty: 0.95, by: 'zero-bytes', others: [] }, null)
  const escaped = escapedEncoding(bytes)
  if (escaped !== null)
    return finish(bytes, { encoding: escaped, certainty: 0.97, by: 'escapes', others: [] }, null)
  const utf8 = fromValidUtf8(bytes)
  if (utf8 !== null)
    return finish(bytes, { encoding: 'utf-8', certainty: 1, by: 'utf-8-valid', others: [] }, utf8)
  return finish(bytes, guess(bytes), null)
}

/** ISO 2022 switches its character sets by escape sequences, which no other text holds. */
function escapedEncoding(bytes: Uint8Array): string | null {
  const at = bytes.subarray(0, 65_536).indexOf(0x1b)
  if (at < 0) return null
  const [a, b, c] = bytes.subarray(at + 1, at + 4)
  if (a === 0x24 && b === 0x29 && c === 0x43) return 'iso-2022-kr'
  return (a === 0x24 && (b === 0x40 || b === 0x42)) || (a === 0x28 && (b === 0x4a || b === 0x42))
    ? 'iso-2022-jp'
    : null
}

/** Bytes that are looked at: those that differ between encodings, with their surroundings. */
const sampleBytes = 200_000

function guess(bytes: Uint8Array): Choice {
  const sample = tellingSample(bytes)
  const asian = eastAsian(sample)
  const region = latinScript(sample)
  const scored = singleByte
    .map(([encoding, script, rare = 0], order) => ({
      encoding,
      score:
        plausibility(toText(sample, encoding), script) +
        (script === region ? 0.25 : 0) -
        rare -
        order * 0.001,
    }))
    .concat({ encoding: asian.encoding, score: asian.score * 1.05 })
    .sort((a, b) => b.score - a.score)
  const [best, second] = scored
  if (best === undefined) throw new Error('There are no candidate encodings.')
  const others = scored.slice(1, 5).map((one) => one.encoding)
  const declared = declaredEncoding(bytes)
  const known = declared === null ? null : knownEncoding(declared)
  if (known !== null && declared !== null && believes(sample, known, scored, best.score))
    return {
      encoding: declared,
      certainty: 0.93,
      by: 'declared',
      others: [best.encoding, ...others],
    }
  const lead = best.score - (second?.score ?? 0)
  const certainty = Math.max(0.2, Math.min(0.9, 0.45 + lead * 0.8 + Math.min(best.score, 1) * 0.25))
  return {
    encoding: best.encoding,
    certainty: Math.round(certainty * 100) / 100,
    by: 'guessed',
    others,
  }
}

/** A declaration is believed while it reads the bytes nearly as well as the best guess; many lie. */
function believes(
  sample: Uint8Array,
  known: string,
  scored: readonly { readonly encoding: string; readonly score: number }[],
  best: number,
): boolean {
  if (known === 'utf-8') return false
  const text = toText(sample, known)
  const lost = text.match(/\uFFFD/g)?.length ?? 0
  if (lost > 1) return false
  const own = scored.find((one) => one.encoding === known)?.score
  return own === undefined ? best < 0.95 : own > best - 0.35
}

/** The parts of a long file that hold bytes above 7F, as far as they go into the sample. */
function tellingSample(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= sampleBytes) return bytes
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const from = Math.max(0, first - 1000)
  return bytes.subarray(from, from + sampleBytes)
}

function finish(bytes: Uint8Array, choice: Choice, known: string | null): Decoded {
  const raw = known ?? toText(bytes, choice.encoding)
  const bom = raw.startsWith('\uFEFF')
  const { text, lineEnds } = normaliseLineEnds(bom ? raw.slice(1) : raw)
  const lost = known === null && text.includes('\uFFFD')
  return {
    text,
    decode: {
      encoding: choice.encoding,
      // Bytes the encoding cannot say prove that it is not quite the right one.
      certainty: lost ? Math.min(choice.certainty, 0.5) : choice.certainty,
      by: choice.by,
      alternatives: choice.others
        .filter(
          (encoding, index, all) => encoding !== choice.encoding && all.indexOf(encoding) === index,
        )
        .slice(0, 4)
        .map((encoding) => ({ encoding, preview: preview(bytes, encoding) })),
      bom,
      lineEnds,
    },
  }
}

/** Sixty characters or so round the first byte that encodings read differently. */
function preview(bytes: Uint8Array, encoding: string): string {
  const first = Math.max(
    0,
    bytes.findIndex((byte) => byte > 0x7f),
  )
  let from = Math.max(0, first - 30)
  while (from > 0 && (bytes[from] ?? 0) > 0x7f) from--
  return toText(bytes.subarray(from, from + 90), encoding)
    .replace(/\s+/g, ' ')
    .slice(0, 60)
}

import { decode, type Decoded } from './decode.ts'
import { normaliseLineEnds } from './lineEnds.ts'
import { knownEncoding, toText } from './toText.ts'

/** Turns bytes into text as a person chose (RULES.md D8); null where the encoding is not known. */
export function decodeAs(bytes: Uint8Array, encoding: string): Decoded | null {
  const name = encoding.toLowerCase()
  if (name !== 'utf-8' && knownEncoding(name) === null) return null
  const raw = toText(bytes, name)
  const bom = raw.startsWith('\uFEFF')
  const { text, lineEnds } = normaliseLineEnds(bom ? raw.slice(1) : raw)
  const { decode: found } = decode(bytes)
  return {
    text,
    decode: {
      encoding: name,
      certainty: 1,
      by: 'chosen',
      // What it could have been stays in sight: the choice may be taken back.
      alternatives: found.alternatives.filter((one) => one.encoding !== name),
      bom,
      lineEnds,
    },
  }
}

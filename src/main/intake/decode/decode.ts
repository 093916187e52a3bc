import iconv from 'iconv-lite'
import type { Decode } from '../../../shared/model/parsedPiece.ts'
import { normaliseLineEnds } from './lineEnds.ts'

/** Bytes as text with line ends as `\n` and no byte order mark, and how that was known. */
export interface Decoded {
  readonly text: string
  readonly decode: Decode
}

/** Turns bytes into text: UTF-8 where it is valid, otherwise a guess that says so (RULES.md D*). */
export function decode(bytes: Uint8Array): Decoded {
  const utf8 = decodeUtf8(bytes)
  if (utf8 !== null)
    return withLineEnds(utf8, { encoding: 'utf-8', certainty: 1, by: 'utf-8-valid' })
  return withLineEnds(iconv.decode(bytes, 'windows-1252'), {
    encoding: 'windows-1252',
    certainty: 0.5,
    by: 'guessed',
  })
}

function withLineEnds(raw: string, known: Pick<Decode, 'encoding' | 'certainty' | 'by'>): Decoded {
  const bom = raw.startsWith('\uFEFF')
  const { text, lineEnds } = normaliseLineEnds(bom ? raw.slice(1) : raw)
  return { text, decode: { ...known, alternatives: [], bom, lineEnds } }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

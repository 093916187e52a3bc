import type { Reader } from '../reading.ts'
import { bareHeader } from './wire/bareHeader.ts'
import { anpaFacts, iptc7901Facts, isAnpa } from './wire/wireText.ts'
import { wireReading, wireResult } from './wire/wireReading.ts'

/** Reads IPTC 7901 and ANPA 1312 wires: SOH header STX text ETX (rules P1–P6). */
export const iptc7901Reader: Reader = ({ text }) => {
  const found = /\u0001([^\u0002]{0,2000})\u0002([^\u0003]*)(?:\u0003([^]{0,400}))?/.exec(text)
  // Some agencies send no STX: the header then ends with the first empty line after its own.
  const loose =
    found ??
    bareHeader(text) ??
    /\u0001([^\n]{0,200}\n\s*\n?[^\n]{0,200})\n([^\u0003]*)(?:\u0003([^]{0,400}))?/.exec(text)
  if (loose === null)
    return {
      ok: false,
      refusal: { code: 'damaged', message: 'The wire has no text after its header.' },
    }
  const parts = { header: loose[1] ?? '', text: loose[2] ?? '', trailer: loose[3] ?? '' }
  return wireResult([wireReading(isAnpa(parts) ? anpaFacts(parts) : iptc7901Facts(parts))])
}

import type { Reader } from '../reading.ts'
import { ninjsFacts } from './wire/ninjsFacts.ts'
import { wireReading, wireResult } from './wire/wireReading.ts'

/** Reads ninjs 1.x to 3.1, one item or a list of them, also in the answer of a service (rules J1–J4). */
export const ninjsReader: Reader = ({ text }) => {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return { ok: false, refusal: { code: 'damaged', message: 'The JSON in this file is broken.' } }
  }
  return wireResult(ninjsFacts(data).map(wireReading))
}

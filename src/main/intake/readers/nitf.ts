import type { Reader } from '../reading.ts'
import { nitfFacts } from './wire/nitfFacts.ts'
import { wireReading, wireResult } from './wire/wireReading.ts'
import { parseXml } from './xml/xmlTree.ts'

/** Reads an NITF 3.x article (rules N1–N4). */
export const nitfReader: Reader = ({ text }) => {
  const parsed = parseXml(text)
  return parsed.ok ? wireResult([wireReading(nitfFacts(parsed.root))], parsed.flaw) : parsed
}

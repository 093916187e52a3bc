import type { Reader } from '../reading.ts'
import { newsml1Facts } from './wire/newsml1Facts.ts'
import { wireReading, wireResult } from './wire/wireReading.ts'
import { allBelow, parseXml } from './xml/xmlTree.ts'

/** Reads NewsML 1.x: every component with news lines and a text of its own is a piece (rules L1–L4). */
export const newsml1Reader: Reader = ({ text }) => {
  const parsed = parseXml(text)
  if (!parsed.ok) return parsed
  return wireResult(
    allBelow(parsed.root, 'NewsItem').flatMap((item) =>
      newsml1Facts(item, parsed.root).map(wireReading),
    ),
    parsed.flaw,
  )
}

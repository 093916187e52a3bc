import type { MediaNote } from '../../../shared/model/parsedPiece.ts'
import type { Reader } from '../reading.ts'
import { g2Facts, isPicture, pictureOf } from './wire/g2Facts.ts'
import { wireReading, wireResult } from './wire/wireReading.ts'
import { allBelow, parseXml } from './xml/xmlTree.ts'

/** Reads NewsML-G2 2.x: every news item of text is a piece; pictures sent with one text belong to it (rules G1–G5). */
export const newsmlG2Reader: Reader = ({ text }) => {
  const parsed = parseXml(text)
  if (!parsed.ok) return parsed
  const { root } = parsed
  const items = root.local === 'newsItem' ? [root] : allBelow(root, 'newsItem')
  if (items.length === 0)
    return {
      ok: false,
      refusal: {
        code: 'unsupported-format',
        message: `This NewsML-G2 file holds no news item (it is a ${root.local}): there is no article in it. Ask the sender for the item itself.`,
      },
    }
  const pictures = items.filter(isPicture)
  const texts = items.filter((item) => !isPicture(item))
  const sent: MediaNote[] = texts.length === 1 ? pictures.map(pictureOf) : []
  const read = texts.length === 1 ? texts : items
  return wireResult(
    read.map((item) => wireReading(g2Facts(item, sent))),
    parsed.flaw,
  )
}

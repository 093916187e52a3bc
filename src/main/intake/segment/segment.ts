import type { Reading } from '../reading.ts'
import type { ChainWeights } from './chain.ts'
import type { Judged, LabelRule } from './label.ts'
import { pageOf } from './page.ts'
import { briefStays, leadStays, sentenceStays, titleAboveByline } from './rules/bodyStays.ts'
import { aboutWriter, captionWording, cutTeaser, gluedCredit, ownPitch } from './rules/amidText.ts'
import { aboutBlock } from './rules/aboutBlock.ts'
import { endOfCopy } from './rules/endOfCopy.ts'
import { embargoLine } from './rules/embargoLine.ts'
import { aboveByline, bylineIsNoCredit, lineAboveByline } from './rules/headOfText.ts'
import { furniture } from './rules/furniture.ts'
import { afterAdvertisement, keepProse } from './rules/keepProse.ts'
import { listItems } from './rules/listItems.ts'
import { namedAuthor, signOff, titleAboveName } from './rules/signedLines.ts'
import { oneHeadline } from './rules/oneHeadline.ts'
import { captionEvidence, copyrightLine, standfirstPlace } from './rules/places.ts'
import { sourceLine } from './rules/sourceLine.ts'
import { tidyCopy } from './rules/tidyCopy.ts'
import { segmentWeights } from './weights.ts'
import { weighBlocks, weighedBlocks } from './weighBlocks.ts'

/** In this order, each on what those before it left (RULES.md). */
const rules: readonly LabelRule[] = [
  copyrightLine,
  embargoLine,
  endOfCopy,
  namedAuthor,
  captionEvidence,
  keepProse,
  afterAdvertisement,
  tidyCopy,
  leadStays,
  briefStays,
  sentenceStays,
  titleAboveName,
  titleAboveByline,
  bylineIsNoCredit,
  aboveByline,
  captionWording,
  gluedCredit,
  cutTeaser,
  ownPitch,
  aboutWriter,
  standfirstPlace,
  oneHeadline,
  lineAboveByline,
  aboutBlock,
  sourceLine,
  signOff,
  furniture,
  listItems,
]

/** Judges what each block of a reading is; a format's own word stands. */
export function segment(
  { text, blocks }: Pick<Reading, 'text' | 'blocks'>,
  weights: ChainWeights = segmentWeights,
): Judged {
  const unknown = blocks.some((block) => block.role === null)
  const texts = blocks.slice(0, weighedBlocks).map((block) => text.slice(...block.range))
  const page = unknown ? pageOf(texts) : { placed: [], run: null, title: -1 }
  const judged = weighBlocks(page, blocks, weights)
  if (unknown) for (const rule of rules) rule(judged)
  return judged
}

import type { PageCase } from './pageSets.ts'

/** Captions or credits found on pages: right, invented, missed. */
export interface PictureTally {
  right: number
  invented: number
  missed: number
}

/** A picture as an extractor gives it. */
export interface FoundPicture {
  readonly caption: string
  readonly credit: string | null
}

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, ' ')
    .trim()

/** Holds the pictures of one page against its truth; the same text counts once. */
export function countPictures(
  { truth }: PageCase,
  found: readonly FoundPicture[],
  captions: PictureTally,
  credits: PictureTally,
): void {
  if (truth.images === undefined) return
  count(
    captions,
    truth.images.map((image) => image.caption ?? ''),
    found.map((picture) => picture.caption),
  )
  count(
    credits,
    truth.images.map((image) => (image.authors ?? []).join(' ')),
    found.map((picture) => picture.credit ?? ''),
  )
}

function count(tally: PictureTally, truth: readonly string[], found: readonly string[]): void {
  const wanted = [...new Set(truth.map(fold))].filter((each) => each !== '')
  const open = new Set(found.map(fold).filter((each) => each !== ''))
  for (const each of wanted) {
    const hit = [...open].find((one) => agrees(one, each))
    if (hit === undefined) tally.missed++
    else {
      tally.right++
      open.delete(hit)
    }
  }
  tally.invented += open.size
}

/** The same words, or one holds the other and little more (a caption with its credit, a credit with "AP Photo/"). */
function agrees(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return long.includes(short) && short.length > long.length * 0.7
}

/** Precision, recall and F1 of a tally. */
export function pictureScore({ right, invented, missed }: PictureTally) {
  const precision = right / Math.max(1, right + invented)
  const recall = right / Math.max(1, right + missed)
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) }
}

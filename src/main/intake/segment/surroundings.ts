import type { Page, Placed } from './page.ts'

/** What stands round a line once furniture (phrases of pages, lines repeated again and again) is looked through. */
export interface Surroundings {
  readonly before: Placed | null
  readonly after: Placed | null
}

/** The nearest lines on either side that are no furniture, for every line. */
export function surroundingsOf({ placed }: Page): Surroundings[] {
  const before: (Placed | null)[] = []
  let last: Placed | null = null
  for (const place of placed) {
    before.push(last)
    if (!isFurniture(place)) last = place
  }
  const out: Surroundings[] = []
  let next: Placed | null = null
  for (let index = placed.length - 1; index >= 0; index--) {
    out[index] = { before: before[index] ?? null, after: next }
    const place = placed[index]
    if (place !== undefined && !isFurniture(place)) next = place
  }
  return out
}

function isFurniture({ line, copies }: Placed): boolean {
  return line.phrase?.whole === true || copies > 1
}

/** What the whole text shows: how its head is laid out, and how often short lines stand between paragraphs. */
export interface Layout {
  /** Index of the first prose line; −1 where there is none. */
  readonly firstProse: number
  /** Lines between it and the next prose line. */
  readonly gapAfterFirst: number
  /** By-lines, dates and credits before it, and in that gap. */
  readonly factsBefore: number
  readonly factsInGap: number
  /** Short lines that stand between two paragraphs. */
  readonly sandwiched: number
  /** Names of the by-lines, for finding the writer again below the text. */
  readonly writers: readonly string[]
}

/** Reads the layout off the lines. */
export function layoutOf({ placed }: Page, around: readonly Surroundings[]): Layout {
  const firstProse = placed.findIndex((place) => place.line.prose && place.copies === 0)
  const second = placed.findIndex((place, index) => index > firstProse && place.line.prose)
  const facts = (from: number, to: number): number =>
    placed.slice(Math.max(0, from), Math.max(0, to)).filter(isFact).length
  const gapEnd = second < 0 ? firstProse + 1 : second
  return {
    firstProse,
    gapAfterFirst: gapEnd - firstProse - 1,
    factsBefore: facts(0, firstProse),
    factsInGap: facts(firstProse + 1, gapEnd),
    sandwiched: placed.filter((place, index) => isSandwiched(place, around[index])).length,
    writers: placed
      .filter((place) => place.line.byline?.led === true)
      .flatMap((place) => place.line.byline?.bylines.map((one) => one.name) ?? [])
      .slice(0, 6),
  }
}

function isFact({ line }: Placed): boolean {
  return (
    line.isDate || line.byline?.led === true || line.credit !== null || line.tailCredit !== null
  )
}

/** A short line that ends like no sentence, between two paragraphs. */
export function isSandwiched({ line }: Placed, around: Surroundings | undefined): boolean {
  return (
    !line.prose &&
    line.width < 110 &&
    line.phrase === null &&
    line.credit === null &&
    around?.before?.line.prose === true &&
    around.after?.line.prose === true
  )
}

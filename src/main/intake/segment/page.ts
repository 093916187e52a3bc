import { type Line, lineOf } from './lines.ts'

/** What a line is among the others of its text. */
export interface Placed {
  readonly line: Line
  /** Share of the text's prose that stands before it, and after it. */
  readonly proseBefore: number
  readonly proseAfter: number
  /** Prose lines among the five before, the five after. */
  readonly nearBefore: number
  readonly nearAfter: number
  /** How often the very same line stands elsewhere. */
  readonly copies: number
  readonly copyBefore: boolean
  /** Its words stand inside a longer line (a pull quote, a summary), or its end repeats its beginning. */
  readonly insideOther: boolean
  /** Share of its telling words that the prose uses too; −1 where it has none. */
  readonly overlap: number
  /** Short lines that end like no sentence in a row, this one among them. */
  readonly shortRun: number
}

/** The lines of one text with what can only be seen from all of them together. */
export interface Page {
  readonly placed: readonly Placed[]
  /** The densest stretch of prose, [first, last]; null where there is no prose. */
  readonly run: readonly [number, number] | null
  /** The line before that stretch which looks most like its title; −1 where none does. */
  readonly title: number
}

/** Looks at all blocks of a text together. */
export function pageOf(texts: readonly string[]): Page {
  const lines = texts.map(lineOf)
  const run = densestRun(lines)
  const words = lines.map((line) => [...new Set(tellingWords(line))])
  const telling = proseWords(lines, words, run)
  const total = Math.max(
    1,
    lines.reduce((sum, line) => sum + (line.prose ? line.width : 0), 0),
  )
  const counts = new Map<string, number>()
  for (const line of lines) counts.set(line.text, (counts.get(line.text) ?? 0) + 1)
  const longText = lines
    .filter((line) => line.width > 80)
    .map((line) => line.text)
    .join('\n')
  const runs = shortRuns(lines)
  const seen = new Set<string>()
  let before = 0
  const placed = lines.map((line, index): Placed => {
    const own = line.prose ? line.width : 0
    const place: Placed = {
      line,
      proseBefore: before / total,
      proseAfter: (total - before - own) / total,
      nearBefore: countProse(lines, index - 5, index),
      nearAfter: countProse(lines, index + 1, index + 6),
      copies: (counts.get(line.text) ?? 1) - 1,
      copyBefore: seen.has(line.text),
      insideOther: isInside(line, longText),
      overlap: overlapOf(
        line,
        words[index] ?? [],
        telling,
        run !== null && index >= run[0] && index <= run[1],
      ),
      shortRun: runs[index] ?? 0,
    }
    before += own
    seen.add(line.text)
    return place
  })
  return { placed, run, title: titleOf(placed, run) }
}

function countProse(lines: readonly Line[], from: number, to: number): number {
  let count = 0
  for (let i = Math.max(0, from); i < Math.min(lines.length, to); i++) if (lines[i]?.prose) count++
  return count
}

/** The stretch with the greatest sum, where prose counts for and everything else against. */
function densestRun(lines: readonly Line[]): readonly [number, number] | null {
  let best = 0
  let found: readonly [number, number] | null = null
  let sum = 0
  let start = 0
  for (const [index, line] of lines.entries()) {
    const worth = line.prose
      ? Math.min(line.width, 300) / 100
      : line.phrase !== null
        ? -0.5
        : line.width > 120
          ? 0.3
          : -0.4
    if (sum <= 0) {
      sum = 0
      start = index
    }
    sum += worth
    if (sum > best) {
      best = sum
      found = [start, index]
    }
  }
  return found
}

function tellingWords(line: Line): string[] {
  if (line.ideographic) {
    const letters = line.text.match(/[\p{L}\p{N}]/gu) ?? []
    return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
  }
  return line.words
    .filter(
      (word) => word.length >= 4 || /^\p{Lu}/u.test(word) || /^[^\p{Lu}\p{Ll}]{3}/u.test(word),
    )
    .map((word) => stem(word))
}

/** Endings differ between a title and its text: six letters are the word. */
function stem(word: string): string {
  const folded = word.toLowerCase()
  return (folded.endsWith('s') ? folded.replace(/['’]s$/, '') : folded).slice(0, 6)
}

/** In how many prose lines of the stretch each telling word stands. */
function proseWords(
  lines: readonly Line[],
  words: readonly (readonly string[])[],
  run: readonly [number, number] | null,
): Map<string, number> {
  const out = new Map<string, number>()
  if (run === null) return out
  for (let i = run[0]; i <= run[1]; i++) {
    if (lines[i]?.prose) for (const word of words[i] ?? []) out.set(word, (out.get(word) ?? 0) + 1)
  }
  return out
}

function overlapOf(
  line: Line,
  words: readonly string[],
  telling: ReadonlyMap<string, number>,
  inRun: boolean,
): number {
  if (words.length === 0) return -1
  const own = inRun && line.prose ? 1 : 0
  return words.filter((word) => (telling.get(word) ?? 0) > own).length / words.length
}

function isInside(line: Line, longText: string): boolean {
  if (line.width < 25 || line.width > 400) return false
  const own = line.text.replace(/^["“„«‘'.…\s]+|["”“»’'.…\s]+$/gu, '')
  const first = longText.indexOf(own)
  if (first < 0) return false
  // A long line stands in the joined text itself: only a second place counts.
  return line.width <= 80 || longText.indexOf(own, first + 1) >= 0
}

function shortRuns(lines: readonly Line[]): number[] {
  const out: number[] = lines.map(() => 0)
  for (let i = 0; i < lines.length;) {
    let end = i
    while (end < lines.length && isShort(lines[end] as Line)) end++
    for (let j = i; j < end; j++) out[j] = end - i
    i = Math.max(end, i + 1)
  }
  return out
}

function isShort(line: Line): boolean {
  return line.width < 100 && !line.endsSentence
}

/** Before the prose: a line of some length whose words the prose uses, near the by-line or date. */
function titleOf(placed: readonly Placed[], run: readonly [number, number] | null): number {
  const [end] = run ?? [Math.min(placed.length, 8)]
  let best = 0.9
  let title = -1
  for (let i = 0; i < Math.min(end + 1, placed.length); i++) {
    const { line, overlap } = placed[i] as Placed
    if (line.prose || line.isDate || line.phrase?.whole || line.credit !== null) continue
    if (line.byline !== null && (line.byline.led || line.words.length <= 3)) continue
    if (line.width < 12 || line.width > 220 || line.tailCredit !== null) continue
    const length = Math.min(line.width, 70) / 70
    const next = placed.slice(i + 1, i + 5)
    const nearFacts = next.some((one) => one.line.isDate || one.line.byline?.led === true)
    const worth =
      length +
      Math.max(0, overlap) * 1.4 +
      (nearFacts ? 0.35 : 0) +
      ((placed[i] as Placed).copies > 0 ? 0.1 : 0) -
      (line.phrase !== null ? 0.5 : 0) -
      (line.endsSentence && !/[?!]["”’»]?$/u.test(line.text) ? 0.3 : 0) -
      Math.max(0, line.width - 140) / 80
    if (worth > best) {
      best = worth
      title = i
    }
  }
  return title
}

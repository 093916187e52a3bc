import { type Misreading, misreadings, printedControl } from './byteTables.ts'
import { type Unit, unitsOf } from './units.ts'

/** One run of misread characters and what it was, in UTF-16 units of the text. */
export interface MojibakeRun {
  readonly start: number
  readonly end: number
  readonly after: string
}

/** Text misread twice or three times is repaired as often. */
const passes = 4

/** Finds the runs of a text that were read in a wrong encoding; a clean text gives none. */
export function findMojibake(text: string): MojibakeRun[] {
  // A misread character is two or more characters of which none is plain, or a stray control character.
  if (!/[^\x00-\x7F]{2}|[\u0080-\u009F]/.test(text)) return []
  let runs: MojibakeRun[] = []
  let current = text
  for (let pass = 0; pass < passes; pass++) {
    const changes = onePass(current)
    if (changes.length === 0) break
    runs = compose(text, current, runs, changes)
    current = applyRuns(text, runs)
  }
  return runs
}

/** The text with its runs repaired. */
export function applyRuns(text: string, runs: readonly MojibakeRun[]): string {
  let out = ''
  let at = 0
  for (const { start, end, after } of runs) {
    out += text.slice(at, start) + after
    at = end
  }
  return out + text.slice(at)
}

function onePass(text: string): MojibakeRun[] {
  let best: { units: Unit[]; worth: number; encoding: Misreading } | null = null
  for (const encoding of misreadings) {
    const units = unitsOf(text, encoding)
    const worth = worthOf(units)
    if (worth > (best?.worth ?? 0)) best = { units, worth, encoding }
  }
  if (best === null) return strayControls(text)
  const all = [...best.units, ...lostSpaces(text, best.encoding)]
  const covered = (at: number): boolean => all.some((unit) => at >= unit.start && at < unit.end)
  const controls = strayControls(text).filter((run) => !covered(run.start))
  return [
    ...all.map((unit) => ({ start: unit.start, end: unit.end, after: unit.text })),
    ...controls,
  ].sort((a, b) => a.start - b.start)
}

/** Nothing is believed without one strong unit, or two weak ones. */
function worthOf(units: readonly Unit[]): number {
  const strong = units.filter((unit) => unit.strong).length
  if (strong === 0 && units.length < 2) return 0
  if (strong === 0 && new Set(units.map((unit) => unit.text)).size < 2) return 0
  return units.reduce((sum, unit) => sum + (unit.end - unit.start) * (unit.strong ? 2 : 1), 0)
}

/** "Ã " is an à whose second byte, a no-break space, became a space; only told beside other misread characters. */
function lostSpaces(text: string, encoding: Misreading): Unit[] {
  const lead = encoding === 'windows-1252' ? 'Ã' : encoding === 'windows-1251' ? 'Г' : null
  if (lead === null) return []
  const out: Unit[] = []
  for (const match of text.matchAll(new RegExp(`(?<![\\p{L}])${lead} (s(?= ))?`, 'gu'))) {
    const start = match.index
    // "Ã s crianças" is "às"; otherwise the space was there beside the lost byte.
    out.push(
      match[1] === undefined
        ? { start, end: start + 1, text: 'à', strong: false }
        : { start, end: start + 2, text: 'à', strong: false },
    )
  }
  return out
}

/** Bytes 80–9F that came through as control characters: windows-1252 read as ISO 8859-1. */
function strayControls(text: string): MojibakeRun[] {
  const out: MojibakeRun[] = []
  for (const match of text.matchAll(/[\u0080-\u009F]/g)) {
    const printed = printedControl(match[0])
    if (printed !== null && match[0] !== '\u0085')
      out.push({ start: match.index, end: match.index + 1, after: printed })
    else if (match[0] === '\u0085' && /\S/.test(text.charAt(match.index - 1)))
      out.push({ start: match.index, end: match.index + 1, after: '…' })
  }
  return out
}

/** A stretch of the text as repaired so far, and what it was in the original. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

/** Runs in the original for changes found in a text already repaired in part; touching ones become one. */
function compose(
  original: string,
  current: string,
  runs: readonly MojibakeRun[],
  changes: readonly MojibakeRun[],
): MojibakeRun[] {
  const spans = [...repairedStretches(runs), ...newStretches(original, runs, changes)]
  spans.sort((a, b) => a.start - b.start)
  const out: MojibakeRun[] = []
  for (let i = 0; i < spans.length;) {
    const first = spans[i] as Stretch
    let last = first
    for (i++; i < spans.length && (spans[i] as Stretch).start <= last.end; i++)
      last = spans[i] as Stretch
    const after = changedText(current, changes, first.from, last.to)
    if (original.slice(first.start, last.end) !== after)
      out.push({ start: first.start, end: last.end, after })
  }
  return out
}

function repairedStretches(runs: readonly MojibakeRun[]): Stretch[] {
  let shift = 0
  return runs.map(({ start, end, after }) => {
    const from = start + shift
    shift += after.length - (end - start)
    return { from, to: from + after.length, start, end }
  })
}

/** Changes outside of what is repaired already: there both texts are the same, only shifted. */
function newStretches(
  original: string,
  runs: readonly MojibakeRun[],
  changes: readonly MojibakeRun[],
): Stretch[] {
  const out: Stretch[] = []
  let at = 0
  let shift = 0
  for (const run of [...runs, { start: original.length, end: original.length, after: '' }]) {
    for (const change of changes) {
      const from = Math.max(change.start, at + shift)
      const to = Math.min(change.end, run.start + shift)
      if (from < to) out.push({ from, to, start: from - shift, end: to - shift })
    }
    shift += run.after.length - (run.end - run.start)
    at = run.end
  }
  return out
}

function changedText(
  current: string,
  changes: readonly MojibakeRun[],
  from: number,
  to: number,
): string {
  let text = ''
  let done = from
  for (const change of changes) {
    if (change.end <= from || change.start >= to) continue
    text += current.slice(done, change.start) + change.after
    done = change.end
  }
  return text + current.slice(done, to)
}

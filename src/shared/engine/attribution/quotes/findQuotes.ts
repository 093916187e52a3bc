import { isDigit, isSpace, isWordCode } from '../characters.ts'
import { contractionStart, markAt, type QuoteMark, singleMark } from './marks.ts'

/** Quoted words of one block: `start`/`end` inside the marks, `outerStart`/`outerEnd` with them (UTF-16 units). */
export interface QuotedSpan {
  readonly start: number
  readonly end: number
  readonly outerStart: number
  readonly outerEnd: number
  readonly mark: QuoteMark
  readonly closed: boolean
  readonly depth: number
}

/** The quoted spans of one block in reading order, and marks that found no opener. */
export interface BlockQuotes {
  readonly spans: readonly QuotedSpan[]
  readonly stray: readonly { readonly start: number; readonly end: number }[]
}

interface Open {
  readonly at: number
  readonly length: number
  readonly mark: QuoteMark
  readonly closeAt: number
}

/** How far a single mark may look for its partner, so that a page of apostrophes stays linear. */
const singleReach = 2000
/** How deep quotations nest at most; a page of openers stays linear. */
const deepest = 8
/** The longest quotation inside one paragraph that is believed (UTF-16 units). */
const longestQuote = 6000
/** How far a mark without partner may reach in a text without paragraphs (UTF-16 units). */
const longestLost = 2000

/** Every sign that `markAt` may take for a mark: most paragraphs hold none, and are done with. */
const anyMark = /["'`“”„‟«»‹›「」『』‘’‚＂]/u
const noQuotes: BlockQuotes = { spans: [], stray: [] }

/** Finds every quoted span of a block, whatever marks it uses (rule Q1–Q7 of RULES.md). */
export function findQuotes(text: string): BlockQuotes {
  if (!anyMark.test(text)) return noQuotes
  const spans: QuotedSpan[] = []
  const stray: { start: number; end: number }[] = []
  const stack: Open[] = []
  const close = (upTo: number, at: number, length: number): void => {
    const opened = stack[upTo]
    if (!opened) return
    // What was opened inside and never closed ends with its surroundings.
    stack.length = upTo
    spans.push(trimmed(text, span(opened, at, at + length, upTo, true)))
  }
  const push = (one: Open): void => {
    if (stack.length < deepest) stack.push(one)
    else if (one.closeAt < 0) stray.push({ start: one.at, end: one.at + one.length })
  }
  const topIndex = (test: (open: Open) => boolean): number => {
    for (let i = stack.length - 1; i >= 0; i--) if (test(stack[i] as Open)) return i
    return -1
  }

  const firstLetter = text.search(/\S/)
  for (let i = 0; i < text.length; i++) {
    const found = markAt(text, i)
    if (!found) continue
    const { mark, length } = found
    // What was opened too long ago was a slip: it closes nothing any more.
    for (let old = stack[0]; old && i - old.at > longestQuote; old = stack[0]) {
      stack.shift()
      if (singleMark(old.mark) && old.closeAt >= 0) continue
      const reach = lostReach(text, spans, old, i)
      spans.push(span(old, reach, reach, 0, false))
    }
    const before = i === 0 ? 0x20 : text.charCodeAt(i - 1)
    const after = i + length >= text.length ? 0x20 : text.charCodeAt(i + length)
    if (singleMark(mark)) {
      const top = stack.at(-1)
      if (top && top.closeAt === i) close(stack.length - 1, i, 1)
      else if (canOpenSingle(text, i, before, after)) {
        const closeAt = findSingleClose(text, i, mark)
        const runsOn = mark === '‘' && i === firstLetter && closeAt < 0
        if (closeAt >= 0 || runsOn) push({ at: i, length: 1, mark, closeAt })
      }
      continue
    }
    i += length - 1
    const at = i - length + 1
    const opens = opensHere(before) && !isSpace(after)
    const closes = !isSpace(before) && at > 0
    const partner = topIndex((open) => closesWith(open.mark, mark))
    const same = topIndex((open) => open.mark === mark && !singleMark(open.mark))
    if (
      mark === '“' ||
      mark === '„' ||
      mark === '«' ||
      mark === '‹' ||
      mark === '「' ||
      mark === '『'
    ) {
      const reversed = partner >= 0 && closes && !(opens && mark === '“')
      if (reversed && (mark === '“' || mark === '«' || mark === '‹')) close(partner, at, length)
      else push({ at, length, mark, closeAt: -1 })
    } else if (mark === '"' || mark === "''") {
      if (same >= 0 && opens && !closes) {
        // A second opener: the first was never closed. It ends here and the new one begins.
        const earlier = stack[same] as Open
        stack.length = same
        spans.push(span(earlier, trimEnd(text, at), trimEnd(text, at), same, false))
        push({ at, length, mark, closeAt: -1 })
      } else if (same >= 0) close(same, at, length)
      else if (partner >= 0 && closes && !isWordCode(after)) close(partner, at, length)
      else if (mark === '"' && isDigit(before)) continue
      else if (mark === "''" && !opens) continue
      else if (isSpace(after) && closes) stray.push({ start: at, end: at + length })
      else push({ at, length, mark, closeAt: -1 })
    } else if (partner >= 0) close(partner, at, length)
    else if (opens) push({ at, length, mark, closeAt: -1 })
    else stray.push({ start: at, end: at + length })
  }

  let end = trimEnd(text, text.length)
  for (let level = stack.length - 1; level >= 0; level--) {
    const lost = stack[level] as Open
    if (singleMark(lost.mark) && lost.closeAt >= 0) continue
    end = Math.max(end, lost.at + lost.length)
    const reach = lostReach(text, spans, lost, end)
    spans.push(span(lost, reach, reach, level, false))
  }
  spans.sort((a, b) => a.outerStart - b.outerStart || b.outerEnd - a.outerEnd)
  return { spans, stray }
}

/** Where a mark without partner ends: with its block, or in a very long one before the next of its kind. */
function lostReach(text: string, spans: readonly QuotedSpan[], lost: Open, end: number): number {
  if (end - lost.at <= longestLost) return end
  let reach = lost.at + longestLost
  for (const one of spans) {
    if (one.mark === lost.mark && one.outerStart > lost.at) reach = Math.min(reach, one.outerStart)
  }
  return Math.max(trimEnd(text, reach), lost.at + lost.length)
}

/** The outermost spans only: what the reader of a quotation sees as one quotation. */
export function outermost(spans: readonly QuotedSpan[]): QuotedSpan[] {
  const outer: QuotedSpan[] = []
  let reach = -1
  for (const one of spans) {
    if (one.outerStart < reach) continue
    outer.push(one)
    reach = one.outerEnd
  }
  return outer
}

function span(
  open: Open,
  end: number,
  outerEnd: number,
  depth: number,
  closed: boolean,
): QuotedSpan {
  const start = Math.min(open.at + open.length, end)
  return { start, end, outerStart: open.at, outerEnd, mark: open.mark, closed, depth }
}

/** French puts spaces inside its marks; they are not quoted. */
function trimmed(text: string, one: QuotedSpan): QuotedSpan {
  let { start, end } = one
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start === one.start && end === one.end ? one : { ...one, start, end }
}

function closesWith(open: QuoteMark, mark: QuoteMark): boolean {
  switch (open) {
    case '“':
    case '”':
      return mark === '”' || mark === '"'
    case '„':
      return mark === '“' || mark === '”' || mark === '"'
    case '«':
      return mark === '»'
    case '»':
      return mark === '«' || mark === '»'
    case '‹':
      return mark === '›'
    case '›':
      return mark === '‹'
    case '「':
      return mark === '」'
    case '『':
      return mark === '』'
    case '"':
      return mark === '"' || mark === '”'
    default:
      return mark === open
  }
}

function opensHere(before: number): boolean {
  // Space, brackets, dashes, a slash, another opening mark.
  return isSpace(before) || '([{—–―-/:“‘"«„…'.includes(String.fromCharCode(before))
}

function canOpenSingle(text: string, at: number, before: number, after: number): boolean {
  if (!opensHere(before) || before === 0x2d) return false
  if (isSpace(after) || !(isWordCode(after) || '“"[($…'.includes(String.fromCharCode(after))))
    return false
  return !contractionStart(text, at)
}

/** The closing partner of a single mark, or -1: an apostrophe inside a word never closes. */
function findSingleClose(text: string, at: number, mark: QuoteMark): number {
  const limit = Math.min(text.length, at + singleReach)
  let doubtful = -1
  for (let i = at + 2; i < limit; i++) {
    const code = text.charCodeAt(i)
    // German: ‚so‘
    const low = mark === '‚' && code === 0x2018
    if (code === 0x0a) break
    if (
      code === 0x2018 &&
      !low &&
      canOpenSingle(text, i, text.charCodeAt(i - 1), text.charCodeAt(i + 1) || 0x20)
    )
      break
    if (code !== 0x27 && code !== 0x2019 && !low) continue
    const before = text.charCodeAt(i - 1)
    const after = i + 1 < text.length ? text.charCodeAt(i + 1) : 0x20
    if (isSpace(before) || isWordCode(after)) continue
    // "the voters’ rights": a plural's apostrophe closes only when nothing better follows.
    const plural =
      (before === 0x73 || before === 0x53) && isSpace(after) && startsLower(text, i + 2)
    if (!plural) return i
    if (doubtful < 0) doubtful = i
  }
  return doubtful
}

function startsLower(text: string, at: number): boolean {
  const letter = text.charAt(at)
  return letter !== '' && letter === letter.toLowerCase() && letter !== letter.toUpperCase()
}

function trimEnd(text: string, end: number): number {
  let at = end
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

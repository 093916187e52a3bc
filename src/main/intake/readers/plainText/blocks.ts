import type { Range } from '../../../../shared/model/range.ts'

/** A line without the spaces round it, in UTF-16 units of the text. */
interface TextLine {
  readonly start: number
  readonly end: number
  readonly text: string
  /** An empty line stands before it. */
  readonly apart: boolean
  readonly indented: boolean
}

/**
 * Cuts plain text into blocks: an empty line always parts (S1); a line end parts too (S2), except where the
 * text is wrapped by hand and the next word would not have fitted, or a sentence plainly goes on (S3).
 */
export function blocksOfText(text: string): Range[] {
  const lines = linesOf(text)
  const width = wrapWidth(lines)
  const out: Range[] = []
  let start = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next !== undefined && !next.apart && goesOn(line, next, width)) continue
    out.push([lines[start]?.start ?? line.start, line.end])
    start = index + 1
  }
  return out
}

function linesOf(text: string): TextLine[] {
  const out: TextLine[] = []
  let apart = false
  let at = 0
  for (const raw of text.split('\n')) {
    const trimmed = raw.trim()
    if (trimmed === '') apart = out.length > 0
    else {
      const start = at + raw.indexOf(trimmed)
      const indented = /^(?:\t| {2,})/.test(raw)
      out.push({ start, end: start + trimmed.length, text: trimmed, apart, indented })
      apart = false
    }
    at += raw.length + 1
  }
  return out
}

/** The column at which the text is wrapped by hand; null where it is not (S3). */
function wrapWidth(lines: readonly TextLine[]): number | null {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const width = lengths[Math.floor(lengths.length * 0.97)] ?? 0
  if (width < 36 || width > 130) return null
  let pairs = 0
  let forced = 0
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1]
    if (next === undefined || next.apart) continue
    pairs++
    if (isForced(line, next, width)) forced++
  }
  // Some lines of a wrapped text end paragraphs; lists and verse are hardly ever full.
  return pairs >= 2 && forced / pairs >= 0.6 ? width : null
}

/** The next word would not have fitted on the line (six columns of leave for ragged wrapping). */
function isForced(line: TextLine, next: TextLine, width: number): boolean {
  const word = next.text.search(/\s/)
  const needed = word < 0 ? next.text.length : word
  return line.text.length + 1 + needed > width - 6
}

function goesOn(line: TextLine, next: TextLine, width: number | null): boolean {
  if (/^(?:[•·▪●‣◦*]|[-–—]\s|\d{1,2}[.)]\s)/u.test(next.text)) return false
  const midSentence = /[\p{Ll},;]$/u.test(line.text) && /^[\p{Ll}]/u.test(next.text)
  if (width === null) return midSentence && line.text.length >= 60
  if (next.indented && !line.indented) return false
  return midSentence || isForced(line, next, width)
}

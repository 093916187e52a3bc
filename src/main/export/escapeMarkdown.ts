import type { Run } from './printBlocks.ts'

// What CommonMark would read as marking is escaped with a backslash, and only that: a page of needless
// backslashes is as wrong to an editor as a lost character.

/** One line's characters; `atStart` where a block's marking could begin. Line ends are not its business. */
export function escapeLine(text: string, atStart: boolean = false): string {
  const escaped = text
    .replace(/[\\`*[\]<]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/~(?=~)|(?<=~)~/g, '\\~')
  return atStart ? escapeStart(keepStart(escaped)) : escaped
}

function escapeStart(line: string): string {
  return line
    .replace(
      /^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|-[-\s]*$|[-:](?=[-:|\s]*\|)[-:|\s]*$|>|~)/,
      '\\$1',
    )
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^\|/, '\\|')
}

/** Spaces of every kind as character references, which no reader drops. */
function references(spaces: string): string {
  return spaces.replace(/\s/gu, (one) => `&#${one.charCodeAt(0)};`)
}

/** Spaces at a line's end would be dropped or become a break. */
function keepEnd(line: string): string {
  let end = line.length
  while (end > 0 && /[^\S\n]/u.test(line.charAt(end - 1))) end--
  return line.slice(0, end) + references(line.slice(end))
}

/** Spaces before the first word would be dropped or become code. */
function keepStart(line: string): string {
  return line.replace(/^[^\S\n]+/u, references)
}

/** A plain string as one paragraph; its line ends are hard breaks. */
export function escapeParagraph(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => keepEnd(escapeLine(line, true)))
    .join('\\\n')
}

/** A cell of a table: one line, no bar. */
export function escapeCell(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => keepEnd(keepStart(escapeLine(line))).replaceAll('|', '\\|'))
    .join('<br>')
}

/** Runs of text with their marks; line ends as hard breaks, or as `<br>` where the block is one line. */
export function runsMarkdown(parts: readonly Run[], shape: 'lines' | 'one-line' = 'lines'): string {
  const runs = joined(parts)
  let out = ''
  let lineStart = shape === 'lines'
  runs.forEach((run, i) => {
    if (run.text === '\n') {
      out = keepEnd(out) + (shape === 'lines' ? '\\\n' : '<br>')
      lineStart = shape === 'lines'
      return
    }
    const next = runs[i + 1]
    const before = runs[i - 1]?.text.at(-1) ?? ' '
    out += markedRun(run, before, next?.text.at(0) ?? ' ', lineStart)
    // A picture begins with an exclamation mark before a link.
    if (next?.href && out.endsWith('!')) out = `${out.slice(0, -1)}\\!`
    lineStart = false
  })
  const line = keepEnd(keepStart(out))
  // A closing row of # would be taken for the heading's own.
  return shape === 'one-line'
    ? line.replace(/(?<!#)#+$/, (signs) => `${signs.slice(0, -1)}\\#`)
    : line
}

/** Neighbours with the same marks as one run: "1" and "1. June" begin a list only together. */
function joined(runs: readonly Run[]): Run[] {
  const out: Run[] = []
  for (const run of runs) {
    const last = out.at(-1)
    const isOne =
      last !== undefined &&
      last.text !== '\n' &&
      run.text !== '\n' &&
      last.emphasis === run.emphasis &&
      last.strong === run.strong &&
      last.href === run.href
    if (isOne) out[out.length - 1] = { ...last, text: last.text + run.text }
    else out.push(run)
  }
  return out
}

function markedRun(run: Run, before: string, after: string, atStart: boolean): string {
  const core = run.text.trim()
  const lead = run.text.slice(0, run.text.length - run.text.trimStart().length)
  const tail = run.text.slice(run.text.trimEnd().length)
  if (core === '' || !(run.emphasis || run.strong || run.href)) return escapeLine(run.text, atStart)
  let marked = escapeLine(core, atStart && lead === '' && !run.href && !run.emphasis && !run.strong)
  const open = lead === '' ? before : ' '
  const close = tail === '' ? after : ' '
  if (run.emphasis) marked = surround(marked, core, '*', 'em', open, close, run)
  if (run.strong) marked = surround(marked, core, '**', 'strong', open, close, run)
  if (run.href) marked = `[${marked}](<${run.href.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
  return `${escapeLine(lead, atStart)}${marked}${tail}`
}

/** Asterisks where CommonMark is sure to read them as emphasis, otherwise the element itself. */
function surround(
  marked: string,
  core: string,
  sign: string,
  element: string,
  before: string,
  after: string,
  run: Run,
): string {
  const wordy = /^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}\p{N}]$/su.test(core)
  const apart = /^[\s.,;:!?)”’»]$/u
  const simple =
    wordy && /\s|[(“‘«]/u.test(before) && apart.test(after) && !(run.emphasis && run.strong)
  return simple ? `${sign}${marked}${sign}` : `<${element}>${marked}</${element}>`
}

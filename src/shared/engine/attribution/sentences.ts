import type { Token } from './tokens.ts'

/** Longest stretch read as one sentence, so that a page without full stops stays linear. */
export const longestSentence = 300

/**
 * Cuts the tokens of a block into sentences. A quotation that ends in ? or ! stays with what follows when that
 * is the clause that says it (“Really?” he asked); one that ends in a full stop closes the sentence.
 */
export function sentences(tokens: readonly Token[], text: string): Token[][] {
  const found: Token[][] = []
  let current: Token[] = []
  const flush = (): void => {
    if (current.length > 0) found.push(current)
    current = []
  }
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    current.push(token)
    const next = tokens[i + 1]
    if (next === undefined) break
    if (current.length >= longestSentence) flush()
    else if (token.kind === 'quote') {
      // “… who are the victims[.]”: a stop in the desk's own brackets is one.
      const inside = text.slice(token.quote?.start ?? token.start, token.quote?.end ?? token.end)
      const last = inside
        .slice(-3)
        .replace(/[\])]+$/, '')
        .slice(-1)
      if (last === '' || !'.?!…'.includes(last)) continue
      if (next.kind === 'quote') flush()
      else if (!starts(next)) continue
      else if (last === '.' || !saysIt(tokens, i + 1)) flush()
    } else if (token.kind === 'punct' && '.?!…。؟'.includes(token.lower)) {
      // A bracket that closes right after the stop still belongs to this sentence.
      if (next.kind === 'punct' && ')]'.includes(next.lower)) continue
      if (starts(next) || next.kind === 'punct' || token.lower === '؟' || token.lower === '。')
        flush()
      else if (token.lower !== '…' && text.slice(token.end, next.start).includes('\n')) flush()
    } else if (endsInAbbreviation(token, next)) flush()
    else if (text.charCodeAt(next.start - 1) === 0x0a && breaks(text, token.end, next.start))
      flush()
  }
  flush()
  return found
}

function starts(token: Token): boolean {
  return (
    token.cap ||
    token.kind === 'quote' ||
    token.kind === 'number' ||
    (token.kind === 'word' && token.entry.tag === '' && !hasCase(token))
  )
}

/** Whether the word is of a script with capitals. */
function hasCase(token: Token): boolean {
  return token.lower.toUpperCase() !== token.lower
}

/** "… in the U.S. He said": the full stop of an abbreviation ends the sentence before a capital that only opens one. */
function endsInAbbreviation(token: Token, next: Token): boolean {
  return (
    token.kind === 'word' &&
    token.lower.endsWith('.') &&
    !titleStop.test(token.lower) &&
    next.cap &&
    ['pron', 'det', 'sub', 'cc', 'prep'].includes(next.entry.tag)
  )
}

const titleStop = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|col|lt|sgt|capt|rev|hon|st|prof|no|vs|[a-z])\.$/

function breaks(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('\n\n')
}

/** Whether soon a verb comes that can carry the quotation before. */
function saysIt(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 25); i++) {
    const token = tokens[i] as Token
    if (token.kind === 'quote') return false
    if (token.kind === 'punct' && token.lower !== ',' && token.lower !== '(' && token.lower !== ')')
      return false
    if (!token.cap && token.entry.verb?.frames.has('quote') && (token.entry.forms & 7) !== 0) {
      const after = tokens[i + 1]
      // "… he said it would": the verb has its own clause, so this is a new sentence.
      return after === undefined || after.kind !== 'word' || !['that'].includes(after.entry.tag)
    }
  }
  return false
}

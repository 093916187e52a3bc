/** A word of a block with its place; UTF-16 units. */
export interface NameToken {
  readonly text: string
  readonly lower: string
  readonly start: number
  /** Without a possessive ’s, which is no part of the name. */
  readonly end: number
  readonly cap: boolean
  /** Whether it opens a sentence or a quotation, where any word has a capital. */
  readonly opening: boolean
  /** What stands between the word before and this one. */
  readonly gap: string
  /** Ends in ’s: nothing after it belongs to the same name. */
  readonly possessive: boolean
}

const pattern = /(?:\p{L}\.){2,}|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’ʼ‘-](?=[\p{L}\p{N}]))*\.?/gu
const abbreviated =
  /^(?:\p{L}|mr|mrs|ms|dr|prof|gen|lt|col|maj|capt|sgt|adm|rev|hon|gov|sen|rep|st|jr|sr|inc|corp|co|ltd|spc|pfc|cpl|pvt|cmdr|brig|no|vs|u\.s|u\.k|u\.n)\.?$/iu

/** The words of a block. A full stop stays with an initial or an abbreviation only. */
export function nameTokens(text: string): NameToken[] {
  const out: NameToken[] = []
  let last = 0
  let stop = true
  for (const match of text.matchAll(pattern)) {
    let word = match[0]
    const gap = text.slice(last, match.index)
    const opening =
      stop || /[“"«]\s*$/u.test(gap) || /[.!?:]["”»)]?\s/u.test(gap) || /\n/u.test(gap)
    const isShort = abbreviated.test(word)
    if (word.endsWith('.') && !isShort && !/^(?:\p{L}\.){2,}$/u.test(word)) word = word.slice(0, -1)
    stop = word.length < match[0].length
    last = match.index + word.length
    const possessive = /['’ʼ]s$/iu.test(word)
    const bare = possessive ? word.slice(0, -2) : word
    out.push({
      text: bare,
      lower: bare.toLowerCase(),
      start: match.index,
      end: match.index + bare.length,
      cap: /^(?:(?:al|el|ar|as|ad|an|at|az|ash|el|d['’]|o['’])-?)?\p{Lu}/u.test(bare),
      opening,
      gap,
      possessive,
    })
  }
  return out
}

/** The words from one token to another as the text has them, each gap one space. */
export function textOf(
  tokens: readonly NameToken[],
  from: number,
  to: number,
  text: string,
): string {
  return text.slice(tokens[from]?.start ?? 0, tokens[to]?.end ?? 0).replace(/\s+/gu, ' ')
}

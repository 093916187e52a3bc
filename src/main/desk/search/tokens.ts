/** A piece of what was typed. Operators are words in capitals; a minus before a word takes it away. */
export type Token =
  | { readonly kind: 'and' | 'or' | 'not' | 'open' | 'close' }
  | {
      readonly kind: 'word'
      /** What stands before the colon, as typed; empty without one. */
      readonly label: string
      readonly text: string
      readonly phrase: boolean
      /** False while a phrase's closing mark is still to come. */
      readonly closed: boolean
      readonly starred: boolean
    }

const pattern =
  /(-(?=[^\s-]))?(?:([\p{L}]+):)?(?:["“”„«»]([^"“”„«»]*)(["“”„«»]|$)|([()])|([^\s()"“”„«»]+)|(?<=:))/gu

/** Cuts what was typed into words, phrases and operators. */
export function tokensOf(typed: string): Token[] {
  const out: Token[] = []
  for (const match of typed.matchAll(pattern)) {
    const [whole, minus, label = '', phrase, closing, bracket, bare] = match
    if (whole === '') continue
    if (minus !== undefined) out.push({ kind: 'not' })
    if (bracket !== undefined) {
      if (label !== '') out.push(word(label, '', false, true))
      out.push({ kind: bracket === '(' ? 'open' : 'close' })
    } else if (phrase !== undefined) out.push(word(label, phrase, true, closing !== ''))
    else if (label === '' && bare === 'AND') out.push({ kind: 'and' })
    else if (label === '' && bare === 'OR') out.push({ kind: 'or' })
    else if (label === '' && bare === 'NOT') out.push({ kind: 'not' })
    else out.push(word(label, bare ?? '', false, true))
  }
  return out
}

function word(label: string, text: string, phrase: boolean, closed: boolean): Token {
  return { kind: 'word', label, text, phrase, closed, starred: !phrase && text.endsWith('*') }
}

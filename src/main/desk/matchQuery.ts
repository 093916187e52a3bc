import { foldText, foldWord } from '../../shared/engine/textFolding/foldText.ts'

// A person types, SQLite's MATCH has a grammar: everything typed goes into quoted strings, and only the
// operators recognised here are written as operators. So no input is a syntax error.

/** A word or phrase to be marked in the text: its folded words; the last one may be a beginning. */
export interface SearchTerm {
  readonly words: readonly string[]
  readonly prefix: boolean
}

export interface MatchQuery {
  /** For `article_fts match ?`. */
  readonly match: string
  readonly terms: readonly SearchTerm[]
}

/** Words that are columns of the index when a colon follows. */
const fields: Readonly<Record<string, string>> = {
  headline: 'headline',
  body: 'body',
  by: 'byline',
  caption: 'caption',
  tag: 'tags',
  source: 'source',
  note: 'note',
}
const fieldPattern = /^(headline|body|by|caption|tag|source|note):(.*)$/iu

/** Beyond so many words a query is cut: nobody types them, and each costs a walk of the index. */
const mostTerms = 32

interface Token {
  readonly kind: 'term' | 'or' | 'not'
  readonly match: string
  readonly term: SearchTerm | null
}

/** What a person typed as a MATCH expression; null when nothing is asked, 'nothing' when it can match nothing. */
export function matchQuery(typed: string): MatchQuery | null | 'nothing' {
  const tokens = readTokens(typed)
  const groups: { wanted: Token[]; unwanted: Token[] }[] = [{ wanted: [], unwanted: [] }]
  let negate = false
  for (const token of tokens) {
    const group = groups.at(-1)
    if (group === undefined) break
    if (token.kind === 'or') groups.push({ wanted: [], unwanted: [] })
    else if (token.kind === 'not') negate = true
    else {
      ;(negate ? group.unwanted : group.wanted).push(token)
      negate = false
    }
  }
  // "NOT x" alone has no set to take from; such a group asks for nothing.
  const asked = groups.filter((group) => group.wanted.length > 0)
  if (asked.length === 0) return typed.trim() === '' ? null : 'nothing'
  return {
    match: asked
      .map(({ wanted, unwanted }) =>
        [
          `(${wanted.map((token) => token.match).join(' AND ')})`,
          ...unwanted.map((token) => token.match),
        ].join(' NOT '),
      )
      .map((group) => `(${group})`)
      .join(' OR '),
    terms: asked.flatMap(({ wanted }) =>
      wanted.flatMap((token) => (token.term === null ? [] : [token.term])),
    ),
  }
}

function readTokens(typed: string): Token[] {
  // An open quotation mark at the end is a phrase still being typed.
  const pieces = [...typed.matchAll(/(-?)([\p{L}]+:)?(?:["“”„]([^"“”„]*)(["“”„]|$)|(\S+))/gu)]
  const out: Token[] = []
  for (const [index, piece] of pieces.entries()) {
    if (out.length >= mostTerms) break
    const [, minus = '', label = '', phrase, closing, bare] = piece
    const last = index === pieces.length - 1 && !/\s$/u.test(typed)
    const operator = phrase === undefined && minus === '' && label === '' ? bare : undefined
    if (operator === 'AND') continue
    if (operator === 'OR') {
      out.push({ kind: 'or', match: '', term: null })
      continue
    }
    if (operator === 'NOT') {
      out.push({ kind: 'not', match: '', term: null })
      continue
    }
    const token = termToken(`${label}${phrase ?? bare ?? ''}`, {
      phrase: phrase !== undefined,
      growing: last && (phrase === undefined || closing === ''),
    })
    if (token === null) continue
    if (minus === '-') out.push({ kind: 'not', match: '', term: null })
    out.push(token)
  }
  return out
}

function termToken(
  text: string,
  how: { readonly phrase: boolean; readonly growing: boolean },
): Token | null {
  const named = fieldPattern.exec(text)
  const column = named === null ? '' : `${fields[(named[1] ?? '').toLowerCase()] ?? 'body'} : `
  const body = named === null ? text : (named[2] ?? '')
  const starred = !how.phrase && body.endsWith('*')
  const folded = foldText(body).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const words = folded.map(foldWord).filter(Boolean)
  const last = words.at(-1)
  if (last === undefined) return null
  // One letter of a word being typed would match half the library; it is taken as a whole word.
  const prefix = starred || (how.growing && last.length >= 2)
  return {
    kind: 'term',
    match: `${column}"${folded.join(' ')}"${prefix ? ' *' : ''}`,
    term: { words, prefix },
  }
}

import { foldText, foldWord } from '../../../shared/engine/textFolding/foldText.ts'
import { isUnspaced } from '../../../shared/engine/unspacedScripts.ts'
import { indexedWord, indexForm } from './indexForm.ts'
import type { SearchTerm } from './searchTerm.ts'
import { type Token, tokensOf } from './tokens.ts'
import { readDateRange } from './readDateRange.ts'
import { readStatus } from './readStatus.ts'

/** Columns of the index that a field name stands for; `null` for what is looked up elsewhere. */
export const fieldColumns = {
  headline: 'headline',
  body: 'body',
  by: 'byline',
  caption: 'caption',
  tag: 'tags',
  source: 'source',
  note: 'note',
} as const
export type IndexColumn = (typeof fieldColumns)[keyof typeof fieldColumns]

/** A question as a tree; `words` are folded, as the index holds them. */
export type QueryNode =
  | {
      readonly kind: 'words'
      readonly column: IndexColumn | null
      /** Folded, as MATCH takes them. */
      readonly phrase: string
      readonly term: SearchTerm
    }
  | { readonly kind: 'voice'; readonly phrase: string; readonly prefix: boolean }
  | { readonly kind: 'status'; readonly status: string }
  | { readonly kind: 'date'; readonly from: string | null; readonly before: string | null }
  | { readonly kind: 'dateless' }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly part: QueryNode }

/** What was typed, understood; `problem` says in words what could not be, the rest is still asked. */
export interface ReadQuery {
  readonly node: QueryNode | null
  readonly problem: string | null
}

/** Beyond so many words a query is cut: nobody types them, and each costs a walk of the index. */
const mostTerms = 32

/**
 * Reads what a person typed: words (all must be there), "phrases", AND, OR, NOT or -word, (brackets), begin*, and
 * `field:word`. NOT binds closer than AND, AND closer than OR. Nothing typed is an error: what makes no sense
 * is left out and said.
 */
export function readQuery(typed: string): ReadQuery {
  const problems: string[] = []
  const tokens = tokensOf(typed)
  let at = 0
  let terms = 0
  const growing = !/\s$/u.test(typed)

  const either = (depth: number): QueryNode | null => {
    const parts: QueryNode[] = []
    const first = all(depth)
    if (first) parts.push(first)
    while (tokens[at]?.kind === 'or') {
      at++
      const isLast = at >= tokens.length
      if (parts.length === 0 && !isLast)
        problems.push('OR stands between two words: there is none before it.')
      const next = all(depth)
      if (next) parts.push(next)
      else if (!isLast) problems.push('OR stands between two words: the one after it is missing.')
    }
    return join('or', parts)
  }
  const all = (depth: number): QueryNode | null => {
    const parts: QueryNode[] = []
    for (;;) {
      const token = tokens[at]
      if (token === undefined || token.kind === 'or') break
      if (token.kind === 'close') {
        if (depth > 0) break
        at++
        problems.push('There is a closing bracket that nothing opened.')
        continue
      }
      if (token.kind === 'and') {
        at++
        continue
      }
      const part = one(depth)
      if (part) parts.push(part)
    }
    return join('and', parts)
  }
  const one = (depth: number): QueryNode | null => {
    const token = tokens[at++]
    if (token === undefined) return null
    if (token.kind === 'not') {
      const next = tokens[at]
      if (next === undefined || next.kind === 'or' || next.kind === 'close') {
        if (next !== undefined) problems.push('NOT takes the word after it away: there is none.')
        return null
      }
      const part = one(depth)
      return part && { kind: 'not', part }
    }
    if (token.kind === 'open') {
      if (depth >= 20) {
        problems.push('Brackets may stand twenty deep, no deeper.')
        return null
      }
      const inner = either(depth + 1)
      if (tokens[at]?.kind === 'close') at++
      else if (at < tokens.length || !growing)
        problems.push('A bracket is opened and not closed again.')
      return inner
    }
    if (token.kind !== 'word' || terms >= mostTerms) {
      if (terms === mostTerms)
        problems.push(`Only the first ${mostTerms} words are looked for; the rest is left out.`)
      terms++
      return null
    }
    terms++
    return leaf(token, growing && at === tokens.length, problems)
  }
  const node = either(0)
  const nothing = node === null && /\S/u.test(typed) && !growing
  return {
    node,
    problem: problems[0] ?? (nothing ? 'There is no word in this to look for.' : null),
  }
}

function join(kind: 'and' | 'or', parts: readonly QueryNode[]): QueryNode | null {
  if (parts.length <= 1) return parts[0] ?? null
  return { kind, parts }
}

function leaf(
  token: Extract<Token, { kind: 'word' }>,
  isLast: boolean,
  problems: string[],
): QueryNode | null {
  const label = token.label.toLowerCase()
  if (label === 'status') return statusLeaf(token.text, isLast, problems)
  if (label === 'date') return dateLeaf(token.text, isLast, problems)
  const isField = Object.hasOwn(fieldColumns, label)
  const text = label === '' || isField || label === 'quoted' ? token.text : `${label} ${token.text}`
  const words = foldText(text).match(indexedWord) ?? []
  const folded = words.map(foldWord).filter(Boolean)
  const last = folded.at(-1)
  if (last === undefined) {
    if (label !== '' && !(isLast && token.text === ''))
      problems.push(`After “${token.label}:” stands the word to look for, without a space.`)
    return null
  }
  const stillTyped = isLast && (!token.phrase || !token.closed)
  // One letter of a word being typed would match half the library; it is taken as a whole word.
  const prefix = token.starred || (stillTyped && (last.length >= 2 || isUnspaced(last)))
  const phrase = `"${indexForm(words.join(' ')).trim().replace(/\s+/gu, ' ')}"${prefix ? ' *' : ''}`
  if (label === 'quoted') return { kind: 'voice', phrase, prefix }
  const column = isField ? fieldColumns[label as keyof typeof fieldColumns] : null
  return { kind: 'words', column, phrase, term: { words: folded, prefix } }
}

function statusLeaf(text: string, isLast: boolean, problems: string[]): QueryNode | null {
  if (text === '' && isLast) return null
  const found = readStatus(text, isLast)
  if (found.ok)
    return join(
      'or',
      found.statuses.map((status) => ({ kind: 'status', status })),
    )
  problems.push(found.problem)
  return null
}

function dateLeaf(text: string, isLast: boolean, problems: string[]): QueryNode | null {
  if (text === '' && isLast) return null
  if (/^(?:none|no|missing)$/iu.test(text)) return { kind: 'dateless' }
  const found = readDateRange(text, isLast)
  if (found.ok) return found.range && { kind: 'date', ...found.range }
  problems.push(found.problem)
  return null
}

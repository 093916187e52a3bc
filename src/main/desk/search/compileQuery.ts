import { assertNever } from '../../../shared/assertNever.ts'
import type { SqlValue } from '../../database/sql.ts'
import type { QueryNode } from './readQuery.ts'
import { isUnspaced } from '../../../shared/engine/unspacedScripts.ts'
import type { SearchTerm } from './searchTerm.ts'

/** A condition on a row `a` of `article`. */
export interface Condition {
  readonly sql: string
  readonly params: readonly SqlValue[]
}

/** A question as SQLite answers it: at most one MATCH that leads, and conditions on the rows it finds. */
export interface CompiledQuery {
  readonly match: string | null
  readonly conditions: readonly Condition[]
  /** What is marked in headlines and texts. */
  readonly terms: readonly SearchTerm[]
}

/** Compiles a tree; everything a person typed goes into quoted strings, so that no input is a syntax error. */
export function compileQuery(node: QueryNode): CompiledQuery {
  const parts = node.kind === 'and' ? node.parts : [node]
  const found = parts.map((part) => ({ part, match: matchOf(part) }))
  const wanted = found.flatMap(({ match }) => (match === null ? [] : [match]))
  const conditions: Condition[] = []
  const unwanted: string[] = []
  for (const { part, match } of found) {
    if (match !== null) continue
    const taken = part.kind === 'not' ? matchOf(part.part) : null
    // FTS5 takes away only from something: "NOT x" alone is asked of the rows.
    if (taken !== null && wanted.length > 0) unwanted.push(taken)
    else conditions.push(conditionOf(part))
  }
  const match =
    wanted.length === 0
      ? null
      : [wanted.length === 1 ? wanted[0] : `(${wanted.join(' AND ')})`, ...unwanted].join(' NOT ')
  return { match, conditions, terms: termsOf(node) }
}

/**
 * The same for pieces that are in no index, those in the bin: every word is looked for in the listed row alone, in
 * headline, opening and outlet.
 */
export function compileForRows(node: QueryNode): CompiledQuery {
  return { match: null, conditions: [conditionOf(node, 'rows')], terms: termsOf(node) }
}

/** The node as one MATCH expression; null where the index alone cannot answer it. */
function matchOf(node: QueryNode): string | null {
  switch (node.kind) {
    case 'words':
      return `${node.column === null ? '' : `${node.column} : `}${node.phrase}`
    case 'or': {
      const parts = node.parts.map(matchOf)
      return parts.includes(null) ? null : `(${parts.join(' OR ')})`
    }
    case 'and': {
      const wanted = node.parts.filter((part) => part.kind !== 'not').map(matchOf)
      const unwanted = node.parts.flatMap((part) =>
        part.kind === 'not' ? [matchOf(part.part)] : [],
      )
      if (wanted.length === 0 || wanted.includes(null) || unwanted.includes(null)) return null
      const all = `(${wanted.join(' AND ')})`
      return unwanted.length === 0 ? all : `(${[all, ...unwanted].join(' NOT ')})`
    }
    case 'not':
    case 'voice':
    case 'status':
    case 'date':
    case 'dateless':
      return null
    default:
      return assertNever(node)
  }
}

const rowText = `folded(coalesce(a.headline, '') || ' ' || a.opening || ' ' || coalesce(a.source_name, ''))`

function conditionOf(node: QueryNode, lookIn: 'index' | 'rows' = 'index'): Condition {
  const match = lookIn === 'index' ? matchOf(node) : null
  if (match !== null)
    return {
      sql: 'a.key in (select rowid from article_fts where article_fts match ?)',
      params: [match],
    }
  switch (node.kind) {
    case 'voice':
      return {
        sql: 'a.key in (select rowid from voice_fts where voice_fts match ?)',
        params: [node.phrase],
      }
    case 'status':
      return node.status === 'held' || node.status === 'killed'
        ? { sql: 'a.held = ?', params: [node.status] }
        : { sql: 'a.status = ?', params: [node.status] }
    case 'date': {
      const bounds: Condition[] = []
      if (node.from !== null) bounds.push({ sql: 'a.published >= ?', params: [node.from] })
      if (node.before !== null) bounds.push({ sql: 'a.published < ?', params: [node.before] })
      return bounds.length === 0
        ? { sql: 'a.published is not null', params: [] }
        : joined(bounds, 'and')
    }
    case 'dateless':
      return { sql: 'a.published is null', params: [] }
    case 'not': {
      const inner = conditionOf(node.part, lookIn)
      // A piece without a date is not of that date either: null must not swallow it.
      return { sql: `coalesce(${inner.sql}, 0) = 0`, params: inner.params }
    }
    case 'and':
    case 'or':
      return joined(
        node.parts.map((part) => conditionOf(part, lookIn)),
        node.kind,
      )
    case 'words':
      return wordsInRow(node.term.words)
    default:
      return assertNever(node)
  }
}

/** Words in a row's own text, without the index; where signs need no space between them, none in the text counts. */
function wordsInRow(words: readonly string[]): Condition {
  const isTight = words.some(isUnspaced)
  const text = words.join(isTight ? '' : ' ').replace(/[\\%_]/g, '\\$&')
  return {
    sql: `${isTight ? `replace(${rowText}, ' ', '')` : rowText} like ? escape '\\'`,
    params: [`%${text}%`],
  }
}

function joined(parts: readonly Condition[], word: 'and' | 'or'): Condition {
  return {
    sql: `(${parts.map((part) => part.sql).join(` ${word} `)})`,
    params: parts.flatMap((part) => part.params),
  }
}

function termsOf(node: QueryNode): readonly SearchTerm[] {
  switch (node.kind) {
    case 'words':
      return [node.term]
    case 'and':
    case 'or':
      return node.parts.flatMap(termsOf)
    case 'not':
    case 'voice':
    case 'status':
    case 'date':
    case 'dateless':
      return []
    default:
      return assertNever(node)
  }
}

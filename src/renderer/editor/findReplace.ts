import type { Node as ProseNode } from '@tiptap/pm/model'
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { findWords } from '../../shared/engine/findWords.ts'
import { blockText, type Span } from './anchors.ts'

/** What is looked for, and how strictly. */
export interface FindQuery {
  readonly text: string
  readonly matchCase: boolean
  readonly wholeWords: boolean
}

export interface FindState {
  readonly query: FindQuery
  readonly matches: readonly Span[]
  /** Index of the match the reader stands on; -1 where there is none. */
  readonly current: number
  readonly decorations: DecorationSet
}

export const findKey = new PluginKey<FindState>('find')
export const noQuery: FindQuery = { text: '', matchCase: false, wholeWords: false }
const nothing: FindState = {
  query: noQuery,
  matches: [],
  current: -1,
  decorations: DecorationSet.empty,
}

/** More matches than this are counted but not painted, so that looking for "e" stays quick. */
const mostPainted = 1000

type FindMeta = { readonly query: FindQuery } | { readonly current: number }

/** The plugin behind find and replace: matches are found per block and kept while the text changes. */
export function findPlugin(): Plugin<FindState> {
  return new Plugin<FindState>({
    key: findKey,
    state: {
      init: () => nothing,
      apply: (tr, value) => {
        const meta = tr.getMeta(findKey) as FindMeta | undefined
        if (meta && 'query' in meta) return look(tr.doc, meta.query, tr.selection.from)
        if (meta) return painted(tr.doc, value.query, value.matches, meta.current)
        if (!tr.docChanged || value.query.text === '') return value
        const near = value.matches[value.current]?.from ?? tr.selection.from
        return look(tr.doc, value.query, tr.mapping.map(near))
      },
    },
    props: { decorations: (state) => findKey.getState(state)?.decorations },
  })
}

/** Looks for something else (an empty text: for nothing). */
export function findIn(state: EditorState, query: FindQuery): Transaction {
  return state.tr.setMeta(findKey, { query } satisfies FindMeta)
}

/** Steps to the next (1) or previous (-1) match, round the end. */
export function findStep(state: EditorState, by: 1 | -1): Transaction | null {
  const found = findKey.getState(state)
  if (!found || found.matches.length === 0) return null
  const current = (found.current + by + found.matches.length) % found.matches.length
  return state.tr.setMeta(findKey, { current } satisfies FindMeta)
}

/** Replaces the match the reader stands on; the next one becomes current. */
export function replaceOne(state: EditorState, words: string): Transaction | null {
  const match = findKey.getState(state)?.matches[findKey.getState(state)?.current ?? -1]
  return match ? put(state.tr, match, words) : null
}

/** Replaces every match in one transaction, so that one undo takes all of it back. */
export function replaceAll(state: EditorState, words: string): Transaction | null {
  const matches = findKey.getState(state)?.matches ?? []
  if (matches.length === 0) return null
  return matches.toReversed().reduce((tr, match) => put(tr, match, words), state.tr)
}

function put(tr: Transaction, { from, to }: Span, words: string): Transaction {
  return words === '' ? tr.delete(from, to) : tr.insertText(words, from, to)
}

function look(doc: ProseNode, query: FindQuery, near: number): FindState {
  if (query.text === '') return { ...nothing, query }
  const matches = findMatches(doc, query)
  const next = matches.findIndex((match) => match.from >= near)
  return painted(doc, query, matches, matches.length === 0 ? -1 : Math.max(0, next))
}

function painted(
  doc: ProseNode,
  query: FindQuery,
  matches: readonly Span[],
  current: number,
): FindState {
  const first = Math.max(0, Math.min(current - mostPainted / 2, matches.length - mostPainted))
  const shown = matches.slice(first, first + mostPainted).map((match, index) =>
    Decoration.inline(match.from, match.to, {
      class: first + index === current ? 'found found-current' : 'found',
    }),
  )
  return { query, matches, current, decorations: DecorationSet.create(doc, shown) }
}

/** Every place of the query's words, in reading order. */
export function findMatches(doc: ProseNode, { text, matchCase, wholeWords }: FindQuery): Span[] {
  const out: Span[] = []
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true
    for (const { start, end } of findWords(blockText(node), text, {
      matchCase,
      wholeWord: wholeWords,
    }))
      out.push({ from: position + 1 + start, to: position + 1 + end })
    return false
  })
  return out
}

import { foldWord } from '../../../shared/engine/textFolding/foldText.ts'
import type { Suggestion } from '../../../shared/model/suggestion.ts'
import { topicWords } from './topicWords.ts'

/** A label under which a concept is found in texts; `words` folded. */
export interface TopicLabel {
  readonly code: string
  readonly name: string
  readonly words: readonly string[]
}

/** Labels by their first word; made once a vocabulary, used for every piece. */
export interface TopicIndex {
  readonly byFirst: ReadonlyMap<string, readonly TopicLabel[]>
  /** Names of the concepts that are offered, by code. */
  readonly names: ReadonlyMap<string, string>
}

/** Puts labels in order for looking them up. */
export function topicIndex(labels: readonly TopicLabel[]): TopicIndex {
  const byFirst = new Map<string, TopicLabel[]>()
  for (const label of labels) {
    const first = stem(label.words[0] ?? '')
    if (first === '') continue
    const some = byFirst.get(first)
    if (some) some.push(label)
    else byFirst.set(first, [label])
  }
  return { byFirst, names: new Map(labels.map(({ code, name }) => [code, name])) }
}

/** Enough of a word to meet its plural and possessive. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|es|s|y)$/u, '') : word
}

/** Topics shown, and distinct words that speak for a top-level topic. */
const shown = 6
const leastWords = 4

interface Hits {
  readonly code: string
  readonly name: string
  count: number
  inHeadline: boolean
  readonly words: number
}

/**
 * Topics whose label stands in the text (in the headline, or twice, or of two words), and top-level topics that many
 * words of the text speak for. Each says why.
 */
export function suggestTopics(headline: string, text: string, index: TopicIndex): Suggestion[] {
  const labelled = labelsIn(headline, text, index)
  const spoken = spokenFor(`${headline}\n${text}`, index)
  return [
    ...labelled,
    ...spoken.filter((one) => !labelled.some(({ code }) => code === one.code)),
  ].slice(0, shown)
}

function topic(
  code: string,
  name: string,
  why: string,
  certainty: Suggestion['certainty'],
): Suggestion {
  return { kind: 'topic', name, code, forms: [], mentions: [], certainty, why }
}

function labelsIn(headline: string, text: string, index: TopicIndex): Suggestion[] {
  const hits = new Map<string, Hits>()
  for (const [part, isHead] of [
    [headline, true],
    [text, false],
  ] as const) {
    const words = (part.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => stem(foldWord(word)))
    for (let at = 0; at < words.length; at++)
      for (const label of index.byFirst.get(words[at] as string) ?? []) {
        if (!label.words.every((word, offset) => words[at + offset] === stem(word))) continue
        const known = hits.get(label.code)
        if (known) {
          known.count++
          known.inHeadline ||= isHead
        } else
          hits.set(label.code, {
            code: label.code,
            name: label.name,
            count: 1,
            inHeadline: isHead,
            words: label.words.length,
          })
      }
  }
  const weight = (hit: Hits) => hit.count * hit.words + (hit.inHeadline ? 3 : 0)
  return [...hits.values()]
    .filter(
      (hit) =>
        hit.count >= 3 || (hit.words > 1 && hit.count >= 1) || (hit.inHeadline && hit.count >= 2),
    )
    .toSorted((a, b) => weight(b) - weight(a))
    .slice(0, 4)
    .map((hit) =>
      topic(
        hit.code,
        hit.name,
        `“${hit.name}” stands in the text${hit.count > 1 ? ` ${hit.count} times` : ''}`,
        hit.count >= 3 || hit.inHeadline ? 'sure' : 'maybe',
      ),
    )
}

const byWord = new Map<string, string[]>()
for (const [code, words] of Object.entries(topicWords))
  for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), code])

function spokenFor(text: string, index: TopicIndex): Suggestion[] {
  const found = new Map<string, Map<string, number>>()
  let all = 0
  for (const [word] of text.toLowerCase().matchAll(/\p{L}{3,}/gu)) {
    all++
    for (const code of byWord.get(word) ?? byWord.get(word.slice(0, 7)) ?? []) {
      const words = found.get(code) ?? new Map<string, number>()
      words.set(word, (words.get(word) ?? 0) + 1)
      found.set(code, words)
    }
  }
  const total = (words: ReadonlyMap<string, number>) =>
    [...words.values()].reduce((sum, count) => sum + Math.min(count, 4), 0)
  const ranked = [...found]
    .filter(
      ([code, words]) =>
        index.names.has(code) &&
        words.size >= leastWords &&
        total(words) / Math.max(all, 60) >= 0.02,
    )
    .toSorted((a, b) => total(b[1]) - total(a[1]))
  const best = ranked[0] === undefined ? 0 : total(ranked[0][1])
  return ranked
    .filter(([, words]) => total(words) >= best * 0.6)
    .slice(0, 2)
    .map(([code, words]) => {
      const telling = [...words]
        .toSorted((a, b) => b[1] - a[1])
        .slice(0, 4)
        .map(([word]) => word)
      return topic(code, index.names.get(code) ?? code, `words: ${telling.join(', ')}`, 'maybe')
    })
}

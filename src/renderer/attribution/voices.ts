import { isQuote, type ReviewItem } from './reviewItem.ts'
import { countWords } from '../../shared/model/document.ts'
import { isOneWord } from '../../shared/engine/unspacedScripts.ts'
import type { SpeakerType } from '../../shared/engine/attribution/record.ts'

/** One speaker of the piece: how much of the text is theirs, and where they are first named in full. */
export interface Voice {
  readonly name: string
  readonly type: SpeakerType
  readonly statements: number
  readonly quotes: number
  /** Words that are theirs, each word of the text counted once. */
  readonly words: number
  /** Of all reported words, 0 to 1. */
  readonly share: number
  /** The first statement of theirs, to go to. */
  readonly first: string
}

/** Voices in this story, the loudest first. What lies inside of another statement of theirs is counted once. */
export function voicesOf(items: readonly ReviewItem[]): Voice[] {
  const voices = new Map<string, { voice: Omit<Voice, 'share' | 'words'>; said: ReviewItem[] }>()
  const inText = items.toSorted((a, b) => (a.spans[0]?.from ?? 0) - (b.spans[0]?.from ?? 0))
  for (const item of inText) {
    if (item.speaker === null || item.state === 'rejected' || item.kind === 'not-attribution')
      continue
    const had = voices.get(item.speaker)
    voices.set(item.speaker, {
      voice: {
        name: item.speaker,
        type: had?.voice.type ?? item.speakerType ?? 'unresolved',
        statements: (had?.voice.statements ?? 0) + 1,
        quotes: (had?.voice.quotes ?? 0) + (isQuote(item) ? 1 : 0),
        first: had?.voice.first ?? item.id,
      },
      said: [...(had?.said ?? []), item],
    })
  }
  const counted = [...voices.values()].map(({ voice, said }) => ({
    ...voice,
    words: wordsOf(said),
  }))
  const all = counted.reduce((sum, voice) => sum + voice.words, 0)
  return counted
    .map((voice) => ({ ...voice, share: all === 0 ? 0 : voice.words / all }))
    .toSorted((a, b) => b.words - a.words || b.statements - a.statements)
}

function wordsOf(said: readonly ReviewItem[]): number {
  let words = 0
  const spans: { from: number; to: number }[] = []
  for (const item of said) {
    const within =
      item.spans.length > 0 &&
      item.spans.every((span) => spans.some((had) => had.from <= span.from && span.to <= had.to))
    if (within) continue
    spans.push(...item.spans)
    words += countWords(item.words)
  }
  return words
}

/** The first place where a name stands in full in the text; null where it never does. */
export function firstFullMention(
  name: string,
  blocks: Iterable<{ readonly text: string; readonly start: number }>,
): number | null {
  if (name.trim() === '') return null
  for (const { text, start } of blocks)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (
        !isOneWord(text.charAt(at - 1), name.charAt(0)) &&
        !isOneWord(name.charAt(name.length - 1), text.charAt(at + name.length))
      )
        return start + at
  return null
}

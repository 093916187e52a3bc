import { countWords } from '../../../../shared/model/document.ts'
import type { Opinion } from './opinion.ts'

/** How another reader's article stands beside ours. */
export interface Weighed {
  readonly reader: string
  /** Words of lines that only it takes, and that only we take; null where it finds nothing. */
  readonly differs: { readonly more: number; readonly fewer: number } | null
}

/** Lines of fewer words are captions, labels and headings, which readers keep or leave as they please. */
const leastWords = 8

/**
 * Counts, line by line, what another reader takes for the article that we do not, and the other way about; `beside` is
 * what stands beside our body in fields of its own (headline, by-line, captions), which others leave in the text.
 */
export function weighOpinion(
  ours: readonly string[],
  beside: readonly string[],
  { reader, lines }: Opinion,
): Weighed {
  if (lines === null || lines.length === 0) return { reader, differs: null }
  const more = missing(lines, [...ours, ...beside])
  return { reader, differs: { more, fewer: missing(ours, lines) } }
}

/** Whether a reader takes the same text but for five of every hundred words. */
export function agrees(ours: readonly string[], { differs }: Weighed): boolean {
  const all = ours.reduce((sum, line) => sum + countWords(line), 0)
  return differs !== null && all > 0 && (differs.more + differs.fewer) / all <= 0.05
}

/** What an editor is told: “Readability takes the same text, defuddle 120 words more and 30 fewer.” */
export function opinionSentence(ours: readonly string[], weighed: readonly Weighed[]): string {
  if (weighed.length === 0) return ''
  const said = weighed.map((each) => {
    const { reader, differs } = each
    if (differs === null) return `${reader} finds no article`
    if (agrees(ours, each)) return `${reader} takes the same text`
    const parts = [
      ...(differs.more > 0 ? [`${differs.more} words more`] : []),
      ...(differs.fewer > 0 ? [`${differs.fewer} fewer`] : []),
    ]
    return parts.length === 0
      ? `${reader} takes no paragraph either`
      : `${reader} takes ${parts.join(' and ')}`
  })
  return `Other readers of pages were asked: ${said.join('; ')}.`
}

function missing(lines: readonly string[], from: readonly string[]): number {
  const text = from.map(fold).join(' ')
  return lines.reduce((sum, line) => {
    const words = countWords(line)
    return words < leastWords || text.includes(fold(line)) ? sum : sum + words
  }, 0)
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

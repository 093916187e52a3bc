import { fromWholeWord, toWholeWord } from '../../../shared/engine/wholeWords.ts'
import type { TrackedChange } from '../../../shared/model/trackedChange.ts'

/** The words round a change are kept up to 60 signs, fewer where several spaces became one: from here on they may be cut. */
const mayBeCut = 54

/** The words round a change as they are shown: a word that was cut in the middle is left out, and `…` says so. */
export function wordsRound(change: Pick<TrackedChange, 'before' | 'after'>): {
  readonly before: string
  readonly after: string
} {
  const { before, after } = change
  return {
    before: before.length < mayBeCut ? before : fromWholeWord(before),
    after: after.length < mayBeCut ? after : toWholeWord(after),
  }
}

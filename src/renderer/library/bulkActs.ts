import type { Output } from '../../shared/contract.ts'
import type { Reply } from '../../shared/fault.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { ask } from '../desk.ts'
import { counted } from '../words/numberWords.ts'
import { showToast } from '../ui/toast.ts'
import type { Picked } from './useSelection.ts'

interface Outcome {
  readonly done: readonly Picked[]
  /** How many of those are held still, for another reason. */
  readonly held: number
  readonly failed: readonly string[]
}

async function each(
  picked: readonly Picked[],
  act: (piece: Picked) => Promise<Reply<Output<'articles.hold'>>>,
): Promise<Outcome> {
  const done: Picked[] = []
  const failed: string[] = []
  let held = 0
  for (const piece of picked) {
    const reply = await act(piece)
    if (reply.ok) {
      const { held: isHeld, changed } = reply.value
      // What was so before is no doing of this act, and not for its undo to take back.
      if (changed) done.push({ ...piece, held: isHeld ? (piece.held ?? 'held') : null })
      if (isHeld) held++
    } else {
      failed.push(reply.fault.message)
      // Without a name none of them can be decided; asking again for each would be a plague.
      if (reply.fault.code === 'name-missing') break
    }
  }
  return { done, held, failed }
}

function failedWords({ failed }: Outcome): string | null {
  const [reason] = failed
  if (reason === undefined) return null
  return failed.length === 1
    ? `One could not be held or lifted: ${reason}`
    : `${failed.length} could not be held or lifted: ${reason}`
}

/**
 * Holds pieces, or lifts their hold; `reason` is kept in each history. True where it was done, if only to some of them;
 * where it was done to none, `refuse` is told why. `onDone` is given the pieces as they are then, and again by Undo.
 */
export async function holdAll(
  picked: readonly Picked[],
  held: boolean,
  reason: string,
  refuse: (words: string) => void,
  onDone: (pieces: readonly Picked[]) => void,
): Promise<boolean> {
  const set = (id: ArticleId, to: boolean, why: string) =>
    ask('articles.hold', { id, held: to, reason: why })
  const act = async (pieces: readonly Picked[], to: boolean, why: string): Promise<Outcome> => {
    const outcome = await each(pieces, ({ id }) => set(id, to, why))
    onDone(outcome.done)
    return outcome
  }
  const outcome = await act(picked, held, reason)
  const still = held || outcome.held === 0 ? '' : `, ${outcome.held} still held for another reason`
  const words = `${counted(outcome.done.length, 'piece')} ${held ? 'held' : 'lifted'}${still}`
  const left = failedWords(outcome)
  const isDone = outcome.done.length > 0 || left === null
  if (outcome.done.length > 0)
    showToast({
      words,
      undo: () => void act(outcome.done, !held, 'Undone').then(sayUndone),
    })
  else if (isDone) showToast({ words: 'Nothing to do: that was so already' })
  if (left !== null) {
    if (isDone) showToast({ words: left, tone: 'failed' })
    else refuse(left)
  }
  return isDone
}

function sayUndone({ done, failed }: Outcome): void {
  if (failed.length === 0) showToast({ words: `${counted(done.length, 'piece')} put back` })
  else showToast({ words: `Not all could be put back: ${failed[0] ?? ''}`, tone: 'failed' })
}

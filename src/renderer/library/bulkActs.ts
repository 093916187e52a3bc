import type { ArticleId } from '../../shared/model/ids.ts'
import { ask } from '../desk.ts'
import { counted } from '../words/numberWords.ts'
import { showToast } from '../ui/toast.ts'
import type { Picked } from './useSelection.ts'

interface Outcome {
  readonly done: readonly Picked[]
  readonly failed: readonly string[]
}

async function each(
  picked: readonly Picked[],
  act: (
    piece: Picked,
  ) => Promise<{ ok: true } | { ok: false; fault: { message: string; code: string } }>,
): Promise<Outcome> {
  const done: Picked[] = []
  const failed: string[] = []
  for (const piece of picked) {
    const reply = await act(piece)
    if (reply.ok) done.push(piece)
    else {
      failed.push(reply.fault.message)
      // Without a name none of them can be decided; asking again for each would be a plague.
      if (reply.fault.code === 'name-missing') break
    }
  }
  return { done, failed }
}

function say(words: string, outcome: Outcome, undo: () => void): void {
  const [reason] = outcome.failed
  if (outcome.done.length > 0) showToast({ words, undo })
  if (reason)
    showToast({
      words:
        outcome.failed.length === 1
          ? `One could not be held or lifted: ${reason}`
          : `${outcome.failed.length} could not be held or lifted: ${reason}`,
      tone: 'failed',
    })
}

/** Holds pieces, or lifts their hold; `reason` is kept in each history. */
export async function holdAll(
  picked: readonly Picked[],
  held: boolean,
  reason: string,
): Promise<void> {
  const set = (id: ArticleId, to: boolean, why: string) =>
    ask('articles.hold', { id, held: to, reason: why })
  const outcome = await each(picked, ({ id }) => set(id, held, reason))
  const words = `${counted(outcome.done.length, 'piece')} ${held ? 'held' : 'lifted'}`
  say(words, outcome, () => {
    void each(outcome.done, ({ id }) => set(id, !held, 'Undone')).then(sayUndone)
  })
}

function sayUndone({ done, failed }: Outcome): void {
  if (failed.length === 0) showToast({ words: `${counted(done.length, 'piece')} put back` })
  else showToast({ words: `Not all could be put back: ${failed[0] ?? ''}`, tone: 'failed' })
}

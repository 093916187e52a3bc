import type { Reply } from '../../shared/fault.ts'
import type { BulkChange, BulkOutcome } from '../../shared/model/bulkAct.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { ask } from '../desk.ts'
import { showToast } from '../ui/toast.ts'
import { counted } from '../words/numberWords.ts'

// Pieces of one step: the library answers other questions between two.
const step = 2000

function sayFailed(words: string): void {
  showToast({ words, tone: 'failed' })
}

/**
 * Does one thing to many pieces, step by step, and says so with the way back. True where it was done, if only to some
 * of them; where it was done to none, `refuse` is told why.
 */
export async function applyBulk(
  ids: readonly ArticleId[],
  change: BulkChange,
  words: (pieces: string) => string,
  refuse: (words: string) => void = sayFailed,
): Promise<boolean> {
  let actId: string | null = null
  let changed = 0
  const problems: string[] = []
  const failed: BulkOutcome['failed'] = []
  for (let at = 0; at < ids.length; at += step) {
    const reply: Reply<BulkOutcome> = await ask('bulk.apply', {
      ids: ids.slice(at, at + step),
      change,
      ...(actId === null ? {} : { joins: actId }),
    })
    if (!reply.ok) {
      problems.push(reply.fault.message)
      break
    }
    actId = reply.value.actId ?? actId
    changed += reply.value.changed
    failed.push(...reply.value.failed)
  }
  if (failed[0])
    problems.push(`${counted(failed.length, 'piece')} left as they were: ${failed[0].message}`)
  const isDone = changed > 0 || problems.length === 0
  const act = actId
  if (changed > 0 && act !== null)
    showToast({ words: words(counted(changed, 'piece')), undo: () => void undoBulk(act) })
  else if (isDone) showToast({ words: 'Nothing to change: they are all so already.' })
  if (problems.length > 0) (isDone ? sayFailed : refuse)(problems.join(' '))
  return isDone
}

/** Takes an act over many pieces back, and says what could not be. */
export async function undoBulk(id: string): Promise<void> {
  const reply = await ask('bulk.undo', { id })
  if (!reply.ok) {
    showToast({ words: reply.fault.message, tone: 'failed' })
    return
  }
  const { changed, failed } = reply.value
  showToast({ words: `Undone: ${counted(changed, 'piece')} as before` })
  if (failed[0])
    showToast({
      words: `${counted(failed.length, 'piece')} could not be put back: ${failed[0].message}`,
      tone: 'failed',
    })
}

import type { QueryClient } from '@tanstack/react-query'
import type { Reply } from '../../shared/fault.ts'
import type { Source } from '../../shared/model/source.ts'
import { ask } from '../desk.ts'
import type { Flushed } from '../shell/closing.ts'
import { currentRoute, go } from '../shell/route.ts'
import { showToast } from '../ui/toast.ts'
import { draftOf, emptyDraft, type RecordKey, recordSaved, unsavedRecords } from './drafts.ts'

const underWay = new Map<RecordKey, Promise<Reply<Source>>>()

/**
 * Saves a record (null: the new one) with what was changed in it. One save at a time: asked again, what was typed
 * since the first goes after it, so that a new record never becomes two.
 */
export async function saveRecord(
  client: QueryClient,
  source: Source | null,
): Promise<Reply<Source>> {
  const key = source?.id ?? 'new'
  const before = underWay.get(key)
  if (!before) {
    const saving = save(client, source).finally(() => underWay.delete(key))
    underWay.set(key, saving)
    return saving
  }
  const reply = await before
  return reply.ok && unsavedRecords().has(reply.value.id) ? saveRecord(client, reply.value) : reply
}

/** Before the window closes: every record with something unsaved, on screen or not. */
export async function saveUnsaved(client: QueryClient): Promise<Flushed> {
  const keys = [...unsavedRecords().keys()]
  if (keys.length === 0) return { saved: true }
  const list = await ask('sources.list', {})
  if (!list.ok) return { saved: false, why: list.fault.message }
  for (const key of keys) {
    const source = key === 'new' ? null : list.value.find((one) => one.id === key)
    // One that was removed meanwhile has nothing to be saved into.
    if (source === undefined) continue
    const changes = unsavedRecords().get(key) ?? {}
    const isLeft = source === null && !isAtNew()
    // A name that a piece gave, and nobody went on with.
    if (isLeft && Object.keys(changes).join() === 'name') continue
    const name = (changes.name ?? source?.name ?? '').trim()
    if (isLeft || name === '' || !(await saveRecord(client, source)).ok)
      return { saved: false, why: `The record of ${name || 'the new outlet'} is not saved.` }
  }
  return { saved: true }
}

function isAtNew(): boolean {
  const at = currentRoute()
  return at.place === 'outlets' && at.id === 'new'
}

async function save(client: QueryClient, source: Source | null): Promise<Reply<Source>> {
  const key = source?.id ?? 'new'
  const changes = unsavedRecords().get(key) ?? {}
  const draft = { ...(source ? draftOf(source) : emptyDraft), ...changes }
  const reply = await ask('sources.save', { ...(source ? { id: source.id } : {}), draft })
  if (!reply.ok) return reply
  const saved = reply.value
  // Before the list is read anew: the record is shown as it is now, and not for a moment as it was.
  client.setQueryData<readonly Source[]>(
    ['sources.list', {}],
    (list) => list && [...list.filter((one) => one.id !== saved.id), saved],
  )
  recordSaved(key, changes, saved.id)
  // In the same breath: whoever writes a new record and looks at it goes on with it, and nobody else is moved.
  if (key === 'new' && isAtNew()) go({ place: 'outlets', id: saved.id })
  showToast({ words: `${saved.name} is saved.` })
  return reply
}

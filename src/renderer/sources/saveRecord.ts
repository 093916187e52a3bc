import type { QueryClient } from '@tanstack/react-query'
import type { Reply } from '../../shared/fault.ts'
import type { Source } from '../../shared/model/source.ts'
import { ask } from '../desk.ts'
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
  const at = currentRoute()
  if (key === 'new' && at.place === 'outlets' && at.id === 'new')
    go({ place: 'outlets', id: saved.id })
  showToast({ words: `${saved.name} is saved.` })
  return reply
}

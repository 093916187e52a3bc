import { useCallback, useSyncExternalStore } from 'react'
import type { SourceId } from '../../shared/model/ids.ts'
import type { Source, SourceDraft } from '../../shared/model/source.ts'

// What was typed in a record and not yet saved; walking away and coming back loses nothing.
let drafts: ReadonlyMap<string, SourceDraft> = new Map()
const listeners = new Set<() => void>()

/** A record without anything in it. */
export const emptyDraft: SourceDraft = {
  name: '',
  aliases: [],
  domains: [],
  role: 'publisher',
  licence: null,
  contacts: '',
  language: null,
  notes: '',
}

/** The part of a record that is edited. */
export function draftOf(source: Source): SourceDraft {
  const { id: _id, createdAt: _createdAt, ...draft } = source
  return draft
}

function set(key: string, draft: SourceDraft | null): void {
  const next = new Map(drafts)
  if (draft === null) next.delete(key)
  else next.set(key, draft)
  drafts = next
  for (const listener of listeners) listener()
}

/** Begins the record of an outlet that a piece names. */
export function setNewOutletName(name: string): void {
  set('new', { ...emptyDraft, name })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The unsaved draft of a record, or null where nothing was changed; and the way to change it. */
export function useDraft(
  key: SourceId | 'new',
): [SourceDraft | null, (draft: SourceDraft | null) => void] {
  const all = useSyncExternalStore(subscribe, () => drafts)
  const change = useCallback((draft: SourceDraft | null) => set(key, draft), [key])
  return [all.get(key) ?? null, change]
}

/** The records with something unsaved in them. */
export function useUnsaved(): ReadonlyMap<string, SourceDraft> {
  return useSyncExternalStore(subscribe, () => drafts)
}

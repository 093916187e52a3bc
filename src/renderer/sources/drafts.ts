import { useSyncExternalStore } from 'react'
import type { SourceId } from '../../shared/model/ids.ts'
import type { Source, SourceDraft } from '../../shared/model/source.ts'
import { since } from '../ui/since.ts'

/** A record on file, or the new one that is being written. */
export type RecordKey = SourceId | 'new'
/** What was changed in a record: the rest of it may change on file meanwhile and is not put back. */
export type RecordChanges = Partial<SourceDraft>

// What was typed in a record and not yet saved; walking away and coming back loses nothing.
let unsaved: ReadonlyMap<RecordKey, RecordChanges> = new Map()
const listeners = new Set<() => void>()
// The page a record is written on stays the same page when a new record has become one on file.
const pages = new Map<SourceId, string>()
let newOnes = 0

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

function set(key: RecordKey, changes: RecordChanges | null): void {
  const next = new Map(unsaved)
  if (changes === null || Object.keys(changes).length === 0) next.delete(key)
  else next.set(key, changes)
  unsaved = next
  for (const listener of listeners) listener()
}

/** Changes a part of a record; what else was changed in it stays so. */
export function changeRecord(key: RecordKey, part: RecordChanges): void {
  set(key, { ...unsaved.get(key), ...part })
}

/** Throws away what was changed in a record. */
export function throwAway(key: RecordKey): void {
  set(key, null)
}

/** Begins the record of an outlet that a piece names. */
export function setNewOutletName(name: string): void {
  set('new', { name })
}

/** What is not saved yet, of every record. */
export function unsavedRecords(): ReadonlyMap<RecordKey, RecordChanges> {
  return unsaved
}

/** A record was saved with these changes: what was typed since then stays unsaved, of a new record under its id. */
export function recordSaved(key: RecordKey, sent: RecordChanges, id: SourceId): void {
  const rest = since<SourceDraft>(sent, unsaved.get(key) ?? {})
  if (key === 'new') pages.set(id, pageOf('new'))
  set(key, null)
  if (key === 'new') newOnes++
  set(id, rest)
}

/** The page a record is written on; typing goes on where a new record gets its place on file. */
export function pageOf(key: RecordKey): string {
  return key === 'new' ? `new ${newOnes}` : (pages.get(key) ?? key)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The records with something unsaved in them. */
export function useUnsaved(): ReadonlyMap<RecordKey, RecordChanges> {
  return useSyncExternalStore(subscribe, unsavedRecords)
}

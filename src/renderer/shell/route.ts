import { useSyncExternalStore } from 'react'
import type { GatePlace } from '../../shared/model/gate.ts'
import type { ArticleId, SourceId } from '../../shared/model/ids.ts'
import { recall, remember } from '../ui/remember.ts'

export const settingsSections = [
  'desk',
  'appearance',
  'rules',
  'words',
  'backups',
  'vocabularies',
  'library',
  'samples',
  'keys',
] as const
export type SettingsSection = (typeof settingsSections)[number]

export type ExportsTab = 'register' | 'recall' | 'recipients' | 'answer' | 'template'

/** Where the window stands. `piece`, `review` and `rights` are the three modes of one piece. */
export type Route =
  | { readonly place: 'today' | 'library' | 'names' }
  | {
      readonly place: 'piece' | 'review' | 'rights'
      readonly id: ArticleId
      /** What to go to in the piece, once: a finding of the gate, a field. */
      readonly at?: GatePlace
    }
  | { readonly place: 'outlets'; readonly id?: SourceId | 'new' }
  | { readonly place: 'exports'; readonly tab?: ExportsTab }
  | { readonly place: 'settings'; readonly section?: SettingsSection }

const simple: readonly string[] = ['today', 'library', 'outlets', 'exports', 'names', 'settings']

function isRoute(value: unknown): value is Route {
  if (typeof value !== 'object' || value === null) return false
  const { place, id } = value as { place?: unknown; id?: unknown }
  if (typeof place !== 'string') return false
  return (
    simple.includes(place) ||
    (['piece', 'review', 'rights'].includes(place) && typeof id === 'string')
  )
}

let route: Route = recall('place', isRoute, { place: 'library' })
let before: readonly Route[] = []
const listeners = new Set<() => void>()

function set(next: Route): void {
  route = next
  const { at: _at, ...kept } = next as Route & { at?: unknown }
  remember('place', kept)
  for (const listener of listeners) listener()
}

/** Goes to a place; `back` comes here again. */
export function go(next: Route): void {
  const isSame = JSON.stringify(next) === JSON.stringify(route)
  if (isSame && !('at' in next)) return
  const isModeOfSame = 'id' in next && 'id' in route && next.id === route.id
  if (!isModeOfSame) before = [...before, route].slice(-50)
  set(next)
}

/** Goes back to the place before, or to the library where there is none. */
export function goBack(): void {
  const last = before.at(-1) ?? { place: 'library' }
  before = before.slice(0, -1)
  set(last)
}

/** Where the window stands now. */
export function currentRoute(): Route {
  return route
}

/** Tells later whether the window has stood here all the time: an answer that comes late moves nobody. */
export function stayingHere(): () => boolean {
  const here = route
  return () => route === here
}

/** Where the window stands; the component is drawn anew when that changes. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

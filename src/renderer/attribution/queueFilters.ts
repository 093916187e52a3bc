import { isCharge, isOpen, isQuote, type ReviewItem } from './reviewItem.ts'

export const kindFilters = ['all', 'quotes', 'charges', 'reported', 'unnamed'] as const
export type KindFilter = (typeof kindFilters)[number]
export const stateFilters = [
  'all',
  'open',
  'blocking',
  'altered',
  'queried',
  'decided',
  'aside',
] as const
export type StateFilter = (typeof stateFilters)[number]

/** What of the queue is shown; `speaker` null: everybody. */
export interface QueueFilter {
  readonly kind: KindFilter
  readonly state: StateFilter
  readonly speaker: string | null
}

export const noFilter: QueueFilter = { kind: 'all', state: 'all', speaker: null }

export const kindFilterWords: Readonly<Record<KindFilter, string>> = {
  all: 'All kinds',
  quotes: 'Quotes',
  charges: 'Claims and accusations',
  reported: 'Reported',
  unnamed: 'Unnamed voices',
}

export const stateFilterWords: Readonly<Record<StateFilter, string>> = {
  all: 'Any state',
  open: 'To decide',
  blocking: 'Blocks sign-off',
  altered: 'Quote altered',
  queried: 'Queried',
  decided: 'Decided',
  aside: 'Set aside',
}

/** Whether an item is of a kind. */
function ofKind(item: ReviewItem, kind: KindFilter): boolean {
  switch (kind) {
    case 'all':
      return true
    case 'quotes':
      return isQuote(item) || item.what === 'missing' || item.what === 'mark'
    case 'charges':
      return isCharge(item)
    case 'reported':
      return ['indirect', 'reported-act', 'document', 'belief'].includes(item.kind)
    case 'unnamed':
      return (
        item.speaker === null ||
        item.speakerType === 'anonymous' ||
        item.speakerType === 'unnamed-group' ||
        item.kind === 'unattributed-evaluation'
      )
    default:
      return kind satisfies never
  }
}

/** Whether an item is in a state. */
function inState(item: ReviewItem, state: StateFilter): boolean {
  switch (state) {
    case 'all':
      return true
    case 'open':
      return isOpen(item)
    case 'blocking':
      return item.blocks.length > 0
    case 'altered':
      return item.state === 'altered' || item.what === 'missing'
    case 'queried':
      return item.state === 'queried'
    case 'decided':
      return !isOpen(item) && item.state !== 'reading' && item.state !== 'rejected'
    case 'aside':
      return item.state === 'rejected'
    default:
      return state satisfies never
  }
}

/** The items that pass. */
export function filtered(items: readonly ReviewItem[], filter: QueueFilter): ReviewItem[] {
  return items.filter(
    (item) =>
      ofKind(item, filter.kind) &&
      inState(item, filter.state) &&
      (filter.speaker === null || item.speaker === filter.speaker),
  )
}

/** The next item that somebody has to decide: after `id`, else from the top; null where none is left. */
export function nextOpen(items: readonly ReviewItem[], id: string | null): ReviewItem | null {
  const here = items.findIndex((item) => item.id === id)
  const rest = [...items.slice(here + 1), ...items.slice(0, Math.max(0, here))]
  const waits = (item: ReviewItem): boolean =>
    isOpen(item) && item.state !== 'queried' && item.what !== 'missing'
  return rest.find((item) => waits(item) && item.blocks.length > 0) ?? rest.find(waits) ?? null
}

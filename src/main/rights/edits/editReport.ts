/** From harmless to grave (DOMAIN §3.4): what a change does to the received words. */
export const editKinds = ['normalise', 'style', 'cut', 'addition', 'quote-change'] as const
export type EditKind = (typeof editKinds)[number]

/** Where a change stands: a block by its place in reading order, and UTF-16 units in its text. */
export interface EditSpan {
  readonly block: number
  readonly start: number
  readonly end: number
}

/** One change between received and current text; empty `before` is an addition, empty `after` a cut. */
export interface EditChange {
  readonly kind: EditKind
  readonly before: string
  readonly after: string
  /** Index of the current block the change stands in (or before which the cut words stood). */
  readonly block: number
  /** In the current text, one a block; empty where words were cut there. */
  readonly spans: readonly EditSpan[]
  /** In the received text. */
  readonly received: readonly EditSpan[]
  /** The same words stand elsewhere in the other text: moved, neither lost nor new. */
  readonly moved?: true
}

/** A change of words beside the body (E6), which has no place in a block of it. */
export interface AsideChange {
  readonly what: 'standfirst' | 'note' | 'caption' | 'credit'
  readonly kind: EditKind
  readonly before: string
  readonly after: string
  /** Caption and credit: which of the piece's pictures. */
  readonly picture?: number
}

/** How one quotation stands against the received text. */
export interface QuoteFinding {
  readonly verdict: 'same' | 'shortened' | 'bracketed' | 'changed' | 'missing' | 'not-received'
  readonly received: string | null
  readonly current: string | null
  readonly block: number
}

/** What the desk changed, as far as a word-level comparison can tell. */
export interface EditReport {
  readonly changes: readonly EditChange[]
  readonly strongest: EditKind | 'none'
  readonly wordsCut: number
  readonly wordsAdded: number
  readonly quotes: readonly QuoteFinding[]
}

/** The body's changes with those beside it; `strongest` counts both. */
export interface PieceEdits extends EditReport {
  readonly aside: readonly AsideChange[]
}

import type { ArticleId, SourceId } from '../../shared/model/ids.ts'
import type { Status } from '../../shared/model/status.ts'
import type { Meaning } from '../ui/meaning.ts'

/** Where a line of Today leads. */
export type TodayPlace =
  | { readonly kind: 'piece'; readonly id: ArticleId }
  | { readonly kind: 'review'; readonly id: ArticleId }
  | { readonly kind: 'outlet'; readonly id: SourceId }
  | { readonly kind: 'notices' }
  | { readonly kind: 'exports' }
  | { readonly kind: 'rights'; readonly id: ArticleId }
  | { readonly kind: 'new-outlet'; readonly name: string }
  | { readonly kind: 'library'; readonly status: Status }

/** One thing for a person. */
export interface TodayLine {
  readonly id: string
  readonly words: string
  readonly isOpening?: boolean
  /** Why it is here, in a few words. */
  readonly why: string
  readonly place: TodayPlace
}

/** Lines of one kind, under a title. */
export interface TodaySection {
  readonly id: string
  readonly title: string
  readonly meaning: Meaning
  /** What to do with these. */
  readonly hint: string
  readonly lines: readonly TodayLine[]
  /** All there are; more than `lines` where only the first are known. */
  readonly total: number
  /** Where the rest is. */
  readonly more: TodayPlace | null
}

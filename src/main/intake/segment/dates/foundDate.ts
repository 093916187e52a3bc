/** A date in a text: its place in UTF-16 units, and what it says. */
export interface FoundDate {
  readonly start: number
  readonly end: number
  readonly value: string | null
  readonly certain: boolean
  readonly alternatives?: readonly string[]
  /** False for "23 May" and the like. */
  readonly hasYear: boolean
}

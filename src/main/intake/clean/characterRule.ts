/** One character of a run of spaces and invisibles, with what stands on either side of the run. */
export interface CharacterPlace {
  readonly character: string
  readonly before: string
  readonly after: string
  /** The text from the end of the run on. */
  readonly rest: string
  readonly language: string | null
}

/** What a character becomes: nothing, a space, or (null) what it is. */
export interface CharacterRule {
  readonly id: string
  readonly replace: (place: CharacterPlace) => string | null
}

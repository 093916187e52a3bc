/** A block of a piece as tagging reads it; "headline" and "standfirst" are blocks. */
export interface TextBlock {
  readonly blockId: string
  readonly text: string
}

/** A page that is asked about. */
export interface Asked {
  readonly id: number
  readonly html: string
}

/** What another reader of pages takes for a page's article. */
export interface Opinion {
  readonly id: number
  readonly reader: string
  /** Its text, a block a line; null where it failed on the page. */
  readonly lines: readonly string[] | null
}

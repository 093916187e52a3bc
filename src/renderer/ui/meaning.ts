/** What a mark or a badge means; each has a colour, a word, a glyph and a line style of its own. */
export type Meaning =
  | 'neutral'
  | 'active'
  | 'proposed'
  | 'confirmed'
  | 'blocking'
  | 'stale'
  | 'broken'

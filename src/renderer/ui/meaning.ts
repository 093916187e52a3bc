/** What a mark or a badge means; each has a colour, a word, a glyph and a line style of its own. */
export const meanings = [
  'neutral',
  'active',
  'proposed',
  'confirmed',
  'blocking',
  'stale',
  'broken',
] as const
export type Meaning = (typeof meanings)[number]

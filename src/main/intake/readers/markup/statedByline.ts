import type { Byline } from '../../../../shared/model/parsedPiece.ts'
import { readByline } from '../../segment/readByline.ts'

/** The writers a field of its own names; what is no by-line's grammar stays as one name (fewer rather than wrong). */
export function statedByline(text: string | null): Byline[] {
  const words = text?.trim() ?? ''
  if (words === '' || words.length > 300) return []
  const led = /^(?:by|von|par|por|di|door|av|af)\b[: ]/i.test(words) ? words : `By ${words}`
  const found = readByline(led)?.bylines ?? []
  return found.length > 0 ? [...found] : [{ name: words, role: null, affiliation: null }]
}

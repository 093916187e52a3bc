import type { Byline } from '../../../../shared/model/parsedPiece.ts'
import { readByline } from '../../segment/readByline.ts'

/**
 * The writers a field of its own names; what is no by-line's grammar stays as one name (fewer rather than
 * wrong), and a family name before initials is one name as libraries write it.
 */
export function statedByline(text: string | null): Byline[] {
  const words = text?.trim() ?? ''
  if (words === '' || words.length > 300) return []
  const turned = /^([\p{L}'’\- ]{2,40}), ((?:\p{Lu}\.[ -]?){1,4})$/u.exec(words)
  if (turned !== null)
    return [{ name: `${turned[2]!.trim()} ${turned[1]!.trim()}`, role: null, affiliation: null }]
  // “Bo Dahl (chief reporter)” says what “Bo Dahl, chief reporter” says; a capital may begin a name.
  const plain = words.replace(/ \((\p{Ll}[^()]{2,60})\)$/u, ', $1')
  const led = /^(?:by|von|par|por|di|door|av|af)\b[: ]/i.test(plain) ? plain : `By ${plain}`
  const found = readByline(led)?.bylines ?? []
  return found.length > 0 ? [...found] : [{ name: words, role: null, affiliation: null }]
}

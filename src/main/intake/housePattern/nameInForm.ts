import { escapePattern } from '../../../shared/engine/escapePattern.ts'
import type { Byline } from '../../../shared/model/parsedPiece.ts'
import { readByline } from '../segment/readByline.ts'

/** The writers of a line that has an outlet's by-line form ("Words: {name}"); null where it has not, or names nobody. */
export function nameInForm(line: string, form: string): Byline[] | null {
  const pattern = form
    .split(/(\{name\}|\{affiliation\})/u)
    .map((piece, index, all) => {
      // The same placeholder again is the same words of another person: only the first is named.
      if (piece === '{name}') return all.indexOf(piece) === index ? '(?<name>.{2,120})' : '.{2,120}'
      if (piece === '{affiliation}')
        return all.indexOf(piece) === index ? '(?<affiliation>.{2,80})' : '.{2,80}'
      return escapePattern(piece).replace(/\s+/gu, '\\s+')
    })
    .join('')
  const found = new RegExp(`^${pattern}$`, 'iu').exec(line.replace(/\s+/gu, ' ').trim())
  const name = found?.groups?.['name']
  if (name === undefined) return null
  // What the form's own words already say need not be said by the name: "By" makes the reader trust a single word.
  const read = readByline(form === '{name}' ? name : `By ${name}`)
  if (read === null || read.bylines.length === 0) return null
  const affiliation = found?.groups?.['affiliation']?.trim() ?? null
  return read.bylines.map((one) => ({ ...one, affiliation: one.affiliation ?? affiliation }))
}

import type { HousePattern } from '../../../shared/model/housePattern.ts'
import { isBodyRole } from '../../../shared/model/part.ts'
import type { PieceToLearn } from './pieceToLearn.ts'

type Forms = Pick<HousePattern, 'orders' | 'credits' | 'bylineForms' | 'creditForms'>

/** How the outlet orders its parts, writes by-lines and credits: U7, out of what intake found without a pattern. */
export function learnForms(names: readonly string[], pieces: readonly PieceToLearn[]): Forms {
  return {
    orders: counted(pieces.map(orderOf)).slice(0, 5),
    credits: counted(pieces.flatMap(({ credits }) => credits)).slice(0, 40),
    bylineForms: counted(pieces.flatMap(bylineForms)).slice(0, 10),
    creditForms: counted(pieces.flatMap((piece) => creditForms(names, piece))).slice(0, 10),
  }
}

/** Roles in order, runs of one kind once; empty where a house pattern had a hand in it. */
function orderOf({ blocks }: PieceToLearn): string {
  return blocks.some((block) => block.byHouse) ? '' : collapsed(blocks.map((one) => one.role))
}

/** Roles in the order they stand, runs of one kind once, all body roles one: "caption date body source". */
export function collapsed(roles: readonly PieceToLearn['blocks'][number]['role'][]): string {
  const out: string[] = []
  for (const role of roles) {
    if (role === 'separator') continue
    const word = isBodyRole(role) ? 'body' : role
    if (out.at(-1) !== word) out.push(word)
  }
  return out.join(' ')
}

const moreNames = /\{name\}(?:(?:\s*,\s*|\s+)(?:(?:and|with|und|et|y|e|و)\s+|&\s*)?\{name\})+/gu

function bylineForms({ blocks, bylines }: PieceToLearn): string[] {
  return blocks
    .filter(({ role, byHouse }) => role === 'byline' && !byHouse)
    .map(({ text }) => {
      let form = text
      for (const { name, affiliation } of bylines) {
        if (name !== '') form = form.replace(name, '{name}')
        if (affiliation) form = form.replace(affiliation, '{affiliation}')
      }
      return form.replace(moreNames, '{name}').replace(/\s+/gu, ' ').trim()
    })
    .filter((form) => form.includes('{name}') && form.length < 80)
}

/** Words that say whose a piece is, in the languages the desk meets most. */
const creditWords =
  /\b(?:source|courtesy|credit|origin\w*|first (?:appeared|published|ran)|re-?published|published (?:by|in|with)|produced by|provided by|quelle|zuerst|erschienen|publié|paru|publicado|publicó|fuente)\b|المصدر|نشر|منبع/iu

/** Lines outside the body that name the outlet and say that the piece is its own. */
function creditForms(
  names: readonly string[],
  { blocks, bylines, headline }: PieceToLearn,
): string[] {
  const known = names.filter((name) => name.length > 2).toSorted((a, b) => b.length - a.length)
  const found = blocks.flatMap(({ text, role, byHouse }) => {
    if (byHouse || text.length > 200 || (role !== 'source' && role !== 'boilerplate')) return []
    const own = known.find((name) => text.toLowerCase().includes(name.toLowerCase()))
    if (own === undefined || !creditWords.test(text)) return []
    const at = text.toLowerCase().indexOf(own.toLowerCase())
    let form = `${text.slice(0, at)}{firstPublisher}${text.slice(at + own.length)}`
    for (const { name } of bylines) if (name !== '') form = form.replace(name, '{author}')
    if (headline) form = form.replace(headline, '{headline}')
    return [form.replace(/\s+/gu, ' ').trim()]
  })
  return [...new Set(found)]
}

function counted(texts: readonly string[]): { text: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const text of texts) if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .toSorted((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
}

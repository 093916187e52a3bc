import { htmlReader } from '../html.ts'
import type { FragmentResult } from '../markup/fragment.ts'

/**
 * E8: where an entry's text is a whole web page with its menus, only its article is wanted; null where it is none, or
 * has no article that is found. The entry's title is the headline: the page's own is left out.
 */
export function wholePage(html: string): FragmentResult | null {
  if (!/^\s*(?:<!doctype\s+html|<html[\s>])/i.test(html) || !/<body[\s>]/i.test(html)) return null
  const read = htmlReader({ text: html })
  const reading = read.ok ? read.readings[0] : undefined
  if (reading === undefined) return null
  const blocks = reading.blocks
    .filter(({ role }) => role !== 'headline')
    .map(({ range, ...rest }) => ({ ...rest, text: reading.text.slice(...range) }))
  return { ok: true, blocks, media: reading.hints.media ?? [] }
}

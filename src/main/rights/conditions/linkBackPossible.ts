import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { originalUrl } from '../creditLine.ts'

const say = verdictsOf('R13', 'Link to the original', { kind: 'origin', ref: 'address' })

/** R13: the address a link back or a canonical link needs is known. Print carries no link. */
export function linkBackPossible(facts: ExaminedFacts): GateCheck {
  const { licence } = facts
  if (!licence) return say.skip('No licence is on file.')
  const canonical = licence.seo === 'canonical' || licence.seo === 'both'
  if (!licence.linkBack && !canonical) return say.skip('The licence asks for no link.')
  if (facts.channel === 'print') return say.skip('Print carries no link.')
  const url = originalUrl(facts.fields)
  if (!url)
    return say.block(
      `The licence asks for ${licence.linkBack ? 'a link back' : 'a canonical link'}, and the address of the original is not known.`,
    )
  return say.clear(`${seoWords(licence.seo)} ${url}`)
}

function seoWords(seo: 'canonical' | 'noindex' | 'both' | 'none'): string {
  if (seo === 'canonical') return 'Link back, and canonical link to'
  if (seo === 'noindex') return 'Link back, search engines kept off:'
  if (seo === 'both') return 'Link back, canonical link, search engines kept off:'
  return 'Link back to'
}

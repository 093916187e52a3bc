import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R19', 'Commercial use', 'licence')

/** R19: the recipient is neither commercial nor behind a paywall where the licence forbids that. */
export function commercialUseAllowed(facts: ExaminedFacts): GateCheck {
  const { licence, recipient } = facts
  if (!licence) return say.skip('No licence is on file.')
  const limits = [
    licence.commercial === 'no' ? 'commercial use' : '',
    licence.paywall === 'no' ? 'a paywall' : '',
  ].filter(Boolean)
  if (limits.length === 0) return say.clear('Commercial use and a paywall are allowed.')
  const limit = `The licence forbids ${limits.join(' and ')}`
  if (!recipient) return say.warn(`${limit}. Make sure of whoever receives it.`)
  if (licence.commercial === 'no' && recipient.commercial)
    return say.block(`${limit}; ${recipient.name} is commercial.`)
  if (licence.paywall === 'no' && recipient.paywalled)
    return say.block(`${limit}; ${recipient.name} has a paywall.`)
  return say.clear(`${limit}; ${recipient.name} is free of that.`)
}

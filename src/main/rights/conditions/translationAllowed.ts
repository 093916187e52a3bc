import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R23', 'Translation', 'licence')

/** R23: a piece in another language than it came in is a translation, which a licence may forbid or want asked. */
export function translationAllowed(facts: ExaminedFacts): GateCheck {
  const { licence } = facts
  if (!licence) return say.skip('No licence is on file.')
  const from = primary(facts.received.language)
  const to = primary(facts.fields.language)
  if (!from || !to || from === to) return say.skip('It runs in the language it came in.')
  const words = `It came in “${from}” and runs in “${to}”`
  if (licence.translation === 'yes') return say.clear(`${words}; translation is allowed.`)
  return licence.translation === 'ask'
    ? say.block(`${words}; the rights holder wants to be asked before a translation.`)
    : say.block(`${words}; the licence forbids translation.`)
}

function primary(language: string | null | undefined): string {
  return (language ?? '').toLowerCase().split('-')[0] ?? ''
}

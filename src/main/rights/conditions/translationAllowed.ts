import type { GateCheck } from '../../../shared/model/gate.ts'
import { editKinds } from '../edits/editReport.ts'
import type { ExaminedFacts } from '../facts.ts'
import { sameLanguage } from '../sameLanguage.ts'
import { verdictsOf } from '../verdicts.ts'

const say = verdictsOf('R23', 'Translation', 'licence')

/**
 * R23: a piece in another language than it came in is a translation, which a licence may forbid or want asked. Words
 * that still stand as they came are none, whatever the language is called now; words put in the place of others in a
 * piece whose language is no longer named may be one.
 */
export function translationAllowed(facts: ExaminedFacts): GateCheck {
  const { licence } = facts
  if (!licence) return say.skip('No licence is on file.')
  const from = facts.received.language?.trim() ?? ''
  const to = facts.fields.language?.trim() ?? ''
  if (from === '' || sameLanguage(from, to)) return say.skip('It runs in the language it came in.')
  if (!hasNewWords(facts)) return say.skip('The words are those received: it is no translation.')
  const words =
    to === ''
      ? `It came in “${from}”, words of it were replaced, and its language is not named now`
      : `It came in “${from}” and runs in “${to}”`
  if (licence.translation === 'yes') return say.clear(`${words}; translation is allowed.`)
  return licence.translation === 'ask'
    ? say.block(`${words}; the rights holder wants to be asked before a translation.`)
    : say.block(`${words}; the licence forbids translation.`)
}

function hasNewWords({ edits: { strongest } }: ExaminedFacts): boolean {
  return strongest !== 'none' && editKinds.indexOf(strongest) >= editKinds.indexOf('addition')
}

import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { goesOut } from '../goesOut.ts'

const say = verdictsOf('R15', 'Pictures', 'media')

/** R15: a picture without cleared rights is left out, and that is said; it never blocks. One that a person took out of the text is no matter of rights. */
export function picturesCleared(facts: ExaminedFacts): GateCheck {
  const { media } = facts.fields
  const standing = [...media.keys()].filter((index) => !facts.picturesTakenOut?.includes(index))
  if (standing.length === 0) return say.clear('No pictures.')
  const left = standing.filter((index) => !goesOut(facts, index))
  const [out] = left
  if (out === undefined) return say.clear('The rights in every picture are cleared.')
  const count = left.length
  const credit = media[out]?.credit
  return say.warn(
    `${count === 1 ? 'One picture' : `${count} pictures`} left out: no rights${credit ? ` (${credit})` : ''}.`,
    { kind: 'media', ref: String(out) },
  )
}

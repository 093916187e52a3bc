import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { mayPrintImage } from '../mayPrintImage.ts'

const say = verdictsOf('R15', 'Pictures', 'media')

/** R15: a picture without cleared rights is left out, and that is said; it never blocks. */
export function picturesCleared(facts: ExaminedFacts): GateCheck {
  const { media } = facts.fields
  if (media.length === 0) return say.clear('No pictures.')
  const out = media.findIndex((one) => !mayPrintImage(one, facts.licence))
  if (out < 0) return say.clear('The rights in every picture are cleared.')
  const count = media.filter((one) => !mayPrintImage(one, facts.licence)).length
  const credit = media[out]?.credit
  return say.warn(
    `${count === 1 ? 'One picture' : `${count} pictures`} left out: no rights${credit ? ` (${credit})` : ''}.`,
    { kind: 'media', ref: String(out) },
  )
}

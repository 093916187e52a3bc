import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts, GateFacts, PendingStep } from '../facts.ts'
import { goesOut } from '../goesOut.ts'
import { verdictsOf } from '../verdicts.ts'

import { isBodyRole } from '../../../shared/model/part.ts'

const say = verdictsOf('B9', 'Clean-up decided', 'step')

const printed = new Set(['headline', 'standfirst', 'byline', 'dateline'])

/** Undecided steps in words that go out: body, header, and captions of pictures that go out. */
export function outgoingSteps(facts: GateFacts): PendingStep[] {
  return facts.pendingSteps.filter(
    ({ role, picture }) =>
      isBodyRole(role) || printed.has(role) || (picture !== undefined && goesOut(facts, picture)),
  )
}

/** B9: no undecided clean-up step would change words that go out; one of spacing or dashes may wait. */
export function cleanUpDecided(facts: ExaminedFacts): GateCheck {
  const outgoing = outgoingSteps(facts)
  const words = outgoing.filter((one) => one.wordsBefore !== one.wordsAfter)
  const first = words[0]
  if (first)
    return say.block(
      `${words.length} undecided clean-up ${words.length === 1 ? 'step changes' : 'steps change'} words: “${first.wordsBefore}” → “${first.wordsAfter}”`,
      { kind: 'step', ref: first.id },
    )
  const spacing = outgoing[0]
  if (spacing)
    return say.warn(
      `${outgoing.length} clean-up ${outgoing.length === 1 ? 'proposal is' : 'proposals are'} undecided; none changes a word.`,
      { kind: 'step', ref: spacing.id },
    )
  return say.clear('Every clean-up step is decided.')
}

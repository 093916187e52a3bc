import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { clockWords, latestOf } from '../clock.ts'
import { statedMoment } from '../../../shared/model/statedMoment.ts'
import { dayInWords } from '../../../shared/model/dayInWords.ts'
import { localDay } from '../deskDate.ts'
import { lastDay, senderEnded } from '../licenceInForce.ts'

const say = verdictsOf('R4', 'Licence in force', 'licence')

/** R4: neither the licence nor what the sender said of the piece's end is over; a last day counts whole, in the desk's time zone. */
export function licenceNotExpired(facts: ExaminedFacts): GateCheck {
  if (senderEnded(facts, latestOf(facts)))
    return say.block(
      `The sender let it stand until ${statedMoment(facts.senderExpires ?? '')}; that is over.`,
    )
  if (!facts.licence) return say.skip('No licence is on file.')
  const { startsOn } = facts.licence
  if (startsOn && startsOn > localDay(facts.now, facts.timeZone))
    return say.block(`The licence begins on ${dayInWords(startsOn)} (${facts.timeZone}).`)
  const last = lastDay(facts.licence, facts.firstExportAt, facts.timeZone)
  if (!last) {
    const days = facts.licence.expiresAfterDays
    return say.clear(
      days ? `Runs for ${days} days from the first export.` : 'The licence does not end.',
    )
  }
  const zone = facts.timeZone
  const today = localDay(latestOf(facts), zone)
  if (last < today && last >= localDay(facts.now, zone))
    return say.block(`The licence ended on ${dayInWords(last)} (${zone}). ${clockWords(facts)}`)
  return last < today
    ? say.block(`The licence ended on ${dayInWords(last)} (${zone}).`)
    : say.clear(`In force up to and including ${dayInWords(last)} (${zone}).`)
}

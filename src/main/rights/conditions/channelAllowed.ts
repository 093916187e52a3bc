import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import { joinNames } from '../creditLine.ts'
import { isFeed } from '../../../shared/model/exportRecord.ts'
import { channels } from '../../../shared/model/licence.ts'

const say = verdictsOf('R5', 'Allowed where it goes', 'licence')

/**
 * R5: the licence allows this channel; "ask" blocks until somebody has asked. Without a channel, any allowed one will
 * do. An RSS or Atom file is a feed.
 */
export function channelAllowed(facts: ExaminedFacts): GateCheck {
  const { licence, channel } = facts
  if (!licence) return say.skip('No licence is on file.')
  if (!channel) {
    const allowed = channels.filter((one) => licence.channels[one] === 'yes')
    return allowed.length > 0
      ? say.clear(`Allowed: ${joinNames(allowed)}.`)
      : say.block('The licence allows no channel without asking.')
  }
  const answer = licence.channels[channel] ?? 'no'
  if (answer === 'yes') return say.clear(`The licence allows ${channel}.`)
  const why = isFeed(facts.format) ? ' (an RSS or Atom file is one)' : ''
  return answer === 'ask'
    ? say.block(`For ${channel}${why} the rights holder wants to be asked first.`)
    : say.block(`The licence does not allow ${channel}${why}.`)
}

import type { ArticleFields } from '../../shared/model/article.ts'
import { assertNever } from '../../shared/assertNever.ts'
import { type Channel, channels, type LicenceProfile } from '../../shared/model/licence.ts'
import type { Hold } from '../../shared/model/status.ts'
import { joinNames } from './creditLine.ts'
import { dayInWords } from '../../shared/model/dayInWords.ts'
import { addDays, dayOf, localDay, instantInWords, instantMs } from './deskDate.ts'
import { latestOf } from './clock.ts'
import { countsAsLicence, lastDay, senderEnded } from './licenceInForce.ts'

/** What the one line is made from; the list and the gate ask with the same facts. */
export interface RunItFacts {
  readonly now: string
  readonly timeZone: string
  readonly hold: Hold | null
  readonly licence: LicenceProfile | null
  readonly fields: Pick<ArticleFields, 'embargoUntil' | 'dates'>
  readonly firstExportAt: string | null
  readonly senderExpires?: string | null
  readonly latestSeen?: string | null
}

/** "May we run it?" in one line: "Web yes, print ask, no cuts, until 3 Sept" or "No: no licence on file". */
export function runItSummary(facts: RunItFacts): string {
  const { licence, now, timeZone } = facts
  if (facts.hold) return facts.hold.kind === 'killed' ? 'No: killed' : 'No: held'
  // As R4 does: a clock set back makes nothing run again.
  const latest = latestOf(facts)
  if (senderEnded(facts, latest)) return 'No: the sender lets it stand no longer'
  if (!licence) return 'No: no licence on file'
  if (!countsAsLicence(licence)) return 'No: the terms on file are a republisher’s'
  const today = localDay(now, timeZone)
  const end = lastDay(licence, facts.firstExportAt, timeZone)
  if (end && end < localDay(latest, timeZone))
    return `No: licence ended on ${dayInWords(end, today)}`
  const where = channelWords(licence)
  if (!where) return 'No: the licence names no channel'
  const from = earliest(facts, today)
  const parts = [
    where,
    editWords(licence),
    extractWords(licence),
    licence.headline === 'keep' ? 'their headline' : '',
    from,
    end ? `until ${dayInWords(end, today)}` : '',
    !end && licence.expiresAfterDays ? `for ${licence.expiresAfterDays} days` : '',
  ]
  return parts.filter(Boolean).join(', ')
}

function channelWords(licence: LicenceProfile): string {
  const by = (answer: 'yes' | 'no' | 'ask'): Channel[] =>
    channels.filter((channel) => (licence.channels[channel] ?? 'no') === answer)
  const yes = by('yes')
  const ask = by('ask')
  if (yes.length === channels.length) return 'Yes, everywhere'
  const words = [
    yes.length > 0 ? `${joinNames(yes)} yes` : '',
    ask.length > 0 ? `${joinNames(ask)} ask` : '',
  ]
  const line = words.filter(Boolean).join(', ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}

function editWords(licence: LicenceProfile): string {
  switch (licence.textEdits) {
    case 'none':
      return 'no edits'
    case 'style':
      return 'no cuts'
    case 'style-and-cut':
      return licence.cutNeedsApproval ? 'cuts after asking' : 'cuts allowed'
    case 'free':
      return ''
    default:
      return assertNever(licence.textEdits)
  }
}

function extractWords(licence: LicenceProfile): string {
  const extract = licence.extract
  return extract.kind === 'full' ? '' : `first ${extract.count} ${extract.kind} only`
}

function earliest(facts: RunItFacts, today: string): string {
  const { embargoUntil, dates } = facts.fields
  const ends = embargoUntil ? instantMs(embargoUntil) : null
  if (embargoUntil && ends === null) return 'not before its embargo is read'
  if (embargoUntil && ends !== null && ends > Date.parse(facts.now))
    return `not before ${instantInWords(embargoUntil, facts.timeZone)}`
  const delay = facts.licence?.minDelayDays ?? 0
  const published = (dates.original ?? dates.published)?.value
  const day = delay > 0 && published ? dayOf(published, facts.timeZone) : null
  const first = day ? addDays(day, delay) : null
  return first && first > today ? `not before ${dayInWords(first, today)}` : ''
}

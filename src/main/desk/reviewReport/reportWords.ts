import type { QuotedWords, Statement } from '../../../shared/model/attribution.ts'
import { knownZone } from '../../rights/deskDate.ts'
import type { ReviewReportFacts } from './gatherReport.ts'

/** DOMAIN §9's words, as the report prints them. */
export const kindWords: Readonly<Record<Statement['kind'], string>> = {
  direct: 'Quote',
  mixed: 'Partial quote',
  indirect: 'Reported speech',
  'reported-act': 'Reported act',
  responsibility: 'Claim of responsibility',
  accusation: 'Accusation',
  denial: 'Denial',
  belief: 'Belief',
  document: 'Document',
  'unattributed-evaluation': 'Nobody named',
  'not-attribution': 'No statement',
}

const tierWords = { sure: 'clear', likely: 'check', hint: 'maybe' } as const

const stateWords: Readonly<Record<Statement['state'], string>> = {
  proposed: 'not decided',
  confirmed: 'confirmed',
  corrected: 'corrected',
  rejected: 'nobody says this',
  queried: 'queried',
  waived: 'let stand',
}

const verdictWords: Readonly<Record<QuotedWords['verdict'], string>> = {
  same: 'as received',
  'same-after-normalisation': 'as received (typography differs)',
  shortened: 'shortened, and marked so',
  'bracketed-insertion': 'words in brackets',
  changed: 'altered',
  missing: 'missing',
  'not-in-original': 'not in the received text',
}

/** "clear, confirmed by Ada Marrow on 25 November 2026 at 18:15". */
export function decisionWords(one: Statement, facts: ReviewReportFacts): string {
  const state = one.stale ? `changed since it was ${stateWords[one.state]}` : stateWords[one.state]
  const by =
    one.decidedBy === null || one.decidedAt === null
      ? ''
      : ` by ${one.decidedBy} on ${momentWords(one.decidedAt, facts.timeZone)}`
  return `${tierWords[one.tier]}; ${state}${by}`
}

export function speakerWords(one: Statement): string {
  if (one.speaker === null) return 'nobody named'
  const name = one.speaker.name ?? one.speaker.text
  const mention = one.speaker.text === name ? '' : ` (“${one.speaker.text}”)`
  return `${name}${mention}${one.cue ? `, ${one.cue.exact}` : ''}`
}

/** How its quotations stand against the received words; empty for reported speech. */
export function integrityWords(one: Statement): string[] {
  return one.quoted.map((quote) => {
    const who = quote.changedBy === null ? '' : `, changed by ${quote.changedBy}`
    const was =
      quote.received === null || quote.verdict === 'same-after-normalisation'
        ? ''
        : `; received: “${quote.received}”`
    return `${verdictWords[quote.verdict]}${who}${was}`
  })
}

/** An instant in the desk's zone: "25 November 2026 at 18:15". */
export function momentWords(instant: string, timeZone: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  return new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: knownZone(timeZone),
  }).format(date)
}

/** Who signed, or that nobody did, or that it no longer holds. */
export function signOffWords({ signOff, timeZone }: ReviewReportFacts): string {
  if (signOff === null) return 'Not signed off.'
  const when = momentWords(signOff.at, timeZone)
  return signOff.valid
    ? `Signed off by ${signOff.by} on ${when} (${signOff.hash}).`
    : `Signed off by ${signOff.by} on ${when}, and changed since: that no longer holds.`
}

/** "17 of 23 statements decided, 3 block." */
export function countWords({ list }: ReviewReportFacts): string {
  const { total, open, blocking, pending } = list.summary
  const newer = pending ? ' The text is newer than this reading.' : ''
  return `${total - open} of ${total} statements decided, ${blocking} block.${newer}`
}

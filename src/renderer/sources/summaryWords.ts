import type { OutletSummary } from '../../shared/calls/outletCalls.ts'
import { evidenceAgeDays } from '../../shared/model/evidenceAge.ts'
import { daysUntil, daysWords } from '../words/dateWords.ts'
import { counted, numberWords } from '../words/numberWords.ts'

/** Days ahead within which the next end is worth a word in the list. */
const soon = 60

/** An outlet's counts, health and what ends next, in one line. */
export function summaryWords(summary: OutletSummary, now: Date = new Date()): string {
  const { nextEnd } = summary
  const days = nextEnd === null ? null : daysUntil(nextEnd.day, now)
  const failing = summary.setAside > 0 && summary.takenBack / summary.setAside > 0.05
  return [
    counted(summary.pieces, 'piece'),
    summary.sent > 0 ? `${summary.sent} sent` : '',
    nextEnd && days !== null && days >= 0 && days <= soon
      ? `${nextEnd.what} ends ${daysWords(days)}`
      : '',
    failing ? `pattern failed ${summary.takenBack} of ${summary.setAside}` : '',
    (summary.evidenceAge ?? 0) > evidenceAgeDays ? 'terms read long ago' : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

/** How many questions wait behind those that are shown. */
export function moreWords(count: number): string {
  return count === 1
    ? 'One more is asked after these.'
    : `${numberWords(count)} more are asked after these.`
}

import type { LicenceProfile } from '../../shared/model/licence.ts'
import { daysUntil, daysWords, dayWords } from '../words/dateWords.ts'
import type { Meaning } from '../ui/meaning.ts'

/** How a licence stands today, in a few words for a list. */
export function licenceState(
  licence: LicenceProfile | null,
  now: Date = new Date(),
): { readonly words: string; readonly meaning: Meaning } {
  if (!licence) return { words: 'no licence on file', meaning: 'blocking' }
  const { expiresOn } = licence
  if (!expiresOn) return { words: licence.licence, meaning: 'confirmed' }
  const days = daysUntil(expiresOn, now)
  if (days < 0) return { words: `ended ${daysWords(days)}`, meaning: 'blocking' }
  if (days <= 30)
    return { words: `${licence.licence}, ends ${daysWords(days)}`, meaning: 'proposed' }
  return { words: `${licence.licence}, to ${dayWords(expiresOn, now)}`, meaning: 'confirmed' }
}

import type { LicenceProfile } from '../../shared/model/licence.ts'
import { addDays, earliestEndMs, localDay } from './deskDate.ts'
import type { GateFacts } from './facts.ts'

/** The last day on which the licence allows the piece to stand (YYYY-MM-DD); null when it does not end. */
export function lastDay(
  licence: LicenceProfile,
  firstExportAt: string | null,
  timeZone: string,
): string | null {
  const counted =
    licence.expiresAfterDays !== null && firstExportAt
      ? addDays(localDay(firstExportAt, timeZone), licence.expiresAfterDays)
      : null
  const ends = [licence.expiresOn, counted].filter((day) => day !== null)
  return ends.sort()[0] ?? null
}

/** Whether a profile is a permission at all: from the rights holder, or passed on with proof. */
export function countsAsLicence(licence: LicenceProfile): boolean {
  return licence.grantedBy === 'rights-holder' || licence.passOnEvidence !== null
}

/** Whether the sender of a wire lets it stand no longer, by the earliest reading of what it said. */
export function senderEnded(
  { senderExpires, timeZone }: Pick<GateFacts, 'senderExpires' | 'timeZone'>,
  now: string,
): boolean {
  const ends = senderExpires ? earliestEndMs(senderExpires, timeZone) : null
  return ends !== null && ends < Date.parse(now)
}

import { isBodyRole, type PartRole } from '../../../shared/model/part.ts'

/** What `part.reason` says once a named person has said that body text is not article text. */
export const saidNotArticle = 'said-not-article-text'

/**
 * Whether a part counts as a cut (DOMAIN §4 "Baseline"): it was body when it came, was set aside by hand, and
 * nobody has said that it is not article text. What became headline or standfirst is still in the piece.
 */
export function isCut(part: {
  readonly receivedRole: PartRole
  readonly role: PartRole
  readonly reason: string | null
}): boolean {
  if (!isBodyRole(part.receivedRole) || isBodyRole(part.role)) return false
  if (part.role === 'headline' || part.role === 'standfirst') return false
  return part.reason !== saidNotArticle
}

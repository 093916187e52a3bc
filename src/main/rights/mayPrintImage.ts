import type { ArticleMedia } from '../../shared/model/article.ts'
import type { LicenceProfile } from '../../shared/model/licence.ts'

/** Whether a picture may go out: a person cleared it, or its credit is one the licence covers (R15). */
export function mayPrintImage(media: ArticleMedia, licence: LicenceProfile | null): boolean {
  if (media.rights === 'cleared') return true
  const needed = licence?.images === 'credit-contains' ? licence.imageCreditContains?.trim() : null
  return !!needed && (media.credit ?? '').toLowerCase().includes(needed.toLowerCase())
}

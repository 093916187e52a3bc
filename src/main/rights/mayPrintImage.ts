import type { ArticleMedia } from '../../shared/model/article.ts'
import type { LicenceProfile } from '../../shared/model/licence.ts'
import { namesWhole } from './namesWhole.ts'

/** Whether a picture may go out: a person cleared it, or its credit is one the licence covers (R15). */
export function mayPrintImage(media: ArticleMedia, licence: LicenceProfile | null): boolean {
  if (media.rights === 'cleared') return true
  if (licence?.images === 'credit-lacks') {
    // A picture without a credit says nothing either way; it stays out until somebody clears it.
    const barred = licence.imageCreditLacks?.trim().toLowerCase()
    const credit = (media.credit ?? '').toLowerCase()
    return !!barred && credit !== '' && !`${credit} ${media.caption.toLowerCase()}`.includes(barred)
  }
  const needed = licence?.images === 'credit-contains' ? licence.imageCreditContains?.trim() : null
  return !!needed && namesWhole(media.credit ?? '', needed)
}

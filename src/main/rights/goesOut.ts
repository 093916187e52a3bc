import type { GateFacts } from './facts.ts'
import { mayPrintImage } from './mayPrintImage.ts'

/** Whether a picture of the piece goes out, by its number: it may, and nobody took it out of the text. */
export function goesOut(
  {
    fields,
    licence,
    picturesTakenOut = [],
  }: Pick<GateFacts, 'fields' | 'licence' | 'picturesTakenOut'>,
  picture: number,
): boolean {
  const media = fields.media[picture]
  return media !== undefined && !picturesTakenOut.includes(picture) && mayPrintImage(media, licence)
}

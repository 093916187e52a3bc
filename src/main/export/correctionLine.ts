import type { ExportContext } from './exportArticle.ts'

/** What was wrong in an earlier file of the piece, as its readers are told above the text (X16); empty where nothing was. */
export function correctionLine({ correction }: Pick<ExportContext, 'correction'>): string {
  const words = correction?.text.trim() ?? ''
  return words === '' || /^correct/i.test(words) ? words : `Correction: ${words}`
}

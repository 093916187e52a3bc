import { foldText } from '../../../shared/engine/textFolding/foldText.ts'

// Most lines are plain ASCII, for which the short way gives the same and takes a third of the time.
const plain = /^[\0-\x7f]*$/

/** The same for lines that differ only in case, marks, spaces and numbers; empty for a line without letters. */
export function fingerprint(text: string): string {
  const start = text.slice(0, 4000)
  const folded = (
    plain.test(start)
      ? start
          .toLowerCase()
          .replace(/[0-9]+/g, '0')
          .replace(/[^a-z0-9]+/g, ' ')
      : foldText(start.normalize('NFKC').toLowerCase())
          .replace(/\p{N}+/gu, '0')
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
  ).trim()
  return /\p{L}/u.test(folded) ? folded : ''
}

import { foldWord } from '../../../shared/engine/textFolding/foldText.ts'

/** A name as sources are matched by it: case, accents, Arabic letter variants and spacing do not count. */
export function foldName(name: string): string {
  return foldWord(name)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

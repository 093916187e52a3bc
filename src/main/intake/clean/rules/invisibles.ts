import type { CharacterRule } from '../characterRule.ts'

/**
 * C1: the soft hyphen is a printer's hint. C2: zero width spaces, word joiners and a byte order mark inside the
 * text are leftovers. The joiners ZWNJ and ZWJ are letters' business in Persian, Urdu or Hindi and hold emoji
 * together: they go only from between two Latin letters.
 */
export const softHyphen: CharacterRule = {
  id: 'C1',
  replace: ({ character }) => (character === '\u00AD' ? '' : null),
}

export const zeroWidth: CharacterRule = {
  id: 'C2',
  replace: ({ character, before, after }) => {
    if (/[\u200B\u2060\uFEFF]/.test(character)) return ''
    if (!/[\u200C\u200D]/.test(character)) return null
    return /\p{Script=Latin}/u.test(before) && /\p{Script=Latin}/u.test(after) ? '' : null
  },
}

/** C7: control characters have no place in a text. */
export const controls: CharacterRule = {
  id: 'C7',
  replace: ({ character }) => (/[\u0000-\u0008\u000E-\u001F\u007F]/.test(character) ? '' : null),
}

import type { CharacterRule } from '../characterRule.ts'

/** Abbreviated units and signs that a number keeps beside it. */
const unit =
  /^(?:%|‰|°|€|\$|£|¥|[kKcmdµMGTn]?[mgWVAJHslLBt](?:[²³2]|\/[hs])?|km\/h|min|[kMG]Hz|[kMGT]B|ha|mm|cm|km|kg|mg|Mio|Mrd|Uhr|Euro|Prozent|tonnes?)(?![\p{L}\p{N}])/u

/**
 * C3: a no-break or thin space in prose is a space. It stays where it means something: before French : ; ? ! »
 * and after «, within a grouped number (10 000), between a number and its unit (25 %), and the ideographic space
 * in Chinese and Japanese.
 */
export const narrowSpaces: CharacterRule = {
  id: 'C3',
  replace: ({ character, before, after, rest, language }) => {
    if (character === '\u3000')
      return /[\u3000-\u9fff\uff00-\uffef]/u.test(before + after) ? null : ' '
    if (!/[\u00A0\u2000-\u200A\u202F\u205F]/.test(character)) return null
    if (language?.startsWith('fr') === true && (/[:;?!»%]/.test(after) || before === '«'))
      return null
    if (/\d/.test(before) && (/^\d{3}(?!\d)/.test(rest) || unit.test(rest))) return null
    return ' '
  },
}

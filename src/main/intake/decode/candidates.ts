import type { Script } from './plausibility.ts'

/** Encodings of one byte a character, in the order in which they win a tie; some are rare, and must be much the better. */
export const singleByte: readonly (readonly [encoding: string, script: Script, rare?: number])[] = [
  ['windows-1252', 'western'],
  ['windows-1251', 'cyrillic'],
  ['windows-1256', 'arabic'],
  ['windows-1250', 'central'],
  ['iso-8859-2', 'central'],
  ['iso-8859-15', 'western'],
  ['koi8-r', 'cyrillic'],
  ['koi8-u', 'cyrillic'],
  ['iso-8859-5', 'cyrillic'],
  ['windows-1253', 'greek'],
  ['iso-8859-7', 'greek'],
  ['windows-1254', 'turkish'],
  ['windows-1255', 'hebrew'],
  ['iso-8859-6', 'arabic'],
  ['ibm866', 'cyrillic'],
  ['maccyrillic', 'cyrillic'],
  ['ibm855', 'cyrillic'],
  ['macintosh', 'western', 0.15],
  ['windows-1257', 'baltic'],
  ['windows-874', 'thai'],
  ['cp850', 'western', 0.25],
]

/** Encodings of several bytes a character, for East Asian text. */
export const multiByte = ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5'] as const

// Two spellings of one thing: typewriter and printer's quotes, the dashes, the spaces. What differs
// only here is a normalisation (DOMAIN §4 "fold"), never an edit.
const invisible = /[\u00ad\u200b\u2060\ufeff]/gu
const spaces = /[\s\u00a0]+/gu
const singles = /[\u2018\u2019\u201a\u201b\u2032\u02bc\u00b4`]/gu
const doubles = /[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]|''/gu
const dashes = /[\u2010-\u2015\u2212]/gu

/** Text with typographic variants made one, spaces collapsed; letters, case and digits untouched. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(singles, "'")
    .replace(doubles, '"')
    .replace(dashes, '-')
    .replace(/\u2026/gu, '...')
    .replace(spaces, ' ')
    .trim()
}

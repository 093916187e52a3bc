/** The quotation marks the engine knows, each by its opening form as written. */
export const quoteMarks = [
  '"',
  "''",
  '“',
  '”',
  '„',
  '«',
  '»',
  '‹',
  '›',
  '「',
  '」',
  '『',
  '』',
  '‘',
  '’',
  '‚',
  "'",
] as const
export type QuoteMark = (typeof quoteMarks)[number]

const byCode = new Map<number, QuoteMark>()
for (const mark of quoteMarks) if (mark.length === 1) byCode.set(mark.charCodeAt(0), mark)
byCode.set(0x201f, '“') // the reversed high mark
byCode.set(0xff02, '"') // full width

/** The mark that begins at `at`, or null; two apostrophes in a row are one double mark (old wire copy). */
export function markAt(text: string, at: number): { mark: QuoteMark; length: number } | null {
  const code = text.charCodeAt(at)
  if (code !== 0x22 && code !== 0x27 && code !== 0x60 && code < 0xab) return null
  if (code === 0x27 || code === 0x60) {
    if (text.charCodeAt(at + 1) === code) return { mark: "''", length: 2 }
    return code === 0x27 ? { mark: "'", length: 1 } : null
  }
  const mark = byCode.get(code)
  return mark === undefined ? null : { mark, length: 1 }
}

/** Whether the mark is one that apostrophes share, so that it needs a partner to count. */
export function singleMark(mark: QuoteMark): boolean {
  return mark === "'" || mark === '‘' || mark === '’' || mark === '‚'
}

const contraction =
  /^['‘’](?:\d\ds?\b|(?:tis|twas|twere|til|till|em|cause|bout|round|n|nother|cos|ere|neath|kay|sup|im|er|ave|ello|struth)\b)/i

/** Whether the apostrophe stands for left-out letters: '90s, 'em, 'til, rock 'n' roll. */
export function contractionStart(text: string, at: number): boolean {
  return contraction.test(text.slice(at, at + 10))
}

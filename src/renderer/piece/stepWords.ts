/** What a clean-up does, in an editor's words, read from its two texts; null where only they can say it. */
function stepWords(before: string, after: string): string | null {
  const inBefore = (pattern: RegExp): boolean => pattern.test(before) && !pattern.test(after)
  if (/\u00ad/u.test(before) && after === before.replaceAll('\u00ad', ''))
    return 'Soft hyphen dropped'
  if (inBefore(/[\u200b\ufeff\u2060]/u)) return 'Invisible character dropped'
  if (inBefore(/\u00a0/u) && plain(before) === plain(after)) return 'No-break space to space'
  if (inBefore(/[\u2009\u202f\u200a\u2002\u2003]/u) && plain(before) === plain(after))
    return 'Thin space to space'
  if (/\n/u.test(before) && !/\n/u.test(after)) return 'Broken lines joined'
  if (/[–—]/u.test(before) && bare(before) === bare(after)) return 'Space at a dash'
  if (/ {2,}/u.test(before) && bare(before) === bare(after)) return 'Double space'
  if (bare(before) === bare(after)) return 'Spacing'
  if (before.toLowerCase() === after.toLowerCase()) return 'Capitals'
  if (/[âÃ€Â]/u.test(before) && !/[âÃ€Â]/u.test(after)) return 'Broken characters mended'
  if (after === '') return 'Words dropped'
  return null
}

const plain = (text: string): string => text.replaceAll(/[\s\u00a0\u2000-\u200a\u202f]+/gu, ' ')
const bare = (text: string): string => text.replaceAll(/\s+/gu, '')

/** The head under which a step stands: equal steps are decided together. */
export function ruleTitle(step: { readonly before: string; readonly after: string }): string {
  return stepWords(step.before, step.after) ?? 'Wording'
}

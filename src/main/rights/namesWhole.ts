// Other scripts write no spaces, or small words together with the next one.
const letter = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u

/** Whether the text holds the words, whatever their case, and not as a part of a longer word: "AP" is not in "Snapper". */
export function namesWhole(text: string, words: string): boolean {
  const where = text.toLowerCase()
  const what = words.trim().toLowerCase()
  if (what === '') return false
  const opens = letter.test(what.slice(0, 1))
  const closes = letter.test(what.slice(-1))
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const end = at + what.length
    if (opens && letter.test(where.slice(Math.max(0, at - 1), at))) continue
    if (!closes || !letter.test(where.slice(end, end + 1))) return true
  }
  return false
}

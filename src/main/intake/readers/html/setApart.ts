/**
 * Whether two neighbouring elements of a line are parts of their own ("River road" | "Forty lamps stay dark") though
 * no space stands between them (rule H32): the first ends like a word or a sentence, the second begins one, and one of
 * them holds several words. Must not: letters set singly ("T" | "HE"), a word set in two styles.
 */
export function setApart(before: string, after: string): boolean {
  if (!/[\p{L}\p{N}.!?:…)”’»"]$/u.test(before)) return false
  const first = before.trim()
  const second = after.trim()
  if (first.length < 2 || second.length < 2 || !(/\s/.test(first) || /\s/.test(second)))
    return false
  if (/^[“„«"]?\p{Script=Arabic}/u.test(after)) return /\p{Script=Arabic}$/u.test(first)
  if (!/^(?:[“„«"‘]?\p{Lu}|[“„«]|\p{N})/u.test(after)) return false
  // "McDONALD": after a capital only a word in small letters begins something new.
  return !/\p{Lu}$/u.test(first) || /\p{Lu}{2}$/u.test(first)
}

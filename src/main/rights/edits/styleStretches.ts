import type { Stretch } from './alignTokens.ts'
import { sameBySpelling } from './sameBySpelling.ts'
import { sameInHouseStyle } from './sameInHouseStyle.ts'
import type { Token, TokenText } from './tokens.ts'

/** Words that another form of the same may take: "at 5 p.m. on December 1". */
const mostWords = 12

/** E2: stretches that say the same in other spelling or another house's form, read with the word beside them. */
export function styleStretches(
  stretches: readonly Stretch[],
  texts: readonly TokenText[],
): ReadonlySet<Stretch> {
  const out = new Set<Stretch>()
  const usesDecimalComma = once(() =>
    texts.some(({ blocks }) =>
      blocks.some((block) => block.some(({ raw }) => decimalComma.test(raw))),
    ),
  )
  for (const [i, stretch] of stretches.entries()) {
    if (stretch.same || out.has(stretch)) continue
    const { removed, added } = stretch
    if (sameBySpelling(removed, added)) {
      out.add(stretch)
      continue
    }
    const before = stretches[i - 1]?.removed.slice(-1) ?? []
    const isSame = (last: number, middle: readonly Stretch[]): boolean => {
      const behind = stretches[last + 1]?.removed.slice(0, 1) ?? []
      const whole = (side: 'removed' | 'added'): Token[] => [
        ...before,
        ...middle.flatMap((one) => one[side]),
        ...behind,
      ]
      const [was, is] = [whole('removed'), whole('added')]
      return was.length + is.length <= 4 * mostWords && sameInHouseStyle(was, is, usesDecimalComma)
    }
    if (removed.some(says) && added.some(says) && isSame(i, [stretch])) {
      out.add(stretch)
      continue
    }
    // "1 December" and "December 1": one of the two stands, the other is gone before it and new behind it.
    const [middle, other] = [stretches[i + 1], stretches[i + 2]]
    if (middle === undefined || other === undefined || middle.removed.length > 2) continue
    const swapped = [stretch, middle, other]
    if (!swapped.some((one) => one.removed.some(({ raw }) => monthLike.test(raw)))) continue
    if (isSame(i + 2, swapped)) {
      out.add(stretch)
      out.add(other)
    }
  }
  return out
}

const monthLike = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu
const decimalComma = /^\p{N}+,(?:\p{N}{1,2}|\p{N}{4,})$/u

const says = (token: Token): boolean => token.isWord || token.folded === '&'

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}

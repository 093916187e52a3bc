import type { EntityKind } from '../../src/shared/model/entity.ts'
import { comparable, type NamedText } from './re3dSet.ts'

/** A name somebody suggests for a text, with its other forms. */
export interface SuggestedName {
  readonly kind: EntityKind
  readonly name: string
  readonly forms: readonly string[]
}

/** Counts of one text: names right, wrong, missed. */
export interface NameScore {
  readonly right: number
  readonly wrong: number
  readonly found: number
  readonly missed: number
  readonly wrongOnes: readonly string[]
  readonly missedOnes: readonly string[]
}

/** A name is right where one of its forms is a name of that kind in the set; found where any suggestion has it. */
export function scoreNames(text: NamedText, suggested: readonly SuggestedName[]): NameScore {
  let right = 0
  const wrongOnes: string[] = []
  const foundNames = new Set<string>()
  for (const one of suggested) {
    const keys = [one.name, ...one.forms].map(comparable)
    const hits = keys.filter((key) => text.gold.get(key)?.has(one.kind))
    for (const hit of hits) foundNames.add(hit)
    if (hits.length > 0) right++
    else if (!keys.some((key) => text.open.has(key) && !text.gold.has(key)))
      wrongOnes.push(`${one.kind}: ${one.name}`)
  }
  const missedOnes = [...text.gold]
    .filter(([key]) => !foundNames.has(key))
    .map(([key, kinds]) => `${[...kinds].join('/')}: ${key}`)
  return {
    right,
    wrong: wrongOnes.length,
    found: foundNames.size,
    missed: missedOnes.length,
    wrongOnes,
    missedOnes,
  }
}

/** Precision, recall and F1 over several texts, with 95 % bootstrap intervals over texts. */
export function summed(scores: readonly NameScore[]): object {
  const of = (some: readonly NameScore[]) => {
    const sum = (pick: (one: NameScore) => number) => some.reduce((all, one) => all + pick(one), 0)
    const precision =
      sum((one) => one.right) /
      Math.max(
        1,
        sum((one) => one.right + one.wrong),
      )
    const recall =
      sum((one) => one.found) /
      Math.max(
        1,
        sum((one) => one.found + one.missed),
      )
    return { precision, recall }
  }
  let state = 12345
  const next = () => (state = (state * 1103515245 + 12345) % 2 ** 31) / 2 ** 31
  const samples = Array.from({ length: 1000 }, () =>
    of(scores.map(() => scores[Math.floor(next() * scores.length)] as NameScore)),
  )
  const interval = (pick: (one: { precision: number; recall: number }) => number) => {
    const sorted = samples.map(pick).toSorted((a, b) => a - b)
    return [three(sorted[25] ?? 0), three(sorted[974] ?? 0)]
  }
  const { precision, recall } = of(scores)
  return {
    precision: three(precision),
    precision95: interval((one) => one.precision),
    recall: three(recall),
    recall95: interval((one) => one.recall),
    f1: three((2 * precision * recall) / Math.max(precision + recall, 1e-9)),
  }
}

const three = (value: number) => Math.round(value * 1000) / 1000

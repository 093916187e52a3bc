/** Body scores by 4-gram shingles: the method of the article-extraction-benchmark, so that figures compare. */
export interface ShingleScore {
  readonly tp: number
  readonly fp: number
  readonly fn: number
}

/** Precision, recall and F1 of the mean precision and mean recall over pages. */
export interface BodyScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

function shingles(text: string): Map<string, number> {
  const tokens = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  const counts = new Map<string, number>()
  for (let i = 0; i < Math.max(1, tokens.length - 3); i++) {
    const gram = tokens.slice(i, i + 4).join('\u0000')
    if (gram !== '') counts.set(gram, (counts.get(gram) ?? 0) + 1)
  }
  return counts
}

/** Shares of true, invented and lost shingles of one page, normalised to one. */
export function shingleScore(truth: string, found: string): ShingleScore {
  const a = shingles(truth)
  const b = shingles(found)
  let tp = 0
  let fp = 0
  let fn = 0
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const x = a.get(key) ?? 0
    const y = b.get(key) ?? 0
    tp += Math.min(x, y)
    fp += Math.max(0, y - x)
    fn += Math.max(0, x - y)
  }
  const sum = tp + fp + fn
  return sum === 0 ? { tp: 0, fp: 0, fn: 0 } : { tp: tp / sum, fp: fp / sum, fn: fn / sum }
}

/** The set's score from its pages' scores. */
export function bodyScore(pages: readonly ShingleScore[]): BodyScore {
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length
  const precision = mean(
    pages
      .filter((p) => p.tp + p.fp > 0)
      .map((p) => (p.fp === 0 && p.fn === 0 ? 1 : p.tp === 0 ? 0 : p.tp / (p.tp + p.fp))),
  )
  const recall = mean(
    pages
      .filter((p) => p.tp + p.fn > 0)
      .map((p) => (p.fp === 0 && p.fn === 0 ? 1 : p.tp === 0 ? 0 : p.tp / (p.tp + p.fn))),
  )
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

/** A 95 % bootstrap interval of the F1, by a seeded generator so that runs compare. */
export function bootstrapF1(
  pages: readonly ShingleScore[],
  rounds = 300,
): readonly [number, number] {
  let seed = 20_200_523
  const random = (): number => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return seed / 4_294_967_296
  }
  const values: number[] = []
  for (let i = 0; i < rounds; i++)
    values.push(bodyScore(pages.map(() => pages[Math.floor(random() * pages.length)]!)).f1)
  values.sort((x, y) => x - y)
  return [values[Math.floor(rounds * 0.025)] ?? 0, values[Math.floor(rounds * 0.975)] ?? 0]
}

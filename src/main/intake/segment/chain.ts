/** Weights of a linear chain: for each feature one number a label, and one for each pair of neighbours. */
export interface ChainWeights {
  readonly labels: readonly string[]
  readonly features: Readonly<Record<string, readonly number[]>>
  /** `transitions[from][to]` */
  readonly transitions: readonly (readonly number[])[]
}

/** The likeliest label of a line, its probability given all others, and the score of each label by features alone. */
export interface ChainLabel {
  readonly label: string
  readonly probability: number
  readonly second: string
}

/** Labels a sequence: each line by its highest probability (forward and backward sums over all sequences). */
export function labelChain(
  weights: ChainWeights,
  lines: readonly (readonly string[])[],
): ChainLabel[] {
  const { labels, transitions } = weights
  const size = labels.length
  const scores = lines.map((names) => lineScores(weights, names))
  const forward = sums(scores, transitions, false)
  const backward = sums(scores, transitions, true)
  return scores.map((own, index) => {
    const joint = own.map(
      (score, at) => (forward[index]?.[at] ?? 0) + (backward[index]?.[at] ?? 0) - score,
    )
    const total = logSum(joint)
    const chances = joint.map((value) => Math.exp(value - total))
    const allowed = sideOf(labels, chances)
    let best = -1
    let second = -1
    for (let at = 0; at < size; at++) {
      if (allowed(at) && (chances[at] ?? 0) > (chances[best] ?? -1)) best = at
    }
    for (let at = 0; at < size; at++)
      if (at !== best && (chances[at] ?? 0) > (chances[second] ?? -1)) second = at
    return {
      label: labels[best] ?? '',
      probability: chances[best] ?? 0,
      second: labels[second] ?? '',
    }
  })
}

/** Less than even: a line of furniture left in the body is seen, a paragraph left out is not missed. */
const bodyShare = 0.4

/** Body or not is decided first, by the sum of its labels: a doubt between two captions is no doubt about the body. */
function sideOf(labels: readonly string[], chances: readonly number[]): (at: number) => boolean {
  const isBody = labels.map((label) => label === 'paragraph' || label === 'subhead')
  const body = chances.reduce((sum, chance, at) => sum + (isBody[at] === true ? chance : 0), 0)
  return (at) => (isBody[at] === true) === body >= bodyShare
}

function lineScores({ labels, features }: ChainWeights, names: readonly string[]): number[] {
  const out = labels.map(() => 0)
  for (const name of names) {
    const row = features[name]
    if (row !== undefined)
      for (let at = 0; at < out.length; at++) out[at] = (out[at] ?? 0) + (row[at] ?? 0)
  }
  return out
}

/** Log sums over all sequences that end (or, backward, begin) with a label at each line; its own score included. */
function sums(
  scores: readonly (readonly number[])[],
  transitions: readonly (readonly number[])[],
  backward: boolean,
): number[][] {
  const out: number[][] = scores.map(() => [])
  const order = [...scores.keys()]
  if (backward) order.reverse()
  const into = backward ? transitions : turned(transitions)
  const paths: number[] = []
  let last: number[] | null = null
  for (const index of order) {
    const own = scores[index] ?? []
    const before = last
    const row = own.map((score, to) => {
      if (before === null) return score
      const steps = into[to] ?? []
      for (let from = 0; from < before.length; from++)
        paths[from] = (before[from] ?? 0) + (steps[from] ?? 0)
      paths.length = before.length
      return score + logSum(paths)
    })
    out[index] = row
    last = row
  }
  return out
}

function turned(rows: readonly (readonly number[])[]): number[][] {
  return rows.map((_, to) => rows.map((row) => row[to] ?? 0))
}

function logSum(values: readonly number[]): number {
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) if (value > most) most = value
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (const value of values) sum += Math.exp(value - most)
  return most + Math.log(sum)
}

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

/** Weights laid out for counting: one row of numbers a feature, and the steps into a label one after the other. */
interface Laid {
  readonly rows: ReadonlyMap<string, Float64Array>
  /** Steps from every label into each label, and from each label into every. */
  readonly into: Float64Array
  readonly outOf: Float64Array
  readonly isBody: readonly boolean[]
}

const laidOut = new WeakMap<ChainWeights, Laid>()

function layOut(weights: ChainWeights): Laid {
  const known = laidOut.get(weights)
  if (known !== undefined) return known
  const { labels, features, transitions } = weights
  const size = labels.length
  const into = new Float64Array(size * size)
  const outOf = new Float64Array(size * size)
  for (let from = 0; from < size; from++)
    for (let to = 0; to < size; to++) {
      const step = transitions[from]?.[to] ?? 0
      into[to * size + from] = step
      outOf[from * size + to] = step
    }
  const laid: Laid = {
    rows: new Map(
      Object.entries(features).map(([name, row]) => [
        name,
        Float64Array.from(labels, (_, at) => row[at] ?? 0),
      ]),
    ),
    into,
    outOf,
    isBody: labels.map((label) => label === 'paragraph' || label === 'subhead'),
  }
  laidOut.set(weights, laid)
  return laid
}

/** Labels a sequence: each line by its highest probability (forward and backward sums over all sequences). */
export function labelChain(
  weights: ChainWeights,
  lines: readonly (readonly string[])[],
): ChainLabel[] {
  const { labels } = weights
  const laid = layOut(weights)
  const size = labels.length
  const scores = lineScores(laid, lines, size)
  const forward = sums(scores, laid.into, size, false)
  const backward = sums(scores, laid.outOf, size, true)
  const chances = new Float64Array(size)
  return lines.map((_, index) => {
    const start = index * size
    for (let at = 0; at < size; at++)
      chances[at] = forward[start + at]! + backward[start + at]! - scores[start + at]!
    const total = logSum(chances)
    for (let at = 0; at < size; at++) chances[at] = Math.exp(chances[at]! - total)
    const side = isBodySide(laid, chances)
    let best = -1
    for (let at = 0; at < size; at++)
      if (laid.isBody[at] === side && (best < 0 || chances[at]! > chances[best]!)) best = at
    let second = -1
    for (let at = 0; at < size; at++)
      if (at !== best && (second < 0 || chances[at]! > chances[second]!)) second = at
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
function isBodySide({ isBody }: Laid, chances: Float64Array): boolean {
  let body = 0
  for (let at = 0; at < chances.length; at++) if (isBody[at] === true) body += chances[at]!
  return body >= bodyShare
}

/** One row of scores a line, one after the other. */
function lineScores(
  { rows }: Laid,
  lines: readonly (readonly string[])[],
  size: number,
): Float64Array {
  const out = new Float64Array(lines.length * size)
  for (const [index, names] of lines.entries()) {
    const start = index * size
    for (const name of names) {
      const row = rows.get(name)
      if (row === undefined) continue
      for (let at = 0; at < size; at++) out[start + at]! += row[at]!
    }
  }
  return out
}

/** Log sums over all sequences that end (or, backward, begin) with a label at each line; its own score included. */
function sums(
  scores: Float64Array,
  steps: Float64Array,
  size: number,
  backward: boolean,
): Float64Array {
  const out = new Float64Array(scores.length)
  const paths = new Float64Array(size)
  const count = scores.length / size
  for (let step = 0; step < count; step++) {
    const start = (backward ? count - 1 - step : step) * size
    const before = backward ? start + size : start - size
    for (let to = 0; to < size; to++) {
      const score = scores[start + to]!
      if (step === 0) out[start + to] = score
      else {
        for (let from = 0; from < size; from++)
          paths[from] = out[before + from]! + steps[to * size + from]!
        out[start + to] = score + logSum(paths)
      }
    }
  }
  return out
}

function logSum(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < values.length; at++) if (values[at]! > most) most = values[at]!
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += Math.exp(values[at]! - most)
  return most + Math.log(sum)
}

/** One stretch of a comparison: kept in both, only in the old text, or only in the new one. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words, runs of space and single marks: the smallest things an editor would call a change. */
export function diffTokens(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu) ?? []
}

/** Beyond this many differences the rest counts as rewritten: an editor reads no finer, and it bounds the time. */
const mostDifferences = 1200

/**
 * What changed between two texts, word by word, in reading order (Myers' greedy algorithm over tokens).
 * Joining the `same` and `removed` parts gives `before` back, `same` and `added` give `after`.
 */
export function diffWords(before: string, after: string): DiffPart[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const a = diffTokens(before)
  const b = diffTokens(after)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++
  const parts: DiffPart[] = []
  push(parts, 'same', a.slice(0, head))
  for (const run of middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)))
    push(parts, run.kind, run.tokens)
  push(parts, 'same', a.slice(a.length - tail))
  return ordered(parts)
}

interface Run {
  readonly kind: DiffPart['kind']
  readonly tokens: readonly string[]
}

function push(parts: DiffPart[], kind: DiffPart['kind'], tokens: readonly string[]): void {
  if (tokens.length === 0) return
  const text = tokens.join('')
  const last = parts.at(-1)
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text }
  else parts.push({ kind, text })
}

/** Myers' search: furthest reaching paths for 0, 1, 2 … differences, then walked back. */
function middle(a: readonly string[], b: readonly string[]): Run[] {
  const most = Math.min(a.length + b.length, mostDifferences)
  const trail: Int32Array[] = []
  const reach = new Int32Array(2 * most + 3)
  for (let d = 0; d <= most; d++) {
    trail.push(reach.slice())
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && at(reach, most, k - 1) < at(reach, most, k + 1))
      let x = down ? at(reach, most, k + 1) : at(reach, most, k - 1) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[k + most + 1] = x
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trail, most, d)
    }
  }
  return [
    { kind: 'removed', tokens: a },
    { kind: 'added', tokens: b },
  ]
}

function at(reach: Int32Array, most: number, k: number): number {
  return reach[k + most + 1] ?? 0
}

function walkBack(
  a: readonly string[],
  b: readonly string[],
  trail: readonly Int32Array[],
  most: number,
  differences: number,
): Run[] {
  const runs: Run[] = []
  let x = a.length
  let y = b.length
  for (let d = differences; d > 0; d--) {
    const reach = trail[d]!
    const k = x - y
    const down = k === -d || (k !== d && at(reach, most, k - 1) < at(reach, most, k + 1))
    const fromX = down ? at(reach, most, k + 1) : at(reach, most, k - 1)
    const fromY = fromX - (down ? k + 1 : k - 1)
    const afterX = down ? fromX : fromX + 1
    if (x > afterX) runs.push({ kind: 'same', tokens: a.slice(afterX, x) })
    runs.push(
      down
        ? { kind: 'added', tokens: b.slice(fromY, fromY + 1) }
        : { kind: 'removed', tokens: a.slice(fromX, fromX + 1) },
    )
    x = fromX
    y = fromY
  }
  if (x > 0) runs.push({ kind: 'same', tokens: a.slice(0, x) })
  return runs.reverse()
}

/** Between two kept stretches: all that went first, then all that came; a lone space between changes joins them. */
function ordered(parts: readonly DiffPart[]): DiffPart[] {
  const out: DiffPart[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') out.push({ kind: 'removed', text: removed })
    if (added !== '') out.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  parts.forEach((part, index) => {
    const bridge =
      part.kind === 'same' &&
      /^\s+$/u.test(part.text) &&
      (removed !== '' || added !== '') &&
      index < parts.length - 1
    if (part.kind === 'same' && !bridge) {
      flush()
      out.push(part)
      return
    }
    if (part.kind !== 'added') removed += part.text
    if (part.kind !== 'removed') added += part.text
  })
  flush()
  return out
}

/** How alike two texts are, 0–1: twice the shared words over all words (Dice), each word counted as often as it stands. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1
  const words = (text: string): string[] =>
    diffTokens(text).filter((token) => /\p{L}|\p{N}/u.test(token))
  const left = words(a)
  const right = words(b)
  if (left.length + right.length === 0) return 0
  const stock = new Map<string, number>()
  for (const word of left) stock.set(word, (stock.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of right) {
    const left = stock.get(word) ?? 0
    if (left === 0) continue
    stock.set(word, left - 1)
    shared++
  }
  return (2 * shared) / (left.length + right.length)
}

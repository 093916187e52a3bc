/** So many tokens in a row that stand in both texts, only in the first, or only in the second. */
export interface EditRun {
  readonly kind: 'same' | 'removed' | 'added'
  readonly count: number
}

/** A way from one row of tokens to another, in reading order. */
export interface Edit {
  readonly runs: readonly EditRun[]
  /** No shorter one exists; false where the search was given up. */
  readonly isShortest: boolean
}

/**
 * The shortest way from one row of tokens to another (Myers' greedy algorithm). Where it takes more than
 * `mostDifferences` single removals and additions, which bounds time and memory, all between the same
 * beginning and the same end is replaced.
 */
export function shortestEdit(
  before: readonly string[],
  after: readonly string[],
  mostDifferences: number,
): Edit {
  const shortest = Math.min(before.length, after.length)
  let head = 0
  while (head < shortest && before[head] === after[head]) head++
  let endBefore = before.length
  let endAfter = after.length
  while (endBefore > head && endAfter > head && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore--
    endAfter--
  }
  const numbers = new Map<string, number>()
  const a = numbered(before, head, endBefore, numbers)
  const b = numbered(after, head, endAfter, numbers)
  const found = search(a, b, mostDifferences)
  const runs: Writable<EditRun>[] = []
  add(runs, 'same', head)
  for (const { kind, count } of found ?? replaced(a, b)) add(runs, kind, count)
  add(runs, 'same', before.length - endBefore)
  return { runs, isShortest: found !== null }
}

type Writable<T> = { -readonly [key in keyof T]: T[key] }

function add(runs: Writable<EditRun>[], kind: EditRun['kind'], count: number): void {
  if (count === 0) return
  const last = runs.at(-1)
  if (last?.kind === kind) last.count += count
  else runs.push({ kind, count })
}

function replaced(a: Int32Array, b: Int32Array): EditRun[] {
  return [
    { kind: 'removed', count: a.length },
    { kind: 'added', count: b.length },
  ]
}

/** Some tokens as numbers, which are compared at once however long a token is. */
function numbered(
  tokens: readonly string[],
  start: number,
  end: number,
  numbers: Map<string, number>,
): Int32Array {
  const out = new Int32Array(end - start)
  for (let at = start; at < end; at++) {
    const token = tokens[at]!
    let number = numbers.get(token)
    if (number === undefined) numbers.set(token, (number = numbers.size))
    out[at - start] = number
  }
  return out
}

/** Myers' search: furthest reaching paths for 0, 1, 2 … differences, then walked back. */
function search(a: Int32Array, b: Int32Array, mostDifferences: number): EditRun[] | null {
  const most = Math.min(a.length + b.length, mostDifferences)
  const middle = most + 1
  const reach = new Int32Array(2 * most + 3)
  // One row a step, in one piece of memory: thousands of small ones would cost more than the search.
  let trail = new Int32Array(Math.min(1024, rowAt(most + 1)))
  for (let d = 0; d <= most; d++) {
    if (rowAt(d + 1) > trail.length) trail = longer(trail)
    trail.set(reach.subarray(middle - d - 1, middle + d + 2), rowAt(d))
    for (let k = -d; k <= d; k += 2) {
      const below = reach[middle + k + 1]!
      const before = reach[middle + k - 1]!
      let x = k === -d || (k !== d && before < below) ? below : before + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      reach[middle + k] = x
      if (x >= a.length && x - k >= b.length) return walkBack(a.length, b.length, trail, d)
    }
  }
  return null
}

/** Where what was reached before step `d` is kept: diagonals -d to d and one beyond on each side. */
const rowAt = (d: number): number => d * (d + 2)

function longer(trail: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(trail.length * 2)
  out.set(trail)
  return out
}

function walkBack(
  lengthA: number,
  lengthB: number,
  trail: Int32Array,
  differences: number,
): EditRun[] {
  const runs: EditRun[] = []
  let x = lengthA
  let y = lengthB
  for (let d = differences; d > 0; d--) {
    const k = x - y
    const at = rowAt(d) + d + 1 + k
    const below = trail[at + 1]!
    const before = trail[at - 1]!
    const down = k === -d || (k !== d && before < below)
    const behind = down ? below : before + 1
    runs.push({ kind: 'same', count: x - behind })
    runs.push({ kind: down ? 'added' : 'removed', count: 1 })
    x = down ? below : before
    y = x - (down ? k + 1 : k - 1)
  }
  runs.push({ kind: 'same', count: x })
  return runs.reverse()
}

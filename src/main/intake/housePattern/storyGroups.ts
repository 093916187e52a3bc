// U6. A paragraph shared by two pieces says that they are one story only where few pieces share it: what
// hundreds share is the outlet's own. So only paragraphs of at most `mostSharers` pieces link them, and at
// least two of them, which must be most of what the shorter piece holds.

const mostSharers = 12

/** For each piece the number of its same-story group; `long` holds the fingerprints of its long paragraphs. */
export function storyGroups(pieces: readonly { readonly long: readonly string[] }[]): number[] {
  const parent = pieces.map((_, index) => index)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== root) root = parent[root] ?? root
    let next = at
    while (next !== root) {
      const after = parent[next] ?? root
      parent[next] = root
      next = after
    }
    return root
  }
  const holders = new Map<string, number[]>()
  for (const [index, { long }] of pieces.entries())
    for (const line of new Set(long)) {
      const list = holders.get(line)
      if (list === undefined) holders.set(line, [index])
      else if (list.length <= mostSharers) list.push(index)
    }
  const shared = new Map<number, Map<number, number>>()
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > mostSharers) continue
    for (const [at, one] of list.entries())
      for (const other of list.slice(at + 1)) {
        const row = shared.get(one) ?? new Map<number, number>()
        row.set(other, (row.get(other) ?? 0) + 1)
        shared.set(one, row)
      }
  }
  const size = (index: number): number => new Set(pieces[index]?.long).size
  for (const [one, row] of shared)
    for (const [other, count] of row)
      if (count >= 2 && count * 2 > Math.min(size(one), size(other)))
        parent[rootOf(one)] = rootOf(other)
  return pieces.map((_, index) => rootOf(index))
}

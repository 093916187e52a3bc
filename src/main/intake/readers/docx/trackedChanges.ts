import { isXmlElement, valueOf, type XmlElement } from '../xml/xmlTree.ts'

/** Changes of wording that a document still proposes, and who made them. */
export interface TrackedChanges {
  readonly count: number
  readonly authors: readonly string[]
}

const changes = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'cellIns', 'cellDel', 'cellMerge'])

/** Counts insertions, deletions and moves that nobody has decided (O2). A change inside a change is its own. */
export function trackedChanges(root: XmlElement): TrackedChanges {
  let count = 0
  const authors = new Set<string>()
  const stack: XmlElement[] = [root]
  for (let one = stack.pop(); one !== undefined; one = stack.pop()) {
    // Elements of mathematics have the same names in another namespace.
    if (changes.has(one.local) && /wordprocessingml/.test(one.ns)) {
      count++
      authors.add(valueOf(one, 'author') ?? 'an unnamed author')
    }
    for (const child of one.children) if (isXmlElement(child)) stack.push(child)
  }
  return { count, authors: [...authors].sort() }
}

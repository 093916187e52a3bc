import { findQuotes, outermost } from '../../../../shared/engine/attribution/quotes/findQuotes.ts'
import type { TrackedChange } from '../../../../shared/model/trackedChange.ts'
import { type ChangeSide, isAddition } from './changeMark.ts'

/** Words of the document with the marks they stand under. */
export interface Atom {
  readonly text: string
  readonly marks: readonly { readonly id: string; readonly side: ChangeSide }[]
  readonly place: TrackedChange['place']
}

/** Where an atom stands in a version; of no width where the version is without it. */
interface Placed {
  readonly start: number
  readonly end: number
}

/** The document with all changes rejected, or all accepted. */
interface Version {
  readonly text: string
  readonly placed: readonly Placed[]
  /** Quotations with their marks, in order, none within another. */
  readonly quotes: readonly Placed[]
}

/** Both versions, and the atoms of each change by number. */
export interface Versions {
  readonly atoms: readonly Atom[]
  readonly rejected: Version
  readonly accepted: Version
  readonly ofChange: ReadonlyMap<string, readonly number[]>
}

/** UTF-16 units of text shown on each side of a change. */
const context = 60

/** Lays the document out as it was and as it would be. */
export function versionsOf(atoms: readonly Atom[]): Versions {
  const ofChange = new Map<string, number[]>()
  for (const [index, { marks }] of atoms.entries())
    for (const id of new Set(marks.map((mark) => mark.id))) {
      const list = ofChange.get(id)
      if (list === undefined) ofChange.set(id, [index])
      else list.push(index)
    }
  return {
    atoms,
    ofChange,
    accepted: versionOf(atoms, ({ marks }) => marks.every(({ side }) => isAddition(side))),
    rejected: versionOf(atoms, ({ marks }) => marks.every(({ side }) => !isAddition(side))),
  }
}

/** A change in the words a person decides by (O2). */
export function describeChange(
  group: Pick<TrackedChange, 'id' | 'author' | 'date'> & {
    readonly sides: ReadonlySet<ChangeSide>
  },
  { atoms, ofChange, accepted, rejected }: Versions,
): TrackedChange {
  const { sides } = group
  const kind =
    sides.has('moveFrom') && sides.has('moveTo')
      ? 'move'
      : [...sides].some(isAddition)
        ? 'insertion'
        : 'deletion'
  const all = ofChange.get(group.id) ?? []
  // A move is told where it goes to.
  const own = all.filter((index) =>
    atoms[index]?.marks.some(
      ({ id, side }) => id === group.id && (kind !== 'move' || side === 'moveTo'),
    ),
  )
  const [first = 0, last = first] = [own[0], own.at(-1)]
  const text = own
    .map((index) => atoms[index]?.text ?? '')
    .join('')
    .replace(/\n\n/g, '¶')
  const start = accepted.placed[first]?.start ?? 0
  const end = accepted.placed[last]?.end ?? start
  const quoted = (version: Version): boolean =>
    all.some((index) => touchesQuote(version, version.placed[index]))
  return {
    id: group.id,
    kind,
    author: group.author,
    date: group.date,
    text,
    before: accepted.text.slice(Math.max(0, start - context), start).replace(/\s+/g, ' '),
    after: accepted.text.slice(end, end + context).replace(/\s+/g, ' '),
    place: atoms[first]?.place ?? 'text',
    inQuotation: quoted(accepted) || quoted(rejected),
  }
}

function versionOf(atoms: readonly Atom[], holds: (atom: Atom) => boolean): Version {
  let text = ''
  const placed = atoms.map((atom): Placed => {
    const start = text.length
    if (holds(atom)) text += atom.text
    return { start, end: text.length }
  })
  return { text, placed, quotes: quotesOf(text) }
}

function quotesOf(text: string): Placed[] {
  const out: Placed[] = []
  let at = 0
  for (const paragraph of text.split('\n\n')) {
    const spans = outermost(findQuotes(paragraph).spans)
    for (const span of spans.toSorted((a, b) => a.outerStart - b.outerStart))
      out.push({ start: at + span.outerStart, end: at + span.outerEnd })
    at += paragraph.length + 2
  }
  return out
}

/** Words of no width touch a quotation only inside of it. */
function touchesQuote({ quotes }: Version, place: Placed | undefined): boolean {
  if (place === undefined) return false
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotes[middle]?.end ?? 0) <= place.start) low = middle + 1
    else high = middle
  }
  const quote = quotes[low]
  if (quote === undefined) return false
  return place.start === place.end ? quote.start < place.start : quote.start < place.end
}

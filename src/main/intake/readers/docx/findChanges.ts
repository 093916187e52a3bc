import type { TrackedChange } from '../../../../shared/model/trackedChange.ts'
import { isXmlElement, valueOf, type XmlElement } from '../xml/xmlTree.ts'
import { changeAuthor, changeDate, type ChangeSide, changeSide, endMarks } from './changeMark.ts'
import { type Atom, describeChange, versionsOf } from './describeChange.ts'

/** Every undecided change of wording in a document. */
export interface FoundChanges {
  readonly changes: readonly TrackedChange[]
  /** The change that a mark in the trees belongs to. */
  readonly idOf: ReadonlyMap<XmlElement, string>
  /** Added, removed and merged table cells: Word alone can decide those. */
  readonly cells: number
}

/** Marks that are one act of one person. */
interface Group {
  readonly id: string
  readonly author: string | null
  readonly date: string | null
  readonly sides: Set<ChangeSide>
}

interface Walk {
  readonly atoms: Atom[]
  readonly groups: Map<string, Group>
  readonly idOf: Map<XmlElement, string>
  readonly moves: Map<string, Group>
  /** Names of the moves that are open, by the id of their range. */
  readonly ranges: Map<string, string>
  /** By depth of nesting: the group last left there, and how many atoms there were then. */
  readonly left: Map<
    number,
    { readonly group: Group; readonly side: ChangeSide; readonly at: number }
  >
  readonly open: { readonly group: Group; readonly side: ChangeSide }[]
  place: TrackedChange['place']
  cells: number
}

/**
 * Finds insertions, deletions and moves that nobody has decided (O2): neighbouring marks of one kind by one
 * author are one change, and so are both ends of a move. `notes` are the trees of foot- and endnotes.
 */
export function findChanges(text: XmlElement, notes: readonly XmlElement[]): FoundChanges {
  const walk: Walk = {
    atoms: [],
    groups: new Map(),
    idOf: new Map(),
    moves: new Map(),
    ranges: new Map(),
    left: new Map(),
    open: [],
    place: 'text',
    cells: 0,
  }
  visit(walk, text)
  for (const one of notes) {
    walk.place = 'note'
    visit(walk, one)
  }
  const versions = versionsOf(walk.atoms)
  const changes = [...walk.groups.values()].map((group) => describeChange(group, versions))
  return { changes, idOf: walk.idOf, cells: walk.cells }
}

function visit(walk: Walk, element: XmlElement): void {
  for (const child of element.children) if (isXmlElement(child)) visitChild(walk, child)
}

function visitChild(walk: Walk, element: XmlElement): void {
  if (changeSide(element) !== null) return within(walk, [element], () => visit(walk, element))
  switch (element.local) {
    case 't':
    case 'delText':
      return words(walk, element.children.filter((one) => typeof one === 'string').join(''))
    case 'tab':
      return words(walk, '\t')
    case 'br':
    case 'cr':
      return words(walk, '\n')
    case 'noBreakHyphen':
      return words(walk, '-')
    case 'p':
      visit(walk, element)
      return within(walk, endMarks(element), () => words(walk, '\n\n'))
    case 'tr':
      return within(walk, endMarks(element), () => visit(walk, element))
    case 'tbl':
      return inTable(walk, element)
    case 'cellIns':
    case 'cellDel':
    case 'cellMerge':
      walk.cells++
      return
    case 'moveFromRangeStart':
    case 'moveToRangeStart':
      walk.ranges.set(valueOf(element, 'id') ?? '', valueOf(element, 'name') ?? '')
      return
    case 'moveFromRangeEnd':
    case 'moveToRangeEnd':
      walk.ranges.delete(valueOf(element, 'id') ?? '')
      return
    case 'pPr':
    case 'rPr':
    case 'trPr':
    // Word writes a text box twice; mammoth reads the simpler one.
    case 'Choice':
      return
    default:
      visit(walk, element)
  }
}

function inTable(walk: Walk, table: XmlElement): void {
  const { place } = walk
  if (place === 'text') walk.place = 'table'
  visit(walk, table)
  walk.place = place
}

function words(walk: Walk, text: string): void {
  if (text === '') return
  const marks = walk.open.map(({ group, side }) => ({ id: group.id, side }))
  walk.atoms.push({ text, marks, place: walk.place })
}

/** Does `work` inside of these marks, each of which joins or begins a change. */
function within(walk: Walk, marks: readonly XmlElement[], work: () => void): void {
  const entered = marks.flatMap((mark) => {
    const side = changeSide(mark)
    if (side === null) return []
    const group = groupOf(walk, mark, side)
    group.sides.add(side)
    walk.idOf.set(mark, group.id)
    const depth = walk.open.length
    walk.open.push({ group, side })
    return [{ group, side, depth }]
  })
  work()
  for (const { group, side, depth } of entered.toReversed()) {
    walk.open.pop()
    walk.left.set(depth, { group, side, at: walk.atoms.length })
  }
}

function groupOf(walk: Walk, mark: XmlElement, side: ChangeSide): Group {
  const author = changeAuthor(mark)
  const isMove = side === 'moveFrom' || side === 'moveTo'
  const name = isMove ? ([...walk.ranges.values()].at(-1) ?? '') : ''
  if (name !== '') {
    const known = walk.moves.get(name)
    if (known !== undefined) return known
    const made = newGroup(walk, mark)
    walk.moves.set(name, made)
    return made
  }
  const around = walk.open.at(-1)
  if (around !== undefined && around.side === side && around.group.author === author)
    return around.group
  const before = walk.left.get(walk.open.length)
  const adjoins = before?.side === side && before.at === walk.atoms.length
  return adjoins && before.group.author === author ? before.group : newGroup(walk, mark)
}

function newGroup(walk: Walk, mark: XmlElement): Group {
  const id = `t${walk.groups.size + 1}`
  const group: Group = {
    id,
    author: changeAuthor(mark),
    date: changeDate(mark),
    sides: new Set(),
  }
  walk.groups.set(id, group)
  return group
}

import type { PartRole } from '../../../shared/model/part.ts'
import type { ReadBlock } from '../reading.ts'
import type { Line } from './lines.ts'
import type { Page } from './page.ts'

/** What a block is judged to be. */
export interface Label {
  readonly role: PartRole
  readonly rule: string
  readonly certainty: number
  readonly evidence?: string
  readonly reason?: string
  /** A caption that ends in its credit. */
  readonly withCredit?: boolean
  /** Given by the format, not by the words: no rule about words overrules it. */
  readonly given?: boolean
}

/** All blocks of a text while they are judged; rules replace labels. */
export interface Judged {
  readonly page: Page
  readonly blocks: readonly ReadBlock[]
  readonly labels: Label[]
}

/** One rule of RULES.md that looks at blocks already labelled. */
export type LabelRule = (judged: Judged) => void

/** The line of a block by index; throws where there is none, which is a bug. */
export function lineAt({ page }: Judged, index: number): Line {
  const place = page.placed[index]
  if (place === undefined) throw new Error(`There is no block ${index}.`)
  return place.line
}

/** Index of the first and the last block that is body text, [-1, -1] where none is. */
export function bodyEnds({ labels }: Judged): readonly [number, number] {
  const first = labels.findIndex((label) => isBody(label))
  const last = labels.findLastIndex((label) => isBody(label))
  return [first, last]
}

/** True for the labels that make the body of plain text. */
export function isBody(label: Label): boolean {
  return label.role === 'paragraph' || label.role === 'heading' || label.role === 'list-item'
}

import type { BlockAnchor, CleaningStep } from '../../../shared/model/cleaningStep.ts'
import {
  type ArticleDocument,
  blockIdOf,
  type DocumentNode,
  nodeText,
} from '../../../shared/model/document.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'

/** UTF-16 units of context kept on either side of an anchor. */
const anchorContext = 24

/** An anchor over [start, end) of a block's text, with its words and surroundings. */
export function anchorAt(blockId: string, text: string, start: number, end: number): BlockAnchor {
  return {
    blockId: blockId as BlockAnchor['blockId'],
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - anchorContext), start),
    suffix: text.slice(end, end + anchorContext),
  }
}

/** Text of every block that holds words of its own, by id. */
export function blockTexts(document: ArticleDocument): Map<string, string> {
  const out = new Map<string, string>()
  const walk = (nodes: readonly DocumentNode[]): void => {
    for (const node of nodes) {
      if ((node.type === 'quotation' || node.type === 'list') && node.content) walk(node.content)
      else out.set(blockIdOf(node), nodeText(node))
    }
  }
  walk(document.content)
  return out
}

/**
 * Where each step of the intake ledger stands in the first document. A block's text is its part after the
 * applied steps, so a step's place is its place in the part moved by what the steps before it added.
 */
export function stepAnchors(
  piece: ParsedPiece,
  document: ArticleDocument,
  blockOfPart: ReadonlyMap<number, string>,
): (BlockAnchor | null)[] {
  const texts = blockTexts(document)
  const out: (BlockAnchor | null)[] = piece.steps.map(() => null)
  const order = piece.steps.map((step, index) => ({ step, index }))
  order.sort((a, b) => a.step.range[0] - b.step.range[0] || a.step.range[1] - b.step.range[1])
  let next = 0
  for (const [partIndex, part] of piece.parts.entries()) {
    const inPart: typeof order = []
    for (; next < order.length; next++) {
      const entry = order[next]
      if (entry === undefined || entry.step.range[0] >= part.range[1]) break
      inPart.push(entry)
    }
    const blockId = blockOfPart.get(partIndex)
    const shown = blockId === undefined ? undefined : texts.get(blockId)
    if (blockId === undefined || shown === undefined || inPart.length === 0) continue
    const clean = applySteps(
      piece.text.slice(...part.range),
      part.range[0],
      inPart.map((e) => e.step),
    )
    // Readers trim; the block then begins a little later than its part.
    const offset = clean.indexOf(shown)
    if (offset < 0) continue
    let moved = -part.range[0] - offset
    for (const { step, index } of inPart) {
      const words = step.state === 'applied' ? step.after : step.before
      const start = step.range[0] + moved
      const end = start + words.length
      if (start >= 0 && end <= shown.length && shown.slice(start, end) === words)
        out[index] = anchorAt(blockId, shown, start, end)
      if (step.state === 'applied') moved += step.after.length - (step.range[1] - step.range[0])
    }
  }
  return out
}

/** `text` (which begins at `base` of the linear text) after those of its steps that are applied. */
export function applySteps(
  text: string,
  base: number,
  steps: readonly Pick<CleaningStep, 'range' | 'after' | 'state'>[],
): string {
  let out = ''
  let at = 0
  for (const step of steps) {
    if (step.state !== 'applied') continue
    out += text.slice(at, step.range[0] - base) + step.after
    at = step.range[1] - base
  }
  return out + text.slice(at)
}

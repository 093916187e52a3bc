import { headlineBlock, standfirstBlock } from '../../../shared/model/attribution.ts'
import {
  type ArticleDocument,
  blockIdOf,
  type DocumentNode,
  nodeText,
} from '../../../shared/model/document.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { SpokenWords } from '../../export/exportArticle.ts'
import { readDecided } from '../statements/decidedStatements.ts'
import { readReading } from '../statements/reading.ts'

/** Quoted words a person has confirmed, with their speaker; those whose place no longer holds them are left out. */
export function spokenWords(db: ReadableDb, key: number, document: ArticleDocument): SpokenWords[] {
  const reading = readReading(db, key)
  if (reading === null) return []
  const decided = new Map(readDecided(db, key).map((one) => [one.id, one.state]))
  const texts = blockTexts(document.content)
  const found = reading.statements.flatMap((one): SpokenWords[] => {
    const state = decided.get(one.id)
    if (one.stale || !one.speaker || (state !== 'confirmed' && state !== 'corrected')) return []
    const speaker = one.speaker.name ?? one.speaker.text
    return one.quoted.flatMap(({ blockId, start, end, exact }) =>
      blockId !== headlineBlock &&
      blockId !== standfirstBlock &&
      texts.get(blockId)?.slice(start, end) === exact
        ? [{ blockId, start, end, speaker }]
        : [],
    )
  })
  return withoutOverlaps(found)
}

/** A quotation inside another belongs to the outer speaker: marking in files does not nest. */
function withoutOverlaps(spans: readonly SpokenWords[]): SpokenWords[] {
  const kept: SpokenWords[] = []
  for (const one of spans.toSorted((a, b) => b.end - b.start - (a.end - a.start)))
    if (!kept.some((k) => k.blockId === one.blockId && k.start < one.end && one.start < k.end))
      kept.push(one)
  const order = new Map(spans.map((one, index) => [one, index]))
  return kept.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
}

function blockTexts(nodes: readonly DocumentNode[]): Map<string, string> {
  const texts = new Map<string, string>()
  const walk = (list: readonly DocumentNode[]): void => {
    for (const node of list) {
      texts.set(blockIdOf(node), nodeText(node))
      if (node.type === 'quotation' || node.type === 'list') walk(node.content ?? [])
    }
  }
  walk(nodes)
  return texts
}

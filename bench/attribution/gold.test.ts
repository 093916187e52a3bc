import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { attribute } from '../../src/shared/engine/attribution/attribute.ts'
import type { DetectedAttribution } from '../../src/shared/engine/attribution/record.ts'
import { type GoldStatement, readGold } from '../../src/shared/engine/attribution/gold/readGold.ts'

const folder = new URL('../../src/shared/engine/attribution/gold/articles/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))

function told(
  one: DetectedAttribution,
  _index: number,
  all: readonly DetectedAttribution[],
): GoldStatement {
  return {
    kind: one.kind,
    speaker: one.speaker?.text ?? null,
    name: one.speaker?.name ?? null,
    type: one.speaker?.type ?? null,
    cue: one.cue?.text ?? null,
    content: one.content.map((span) => span.text),
    flags: one.flags,
    addressee: one.addressee?.text ?? null,
    hedges: one.hedges,
    inside: one.parent === null ? null : (all[one.parent]?.cue?.text ?? null),
  }
}

describe('the gold of this project', () => {
  test('holds at least 20 articles', () => expect(files.length).toBeGreaterThanOrEqual(20))

  test.each(files)('%s: every statement, nothing else', (name) => {
    const gold = readGold(readFileSync(new URL(name, folder), 'utf8'))
    const result = attribute({ language: gold.language, blocks: gold.blocks })
    expect(result.attributions.map(told)).toEqual(gold.statements)
    expect(result.unattributedQuotes.map((quote) => quote.text)).toEqual(gold.nobody)
    expect(result.unbalanced).toHaveLength(gold.unbalanced)
    for (const words of gold.never) {
      const block = gold.blocks.find((one) => one.text.includes(words))
      expect(block, `"${words}" stands in the article`).toBeDefined()
      const start = block?.text.indexOf(words) ?? 0
      for (const one of result.attributions) {
        const cue = one.cue
        const hit =
          cue !== null &&
          cue.block === block?.id &&
          cue.start < start + words.length &&
          cue.end > start
        expect(hit, `"${words}" holds no cue`).toBe(false)
      }
    }
  })
})

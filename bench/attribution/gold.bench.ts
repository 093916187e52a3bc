import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attribute } from '../../src/shared/engine/attribution/attribute.ts'
import { readGold } from '../../src/shared/engine/attribution/gold/readGold.ts'
import type { Bench } from '../bench.ts'

const folder = join(import.meta.dirname, '../../src/shared/engine/attribution/gold/articles')

/** The gold of this project by language: statements with kind, speaker, name, cue and content as annotated, and what is found beyond them. */
export const bench: Bench = async () => {
  const tally: Record<
    string,
    { articles: number; statements: number; right: number; beyond: number }
  > = {}
  const kinds: Record<string, number> = {}
  for (const file of globSync('*.txt', { cwd: folder }).sort()) {
    const gold = readGold(readFileSync(join(folder, file), 'utf8'))
    const found = attribute({ language: gold.language, blocks: gold.blocks }).attributions.map(
      (one) =>
        JSON.stringify([
          one.kind,
          one.speaker?.text ?? null,
          one.speaker?.name ?? null,
          one.cue?.text ?? null,
          one.content.map((span) => span.text),
        ]),
    )
    const wanted = gold.statements.map((one) =>
      JSON.stringify([one.kind, one.speaker, one.name, one.cue, one.content]),
    )
    const row = (tally[gold.language] ??= { articles: 0, statements: 0, right: 0, beyond: 0 })
    row.articles++
    row.statements += wanted.length
    row.right += wanted.filter((one) => found.includes(one)).length
    row.beyond += found.filter((one) => !wanted.includes(one)).length
    for (const one of gold.statements) kinds[one.kind] = (kinds[one.kind] ?? 0) + 1
  }
  return { ...tally, kinds }
}

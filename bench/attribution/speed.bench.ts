import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { attribute, attributeText } from '../../src/shared/engine/attribution/attribute.ts'
import { createAttributor } from '../../src/shared/engine/attribution/attributor.ts'
import { hostileShapes } from '../../src/shared/engine/attribution/gold/hostileShapes.ts'
import { readGold } from '../../src/shared/engine/attribution/gold/readGold.ts'
import type { AttributionBlock } from '../../src/shared/engine/attribution/record.ts'
import type { Bench } from '../bench.ts'
import { round, spread, timed } from '../statistics.ts'

const articles = join(import.meta.dirname, '../../src/shared/engine/attribution/gold/articles')

/** Words a second on one core at 1k, 10k and 100k words, how time grows on hostile text, and the time to read one changed paragraph of 10,000 words again. */
export const bench: Bench = async () => {
  const paragraphs = globSync('*.txt', { cwd: articles })
    .sort()
    .map((name) => readGold(readFileSync(join(articles, name), 'utf8')))
    .filter((gold) => gold.language === 'en')
    .flatMap((gold) => gold.blocks.map((block) => block.text))
  const text = (words: number): string => {
    const out: string[] = []
    for (let i = 0, count = 0; count < words; i++) {
      const paragraph = `${paragraphs[i % paragraphs.length]} ${paragraphs[(i * 7) % paragraphs.length]}`
      out.push(paragraph)
      count += paragraph.split(/\s+/).length
    }
    return out.join('\n\n')
  }
  const wordsPerSecond: Record<string, number> = {}
  for (const words of [1000, 10_000, 100_000]) {
    const page = text(words)
    const count = page.split(/\s+/).length
    attributeText(page, 'en')
    const repeats = Math.max(3, Math.round(100_000 / words))
    const best = Math.min(
      ...Array.from({ length: repeats }, () => timed(() => attributeText(page, 'en'))),
    )
    wordsPerSecond[words] = Math.round((count / best) * 1000)
  }

  // Four times as much of what hurts must not take much more than four times as long.
  const growth = hostileShapes.map((shape) => {
    const best = (count: number): number => {
      const page = shape.repeat(count)
      return Math.min(...[1, 2, 3].map(() => timed(() => attributeText(page, 'en'))))
    }
    best(2000)
    const small = best(5000)
    const large = best(20_000)
    return { shape, ms: round(large), times: round(large / Math.max(small, 1)) }
  })
  const hostile = growth.toSorted((a, b) => b.times - a.times).slice(0, 3)

  const blocks = text(10_000)
    .split('\n\n')
    .map((one, i): AttributionBlock => ({ id: `b${i}`, text: one, in: 'body' }))
  const attributor = createAttributor()
  const whole = timed(() => attributor.attribute({ language: 'en', blocks }))
  const again = Array.from({ length: 50 }, (_, n) => {
    const at = (n * 13) % blocks.length
    const edited = blocks.map((block, i) =>
      i === at ? { ...block, text: `${block.text} He said so ${n} times.` } : block,
    )
    return timed(() => attributor.attribute({ language: 'en', blocks: edited }))
  })
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  const result = attribute({ language: 'en', blocks })
  const heapMb = (process.memoryUsage().heapUsed - before) / 1e6
  return {
    wordsPerSecond,
    hostileFourfold: { shapes: growth.length, steepest: hostile },
    tenThousandWords: {
      blocks: blocks.length,
      statements: result.attributions.length,
      firstMs: round(whole),
      oneParagraphAgainMs: spread(again),
      heapMb: round(heapMb),
    },
  }
}

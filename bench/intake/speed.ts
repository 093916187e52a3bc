// Articles a second: decode, segment and clean 1,000 plain-text articles in one process. Prints JSON.
import { parseBytes } from '../../src/main/intake/parseBytes.ts'
import { plainArticles } from './plainArticles.ts'

/** Parses `count` made-up articles and says how fast; the first hundred warm up and are not counted. */
export async function measureParsing(count = 1000) {
  const articles = plainArticles(count)
  for (const article of articles.slice(0, 100)) await parseBytes(article)
  const times: number[] = []
  const began = performance.now()
  let words = 0
  for (const article of articles) {
    const start = performance.now()
    const result = await parseBytes(article)
    times.push(performance.now() - start)
    if (!result.ok) throw new Error(result.refusal.message)
    words +=
      result.pieces[0]?.article.body.reduce((sum, item) => sum + item.text.split(' ').length, 0) ??
      0
  }
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  const at = (share: number): number =>
    Math.round((times[Math.floor(times.length * share)] ?? 0) * 100) / 100
  return {
    articles: count,
    words,
    articlesPerSecond: Math.round(count / seconds),
    milliseconds: { median: at(0.5), p95: at(0.95), p99: at(0.99) },
  }
}

if (import.meta.main) console.log(JSON.stringify({ parse: await measureParsing() }))

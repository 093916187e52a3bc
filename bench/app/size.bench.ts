import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { appFolder } from '../../e2e/runtime.ts'
import type { Bench } from '../bench.ts'
import { round } from '../statistics.ts'

const pages = join(appFolder, 'out/renderer')
const kilobytes = (bytes: number) => round(bytes / 1000)

/** A script and all it imports without being asked for later, each file once. */
function staticFiles(file: string, seen: Set<string> = new Set()): Set<string> {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  // `import x from"./y.js"`, `import"./y.js"`, `export … from"./y.js"`; never `import("./y.js")`.
  for (const [, other] of readFileSync(file, 'utf8').matchAll(
    /(?:\bfrom|\bimport)\s*["'](\.\/[^"']+\.js)["']/gu,
  ))
    staticFiles(join(dirname(file), other ?? ''), seen)
  return seen
}

/** What the window reads before the list is painted, and what the editor adds (ARCHITECTURE §11: ≤ 250 kB gzip). */
export const bench: Bench = async () => {
  const html = readFileSync(join(pages, 'index.html'), 'utf8')
  const entry = /<script[^>]+src="\.\/([^"]+)"/u.exec(html)?.[1]
  if (!entry) throw new Error('the page has no script')
  const initial = staticFiles(join(pages, entry))
  const lazy = new Set(
    [...initial].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/import\(\s*["'`](\.\/[^"'`]+\.js)["'`]\s*\)/gu)].map(
        ([, name]) => join(dirname(file), name ?? ''),
      ),
    ),
  )
  const later = new Set([...lazy].flatMap((file) => [...staticFiles(file)]))
  const weigh = (files: Iterable<string>) => {
    const texts = [...files].filter((file) => existsSync(file)).map((file) => readFileSync(file))
    return {
      files: texts.length,
      kB: kilobytes(texts.reduce((sum, text) => sum + text.length, 0)),
      gzipKB: kilobytes(texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)),
    }
  }
  const styles = [...html.matchAll(/<link rel="stylesheet"[^>]+href="\.\/([^"]+)"/gu)].map(
    ([, name]) => join(pages, name ?? ''),
  )
  return {
    aimGzipKB: 250,
    initialJavaScript: weigh(initial),
    initialStyles: weigh(styles),
    loadedLater: weigh([...later].filter((file) => !initial.has(file))),
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** Sections with a row in docs/brief.md, as comments write them. */
function sections(): Set<string> {
  const out = new Set<string>()
  let document = ''
  for (const line of read('docs/brief.md').split('\n')) {
    document = /^## (\w+)/u.exec(line)?.[1] ?? document
    const section = /^\| (\d[\d.]*) \|/u.exec(line)?.[1]
    if (section !== undefined) out.add(`${document} §${section}`)
  }
  return out
}

test('whatever section of the brief a comment cites stands in docs/brief.md, and no other does', () => {
  const cited = new Map<string, string>()
  for (const folder of ['src', 'e2e', 'scripts', 'bench', 'decisions', 'docs'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!/\.(?:tsx?|mjs|md)$/u.test(name) || name.endsWith('brief.md')) continue
      const path = join(folder, name)
      for (const [one] of read(path).matchAll(/\b(?:DOMAIN|ARCHITECTURE) §\d+(?:\.\d+)?/gu))
        cited.set(one, path)
    }
  const known = sections()
  expect([...cited].filter(([one]) => !known.has(one))).toEqual([])
  expect([...known].filter((one) => !cited.has(one))).toEqual([])
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Bench } from '../bench.ts'
import { measurePages } from './pageTally.ts'
import type { PageCase } from './pageSets.ts'

/**
 * Pages that no rule was made on, rivals beside ours: 258 saved pages of 2013 with headline and body marked by hand,
 * which the npm package `article` 1.1.2 carries for its own tests (`npm pack article@1.1.2`, unpacked, then
 * `--pages=FOLDER/package/test/reallife`). Of the first half some were read when rules were mended; the second half
 * nobody here has opened.
 */
export const bench: Bench = async ({ flags, say }) => {
  const folder = [...flags].find((flag) => flag.startsWith('pages='))?.slice('pages='.length)
  if (folder === undefined || !existsSync(join(folder, 'datamap.json'))) {
    say('skipped: --pages=FOLDER names no folder with the test pages of the npm package `article`')
    return null
  }
  const names = readdirSync(join(folder, 'source')).map((file) => file.replace(/\.html$/, ''))
  const isFirst = (name: string): boolean => Number.parseInt(name.charAt(1), 16) % 2 === 0
  const pages = (some: readonly string[]) => some.map((name) => pageOf(folder, name))
  return {
    read: await measurePages(pages(names.filter(isFirst)), false),
    neverOpened: await measurePages(pages(names.filter((name) => !isFirst(name))), false),
  }
}

function pageOf(folder: string, name: string): PageCase {
  const truth = JSON.parse(readFileSync(join(folder, 'expected', `${name}.json`), 'utf8')) as {
    readonly title?: string
    readonly text?: string
  }
  const bytes = new Uint8Array(readFileSync(join(folder, 'source', `${name}.html`)))
  return {
    id: name,
    group: name,
    bytes,
    html: new TextDecoder().decode(bytes),
    truth: {
      ...(truth.title === undefined ? {} : { title: truth.title }),
      ...(truth.text === undefined ? {} : { body_text: truth.text }),
    },
  }
}

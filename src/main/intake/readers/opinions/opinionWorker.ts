// A thread of its own for two libraries that throw on some real pages and are super-linear in nesting: what happens
// here costs a second opinion, never a file.
import { parentPort } from 'node:worker_threads'
import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { parseHTML } from 'linkedom'
import type { Asked, Opinion } from './opinion.ts'

const others: Readonly<Record<string, (html: string) => Promise<string>>> = {
  Readability: async (html) => {
    const { document } = parseHTML(html)
    return new Readability(document).parse()?.content ?? ''
  },
  defuddle: async (html) => {
    const { document } = parseHTML(html)
    // It would ask other sites where it finds little.
    return (await Defuddle(document, 'https://page.invalid/', { useAsync: false })).content
  },
}

// Nothing leaves the machine, whatever a library is minded to.
globalThis.fetch = () => Promise.reject(new Error('There is no network here.'))

// Both write what they think of a page to the console, which is a stream of data here.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
  console[method] = () => undefined

parentPort?.on('message', (asked: Asked) => void answer(asked))

async function answer({ id, html }: Asked): Promise<void> {
  for (const [reader, read] of Object.entries(others)) {
    let lines: string[] | null
    try {
      lines = linesOf(await read(html))
    } catch {
      lines = null
    }
    const opinion: Opinion = { id, reader, lines }
    parentPort?.postMessage(opinion)
  }
}

/** The text of a piece of HTML, a block a line. */
function linesOf(html: string): string[] {
  const broken = html.replace(
    /<(?:\/(?:p|div|h[1-6]|li|tr|blockquote|section|figure|figcaption)|br)\b[^>]*>/gi,
    '$&\n',
  )
  const { document } = parseHTML(`<!doctype html><html><body>${broken}</body></html>`)
  const text: string = document.body.textContent ?? ''
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
}

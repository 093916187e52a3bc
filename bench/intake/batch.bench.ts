// Many saved pages at once on two cores: ours through the import pool as the product runs it, the rivals in two
// processes of their own, with the most memory any process held.   node bench/run.ts intake/batch
import { fork } from 'node:child_process'
import { forkChild } from '../../src/main/intake/forkChild.ts'
import { createPool, type ImportChild } from '../../src/main/intake/pool.ts'
import type { Bench } from '../bench.ts'
import { round } from '../statistics.ts'
import { extractors } from './extractors.ts'
import { pageCases, type PageCase } from './pageSets.ts'

const sets = ['fundus', 'aed', 'traf']
const allPages = (): PageCase[] => sets.flatMap((set) => pageCases(set) ?? [])

interface BatchFigures {
  readonly pages: number
  readonly pagesPerSecond: number
  readonly peakMegabytes: number
  readonly failed: number
}

/** Pages a second on two cores and peak memory of one process, rivals beside ours. */
export const bench: Bench = async ({ say }) => {
  const pages = allPages()
  if (pages.length === 0) {
    say('skipped: the page sets are not beside the checkout')
    return null
  }
  const results: Record<string, BatchFigures> = { copydesk: await ours(pages) }
  for (const { name } of extractors)
    if (name !== 'copydesk') results[name] = await rival(name, pages.length)
  return results
}

async function ours(pages: readonly PageCase[]): Promise<BatchFigures> {
  let peak = 0
  const children: ImportChild[] = []
  const pool = createPool({
    jobs: 2,
    spawn: () => {
      const child = forkChild()
      children.push(child)
      return child
    },
  })
  const look = (): void => {
    for (const child of children) peak = Math.max(peak, child.residentBytes() ?? 0)
  }
  const watch = setInterval(look, 20)
  // One file first, so that the start of the processes is not counted as reading.
  const [first] = pages
  if (first) await Promise.all([0, 1].map(() => pool.read(first.id, source(first))))
  const began = performance.now()
  const outcomes = await Promise.all(pages.map((page) => pool.read(page.id, source(page))))
  const seconds = (performance.now() - began) / 1000
  look()
  clearInterval(watch)
  pool.close()
  return {
    pages: pages.length,
    pagesPerSecond: round(pages.length / seconds),
    peakMegabytes: Math.round(peak / 2 ** 20),
    failed: outcomes.filter((outcome) => !outcome.ok).length,
  }
}

function source({ bytes }: PageCase): { readonly kind: 'bytes'; readonly bytes: Uint8Array } {
  return { kind: 'bytes', bytes }
}

interface Share {
  readonly milliseconds: number
  readonly kilobytes: number
  readonly failed: number
}

async function rival(name: string, pages: number): Promise<BatchFigures> {
  const shares = await Promise.all([0, 1].map((part) => inOwnProcess(name, part)))
  const seconds = Math.max(...shares.map((share) => share.milliseconds)) / 1000
  return {
    pages,
    pagesPerSecond: round(pages / seconds),
    peakMegabytes: Math.round(Math.max(...shares.map((share) => share.kilobytes)) / 1024),
    failed: shares.reduce((sum, share) => sum + share.failed, 0),
  }
}

function inOwnProcess(name: string, part: number): Promise<Share> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['--rival', name, String(part)], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    child.once('message', (message) => resolve(message as Share))
    child.once('exit', (code) => code !== 0 && reject(new Error(`${name} ended with ${code}`)))
  })
}

if (process.argv[2] === '--rival') {
  const [, , , name = '', part = '0'] = process.argv
  const extractor = extractors.find((each) => each.name === name)
  const own = allPages().filter((_, index) => index % 2 === Number(part))
  let failed = 0
  const began = performance.now()
  for (const page of own) await extractor?.extract(page).catch(() => void failed++)
  const milliseconds = performance.now() - began
  process.send?.({
    milliseconds,
    kilobytes: process.resourceUsage().maxRSS,
    failed,
  } satisfies Share)
  process.disconnect?.()
}

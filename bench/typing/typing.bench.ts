import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright'
import { build, preview } from 'vite'
import type { Bench } from '../bench.ts'
import { round, spread } from '../statistics.ts'

const root = join(import.meta.dirname, '../..')
const keys = 300

interface Measured {
  readonly words: number
  readonly highlights: number
  readonly times: number[]
  readonly frames: number[]
  readonly long: number[]
}

/**
 * Typing in the whole piece screen, built for production, in a real browser: the synchronous time of one
 * dispatch (text, block ids, clean-up tracking, highlights, the toolbar and lists that follow), and the
 * time until the next frame is free.
 */
export const bench: Bench = async ({ say }) => {
  const outDir = mkdtempSync(join(tmpdir(), 'copydesk-typing-'))
  const page = join(root, 'src/renderer/piece/testing/typing.html')
  await build({
    root: join(root, 'src/renderer'),
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: page } },
  })
  const server = await preview({
    root: join(root, 'src/renderer'),
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  })
  const executablePath = chromiumPath()
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ['--no-sandbox'],
  })
  const base = server.resolvedUrls?.local[0] ?? ''
  const sizes: Record<string, object> = {}
  try {
    for (const [words, highlights] of [
      [10_000, 500],
      [50_000, 2500],
    ] as const) {
      say(`typing: ${words} words, ${highlights} highlights`)
      const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } })
      await tab.goto(`${base}piece/testing/typing.html?words=${words}&highlights=${highlights}`)
      await tab.waitForSelector('.ProseMirror')
      // The first reading of the whole text in the worker belongs to opening, not to typing.
      await tab.waitForTimeout(2000)
      const measured = (await tab.evaluate(`measure(${keys})`)) as Measured
      sizes[`${words}/${highlights}`] = {
        words: measured.words,
        keys,
        dispatchMs: spread(measured.times),
        untilNextFrameMs: spread(measured.frames),
        longTasksOver50Ms: measured.long.length,
        longestTaskMs: round(Math.max(0, ...measured.long)),
      }
      await tab.close()
    }
  } finally {
    await browser.close()
    await server.close()
    rmSync(outDir, { recursive: true, force: true })
  }
  return { browser: browser.version(), aims: { '10000/500': 4, '50000/2500': 12 }, ...sizes }
}

function chromiumPath(): string | undefined {
  const noted = join(root, 'node_modules/.cache/copydesk/runtime.json')
  if (!existsSync(noted)) return undefined
  return (
    (JSON.parse(readFileSync(noted, 'utf8')) as { chromiumPath?: string | null }).chromiumPath ??
    undefined
  )
}

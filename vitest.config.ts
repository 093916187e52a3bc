import { existsSync, readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

/** The browser that set-up found (scripts write it down); without it Playwright's own is asked for. */
function chromiumPath(): string | undefined {
  const noted = 'node_modules/.cache/copydesk/runtime.json'
  if (!existsSync(noted)) return undefined
  const runtime = JSON.parse(readFileSync(noted, 'utf8')) as { chromiumPath?: string | null }
  return runtime.chromiumPath ?? undefined
}

/** Tests that start processes and kill them: too slow for `npm run check`, part of `npm test`. */
const processTests = 'src/**/*.process.test.ts'

/** How many times the runs of a property that CI has (src/shared/testing/runs.fixture.ts). */
const fuzzTimes = Number(process.env['FUZZ_TIMES'] ?? (process.env['CI'] ? 1 : 0.2))

const executablePath = chromiumPath()

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          // What many files load (lexicons, readers) is loaded once a worker: a third of the work.
          isolate: false,
          provide: { fuzzTimes },
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: ['src/renderer/**', processTests],
          environment: 'node',
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'process',
          // As with the unit tests; what has to be alone here is a process of its own anyway.
          isolate: false,
          provide: { fuzzTimes },
          include: [processTests],
          // What a test starts as a program is the built one: half the work of a start from source.
          globalSetup: ['scripts/lib/buildMain.mjs'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [react()],
        // React as its reader has it: the one for developers costs a third of the run.
        oxc: { jsx: { development: false } },
        // Bundled before the first test: a library found only on the way makes the page reload under it.
        optimizeDeps: {
          rolldownOptions: { transform: { define: { 'process.env.NODE_ENV': '"production"' } } },
          include: [
            '@tanstack/react-query',
            '@tanstack/react-virtual',
            '@tiptap/core',
            '@tiptap/extensions',
            '@tiptap/pm/history',
            '@tiptap/pm/model',
            '@tiptap/pm/state',
            '@tiptap/pm/transform',
            '@tiptap/pm/view',
            '@tiptap/react',
            'axe-core',
            'fast-check',
            'lucide-react',
            'react',
            'react-aria-components',
            'react-dom/client',
            'react/jsx-runtime',
            'vitest-browser-react',
            'zod',
          ],
        },
        test: {
          name: 'renderer',
          // One page for all files: each test puts back what it changed, and a page of its own costs 1.6 s of work.
          isolate: false,
          provide: { fuzzTimes },
          // As in playwright.config.ts: a busy machine may miss a moment once.
          retry: process.env['CI'] ? 1 : 0,
          include: ['src/renderer/**/*.test.{ts,tsx}'],
          // A click waits as long as its test may: beside other work it may be long until a frame is drawn.
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            // A browser on a machine with much else to do takes its time.
            connectTimeout: 180_000,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: ['--no-sandbox'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})

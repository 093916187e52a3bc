import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

/** Every program that runs outside of the window: its name in out/main and where it starts. */
const programs = {
  index: 'src/main/index.ts',
  cli: 'src/main/cli/index.ts',
  importProcess: 'src/main/intake/process.ts',
  pageOpinions: 'src/main/intake/readers/opinions/opinionWorker.ts',
  libraryWorker: 'src/main/desk/host/worker.ts',
  verifyCopy: 'src/main/database/verifyCopy.ts',
  salvageProcess: 'src/main/desk/host/salvageProcess.ts',
}

/** Set by scripts/lib/buildApp: the CLI is built without the window. */
const wanted = (process.env['COPYDESK_BUILD'] ?? 'main,window').split(',')

// The targets are those of the fallback Electron (ARCHITECTURE §10), older than package.json's.
const main = {
  build: {
    target: 'node20.18',
    // Only `dependencies` stay outside of the bundle, and those are native: better-sqlite3.
    externalizeDeps: true,
    rolldownOptions: {
      input: Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file))),
      output: { format: 'es' as const, entryFileNames: '[name].js' },
    },
  },
}

const preload = {
  build: {
    target: 'node20.18',
    // One CommonJS file: a sandboxed window loads no ES module and requires no package.
    externalizeDeps: false,
    rolldownOptions: {
      input: { index: 'src/preload/index.ts' },
      output: { format: 'cjs' as const, entryFileNames: 'index.cjs' },
    },
  },
}

/**
 * The letters of the first page come with it. Found only by the first layout, they would make everything be laid
 * out a second and a third time (13 and 8 ms of a start), and seen to change.
 */
const firstFonts: Plugin = {
  name: 'first-fonts',
  transformIndexHtml: {
    order: 'post',
    handler: (_page, { bundle = {} }) =>
      Object.keys(bundle)
        .filter((name) => /(?:inter-latin-wght|source-serif-4-latin-opsz)-normal/.test(name))
        .map((name) => ({
          tag: 'link',
          attrs: {
            rel: 'preload',
            as: 'font',
            type: 'font/woff2',
            crossorigin: true,
            href: `./${name}`,
          },
        })),
  },
}

const renderer = {
  root: 'src/renderer',
  plugins: [react(), firstFonts],
  build: {
    target: 'chrome130',
    // Fonts and pictures stay files, so that the page's policy needs no data: addresses.
    assetsInlineLimit: 0,
    // Read anew with every start: half the bytes.
    minify: true,
  },
}

export default defineConfig({
  ...(wanted.includes('main') ? { main } : {}),
  ...(wanted.includes('window') ? { preload, renderer } : {}),
})

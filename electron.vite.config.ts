import { existsSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** Every program that runs outside of the window: its name in out/main and where it starts. */
const programs = {
  index: 'src/main/index.ts',
  cli: 'src/main/cli/index.ts',
  importProcess: 'src/main/intake/process.ts',
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

const renderer = {
  root: 'src/renderer',
  plugins: [react()],
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

// npm run bench: measurements under Node 24, with the app built and Electron at hand.
// stdout is the measurements' JSON alone.
import { join } from 'node:path'
import { buildApp } from './lib/buildApp.mjs'
import { onDisplay } from './lib/display.mjs'
import { root } from './lib/places.mjs'
import { foreground, node24 } from './lib/run.mjs'
import { entry } from './lib/say.mjs'
import { setUp } from './lib/setUp.mjs'

await entry(async () => {
  await setUp({ electron: true })
  await buildApp()
  const bench = [join(root, 'bench', 'run.ts'), ...process.argv.slice(2)]
  return foreground(onDisplay([node24, bench]))
})

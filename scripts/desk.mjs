// npm run desk: the headless CLI under Node 24. stdout is the CLI's alone.
import { join } from 'node:path'
import { buildApp } from './lib/buildApp.mjs'
import { root } from './lib/places.mjs'
import { foreground, node24 } from './lib/run.mjs'
import { entry } from './lib/say.mjs'
import { setUp } from './lib/setUp.mjs'

await entry(async () => {
  await setUp()
  await buildApp(['main'])
  const cli = join(root, 'out', 'main', 'cli.js')
  // npm moves to the checkout; file names are seen from where it was called.
  const { INIT_CWD: cwd = root } = process.env
  return foreground([node24, [cli, ...process.argv.slice(2)]], { cwd })
})

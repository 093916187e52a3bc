// npm start: everything a fresh clone needs, then the app. What follows `--` goes to the app.
import { buildApp } from './lib/buildApp.mjs'
import { onDisplay } from './lib/display.mjs'
import { root } from './lib/places.mjs'
import { environment, foreground } from './lib/run.mjs'
import { entry } from './lib/say.mjs'
import { setUp } from './lib/setUp.mjs'

await entry(async () => {
  const { electronPath, args, env } = await setUp({ electron: true })
  await buildApp()
  const app = [electronPath, [...args, root, ...process.argv.slice(2)]]
  // npm moves to the checkout; the names of files on the command line are seen from where it was called.
  const { INIT_CWD: cwd = root } = process.env
  return foreground(onDisplay(app), { cwd, env: environment(env) })
})

// npm run dev: the app with reload on change (electron-vite dev); arguments go to electron-vite.
import { onDisplay } from './lib/display.mjs'
import { environment, foreground, tool } from './lib/run.mjs'
import { entry } from './lib/say.mjs'
import { setUp } from './lib/setUp.mjs'

await entry(async () => {
  const { electronPath, args, env } = await setUp({ electron: true })
  const noSandbox = args.includes('--no-sandbox') ? ['--noSandbox'] : []
  const dev = tool('electron-vite', ['dev', '--watch', ...noSandbox, ...process.argv.slice(2)])
  return foreground(onDisplay(dev), {
    env: environment({ ...env, ELECTRON_EXEC_PATH: electronPath }),
  })
})

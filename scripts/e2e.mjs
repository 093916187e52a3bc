// npm run e2e, npm run screens: Playwright against the real app; arguments go to Playwright.
import { buildApp } from './lib/buildApp.mjs'
import { onDisplay } from './lib/display.mjs'
import { foreground, tool } from './lib/run.mjs'
import { entry } from './lib/say.mjs'
import { setUp } from './lib/setUp.mjs'

await entry(async () => {
  await setUp({ electron: true })
  await buildApp()
  return foreground(onDisplay(tool('playwright', ['test', ...process.argv.slice(2)])))
})

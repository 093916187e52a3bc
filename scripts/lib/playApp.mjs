import { buildApp } from './buildApp.mjs'
import { onDisplay } from './display.mjs'
import { foreground, tool } from './run.mjs'
import { setUp } from './setUp.mjs'

/** Sets up and builds the app and gives it to Playwright with these arguments; answers its exit status. */
export async function playApp(args) {
  await setUp({ electron: true })
  await buildApp()
  return foreground(onDisplay(tool('playwright', ['test', ...args])))
}

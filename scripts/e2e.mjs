// npm run e2e: Playwright against the real app; arguments go to Playwright.
import { playApp } from './lib/playApp.mjs'
import { entry } from './lib/say.mjs'

await entry(() => playApp(['--project=e2e', ...process.argv.slice(2)]))

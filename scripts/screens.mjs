// npm run screens: the real app through every screen, as pictures in docs/screens; arguments go to Playwright.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/places.mjs'
import { playApp } from './lib/playApp.mjs'
import { entry } from './lib/say.mjs'

const asked = process.argv.slice(2)
// All of them anew: a picture that no screen writes any more would go on showing what is no longer there.
if (asked.length === 0) rmSync(join(root, 'docs/screens'), { recursive: true, force: true })
await entry(() => playApp(['--project=screens', ...asked]))

// npm run screens: the real app through every screen, as pictures in docs/screens; arguments go to Playwright.
import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './lib/places.mjs'
import { playApp } from './lib/playApp.mjs'
import { entry } from './lib/say.mjs'

const pictures = join(root, 'docs/screens')

/** A picture that no screen writes any more would go on showing what is no longer there. */
function removeOlder(than) {
  for (const name of readdirSync(pictures)) {
    const file = join(pictures, name)
    if (statSync(file).mtimeMs < than) rmSync(file)
  }
}

await entry(async () => {
  const asked = process.argv.slice(2)
  const began = Date.now()
  const status = await playApp(['--project=screens', ...asked])
  if (status === 0 && asked.length === 0) removeOlder(began)
  return status
})

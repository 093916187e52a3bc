// npm run build: out/ from the sources, when they changed.
import { buildApp } from './lib/buildApp.mjs'
import { entry } from './lib/say.mjs'
import { setUp } from './lib/setUp.mjs'

await entry(async () => {
  await setUp()
  await buildApp()
})

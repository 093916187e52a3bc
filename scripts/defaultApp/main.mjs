// The default app of the fallback Electron: `electron [flags] [-r module] <folder or file>` runs
// that app, as Electron's own default app does. It has to be an ES module that ends in
// `await import()`: with a CommonJS one Electron's `ready` fires before an app that is an
// ES module has run, and it is then too late to register desk:// as privileged.
import { existsSync, readFileSync, statSync } from 'node:fs'
import Module from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

function readArguments(args) {
  const modules = []
  for (let at = 0; at < args.length; at += 1) {
    if (args[at] === '-r' || args[at] === '--require') modules.push(args[(at += 1)])
    else if (!args[at].startsWith('-')) return { modules, place: resolve(args[at]) }
  }
  return { modules, place: null }
}

function readManifest(place) {
  const file = join(place, 'package.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

const { modules, place } = readArguments(process.argv.slice(1))
if (modules.length > 0) Module._preloadModules(modules)
if (place === null) {
  console.error(`Electron ${process.versions.electron}: say which app to run`)
  process.exit(1)
}
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })

let main = place
if (statSync(place).isDirectory()) {
  const manifest = readManifest(place)
  main = join(place, manifest.main ?? 'index.js')
  if (manifest.version) app.setVersion(manifest.version)
  const name = manifest.productName ?? manifest.name
  if (name) app.setName(name)
  app.setAppPath(place)
}
await import(pathToFileURL(main))

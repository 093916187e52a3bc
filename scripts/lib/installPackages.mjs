import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { locksFolder, root } from './places.mjs'
import { node24 } from './run.mjs'
import { runNpm } from './runNpm.mjs'
import { say, Stop } from './say.mjs'
import { withLock } from './withLock.mjs'

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * Whether what npm wrote down at the end of its last install holds every package of the lock file
 * in its version. Packages for other systems are in the lock only. Better than a stamp of ours: it
 * is right after a developer's own `npm install` too.
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(([place, wanted]) => {
    const found = installed.packages[place]
    return place === '' || (found ? found.version === wanted.version : wanted.optional === true)
  })
}

function isUpToDate() {
  const noted = join(root, 'node_modules', '.package-lock.json')
  return (
    existsSync(noted) && isInstalled(readJson(join(root, 'package-lock.json')), readJson(noted))
  )
}

/** Installs the packages of the lock file when they are not there, and checks that Node 24 came. */
export async function installPackages() {
  if (!isUpToDate()) {
    await withLock(join(locksFolder, 'packages'), async () => {
      if (isUpToDate()) return
      say('installing packages with npm ci (about a minute) …')
      const { code, output } = await runNpm(['ci', '--no-audit', '--no-fund'])
      if (code !== 0) throw new Stop(`npm ci failed:\n${output.trim()}`)
    })
  }
  if (existsSync(node24)) return
  throw new Stop(
    'Node 24 did not come with the packages: the install script of the package "node" was ' +
      'blocked (ignore-scripts, or an npm that asks first).\n' +
      'Allow it once with:  npm rebuild node --ignore-scripts=false',
  )
}

import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { environment, run } from './run.mjs'
import { say, Stop } from './say.mjs'

/** Where the program of this name lies in the PATH, or null. */
export function findProgram(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    try {
      const file = join(folder, name)
      accessSync(file, constants.X_OK)
      return file
    } catch {
      // Not here.
    }
  }
  return null
}

const program = (name) => () => findProgram(name) !== null

// The linker's own list, so that a library counts however it got onto the machine. Read anew each
// time it is asked for: an install between two questions changes it.
const library = (name) => () => {
  const command = ['/sbin/ldconfig', '/usr/sbin/ldconfig'].find(existsSync) ?? 'ldconfig'
  return (spawnSync(command, ['-p'], { encoding: 'utf8' }).stdout ?? '').includes(`\t${name} (`)
}

const notoFonts = () =>
  ['/usr/share/fonts', '/usr/local/share/fonts'].some(
    (folder) =>
      existsSync(folder) &&
      readdirSync(folder, { recursive: true }).some((file) => /noto/i.test(file)),
  )

/** What is needed from the system, by purpose: Debian's package and how to see that it is there. */
const needed = {
  window: {
    'fonts-noto-core': notoFonts,
    'libgtk-3-0': library('libgtk-3.so.0'),
    libnss3: library('libnss3.so'),
    libasound2: library('libasound.so.2'),
    libgbm1: library('libgbm.so.1'),
    libxss1: library('libXss.so.1'),
    'libatk-bridge2.0-0': library('libatk-bridge-2.0.so.0'),
    libdrm2: library('libdrm.so.2'),
    libcups2: library('libcups.so.2'),
  },
  virtualDisplay: { xvfb: program('Xvfb'), xauth: program('xauth') },
  compiler: {
    'build-essential': () => findProgram('g++') !== null && findProgram('make') !== null,
    python3: program('python3'),
  },
  browser: { chromium: program('chromium') },
}

const missingFor = (purposes) =>
  purposes.flatMap((purpose) =>
    Object.entries(needed[purpose])
      .filter(([, isThere]) => !isThere())
      .map(([name]) => name),
  )

/** Debian 13 and Ubuntu 24.04 renamed some libraries: libasound2 became libasound2t64. */
function nameHere(name) {
  const policy = (wanted) =>
    spawnSync('apt-cache', ['policy', wanted], {
      encoding: 'utf8',
      env: environment({ LC_ALL: 'C' }),
    }).stdout ?? ''
  const isOffered = (wanted) => /Candidate: (?!\(none\))/.test(policy(wanted))
  return !isOffered(name) && isOffered(`${name}t64`) ? `${name}t64` : name
}

async function aptInstall(names) {
  const env = environment({ DEBIAN_FRONTEND: 'noninteractive' })
  // Waits for another apt-get instead of failing beside it.
  const apt = (...args) =>
    run(['apt-get', ['-o', 'DPkg::Lock::Timeout=600', ...args]], { seconds: 1800, env })
  let last = await apt('update', '-qq')
  for (let tries = 0; tries < 2; tries += 1) {
    last = await apt('install', '-y', '-qq', '--no-install-recommends', ...names.map(nameHere))
    if (last.code === 0) return
    await apt('update', '-qq')
  }
  throw new Stop(`apt-get could not install ${names.join(' ')}:\n${last.output.trim()}`)
}

/**
 * Sees to it that what these purposes need is on the system: as root on Debian and its kin it is
 * installed, elsewhere on Linux the words say what to install. Other systems bring it along.
 */
export async function ensureSystemPackages(purposes) {
  if (process.platform !== 'linux') return
  const missing = missingFor(purposes)
  if (missing.length === 0) return
  const isDebian = findProgram('apt-get') !== null
  if (!isDebian) {
    throw new Stop(`these are missing on this system (Debian's names): ${missing.join(' ')}`)
  }
  if (process.getuid() !== 0) {
    throw new Stop(
      `system packages are missing. Install them and start again:\n` +
        `  sudo apt-get update && sudo apt-get install -y ${missing.map(nameHere).join(' ')}`,
    )
  }
  say(`installing system packages: ${missing.join(' ')} …`)
  await aptInstall(missing)
  const still = missingFor(purposes)
  if (still.length > 0) throw new Stop(`still missing after installing: ${still.join(' ')}`)
}

import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locksFolder, root } from './places.mjs'
import { environment, run, tool } from './run.mjs'
import { Stop } from './say.mjs'
import { withLock } from './withLock.mjs'

const always = ['src/shared', 'electron.vite.config.ts', 'package-lock.json']

/** The two halves of the build and what each is made from: the CLI needs no window. */
const halves = {
  main: ['src/main', ...always],
  window: ['src/preload', 'src/renderer', 'resources', ...always],
}

function filesUnder(place) {
  const path = join(root, place)
  if (!existsSync(path)) return []
  const inside = readdirSync(path, { recursive: true, withFileTypes: true })
  return inside.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

/** By content: times of change say nothing after a checkout or a copy. */
function hashOf(half) {
  const hash = createHash('sha256')
  for (const place of halves[half]) {
    const files = place.includes('.') ? [join(root, place)] : filesUnder(place).sort()
    for (const file of files) hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

const stampFile = (half) => join(root, 'out', `.${half}.sha256`)

function isBuilt(half, hash) {
  const stamp = stampFile(half)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Builds the halves whose sources changed since their last build; says nothing unless it fails. */
export async function buildApp(wanted = ['main', 'window']) {
  const hashes = new Map(wanted.map((half) => [half, hashOf(half)]))
  const stale = () => wanted.filter((half) => !isBuilt(half, hashes.get(half)))
  if (stale().length === 0) return
  await withLock(join(locksFolder, 'build'), async () => {
    const now = stale()
    if (now.length === 0) return
    const build = tool('electron-vite', ['build', '--logLevel=warn', '--ignoreConfigWarning'])
    const env = environment({ COPYDESK_BUILD: now.join(','), NO_COLOR: '1' })
    const { code, output } = await run(build, { env, seconds: 300 })
    if (code !== 0) throw new Stop(`the build failed:\n${output.trim()}`)
    mkdirSync(join(root, 'out'), { recursive: true })
    for (const half of now) writeFileSync(stampFile(half), hashes.get(half))
  })
}

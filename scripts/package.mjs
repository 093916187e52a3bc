// npm run package: the app for this system, in dist/, looked at afterwards. `-- --check` also tries the
// packaged program; `-- --dir` makes the unpacked folder only. Everything else goes to electron-builder.
import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildApp } from './lib/buildApp.mjs'
import { onDisplay } from './lib/display.mjs'
import { root } from './lib/places.mjs'
import { environment, foreground, run, tool } from './lib/run.mjs'
import { entry, say, Stop } from './lib/say.mjs'
import { setUp } from './lib/setUp.mjs'
import { debLinks } from './packaging/debLinks.mjs'

/** The unpacked app of this system: its program and its resources. */
function unpacked() {
  const dist = join(root, 'dist')
  const names = existsSync(dist) ? readdirSync(dist) : []
  const folder = (pattern) => {
    const name = names.find((each) => pattern.test(each))
    if (name === undefined) throw new Stop('electron-builder left no unpacked app in dist/')
    return join(dist, name)
  }
  if (process.platform === 'darwin') {
    const contents = join(folder(/^mac/), 'Copydesk.app', 'Contents')
    const program = join(contents, 'MacOS', 'Copydesk')
    return { program, resources: join(contents, 'Resources') }
  }
  const windows = process.platform === 'win32'
  const place = folder(windows ? /^win.*-unpacked$/ : /^linux.*-unpacked$/)
  return {
    program: join(place, windows ? 'Copydesk.exe' : 'copydesk'),
    resources: join(place, 'resources'),
  }
}

/** The fallback Electron makes an unpacked folder to try out, and nothing that could be handed on. */
function fallbackWords({ electronPath, version }) {
  say(`this package is for trying out only: its Electron is the development runtime ${version}`)
  return [
    '--dir',
    `--config.electronDist=${dirname(electronPath)}`,
    `--config.electronVersion=${version}`,
  ]
}

await entry(async () => {
  const given = process.argv.slice(2)
  const words = given.filter((word) => word !== '--check')
  const runtime = await setUp({ electron: true })
  await buildApp()
  const builder = tool('electron-builder', [
    '--publish=never',
    ...(runtime.fallback ? fallbackWords(runtime) : []),
    ...debLinks(),
    ...words,
  ])
  const env = environment(
    runtime.fallback ? { COPYDESK_PACKAGE_BINDING: runtime.nativeBinding } : {},
  )
  const { code, output } = await run(builder, { env, seconds: 1800 })
  if (code !== 0) throw new Stop(`packaging failed:\n${output.trim()}`)
  const app = unpacked()
  const { checkPackage } = await import('./packaging/checkPackage.mjs')
  await checkPackage(app)
  say(`packaged and looked at: ${app.program}`)
  if (!given.includes('--check')) return 0
  const check = tool('playwright', ['test', '--project=packaged'])
  return foreground(onDisplay(check), {
    env: environment({ COPYDESK_PACKAGED: app.program }),
  })
})

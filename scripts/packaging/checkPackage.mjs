import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { Stop } from '../lib/say.mjs'

/** Every fuse as SECURITY wants it; also in electron-builder.yml, which sets them. */
const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
}

async function checkFuses(program) {
  const wire = await getCurrentFuseWire(program)
  return Object.entries(fuses).flatMap(([name, wanted]) => {
    const state = wire[FuseV1Options[name]]
    // A fuse is written as a character; one that this Electron does not have is neither.
    const right = state === (wanted ? '1' : '0').charCodeAt(0)
    return right ? [] : [`fuse ${name} should be ${wanted ? 'on' : 'off'}`]
  })
}

const belongs = [
  /^\/package\.json$/,
  /^\/out\/main\/(?!cli\.js)(?:chunks\/)?[\w-]+\.js$/,
  /^\/out\/preload\/index\.cjs$/,
  /^\/out\/renderer\/(?:index\.html|assets\/[\w.-]+\.(?:js|css|woff2|svg|png))$/,
  /^\/node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/[\w/-]+\.js|prebuilds\/[\w-]+\.node)$/,
]
const required = ['/out/main/index.js', '/out/main/importProcess.js', '/out/renderer/index.html']

function checkFiles(resources) {
  const names = listPackage(join(resources, 'app.asar'), { isPack: false })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name, _at, all) => !all.some((other) => other.startsWith(`${name}/`)))
  const samples = readdirSync(join(resources, 'samples'))
  return [
    ...names
      .filter((name) => !belongs.some((shape) => shape.test(name)))
      .map((name) => `${name} does not belong into the package`),
    ...required.filter((name) => !names.includes(name)).map((name) => `${name} is missing`),
    ...(samples.includes('samples.json') ? [] : ['the samples are missing']),
    ...(existsSync(join(resources, 'app')) ? ['resources/app does not belong there'] : []),
    ...(names.filter((name) => name.endsWith('.node')).length === 1
      ? []
      : ['there should be exactly one SQLite binding']),
  ]
}

/** Looks at a packaged app: its fuses, and that it holds what is needed and nothing else. Throws Stop. */
export async function checkPackage({ program, resources }) {
  const wrong = [...(await checkFuses(program)), ...checkFiles(resources)]
  if (wrong.length > 0) throw new Stop(`the package is not as it should be:\n${wrong.join('\n')}`)
}

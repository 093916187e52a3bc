import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { forkVerify } from '../database/forkVerify.ts'
import { forkChild } from '../intake/forkChild.ts'
import type { CommandRuntime } from './command.ts'

// Beside this file in the checkout, or beside the bundle once built.
const isSource = import.meta.url.endsWith('.ts')
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const inCheckout = (path: string) => beside(`${isSource ? '../' : ''}../../${path}`)

/** The commands under plain Node, in a checkout: forked processes, no Electron. */
export function nodeRuntime(env: NodeJS.ProcessEnv): CommandRuntime {
  const nativeBinding = env['COPYDESK_NATIVE_BINDING'] || undefined
  const manifest = JSON.parse(readFileSync(inCheckout('package.json'), 'utf8')) as {
    readonly version: string
  }
  return {
    program: 'desk',
    version: manifest.version,
    startImport: forkChild,
    verify: forkVerify(nativeBinding, isSource ? undefined : beside('./verifyCopy.js')),
    nativeBinding,
    samplesFolder: inCheckout('resources/samples'),
  }
}

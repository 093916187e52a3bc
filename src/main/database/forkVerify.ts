import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { CopyCheck, VerifyCopy } from './backup.ts'

/** The verification process's entry where it runs from source. */
const verifyCopySource = new URL('./verifyCopy.ts', import.meta.url)

/** Verifies copies in forked Node processes (CLI, tests, development); the app injects a utility process. */
export function forkVerify(
  nativeBinding: string | undefined,
  entry: string = fileURLToPath(verifyCopySource),
): VerifyCopy {
  return (file, as = 'copy') =>
    new Promise<CopyCheck>((resolve, reject) => {
      const child = fork(entry, [file, nativeBinding ?? '', as], {
        execArgv: [],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      })
      let found: CopyCheck | null = null
      child.on('message', (message) => {
        found = message as CopyCheck
      })
      child.on('error', reject)
      child.on('exit', (code, signal) => {
        resolve(
          found ?? {
            problems: [`the check ended without an answer (${signal ?? `exit ${code}`})`],
            articles: 0,
            schemaVersion: 0,
          },
        )
      })
    })
}

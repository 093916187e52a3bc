import { join } from 'node:path'
import { app, utilityProcess } from 'electron'
import type { CopyCheck, VerifyCopy } from '../database/backup.ts'

/** Verifies copies of the library in processes of their own: 13 s of checking stay off every other loop. */
export function verifyInProcess(nativeBinding: string | undefined): VerifyCopy {
  return async (file, as = 'copy') => {
    // A library begins to open before Electron is ready, and a migration wants its backup looked through.
    await app.whenReady()
    return new Promise((resolve) => {
      const entry = join(import.meta.dirname, 'verifyCopy.js')
      const child = utilityProcess.fork(entry, [file, nativeBinding ?? '', as], {
        serviceName: 'Copydesk backup check',
        stdio: 'ignore',
      })
      let found: CopyCheck | null = null
      child.on('message', (message: CopyCheck) => (found = message))
      child.on('exit', (code) => {
        const problems = [`the check ended without an answer (exit ${code})`]
        resolve(found ?? { problems, articles: 0, schemaVersion: 0 })
      })
    })
  }
}

import { app } from 'electron'
import { startImportChild } from './importChild.ts'
import { ownBinding } from './ownBinding.ts'
import { resourcePath } from './resourcePath.ts'
import { verifyInProcess } from './verifyInProcess.ts'

/** The commands in the installed app: utility processes, its own files, no binding that somebody names. */
export function appRuntime() {
  const nativeBinding = ownBinding()
  return {
    program: 'copydesk',
    version: app.getVersion(),
    startImport: startImportChild,
    verify: verifyInProcess(nativeBinding),
    nativeBinding,
    samplesFolder: resourcePath('samples'),
  }
}

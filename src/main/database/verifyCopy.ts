// Entry of a process of its own: looks through the file named by its first argument (a copy, or the open library by
// its third), sends what it found, ends.
// Runs forked by Node (process.send) and as Electron's utility process (process.parentPort).
import type { CopyCheck } from './backup.ts'
import { checkCopy } from './checkCopy.ts'

interface ParentPort {
  postMessage(message: unknown): void
}

const [, , file, nativeBinding, as] = process.argv
const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }

const check: CopyCheck =
  file === undefined
    ? { problems: ['no file named'], articles: 0, schemaVersion: 0 }
    : checkCopy(
        file,
        nativeBinding === undefined || nativeBinding === '' ? undefined : nativeBinding,
        as === 'open-library' ? as : 'copy',
      )

if (parentPort !== undefined) {
  parentPort.postMessage(check)
  // The message is handed over in the next turns; a utility process has no callback for it.
  setTimeout(() => process.exit(0), 50)
} else if (process.send !== undefined) {
  process.send(check, () => process.exit(0))
} else {
  process.stdout.write(`${JSON.stringify(check)}\n`)
}

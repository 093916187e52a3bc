import Database from 'better-sqlite3'
import { FaultError } from '../../shared/fault.ts'

/** The Node-API version that better-sqlite3 13 is built for; below it the process dies without a word. */
const neededNapi = 10

/** Milliseconds that a statement of the library waits for another connection's lock. */
export const busyMs = 5000

/** Opens a file with better-sqlite3; FaultError instead of a segmentation fault on a Node too old for it. */
export function connect(
  file: string,
  options: Database.Options & { readonly nativeBinding?: string | undefined },
): Database.Database {
  const napi = Number(process.versions['napi'])
  if (options.nativeBinding === undefined && napi < neededNapi)
    throw new FaultError(
      'internal',
      `The library needs Node-API ${neededNapi}; this Node ${process.versions.node} has ${napi}. In the checkout use “npm run”, which brings its own Node 24.`,
    )
  return new Database(file, options)
}

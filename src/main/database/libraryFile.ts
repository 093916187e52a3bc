import { join } from 'node:path'

/** The library's file in its folder. */
export function libraryFile(folder: string): string {
  return join(folder, 'library.db')
}

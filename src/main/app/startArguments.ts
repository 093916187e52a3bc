import { resolve } from 'node:path'

/** What the app is told when it starts: which library, and which files to import. */
export interface StartArguments {
  /** Absolute folder of `--library DIR`; null where the user's own library is meant. */
  readonly library: string | null
  /** Absolute paths named on the command line (or dropped on the icon). */
  readonly files: readonly string[]
  /** False after `--no-samples`: a new library begins empty. */
  readonly samples: boolean
}

/**
 * What the user said. `appPath` is the folder given to a development Electron, which stands before that; in
 * the installed app there is none.
 */
export function wordsOf(
  argv: readonly string[],
  appPath: string | null,
  cwd: string,
): readonly string[] {
  const from = appPath === null ? 0 : argv.findIndex((word) => resolve(cwd, word) === appPath)
  return argv.slice(Math.max(from, 0) + 1)
}

/** Reads a command line; switches of Chromium pass unread. */
export function readStartArguments(
  argv: readonly string[],
  appPath: string | null,
  cwd: string,
): StartArguments {
  const words = wordsOf(argv, appPath, cwd)
  let library: string | null = null
  const files: string[] = []
  let samples = true
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!
    if (word === '--') {
      files.push(...words.slice(at + 1).map((file) => resolve(cwd, file)))
      break
    }
    if (word === '--library') library = folderOf(words[++at], cwd)
    else if (word.startsWith('--library=')) library = folderOf(word.slice(10), cwd)
    else if (word === '--no-samples') samples = false
    else if (!word.startsWith('-') && word !== '') files.push(resolve(cwd, word))
  }
  return { library, files, samples }
}

function folderOf(word: string | undefined, cwd: string): string | null {
  return word === undefined || word === '' ? null : resolve(cwd, word)
}

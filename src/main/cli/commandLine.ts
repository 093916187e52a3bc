/** The words that begin a command line; anything else the installed app is started with is for its window. */
export const commandNames = [
  'parse',
  'attribute',
  'import',
  'list',
  'show',
  'search',
  'source',
  'recipient',
  'edit',
  'tag',
  'review',
  'gate',
  'sign-off',
  'export',
  'notice',
  'register',
  'answer',
  'samples',
  'backup',
  'verify',
  'restore',
  'help',
  '--help',
  '-h',
  'version',
  '--version',
] as const

/**
 * The command line in what the installed app was started with: from the first command word on, before which
 * only Chromium's switches may stand. Null where the window is meant (`copydesk piece.txt`), which cannot be without a screen.
 */
export function commandLine(
  words: readonly string[],
  { canHaveWindow }: { readonly canHaveWindow: boolean },
): readonly string[] | null {
  const isCommand = (word: string) => commandNames.some((name) => name === word)
  const at = words.findIndex((word) => isCommand(word) || word === '--' || !word.startsWith('-'))
  if (!canHaveWindow) return at < 0 ? [] : words.slice(at)
  return at >= 0 && isCommand(words[at] ?? '') ? words.slice(at) : null
}

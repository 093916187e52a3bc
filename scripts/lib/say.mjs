/** Set-up stops here, with words for the person at the keyboard instead of a stack. */
export class Stop extends Error {}

/** One line of news. On stderr, because stdout belongs to the data of `npm run desk` and `bench`. */
export function say(line) {
  console.error(`copydesk: ${line}`)
}

/** Runs a script's main function; its number becomes the exit status, a Stop becomes words and 1. */
export async function entry(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    process.exitCode = 1
  }
}

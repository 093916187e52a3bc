import { UsageError } from './command.ts'

/** One of a closed list from an option's text; undefined stays undefined, anything else throws UsageError. */
export function readChoice<const T extends string>(
  option: string,
  text: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (text === undefined) return undefined
  const found = choices.find((choice) => choice === text)
  if (found) return found
  throw new UsageError(`--${option} takes one of ${choices.join(', ')}, not “${text}”.`)
}

/** `CHECK=REASON` pairs, as often as given; throws UsageError where the reason is missing. */
export function readOverrides(
  given: readonly string[] | undefined,
): { readonly check: string; readonly reason: string }[] {
  return (given ?? []).map((text) => {
    const at = text.indexOf('=')
    const check = text.slice(0, at).trim()
    const reason = text.slice(at + 1).trim()
    if (at < 1 || check === '' || reason === '')
      throw new UsageError(`--override takes CHECK=REASON, not “${text}”.`)
    return { check, reason }
  })
}

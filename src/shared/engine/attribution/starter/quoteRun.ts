import type { Token } from '../tokens.ts'

/** The first of the quotations that stand side by side up to this one. */
export function firstQuote(tokens: readonly Token[], at: number): number {
  let i = at
  while (tokens[i - 1]?.kind === 'quote') i--
  return i
}

/** The last of the quotations that stand side by side from this one. */
export function lastQuote(tokens: readonly Token[], at: number): number {
  let i = at
  while (tokens[i + 1]?.kind === 'quote') i++
  return i
}

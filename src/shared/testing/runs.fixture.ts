import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    readonly fuzzTimes: number
  }
}

/**
 * Runs of a property: the number given is what CI runs. At a desk it is a fifth of that, because
 * every run draws other values; FUZZ_TIMES says another multiple (an hour by hand: intake/RULES.md).
 */
export function runs(times: number): number {
  return Math.ceil(times * inject('fuzzTimes'))
}

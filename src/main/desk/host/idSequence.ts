import { newId } from '../../../shared/model/ids.ts'

const letters = '0123456789abcdefghjkmnpqrstvwxyz'

/** A source of distinct ids of one instant: the first is random, each next one counts up. */
export function idSequence(now: number = Date.now()): () => string {
  const first = newId(now)
  const time = first.slice(0, 10)
  let counter = 0
  for (let i = 10; i < 16; i++) counter = counter * 32 + letters.indexOf(first.charAt(i))
  return () => {
    let rest = counter
    let out = ''
    for (let i = 0; i < 6; i++) {
      out = letters[rest % 32] + out
      rest = Math.floor(rest / 32)
    }
    counter = (counter + 1) % 32 ** 6
    return time + out
  }
}

import type { Fault } from '../../shared/fault.ts'

/** The most one call may carry, in bytes of text (UTF-16) and buffers. */
export const payloadLimit = 64 * 1024 * 1024
/** More values than any document of the desk has; also keeps the look itself under 0.1 s. */
const countLimit = 2_000_000
/** Deeper than any document of the desk; also what stops a value that contains itself. */
const depthLimit = 256

/** Why a value that came over the border is refused before it is parsed; null where it is not. */
export function payloadFault(value: unknown): Fault | null {
  return refusal(value, 0, { size: 0, count: 0 })
}

function refusal(
  value: unknown,
  depth: number,
  seen: { size: number; count: number },
): Fault | null {
  seen.count += 1
  seen.size += weight(value)
  if (seen.size > payloadLimit || seen.count > countLimit)
    return {
      code: 'too-large',
      message: `This is more than one call can carry (${payloadLimit / 2 ** 20} MB, ${countLimit} values).`,
    }
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return null
  if (depth === depthLimit)
    return { code: 'bad-input', message: `This is nested more than ${depthLimit} levels deep.` }
  if (Array.isArray(value) || value instanceof Set) return refusalOfEach(value, depth, seen)
  if (value instanceof Map)
    return refusalOfEach(value.keys(), depth, seen) ?? refusalOfEach(value.values(), depth, seen)
  for (const key in value) {
    seen.size += key.length * 2
    const found = refusal(value[key as keyof typeof value], depth + 1, seen)
    if (found !== null) return found
  }
  return null
}

function refusalOfEach(
  values: Iterable<unknown>,
  depth: number,
  seen: { size: number; count: number },
): Fault | null {
  for (const inner of values) {
    const found = refusal(inner, depth + 1, seen)
    if (found !== null) return found
  }
  return null
}

function weight(value: unknown): number {
  if (typeof value === 'string') return value.length * 2
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return value.byteLength
  return 8
}

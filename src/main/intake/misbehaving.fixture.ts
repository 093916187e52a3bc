// An import process for tests of the pool: the name of a file says what goes wrong with it.
import type { ImportProcessMessage, ReadRequest } from './messages.ts'

const say = (message: ImportProcessMessage): void => void process.send?.(message)
const keep: unknown[] = []

process.on('message', (message) => {
  const { id, name, alone } = message as ReadRequest
  say({ type: 'started', id })
  if (name === 'loop') for (;;) Math.sqrt(keep.length)
  if (name === 'heap') for (;;) keep.push(Array.from({ length: 1000 }, (_, i) => ({ i })))
  if (name === 'buffers') {
    for (;;) keep.push(Buffer.alloc(8 * 1024 * 1024, 1))
  }
  if (name === 'crash') process.exit(7)
  if (name === 'asking' && alone !== true) {
    say({ type: 'asking', id })
    setTimeout(() => process.exit(7), 50)
    return
  }
  say({
    type: 'outcome',
    id,
    outcome: { ok: false, refusal: { code: 'no-text', message: name } },
  })
})
process.on('disconnect', () => process.exit(0))

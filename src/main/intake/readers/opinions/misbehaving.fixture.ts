// Stands in for the two libraries at their worst.
import { parentPort } from 'node:worker_threads'
import type { Asked, Opinion } from './opinion.ts'

parentPort?.on('message', ({ id, html }: Asked) => {
  const opinion: Opinion = { id, reader: 'One', lines: ['It answered once.'] }
  parentPort?.postMessage(opinion)
  if (html.includes('hang')) for (;;) Math.random()
  if (html.includes('heap'))
    for (const keep: unknown[] = []; ;) keep.push(Array.from({ length: 1000 }, Object))
  if (html.includes('throw')) throw new Error('no page at all')
  process.exit(1)
})

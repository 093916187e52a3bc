// Stands in for the two libraries at their worst.
import { parentPort } from 'node:worker_threads'
import type { Asked, Opinion } from './opinion.ts'

parentPort?.on('message', ({ id, html }: Asked) => {
  const opinion: Opinion = { id, reader: 'One', lines: ['It answered once.'] }
  parentPort?.postMessage(opinion)
  if (html.includes('hang')) for (;;) Math.random()
  if (html.includes('throw')) throw new Error('no page at all')
  process.exit(1)
})

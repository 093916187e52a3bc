import type { ToAttributionWorker } from './attributionMessages.ts'
import { createAttributionReader } from './readAttribution.ts'

const read = createAttributionReader()

self.addEventListener('message', (event: MessageEvent<ToAttributionWorker>) => {
  const answer = read(event.data)
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- to the window that started this worker
  if (answer) self.postMessage(answer)
})

import type { ToAttributionWorker } from './attributionMessages.ts'
import { createAttributionReader } from './readAttribution.ts'

const read = createAttributionReader()

self.addEventListener('message', (event: MessageEvent<ToAttributionWorker>) => {
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- to the window that started this worker
  self.postMessage(read(event.data))
})

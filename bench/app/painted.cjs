// Given to Electron with `-r`, before the app that is measured: tells when the first row of a list, with its
// piece in it and no mere place for one, stands on the screen (milliseconds since 1970, two frames after it is in the page), and what all processes hold
// once the app has been idle for five seconds. The app itself knows nothing of it.
const { readFileSync } = require('node:fs')
const { app } = require('electron')

const firstRow = `new Promise((resolve) => {
  const look = () =>
    document.querySelector('[role=rowgroup] [role=row]:not([aria-label=Loading])') === null
      ? requestAnimationFrame(look)
      : requestAnimationFrame(() => requestAnimationFrame(() => resolve(Date.now())))
  look()
})`

/** Proportional set size: shared pages are counted once in all; null where the system does not say. */
function kilobytesOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
    return Number(/^Pss:\s+(\d+) kB/mu.exec(text)[1])
  } catch {
    return null
  }
}

/** As a person ends it, so that the next start finds a library that was closed. */
function end() {
  app.quit()
  setTimeout(() => app.exit(0), 8000)
}

async function measure(contents) {
  const painted = await contents.executeJavaScript(firstRow)
  process.stdout.write(`${JSON.stringify({ painted })}\n`)
  if (process.env.IDLE === undefined) return end()
  setTimeout(() => {
    const processes = app.getAppMetrics().map(({ pid, type, serviceName, memory }) => ({
      type: serviceName ?? type,
      kilobytes: kilobytesOf(pid) ?? memory.workingSetSize,
    }))
    process.stdout.write(`${JSON.stringify({ processes })}\n`)
    end()
  }, 5000)
}

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => void measure(contents))
})

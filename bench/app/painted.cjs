// Given to Electron with `-r`, before the app that is measured: tells when the first row of a list stands
// on the screen (milliseconds since 1970, two frames after it is in the page), and what all processes hold
// once the app has been idle for five seconds. The app itself knows nothing of it.
const { readFileSync } = require('node:fs')
const { app } = require('electron')

const firstRow = `new Promise((resolve) => {
  const look = () =>
    document.querySelector('[role=rowgroup] [role=row]') === null
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

async function measure(contents) {
  const painted = await contents.executeJavaScript(firstRow)
  process.stdout.write(`${JSON.stringify({ painted })}\n`)
  if (process.env.IDLE === undefined) return app.exit(0)
  setTimeout(() => {
    const processes = app.getAppMetrics().map(({ pid, type, serviceName, memory }) => ({
      type: serviceName ?? type,
      kilobytes: kilobytesOf(pid) ?? memory.workingSetSize,
    }))
    process.stdout.write(`${JSON.stringify({ processes })}\n`)
    app.exit(0)
  }, 5000)
}

app.once('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => void measure(contents))
})

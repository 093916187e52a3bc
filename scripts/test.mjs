// npm test: set-up, then every check, then one line that sums the tests.
// `npm test -- lint unit` runs those only; `npm run check` is such a choice.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { installPackages } from './lib/installPackages.mjs'
import { closingLine, sumCounts } from './lib/countTests.mjs'
import { entry, Stop } from './lib/say.mjs'
import { setUp } from './lib/setUp.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'copydesk-tests-'))
const reports = join(scratch, 'reports')
const testFolders = join(scratch, 'tmp')
for (const folder of [reports, testFolders]) mkdirSync(folder)
// As in the system's own folder for them: some tests start the desk as a user without rights.
chmodSync(scratch, 0o755)
chmodSync(testFolders, 0o1777)

function readCounts(check, report) {
  if (!check.counts || !existsSync(report)) return null
  return check.counts(JSON.parse(readFileSync(report, 'utf8')))
}

/**
 * One check, timed; its output is shown when it fails, without colours: what tests print from
 * inside a browser has them whatever NO_COLOR says.
 */
async function runCheck(name, check) {
  const report = join(reports, `${name}.json`)
  const started = Date.now()
  const { code, output, late } = await check.work(report).catch((error) => {
    if (error instanceof Stop) return { code: 1, output: `${error.message}\n`, late: false }
    throw error
  })
  const counts = readCounts(check, report)
  const ok = code === 0
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const tests = counts ? `   ${closingLine(counts)}` : ''
  if (!ok)
    console.log(
      `\n--- ${name} ---\n${stripVTControlCharacters(output).trim()}\n${late ? 'Ended at its time limit.\n' : ''}`,
    )
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(9)} ${seconds.padStart(6)} s${tests}`)
  return { name, ok, counts }
}

async function oneByOne(checks) {
  const results = []
  for (const [name, check] of checks) results.push(await runCheck(name, check))
  return results
}

/** The two lanes beside each other. */
async function runAll(checks) {
  const inLane = (wanted) => checks.filter(([, { lane }]) => lane === wanted)
  return (await Promise.all(['left', 'right'].map((lane) => oneByOne(inLane(lane))))).flat()
}

/** What tests made for themselves and did not remove; after a failure that is no fault of its own. */
function leftBehind() {
  const left = readdirSync(testFolders).filter((name) => name.startsWith('copydesk-'))
  if (left.length > 0)
    console.log(`Left in the folder for temporary files: ${left.length}, ${left[0]} among them.`)
  return left.length > 0
}

await entry(async () => {
  const chosen = process.argv.slice(2)
  try {
    await installPackages()
    const { checks } = await import('./lib/checks.mjs')
    const wanted = Object.entries(checks).filter(
      ([name]) => chosen.length === 0 || chosen.includes(name),
    )
    const needs = new Set(wanted.map(([, check]) => check.needs))
    await setUp({ electron: needs.has('electron'), browser: needs.has('browser') })
    process.env['TMPDIR'] = testFolders
    const results = await runAll(wanted)
    const failed = results.filter(({ ok }) => !ok).map(({ name }) => name)
    if (failed.length === 0 && leftBehind()) failed.push('temporary files')
    const sum = sumCounts(results)
    console.log(failed.length > 0 ? `\nfailed: ${failed.join(', ')}` : '')
    // Green without a single test would be no news at all; `npm test -- lint` has none to run.
    const ranNone = sum.passed + sum.failed === 0 && wanted.some(([, check]) => check.counts)
    if (ranNone) console.log('No test ran.')
    console.log(closingLine(sum))
    return failed.length > 0 || ranNone ? 1 : 0
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
})

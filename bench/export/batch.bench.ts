import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { launchOptions } from '../../e2e/runtime.ts'
import type { Desk } from '../../src/main/desk/openDesk.ts'
import { licenceTemplate } from '../../src/shared/model/licenceTemplates.ts'
import type { Bench } from '../bench.ts'
import { benchDesk, fill } from '../library/benchDesk.ts'
import { round } from '../statistics.ts'
import { watchMainTasks } from './mainTasks.ts'

/** Pieces of the batch; `--pieces=NUMBER` for another size. */
const whole = 10_000

/**
 * A batch to Markdown and ninjs by hand, in the real app: everything selected, Export…, and the register
 * afterwards. Files a second, memory, and how long the main process and the window were ever busy.
 */
export const bench: Bench = async ({ flags, say }) => {
  const asked = [...flags].find((flag) => flag.startsWith('pieces='))
  const pieces = asked === undefined ? whole : Number(asked.slice('pieces='.length))
  const home = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const out = join(home, 'out')
  mkdirSync(out)
  const { desk, folder, remove } = await benchDesk()
  try {
    const began = performance.now()
    const seconds = () => Math.round((performance.now() - began) / 1000)
    say(`filling a library with ${pieces} pieces`)
    fill(desk, 0, pieces)
    desk.settle()
    say(`filled after ${seconds()} s; signing`)
    signAll(desk)
    desk.close()
    say(`signed after ${seconds()} s; exporting`)
    const app = await _electron.launch(
      launchOptions([`--user-data-dir=${join(home, 'profile')}`, '--library', folder]),
    )
    const page = await app.firstWindow()
    await answerDialogs(app, out)
    await selectAll(page, pieces)
    const memoryBefore = await peakMemoryMb(app)
    const tasks = await watchMainTasks(app)
    const windowTasks = await watchWindow(page)
    const exporting = await exportSelected(page)
    const inBatch = { main: await tasks(), windowLongestTaskMs: await windowTasks() }
    const memory = await peakMemoryMb(app)
    const afterwards = await watchMainTasks(app)
    await openRegister(page)
    const inRegister = { main: await afterwards() }
    await app.close()
    return {
      pieces,
      files: readdirSync(out).length,
      seconds: round(exporting),
      filesPerSecond: round(readdirSync(out).length / exporting),
      mainPeakMemoryMb: memory,
      mainPeakMemoryBeforeMb: memoryBefore,
      inBatch,
      inRegister,
    }
  } finally {
    remove()
    rmSync(home, { recursive: true, force: true })
  }
}

/** Every outlet under a licence, every piece signed: a batch that nothing stops. */
function signAll(desk: Desk): void {
  const licence = licenceTemplate('public-domain')?.profile
  if (!licence) throw new Error('no licence')
  for (const { id, createdAt: _at, ...draft } of desk.call('sources.list', {}))
    desk.call('sources.save', { id, draft: { ...draft, licence } })
  for (let offset = 0; ; offset += 500) {
    const { rows } = desk.call('articles.list', {
      filter: {},
      sort: 'oldest',
      offset,
      limit: 500,
    })
    if (rows.length === 0) return
    // As they came: nothing has been saved of them.
    for (const { id } of rows) desk.call('articles.signOff', { id, revision: 0 })
  }
}

async function answerDialogs(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, folder)
}

async function selectAll(page: Page, pieces: number): Promise<void> {
  await page.evaluate(`window.desk.call('bench', 'settings.set', { actor: 'Bench' })`)
  const list = page.getByRole('grid').first()
  await list.getByRole('row').nth(1).click({ timeout: 60_000 })
  // Judging rows after the start is idle work; it is let finish.
  await page.waitForTimeout(5000)
  await page.keyboard.press('Control+a')
  await page
    .getByText(
      new RegExp(`^${pieces.toLocaleString('en')} pieces selected$|^${pieces} pieces`, 'u'),
    )
    .first()
    .waitFor({ timeout: 120_000 })
}

/** Through the dialog; seconds from the button to the list of what became of each. */
async function exportSelected(page: Page): Promise<number> {
  await page.keyboard.press('Control+e')
  const sheet = page.getByRole('dialog')
  const formats = sheet.getByRole('group', { name: 'Formats' })
  await formats.getByText('Web page (HTML)', { exact: true }).click()
  await formats.getByText('Markdown', { exact: true }).click()
  await formats.getByText('ninjs', { exact: true }).click()
  await sheet.getByRole('button', { name: 'Choose a folder…' }).click()
  const start = performance.now()
  await sheet.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('heading', { name: /xported$/u }).waitFor({ timeout: 600_000 })
  return (performance.now() - start) / 1000
}

async function openRegister(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show the register' }).click()
  await page.getByRole('grid', { name: 'Exports' }).getByRole('row').nth(5).waitFor()
  await page.waitForTimeout(1000)
}

/** The most memory the main process, with its worker threads, has held so far. */
async function peakMemoryMb(app: ElectronApplication): Promise<number> {
  const pid = app.process().pid ?? 0
  const peak = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return round(Number(peak ?? 0) / 1024)
}

/** Notes long tasks of the window; returns the way to ask for the longest, in milliseconds. */
async function watchWindow(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(`{
    window.longestTask = 0
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) window.longestTask = Math.max(window.longestTask, task.duration)
    }).observe({ entryTypes: ['longtask'] })
  }`)
  return async () => round(Number(await page.evaluate('window.longestTask')))
}

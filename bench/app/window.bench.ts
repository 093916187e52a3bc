import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { launchOptions } from '../../e2e/runtime.ts'
import type { Bench } from '../bench.ts'
import { benchDesk, fill } from '../library/benchDesk.ts'
import { round, spread } from '../statistics.ts'

const pieces = 10_000
const opened = 25
const frames = 240

/** From the key to the text on screen: Enter in the list, until the piece's text stands in a painted frame. */
async function openPieces(page: Page): Promise<number[]> {
  const times: number[] = []
  for (let turn = 0; turn < opened; turn++) {
    await page.keyboard.press('Control+2')
    const list = page.locator('[role=rowgroup] [role=row]').first()
    await list.waitFor()
    await page.locator('[data-pane-focus]').first().focus()
    for (let down = 0; down <= turn % 7; down++) await page.keyboard.press('ArrowDown')
    // `void`: what is evaluated is waited for, and this is kept only after the key.
    await page.evaluate(`void (window.opening = new Promise((resolve) => {
      addEventListener('keydown', (event) => {
        if (event.key !== 'Enter') return
        const began = event.timeStamp
        const look = () => document.querySelector('.ProseMirror [data-block-id]') === null
          ? requestAnimationFrame(look)
          : requestAnimationFrame(() => resolve(performance.now() - began))
        look()
      }, { capture: true, once: true })
    }))`)
    await page.keyboard.press('Enter')
    times.push(Number(await page.evaluate('window.opening')))
  }
  return times
}

interface Scrolled {
  readonly intervals: number[]
  readonly empty: number
  readonly looked: number
}

/** Wheel-like scrolling, some rows each frame; how long frames take, and how many showed room without rows. */
function scrollList(page: Page, rowsPerFrame: number): Promise<Scrolled> {
  return page.evaluate(`new Promise((resolve) => {
    const row = document.querySelector('[role=rowgroup] [role=row]')
    let pane = row.parentElement
    while (pane && pane.scrollHeight <= pane.clientHeight + 1) pane = pane.parentElement
    pane.scrollTop = 0
    const step = row.getBoundingClientRect().height * ${rowsPerFrame}
    const intervals = []
    let last = performance.now(), empty = 0, looked = 0, left = ${frames}
    const tick = () => {
      const now = performance.now()
      intervals.push(now - last)
      last = now
      const box = pane.getBoundingClientRect()
      const middle = document.elementFromPoint(box.left + 60, (box.top + box.bottom) / 2)
      looked++
      if (!middle?.closest('[role=row]')) empty++
      pane.scrollTop += step
      if (--left > 0) requestAnimationFrame(tick)
      else resolve({ intervals: intervals.slice(1), empty, looked })
    }
    requestAnimationFrame(tick)
  })`) as Promise<Scrolled>
}

/** Opening a piece and scrolling the list, in the real app on a library of 10,000 pieces. */
export const bench: Bench = async ({ say }) => {
  const home = mkdtempSync(join(tmpdir(), 'copydesk-window-'))
  const { desk, folder, remove } = await benchDesk()
  try {
    say(`window: filling a library with ${pieces} pieces`)
    fill(desk, 0, pieces)
    desk.close()
    const app = await _electron.launch(
      launchOptions([`--user-data-dir=${join(home, 'profile')}`, '--library', folder]),
    )
    const page = await app.firstWindow()
    await page.locator('[role=rowgroup] [role=row]').first().waitFor({ timeout: 60_000 })
    // Judging rows after the start is idle work; it is let finish.
    await page.waitForTimeout(5000)
    say('window: opening pieces')
    const times = await openPieces(page)
    await page.keyboard.press('Control+2')
    await page.locator('[role=rowgroup] [role=row]').first().waitFor()
    const scrolling: Record<string, object> = {}
    for (const rows of [1, 5, 40]) {
      say(`window: scrolling ${rows} rows a frame`)
      const { intervals, empty, looked } = await scrollList(page, rows)
      scrolling[`${rows} rows a frame`] = {
        frameMs: spread(intervals),
        over50Ms: intervals.filter((each) => each > 50).length,
        framesWithoutRowPercent: round((100 * empty) / looked),
      }
    }
    await app.close()
    return {
      pieces,
      // The first also loads the editor's code.
      firstOpeningMs: round(times[0] ?? 0),
      openingMs: spread(times.slice(1)),
      scrolling,
    }
  } finally {
    remove()
    rmSync(home, { recursive: true, force: true })
  }
}

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type Page } from '@playwright/test'
import { launchOptions } from '../../e2e/runtime.ts'
import { pieceOf } from '../../src/main/desk/pieceOf.fixture.ts'
import type { Bench } from '../bench.ts'
import { benchDesk } from '../library/benchDesk.ts'
import { round, spread } from '../statistics.ts'

const statements = 1000
const presses = 100
const frames = 240

/** A piece that says a thousand things: quotations, reports, charges and pledges of forty people. */
function talkative(): string[] {
  const people = Array.from({ length: 40 }, (_, n) => {
    const letter = String.fromCharCode(97 + (n % 20))
    return `${n % 2 === 0 ? 'Anna' : 'Peter'} L${letter}nd${n < 20 ? 'er' : 'holm'}`
  })
  return Array.from({ length: statements / 4 }, (_, n) => {
    const [first, second] = [people[n % 40], people[(n * 7 + 3) % 40]]
    return [
      `“The harbour of quay ${n} will be ready before the ice,” said ${first}.`,
      `${second} said that crane ${n} had been idle since May.`,
      `${first} accused the port of losing ${n + 2} containers.`,
      `${second} promised to mend the lamps on pier ${n}.`,
    ].join(' ')
  })
}

/** Frames while `step` runs in each of them, and the tasks over 50 ms that the browser saw meanwhile. */
function framesOf(page: Page, step: string, count = frames) {
  return page.evaluate(`new Promise((resolve) => {
    const long = []
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) long.push(entry.duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    const intervals = []
    let last = performance.now(), left = ${count}
    const tick = () => {
      const now = performance.now()
      intervals.push(now - last)
      last = now
      ;(${step})(${count} - left)
      if (--left > 0) return requestAnimationFrame(tick)
      setTimeout(() => { observer.disconnect(); resolve({ intervals: intervals.slice(1), long }) }, 100)
    }
    requestAnimationFrame(tick)
  })`) as Promise<{ readonly intervals: number[]; readonly long: number[] }>
}

function told({ intervals, long }: { readonly intervals: number[]; readonly long: number[] }) {
  return {
    frameMs: spread(intervals),
    over50Ms: intervals.filter((each) => each > 50).length,
    longestTaskMs: round(Math.max(0, ...long)),
  }
}

const scroll = `() => {
  const queue = document.querySelector('[data-field=queue]')
  queue.scrollTop = queue.scrollTop + 60 >= queue.scrollHeight - queue.clientHeight ? 0 : queue.scrollTop + 60
}`
const key = (code: string) => `(n) => {
  if (n % 2 === 0) document.querySelector('[data-field=queue]').dispatchEvent(
    new KeyboardEvent('keydown', { key: '${code}', code: '${code}', bubbles: true, cancelable: true }))
}`

/** From a choice in the list of kinds to the next painted frame. */
async function filter(page: Page, kind: string): Promise<number> {
  await page.getByRole('button', { name: /Kind/ }).click()
  await page.evaluate(`void (window.filtered = new Promise((resolve) => {
    addEventListener('pointerup', (event) => requestAnimationFrame(() =>
      requestAnimationFrame(() => resolve(performance.now() - event.timeStamp))), { capture: true, once: true })
  }))`)
  await page.getByRole('option', { name: kind, exact: true }).click()
  return Number(await page.evaluate('window.filtered'))
}

/** A thousand statements in review, in the real app: scrolling the queue, walking it by key, filtering it. */
export const bench: Bench = async ({ say }) => {
  const home = mkdtempSync(join(tmpdir(), 'copydesk-review-'))
  const { desk, folder, remove } = await benchDesk()
  try {
    desk.call('intake.commit', { pieces: [pieceOf(talkative(), { headline: 'The harbour' })] })
    desk.settle()
    desk.close()
    const app = await _electron.launch(
      launchOptions([`--user-data-dir=${join(home, 'profile')}`, '--library', folder]),
    )
    const page = await app.firstWindow()
    await page.locator('[role=rowgroup] [role=row]').first().waitFor({ timeout: 120_000 })
    await page.locator('[data-pane-focus]').first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.locator('.ProseMirror [data-block-id]').first().waitFor({ timeout: 120_000 })
    say('review: opening the queue')
    const began = performance.now()
    await page.keyboard.press('Control+Alt+2')
    await page.locator('[data-field=queue] [role=option]').first().waitFor({ timeout: 120_000 })
    const opened = performance.now() - began
    const count = await page.locator('[data-review-count]').textContent()
    await page.waitForTimeout(3000)
    say(`review: ${count}`)
    const idle = await framesOf(page, '() => {}')
    say('review: scrolling')
    const scrolled = await framesOf(page, scroll)
    say('review: walking')
    const walked = await framesOf(page, key('ArrowDown'), presses * 2)
    say('review: filtering')
    const filters: Record<string, number> = {}
    for (const kind of ['Claims and accusations', 'Quotes', 'All kinds'])
      filters[kind] = round(await filter(page, kind))
    await app.close()
    return {
      count,
      openedMs: round(opened),
      idle: told(idle),
      scrolling: told(scrolled),
      nextByKey: told(walked),
      filterMs: filters,
    }
  } finally {
    remove()
    rmSync(home, { recursive: true, force: true })
  }
}

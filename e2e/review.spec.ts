import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { expect as atOnce, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'
import type { ArticleId } from '../src/shared/model/ids.ts'
import type { StatementList } from '../src/shared/model/attribution.ts'

// A reviewer at work, by keys only, on pieces written for this project (resources/samples).
const expect = atOnce.configure({ timeout: 20_000 })

const sample = (name: string): string =>
  fileURLToPath(new URL(`../resources/samples/${name}`, import.meta.url))

async function onlyPiece(desk: RunningDesk): Promise<ArticleId> {
  const ids = async (): Promise<readonly ArticleId[]> => {
    const list = await desk.call('articles.list', {
      filter: {},
      sort: 'newest',
      offset: 0,
      limit: 10,
    })
    return list.ok ? list.value.rows.map((row) => row.id) : []
  }
  await expect.poll(async () => (await ids()).length, { timeout: 30_000 }).toBe(1)
  return (await ids())[0]!
}

async function statements(desk: RunningDesk, id: ArticleId): Promise<StatementList> {
  const list = await desk.call('statements.list', { id })
  if (!list.ok) throw new Error(list.fault.message)
  return list.value
}

/** Ctrl+O (one clean piece opens by itself), and whatever the system's dialog is opened for, this is what the person picks. */
async function importByKeys(desk: RunningDesk, path: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, path)
  await desk.page.keyboard.press('Control+o')
}

async function openInReview(desk: RunningDesk, id: ArticleId): Promise<void> {
  const { page } = desk
  await expect
    .poll(async () => (await statements(desk, id)).summary.pending, { timeout: 30_000 })
    .toBe(false)
  await expect(text(page)).toBeVisible()
  await page.keyboard.press('Control+Alt+2')
  await expect(queue(page)).toBeFocused()
}

const queue = (page: Page) => page.getByRole('listbox', { name: 'Statements' })
const count = (page: Page) => page.locator('[data-review-count]')
const current = (page: Page) => page.getByRole('region', { name: 'The current statement' })
const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the piece' })

/** The name is asked for once, at the first decision. */
async function sayWho(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(name)
  await page.keyboard.press('Enter')
}

/** Answers a question that asks for words, as somebody does who sees it come and go. */
async function answer(page: Page, question: Locator, words: string): Promise<void> {
  await expect(question.getByRole('textbox').first()).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** The caret to the end of the text; the editor, just given the focus, may put it back once where it was. */
async function caretToEnd(page: Page): Promise<void> {
  const isAtEnd = (): Promise<boolean> =>
    page.evaluate(() => {
      interface Spot {
        readonly textContent: string
      }
      const { getSelection, document } = globalThis as unknown as {
        getSelection(this: void): { readonly focusNode: Spot | null; readonly focusOffset: number }
        document: { querySelector(s: string): { contains(spot: Spot): boolean } | null }
      }
      const { focusNode, focusOffset } = getSelection()
      const last = document.querySelector('.ProseMirror > :last-child')
      if (last === null || focusNode === null) return false
      return last.contains(focusNode) && focusOffset === focusNode.textContent.length
    })
  await expect(async () => {
    await page.keyboard.press('Control+End')
    await page.waitForTimeout(60)
    expect(await isAtEnd()).toBe(true)
  }).toPass()
}

/** J until the statement one stands on holds these words; K where J went past them or comes to the end. */
async function walkTo(page: Page, words: string): Promise<void> {
  const shown = (): Promise<string | null> =>
    current(page)
      .textContent({ timeout: 400 })
      .catch(() => '')
  let key = 'j'
  await expect(async () => {
    const before = await shown()
    if (before?.includes(words)) return
    await page.keyboard.press(key)
    // One step at a time: on a busy machine the statement comes after the key.
    await expect
      .poll(shown, { intervals: [60], timeout: 2_000 })
      .not.toBe(before)
      .catch(() => (key = key === 'j' ? 'k' : 'j'))
    expect(await shown()).toContain(words)
  }).toPass({ intervals: [0], timeout: 60_000 })
}

test('a reviewer works through a piece by keys, signs, and signs again', async ({ desk }) => {
  test.setTimeout(360_000)
  const { page } = desk
  await importByKeys(desk, sample('03-harbour-dredging.txt'))
  const id = await onlyPiece(desk)
  await openInReview(desk, id)

  await test.step('the text is locked, and what blocks stands first', async () => {
    await expect(text(page)).toHaveAttribute('contenteditable', 'false')
    const { summary } = await statements(desk, id)
    expect(summary.blocking).toBeGreaterThan(4)
    await expect(count(page)).toHaveText(
      `0 of ${summary.total} decided · ${summary.blocking} block`,
    )
  })

  await test.step('J and K walk the queue and say where one stands', async () => {
    await page.keyboard.press('j')
    const first = await queue(page).getByRole('option', { selected: true }).textContent()
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    await expect(queue(page).getByRole('option', { selected: true })).toHaveText(first ?? '')
    await expect(page.locator('[role="status"][aria-live="polite"]').last()).toContainText(
      /^1 of /u,
    )
    await expect(page.locator('.points-content').first()).toBeInViewport()
  })

  await test.step('A confirms in somebody’s name and goes on', async () => {
    const before = await statements(desk, id)
    await page.keyboard.press('a')
    await sayWho(page, 'Ana Lovell')
    await expect
      .poll(async () => (await statements(desk, id)).summary.open)
      .toBe(before.summary.total - 1)
    await expect(queue(page)).toBeFocused()
  })

  await test.step('U takes it back, and the history says both', async () => {
    await page.keyboard.press('u')
    await expect
      .poll(async () => {
        const { summary } = await statements(desk, id)
        return summary.open === summary.total
      })
      .toBe(true)
    const events = await desk.call('articles.events', { id })
    const said = events.ok ? events.value.map((event) => event.summary) : []
    expect(said.some((line) => line.startsWith('Taken back: Confirmed'))).toBe(true)
  })

  await test.step('a word typed inside a quotation blocks at once; R brings the received words back', async () => {
    // Straight to the quotation: filters and a click are not the reviewer's keys, F8 and J are.
    await walkTo(page, 'not dredging is also a decision')
    // E picks words, E again opens the text there.
    await page.keyboard.press('e')
    await page.keyboard.press('Tab')
    await page.keyboard.press('e')
    await expect(text(page)).toHaveAttribute('contenteditable', 'true')
    await expect(text(page)).toBeFocused()
    await page.keyboard.type('Now ')
    await page.keyboard.press('Escape')
    await expect(text(page)).toHaveAttribute('contenteditable', 'false')
    await expect(current(page)).toContainText('Quote altered')
    await expect(page.locator('.said-altered').first()).toBeVisible()
    await expect
      .poll(async () => (await statements(desk, id)).statements.filter((one) => one.broken).length)
      .toBe(1)
    const gate = await desk.call('gate.check', { id })
    expect(gate.ok && gate.value.checks.find((check) => check.id === 'B2')?.verdict).toBe('block')
    await page.keyboard.press('r')
    await expect
      .poll(async () => (await statements(desk, id)).statements.filter((one) => one.broken).length)
      .toBe(0)
    await expect(page.locator('.said-altered')).toHaveCount(0)
    await expect(text(page)).not.toContainText('Now ')
  })

  await test.step('R brings a quotation back that was cut with its whole paragraph', async () => {
    const said = 'not dredging is also a decision'
    const paragraph = text(page).locator('p').filter({ hasText: said })
    const received = (await paragraph.textContent()) ?? ''
    await page.keyboard.press('e')
    await page.keyboard.press('Tab')
    await page.keyboard.press('e')
    await expect(text(page)).toHaveAttribute('contenteditable', 'true')
    await paragraph.click({ clickCount: 3 })
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
    const missing = async (): Promise<number> => (await statements(desk, id)).missingQuotes.length
    await expect.poll(missing).toBeGreaterThan(0)
    await expect(text(page)).not.toContainText(said)
    await walkTo(page, 'Received, and no longer in the text')
    await page.keyboard.press('r')
    await expect(paragraph).toHaveText(received)
    await expect.poll(missing).toBe(0)
  })

  await test.step('words quoted in the headline are marked there', async () => {
    const headline = page.getByRole('textbox', { name: 'Headline' })
    const before = await headline.inputValue()
    await page.keyboard.press('Control+Alt+1')
    await headline.fill('Harbour board: “Not dredging is also a decision”')
    await page.keyboard.press('Control+Alt+2')
    await expect(page.locator('[data-marks="headline"] .said')).toHaveText(
      'Not dredging is also a decision',
    )
    await page.keyboard.press('Control+Alt+1')
    await headline.fill(before)
    await page.keyboard.press('Enter')
    await expect(text(page)).toBeFocused()
    await page.keyboard.press('Control+Alt+2')
    await expect(page.locator('[data-marks="headline"]')).toHaveCount(0)
    await expect(queue(page)).toBeFocused()
    await walkTo(page, 'not dredging is also a decision')
  })

  await test.step('W lets one stand, with a reason and a name', async () => {
    await page.keyboard.press('w')
    const question = page.getByRole('dialog', { name: 'Let it stand' })
    await expect(question.getByRole('button', { name: 'Let it stand as Ana Lovell' })).toBeVisible()
    await answer(page, question, 'Checked against the recording')
    await expect
      .poll(async () => {
        const { statements: all } = await statements(desk, id)
        return all.find((one) => one.state === 'waived')
      })
      .toMatchObject({ note: 'Checked against the recording', decidedBy: 'Ana Lovell' })
  })

  await test.step('N and Q set aside and ask; the queried one blocks until it is decided', async () => {
    await page.keyboard.press('q')
    await answer(page, page.getByRole('dialog'), 'Who told us?')
    await expect
      .poll(async () => {
        const { statements: all } = await statements(desk, id)
        return all.find((one) => one.state === 'queried')?.blocks
      })
      .toContain('B7')
    await page.keyboard.press('u')
    await expect
      .poll(async () =>
        (await statements(desk, id)).statements.some((one) => one.state === 'queried'),
      )
      .toBe(false)
  })

  await test.step('the rest is confirmed until nothing blocks', async () => {
    for (let press = 0; press < 40; press++) {
      const { summary } = await statements(desk, id)
      if (summary.blocking === 0) break
      await page.keyboard.press('F8')
      await expect(queue(page)).toBeFocused()
      await page.keyboard.press('a')
      const note = page.getByRole('dialog', { name: 'An unnamed voice needs a note' })
      const decided = async (): Promise<boolean> =>
        (await note.isVisible()) || (await statements(desk, id)).summary.open < summary.open
      await expect.poll(decided).toBe(true)
      if (await note.isVisible()) {
        await answer(page, note, 'Known to the desk')
        await expect
          .poll(async () => (await statements(desk, id)).summary.open)
          .toBeLessThan(summary.open)
      }
    }
    await expect(count(page)).not.toContainText('block')
  })

  await test.step('signed by keys', async () => {
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('button', { name: 'Sign off as Ana Lovell' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    const view = await desk.call('articles.open', { id })
    expect(view).toMatchObject({
      ok: true,
      value: { article: { status: 'signed-off', signOff: { by: 'Ana Lovell', valid: true } } },
    })
  })

  await test.step('an edit voids it, undoing that restores it', async () => {
    await page.keyboard.press('Control+Alt+1')
    await expect(text(page)).toBeFocused()
    await caretToEnd(page)
    await page.keyboard.type(' Then it rained.')
    await expect(page.getByText('The sign-off no longer holds.')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(page.getByText('The sign-off no longer holds.')).toBeHidden()
    await expect
      .poll(async () => {
        const view = await desk.call('articles.open', { id })
        return view.ok && view.value.article.signOff?.valid
      })
      .toBe(true)
  })

  await test.step('signing again shows only the difference', async () => {
    await page.keyboard.type(' Then it snowed.')
    await expect(page.getByText('The sign-off no longer holds.')).toBeVisible()
    await page.keyboard.press('Control+Enter')
    const question = page.getByRole('dialog', { name: 'Sign again' })
    const since = question.getByRole('region', { name: 'Since the last signature' })
    await expect(since.getByRole('listitem')).toHaveCount(1)
    await expect(since.locator('ins')).toHaveText(/Then it snowed/u)
    await expect(since).not.toContainText('mussel growers')
    await expect(question.getByRole('button', { name: 'Sign off as Ana Lovell' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(question).toBeHidden()
    const view = await desk.call('articles.open', { id })
    expect(view.ok && view.value.article.signOff?.valid).toBe(true)
  })

  await test.step('the report says who decided what, without notes unless asked', async () => {
    const report = await desk.call('statements.report', { id, format: 'markdown', notes: false })
    expect(report.ok && report.value.text).toContain('confirmed by Ana Lovell')
    expect(report.ok && report.value.text).not.toContain('Checked against the recording')
    const full = await desk.call('statements.report', { id, format: 'html', notes: true })
    expect(full.ok && full.value.text).toContain('Checked against the recording')
  })
})

/** Counts the keys that are pressed; what is typed into a field is typing, not keys. */
function keysOf(page: Page) {
  let count = 0
  return {
    count: () => count,
    press: async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) {
        count++
        await page.keyboard.press(key)
      }
    },
    type: (words: string) => page.keyboard.type(words),
  }
}

/** From the file to the exported copy, by keys; `isFirst`: nobody is named and the outlet has no licence yet. */
async function runByKeys(
  desk: RunningDesk,
  out: string,
  file: string,
  isFirst: boolean,
): Promise<number> {
  const { page } = desk
  const keys = keysOf(page)
  await desk.app.evaluate(
    ({ dialog }, [picked, folder]) => {
      dialog.showOpenDialog = async (...given: unknown[]) => {
        const { properties } = given.at(-1) as { properties: string[] }
        return { canceled: false, filePaths: [properties.includes('openFile') ? picked : folder] }
      }
    },
    [file, out] as const,
  )
  await keys.press('Control+o')
  await expect(page.getByRole('button', { name: 'Open the piece' })).toBeFocused({
    timeout: 60_000,
  })
  await keys.press('Enter')
  await expect(text(page)).toContainText('Ostrava')
  const opened = await page.locator('[data-piece]').getAttribute('data-piece')
  const id = opened as ArticleId
  await expect
    .poll(async () => (await statements(desk, id)).summary.pending, { timeout: 30_000 })
    .toBe(false)
  const { blocking } = (await statements(desk, id)).summary
  expect(blocking, 'statements that block').toBe(7)

  await keys.press('F8')
  await expect(queue(page)).toBeFocused()
  let left = blocking
  while (left > 0) {
    await keys.press('a')
    if (isFirst && left === blocking) {
      await expect(page.getByRole('textbox', { name: 'Your name' })).toBeFocused()
      await keys.type('Ana Lovell')
      await keys.press('Enter')
    }
    const note = page.getByRole('dialog', { name: 'An unnamed voice needs a note' })
    const settled = async (): Promise<boolean> =>
      (await note.isVisible()) || (await statements(desk, id)).summary.blocking < left
    await expect.poll(settled).toBe(true)
    if (await note.isVisible()) {
      await keys.type('The spokesman’s name is known to the Courier')
      await keys.press('Enter')
      await expect
        .poll(async () => (await statements(desk, id)).summary.blocking)
        .toBeLessThan(left)
    }
    left = (await statements(desk, id)).summary.blocking
    if (left > 0) await expect(current(page)).toContainText('To decide')
  }
  await keys.press('F8')
  await expect(page.getByRole('textbox', { name: 'Headline' })).toBeFocused()
  await keys.type('The river that two ministers share')
  if (isFirst) {
    await keys.press('F8')
    await expect(page.getByRole('button', { name: /^Put on file for/u })).toBeFocused()
    await keys.press('Enter')
    await putOnFile(page, keys)
  }
  await keys.press('F8')
  await expect(page.getByRole('textbox', { name: /^Address of the original/u })).toBeFocused()
  await keys.type('https://courier.example/river')
  await keys.press('Control+Enter')
  await expect(page.getByRole('button', { name: 'Sign off as Ana Lovell' })).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await keys.press('Control+e')
  if (isFirst) {
    await expect(page.getByRole('button', { name: 'Choose a folder…' })).toBeFocused()
    await keys.press('Enter')
  }
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused()
  const before = readdirSync(out).length
  await keys.press('Enter')
  await expect.poll(() => readdirSync(out).length, { timeout: 20_000 }).toBe(before + 1)
  // While it writes, the sheet is firm: its last button has the focus once every file is on record.
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Done' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  return keys.count()
}

/** The licence as the rights holder gave it, from the first template. */
async function putOnFile(page: Page, keys: ReturnType<typeof keysOf>): Promise<void> {
  const form = page.getByRole('dialog')
  await expect(form).toBeVisible()
  await expect(form.getByRole('button', { name: 'Permission for the web' })).toBeFocused()
  // From wherever one is in the sheet, past all its sentences.
  await keys.press('Enter', 'F6', 'Control+Enter')
  await expect(form).toBeHidden()
}

test('from import to export in 24 keys, the next piece of that outlet in 17', async ({ desk }) => {
  test.setTimeout(480_000)
  const out = join(desk.home, 'out')
  mkdirSync(out)
  const first = await runByKeys(desk, out, sample('01-river-crossing.txt'), true)
  expect(first, 'keys for the first piece').toBeLessThanOrEqual(24)
  // Another piece of the same outlet: the same shape, other words, so that it is no copy of the first.
  const next = join(desk.home, 'next.txt')
  const words = readFileSync(sample('01-river-crossing.txt'), 'utf8')
  writeFileSync(
    next,
    words
      .replace('Ten days after the April 28 attack', 'Twelve days after the April 28 attack')
      .replace('May 12, 2026', 'May 14, 2026')
      .replace('Every raid is followed by a telephone call', 'Every raid brings a telephone call'),
  )
  const second = await runByKeys(desk, out, next, false)
  expect(second, 'keys for the next piece').toBeLessThanOrEqual(17)
  console.log(`keys: ${first} for the first piece, ${second} for the next of its outlet`)
})

import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'
import type { ArticleId } from '../src/shared/model/ids.ts'
import type { StatementList } from '../src/shared/model/attribution.ts'

// A reviewer at work, by keys only, on pieces written for this project (resources/samples).
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

test('a reviewer works through a piece by keys, signs, and signs again', async ({ start }) => {
  test.setTimeout(180_000)
  const desk = await start()
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
    for (let press = 0; press < 30; press++) {
      if ((await current(page).textContent())?.includes('not dredging is also a decision')) break
      await page.keyboard.press('j')
    }
    await expect(current(page)).toContainText('not dredging is also a decision')
    // E picks words, E again opens the text there.
    await page.keyboard.press('e')
    await page.keyboard.press('Tab')
    await page.keyboard.press('e')
    await expect(text(page)).toHaveAttribute('contenteditable', 'true')
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

  await test.step('W lets one stand, with a reason and a name', async () => {
    await page.keyboard.press('w')
    const question = page.getByRole('dialog', { name: 'Let it stand' })
    await expect(question.getByRole('button', { name: 'Let it stand as Ana Lovell' })).toBeVisible()
    await page.keyboard.type('Checked against the recording')
    await page.keyboard.press('Enter')
    await expect(question).toBeHidden()
    await expect
      .poll(async () => {
        const { statements: all } = await statements(desk, id)
        return all.find((one) => one.state === 'waived')
      })
      .toMatchObject({ note: 'Checked against the recording', decidedBy: 'Ana Lovell' })
  })

  await test.step('N and Q set aside and ask; the queried one blocks until it is decided', async () => {
    await page.keyboard.press('q')
    await page.keyboard.type('Who told us?')
    await page.keyboard.press('Enter')
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
        await page.keyboard.type('Known to the desk')
        await page.keyboard.press('Enter')
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
    await page.keyboard.press('Control+End')
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

import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

// The text of a piece in the real app: versions, the way back, the original beside it, and no jump.
const text = (page: Page) => page.getByRole('textbox', { name: 'Text of the piece' })

async function openSample(desk: RunningDesk, words: string): Promise<void> {
  const { page } = desk
  await desk.call('settings.set', { actor: 'Ada Marrow' })
  await page.getByRole('navigation', { name: 'Places' }).getByText('Library').click()
  await page.getByRole('row').filter({ hasText: words }).first().click()
  await page.keyboard.press('Enter')
  await expect(text(page)).toBeVisible()
}

/** Pixels between the top of the pane and the first line that begins with these words. */
const topOf = (page: Page, words: string): Promise<number> =>
  page.evaluate((beginning) => {
    interface Box {
      getBoundingClientRect(): { top: number }
      textContent: string
    }
    const { document } = globalThis as unknown as {
      document: { querySelector(s: string): Box; querySelectorAll(s: string): Iterable<Box> }
    }
    const pane = document.querySelector('[data-scroller]')
    const line = [...document.querySelectorAll('.ProseMirror > *')].find((each) =>
      each.textContent.startsWith(beginning),
    )
    if (!line) throw new Error(`no line begins with ${beginning}`)
    return Math.round(line.getBoundingClientRect().top - pane.getBoundingClientRect().top)
  }, words)

test('the text of a piece: versions, modes, the original beside it, find and replace', async ({
  sampleDesk: desk,
}) => {
  test.setTimeout(180_000)
  const { page } = desk
  await test.step('versions are compared word by word and restored; fields are put back from the history', async () => {
    await openSample(desk, 'night train')
    await text(page).getByText('HOLLEN').first().click()
    await page.keyboard.press('End')
    await page.keyboard.type(' zugfahrt')
    const headline = page.getByRole('textbox', { name: 'Headline' })
    const received = await headline.inputValue()
    await headline.fill('The sleeper is back')
    await page.keyboard.press('Tab')

    await page.getByRole('tab', { name: 'History' }).click()
    const putBack = page.getByRole('button', { name: /^Put back: Headline/u }).first()
    await putBack.click({ timeout: 20_000 })
    await expect(headline).toHaveValue(received)

    await page.getByRole('button', { name: /^Compare with As imported/u }).click()
    const sheet = page.getByRole('dialog')
    await expect(sheet.locator('ins').filter({ hasText: 'zugfahrt' })).toBeVisible()
    await sheet.getByRole('button', { name: 'Restore this version' }).click()
    await expect(sheet).toBeHidden()
    await expect(text(page)).not.toContainText('zugfahrt')
    // The message of the step before has an Undo, too.
    await expect(page.getByText('Restored. The text of before')).toBeVisible()
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(text(page)).toContainText('zugfahrt')
  })
  await test.step('of two headlines of a page the other is taken by key, counts as received, and gives way again', async () => {
    const paragraph = (topic: string) =>
      `<p>The harbour board said on Monday that ${topic} had been planned for years, and that nobody could say by whom.</p>`
    const [shown, shared] = ['The ferry is gone from the quay', 'Why the last boat leaves so early']
    const html = `<html><head><meta property="og:title" content="${shared}"></head><body><article><h1>${shown}</h1>${['the ferry', 'the landing', 'the timetable'].map(paragraph).join('')}</article></body></html>`
    await desk.call('intake.run', { text: html, title: 'ferry.html' })
    await openSample(desk, shown)
    const headline = page.getByRole('textbox', { name: 'Headline' })
    await headline.press('Tab')
    await expect(page.getByRole('button', { name: `Use the headline “${shared}”` })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(headline).toHaveValue(shared)
    await expect(page.getByText('Headline supplied by the desk')).toHaveCount(0)
    const kept = async () => {
      const list = await desk.call('articles.list', {
        filter: { text: 'ferry' },
        sort: 'changed',
        offset: 0,
        limit: 5,
      })
      const row = list.ok ? list.value.rows.find((one) => one.headline === shared) : undefined
      const view = row ? await desk.call('articles.open', { id: row.id }) : null
      return view?.ok ? view.value.article.fields.headlineProvenance : null
    }
    await expect.poll(kept).toBe('received')
    await expect(page.getByRole('button', { name: `Use the headline “${shown}”` })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(headline).toHaveValue(shown)
  })
  await test.step('modes change without a jump; the original stands beside its paragraphs and scrolls with them', async () => {
    await openSample(desk, 'dredge')
    const line = 'Pell accused'
    await text(page).getByText(line).scrollIntoViewIfNeeded()
    await page.mouse.move(600, 400)
    await page.mouse.wheel(0, 260)
    await page.waitForTimeout(300)
    const before = await topOf(page, line)
    for (const mode of ['Review', 'Rights', 'Edit']) {
      await page.locator('[data-modes]').getByText(mode, { exact: true }).click()
      await page.waitForTimeout(400)
      expect(Math.abs((await topOf(page, line)) - before), mode).toBeLessThanOrEqual(1)
    }

    await page.keyboard.press('Control+Shift+O')
    const received = page.getByRole('region', { name: 'As received' })
    await expect(received.locator('del').filter({ hasText: 'decision' })).toBeVisible()
    await expect(text(page).locator('.compare-added').filter({ hasText: 'choice' })).toBeVisible()
    const level = async (): Promise<number> => {
      const left = await received.getByText(line).first().boundingBox()
      const right = await text(page).getByText(line).first().boundingBox()
      return Math.abs((left?.y ?? 0) - (right?.y ?? 9999))
    }
    await expect.poll(level).toBeLessThanOrEqual(3)
    await page.mouse.wheel(0, 200)
    await page.waitForTimeout(300)
    expect(await level()).toBeLessThanOrEqual(3)
    await page.keyboard.press('Control+Shift+O')
  })
  await test.step('find and replace, invisible characters, and a direction for each block', async () => {
    await openSample(desk, 'صيادو')
    expect(await text(page).locator('p[dir="rtl"]').count()).toBeGreaterThan(3)
    await text(page).press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('An English line below.')
    await expect(text(page).locator('p').last()).toHaveAttribute('dir', 'ltr')

    await openSample(desk, 'night train')
    await page.keyboard.press('Control+f')
    await page.keyboard.type('Hollen')
    await page.getByRole('textbox', { name: /Replace/u }).fill('Vellin')
    await page.getByRole('button', { name: 'All', exact: true }).click()
    await expect(text(page)).toContainText('Vellin')
    await page.keyboard.press('Escape')
    await text(page).press('Control+z')
    await expect(text(page)).not.toContainText('Vellin')

    await page.keyboard.press('Control+Shift+8')
    await expect(text(page).locator('.invisible-space').first()).toBeVisible()
    const copied = await text(page).innerText()
    expect(copied).not.toContain('·')
    await page.keyboard.press('Control+Shift+8')
    await expect(text(page).locator('.invisible-space')).toHaveCount(0)
  })
})

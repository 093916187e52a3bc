import type { Page } from '@playwright/test'
import { expect, test } from './desk.ts'

// The frame round every screen: panes, keys, and a focus that is never lost.
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { document } = globalThis as unknown as {
      document: {
        body: unknown
        activeElement: {
          tagName: string
          closest(selector: string): { getAttribute(name: string): string | null } | null
        } | null
      }
    }
    const at = document.activeElement
    if (at === null || at === document.body) return 'nowhere'
    return at.closest('[data-pane]')?.getAttribute('data-pane') ?? at.tagName.toLowerCase()
  })

test('panes, status bar and keys of a piece', async ({ sampleDesk: desk }) => {
  test.setTimeout(180_000)
  const { page } = desk
  await test.step('F6 goes round the panes of a piece, Escape leaves the text, and the focus is never lost', async () => {
    await desk.call('settings.set', { actor: 'Ada Marrow' })
    await page.getByRole('navigation', { name: 'Places' }).getByText('Library').click()
    await page.getByRole('row').filter({ hasText: 'Ten days after' }).first().click()
    await page.keyboard.press('Enter')
    const text = page.getByRole('textbox', { name: 'Text of the piece' })
    await expect(text).toBeVisible()

    await test.step('F6 round and back', async () => {
      await text.click()
      const seen: string[] = []
      for (let turn = 0; turn < 6; turn++) {
        seen.push(await focused(page))
        await page.keyboard.press('F6')
      }
      expect(seen).not.toContain('nowhere')
      expect(new Set(seen)).toEqual(new Set(['text', 'inspector', 'status', 'places', 'piece-bar']))
    })

    await test.step('Escape leaves the text for the inspector', async () => {
      await text.click()
      await page.keyboard.press('Escape')
      expect(await focused(page)).toBe('inspector')
    })

    await test.step('the last clean-up decided leaves the focus in its list', async () => {
      const section = page.getByRole('region', { name: 'Clean-up' })
      await section.getByRole('row').first().focus()
      await page.keyboard.press('a')
      await expect(section.getByRole('row')).toHaveCount(1)
      expect(await focused(page)).toBe('inspector')
      await page.keyboard.press('x')
      await expect(section).toContainText('nothing open')
      await expect.poll(() => focused(page)).toBe('inspector')
    })

    await test.step('what lies over the window gives the focus back', async () => {
      await text.click()
      for (const keys of ['Control+k', 'Control+e']) {
        await page.keyboard.press(keys)
        await expect(page.getByRole('dialog')).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
        await expect.poll(() => focused(page)).toBe('text')
      }
    })

    await test.step('from mode to mode the focus goes along, by keys alone', async () => {
      const queue = page.getByRole('listbox', { name: 'Statements' })
      await text.click()
      await page.keyboard.press('Control+l')
      await expect.poll(() => focused(page)).toBe('inspector')
      await page.keyboard.press('Control+Alt+2')
      await expect(queue).toBeFocused()
      await page.keyboard.press('Control+Alt+3')
      await expect(queue).toBeHidden()
      await expect.poll(() => focused(page)).toBe('inspector')
      await page.keyboard.press('Control+Alt+1')
      await expect.poll(() => focused(page)).toBe('text')
    })

    await test.step('each place takes the focus, where it can be seen', async () => {
      const places = ['Control+1', 'Control+2', 'Control+3', 'Control+4', 'Control+5', 'Control+,']
      for (const keys of places) {
        await page.keyboard.press(keys)
        // On something in it, not on the place as a whole, where nobody sees it.
        await expect.poll(() => focused(page), keys).not.toMatch(/^(?:nowhere|main)$/u)
      }
    })
  })
  await test.step('the status bar says what is saved, how long the piece is, what is decided and what blocks; the last leads to the gate', async () => {
    await page.getByRole('navigation', { name: 'Places' }).getByText('Library').click()
    await page.getByRole('row').filter({ hasText: 'Ten days after' }).first().click()
    await page.keyboard.press('Enter')
    const text = page.getByRole('textbox', { name: 'Text of the piece' })
    await text.click()
    await page.keyboard.press('End')
    await page.keyboard.type(' x')
    const bar = page.getByRole('contentinfo', { name: 'Status' })
    await expect(bar).toContainText(/Saved (just now|\d+ s ago)/u, { timeout: 20_000 })
    await expect(bar).toContainText(/\d+ words/u)
    await expect(bar).toContainText(/\d+ of \d+ statements decided/u, { timeout: 20_000 })
    await bar.getByRole('button', { name: /block export/u }).click()
    await expect(page.locator('[data-modes]').getByRole('radio', { name: 'Rights' })).toBeChecked()
  })
  await test.step('Ctrl+Enter asks for the signature from wherever the focus is', async () => {
    await page.getByRole('navigation', { name: 'Places' }).getByText('Library').click()
    await page.getByRole('row').filter({ hasText: 'Ten days after' }).first().click()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Text of the piece' })).toBeVisible()
    await page.locator('[data-modes]').getByText('Rights', { exact: true }).click()
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('dialog', { name: 'Sign off' })).toBeVisible()
  })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { test } from '../desk.ts'
import type { RunningDesk } from '../desk.ts'

// npm run screens: the real app with its samples through every screen, as pictures in docs/screens.
const pictures = join(import.meta.dirname, '..', '..', 'docs', 'screens')
mkdirSync(pictures, { recursive: true })
test.setTimeout(300_000)

const sizes = { wide: { width: 1440, height: 900 }, small: { width: 1024, height: 700 } } as const

async function setSize(desk: RunningDesk, size: keyof typeof sizes): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, { width, height }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    sizes[size],
  )
}

async function withSamples(
  desk: RunningDesk,
  theme: 'light' | 'dark' | 'high-contrast',
): Promise<void> {
  const count = async () => {
    const info = await desk.call('library.info', {})
    return info.ok ? info.value.articles : 0
  }
  await expect.poll(count, { timeout: 60_000 }).toBe(8)
  await desk.call('settings.set', { actor: 'Ada Marrow', theme })
  // Statements are read and rows are judged in idle time.
  await expect
    .poll(
      async () => {
        const list = await desk.call('articles.list', {
          filter: {},
          sort: 'newest',
          offset: 0,
          limit: 20,
        })
        return list.ok && list.value.rows.every((row) => row.mayWeRunIt !== '')
      },
      { timeout: 60_000 },
    )
    .toBe(true)
}

const go = (page: Page, screen: string): Promise<void> =>
  page.getByRole('navigation').getByText(screen, { exact: true }).click()

async function open(page: Page, words: RegExp): Promise<void> {
  await go(page, 'Library')
  await page.getByRole('row').filter({ hasText: words }).first().click()
  await page.keyboard.press('Enter')
  await expect(page.locator('.ProseMirror').first()).toBeVisible({ timeout: 20_000 })
}

for (const theme of ['light', 'dark', 'high-contrast'] as const)
  test(`every screen, ${theme}`, async ({ start }) => {
    const desk = await start({ samples: true })
    const { page } = desk
    await withSamples(desk, theme)
    const shoot = async (name: string): Promise<void> => {
      // What moves has stopped, what loads has loaded.
      await page.waitForTimeout(700)
      await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) })
    }
    await setSize(desk, 'wide')
    await go(page, 'Today')
    await shoot('today')
    await go(page, 'Library')
    await page
      .getByRole('row')
      .filter({ hasText: /night train/ })
      .first()
      .click()
    await shoot('library')
    await page.getByRole('searchbox').first().fill('zzzz')
    await shoot('library-nothing-found')
    await page.getByRole('searchbox').first().fill('')
    await open(page, /no headline|Ten days after/)
    await shoot('piece-edit')
    await page.getByText('Review', { exact: true }).first().click()
    await shoot('piece-review')
    await page.getByText('Rights', { exact: true }).first().click()
    await shoot('piece-rights')
    await open(page, /dredge/)
    await page.getByText('Review', { exact: true }).first().click()
    await shoot('piece-quote-altered')
    await open(page, /صيادو/)
    await shoot('piece-arabic')
    await go(page, 'Outlets')
    await shoot('outlets')
    await page.getByText('Delta Wire').first().click()
    await shoot('outlet-record')
    await go(page, 'Exports')
    await shoot('exports-empty')
    await go(page, 'Settings')
    await shoot('settings')
    await page.keyboard.press('Control+k')
    await shoot('palette')
    await page.keyboard.press('Escape')
    await setSize(desk, 'small')
    await go(page, 'Library')
    await shoot('library-small')
    await open(page, /hospital roof/)
    await shoot('piece-small')
  })

test('an import with refused files, and 200 % zoom', async ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-mixed-'))
  writeFileSync(
    join(folder, 'a piece.txt'),
    'A short piece\n\nBy Ada Marrow\n\nThe council met on Monday and went home again.\n\nNobody spoke.\n',
  )
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  writeFileSync(join(folder, 'nul.txt'), Buffer.alloc(200))
  const desk = await start({ words: [folder] })
  const { page } = desk
  await setSize(desk, 'wide')
  await page.waitForTimeout(4000)
  await page.screenshot({ path: join(pictures, 'import-report-light.png') })
  await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
  )
  await page.waitForTimeout(800)
  await page.screenshot({ path: join(pictures, 'zoom-200-light.png') })
  rmSync(folder, { recursive: true })
})

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { test } from '../desk.ts'
import type { RunningDesk } from '../desk.ts'
import type { ArticleDocument } from '../../src/shared/model/document.ts'

// npm run screens: the states of a review, in every theme, as pictures in docs/screens.
const pictures = join(import.meta.dirname, '..', '..', 'docs', 'screens')
mkdirSync(pictures, { recursive: true })
test.setTimeout(600_000)

async function setSize(desk: RunningDesk, width: number, height: number): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  )
}

async function ready(desk: RunningDesk, pieces: number): Promise<void> {
  const read = async (): Promise<number> => {
    const list = await desk.call('articles.list', {
      filter: {},
      sort: 'newest',
      offset: 0,
      limit: 20,
    })
    return list.ok ? list.value.rows.filter((row) => row.mayWeRunIt !== '').length : 0
  }
  await expect.poll(read, { timeout: 60_000 }).toBe(pieces)
}

async function openReview(page: Page, words: RegExp): Promise<void> {
  await page.getByRole('navigation').getByText('Library', { exact: true }).click()
  await page.getByRole('row').filter({ hasText: words }).first().click()
  await page.keyboard.press('Enter')
  await expect(page.locator('.ProseMirror').first()).toBeVisible({ timeout: 20_000 })
  await page.keyboard.press('Control+Alt+2')
  await expect(page.getByRole('listbox', { name: 'Statements' })).toBeVisible({ timeout: 20_000 })
}

/** Somebody changes a word inside a quotation of the piece, as an edit of the text would. */
async function alterQuote(desk: RunningDesk, words: string, into: string): Promise<void> {
  const list = await desk.call('articles.list', {
    filter: {},
    sort: 'newest',
    offset: 0,
    limit: 20,
  })
  for (const row of list.ok ? list.value.rows : []) {
    const open = await desk.call('articles.open', { id: row.id })
    if (!open.ok) continue
    const before = JSON.stringify(open.value.article.document)
    if (!before.includes(words)) continue
    const document = JSON.parse(before.replace(words, into)) as ArticleDocument
    await desk.call('articles.save', {
      id: row.id,
      baseRevision: open.value.article.revision,
      document,
      steps: [],
    })
  }
}

for (const theme of ['light', 'dark', 'high-contrast'] as const)
  test(`a review, ${theme}`, async ({ start }) => {
    const desk = await start({ samples: true })
    const { page } = desk
    await ready(desk, 8)
    await desk.call('settings.set', { actor: 'Ada Marrow', theme })
    await setSize(desk, 1440, 900)
    const shoot = async (name: string): Promise<void> => {
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(pictures, `review-${name}-${theme}.png`) })
    }
    await openReview(page, /no headline|Ten days after/)
    await shoot('begins')
    await page.keyboard.press('j')
    await shoot('current')
    for (const key of ['a', 'a', 'a']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(500)
    }
    await page.keyboard.press('w')
    await shoot('waive')
    await page.keyboard.press('Escape')
    await page.keyboard.press('s')
    await shoot('speaker')
    await page.keyboard.type('Hel')
    await page.keyboard.press('Escape')
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.keyboard.press('ArrowRight')
    await shoot('words')
    await page.keyboard.press('Escape')
    await page.keyboard.press('o')
    await shoot('original')
    await page.keyboard.press('o')
    await page.getByRole('button', { name: 'Voices' }).click()
    await shoot('voices')
    await page.getByRole('button', { name: 'Decisions' }).click()
    await shoot('decisions')
    await alterQuote(desk, 'a cheque against', 'a blank cheque on')
    await page.waitForTimeout(1500)
    await openReview(page, /dredge/)
    await page.keyboard.press('j')
    await shoot('altered')
    await page.keyboard.press('Control+Alt+1')
    await page
      .getByRole('textbox', { name: 'Headline' })
      .fill(
        'Basin stays shut: board gave the mill “a cheque against the harbour’s own money”, says Sandoval',
      )
    await page.keyboard.press('Control+Alt+2')
    await page.waitForTimeout(2500)
    await page.keyboard.press('j')
    await shoot('headline')
    await openReview(page, /صيادو/)
    await page.keyboard.press('j')
    await shoot('arabic')
    await setSize(desk, 1024, 700)
    await openReview(page, /hospital roof/)
    await page.keyboard.press('j')
    await shoot('small')
  })

test('a review of a thousand statements', async ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-thousand-'))
  const names = ['Ada Marrow', 'Lev Sandoval', 'Ruth Pell', 'Dominic Asare', 'Ilse Brandt']
  const lines = Array.from({ length: 500 }, (_, index) => {
    const name = names[index % names.length] ?? ''
    return `“The ${index}th basin will stay dry until the autumn comes,” said ${name}. ${names[(index + 2) % names.length] ?? ''} added that the wall of berth ${index} had been tested twice.`
  })
  writeFileSync(
    join(folder, 'thousand.txt'),
    `A thousand voices of the harbour\n\nBy Ana Lovell\n\n${lines.join('\n\n')}\n`,
  )
  const desk = await start({ words: [folder] })
  const { page } = desk
  await ready(desk, 1)
  await desk.call('settings.set', { actor: 'Ada Marrow', theme: 'light' })
  await setSize(desk, 1440, 900)
  await page.waitForTimeout(1500)
  await page.keyboard.press('Escape')
  await openReview(page, /thousand|basin/)
  for (let press = 0; press < 12; press++) await page.keyboard.press('j')
  await page.waitForTimeout(700)
  await page.screenshot({ path: join(pictures, 'review-thousand-light.png') })
  rmSync(folder, { recursive: true })
})

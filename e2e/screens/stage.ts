import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, samplesAreIn } from '../desk.ts'
import type { RunningDesk } from '../desk.ts'

const pictures = join(import.meta.dirname, '..', '..', 'docs', 'screens')
mkdirSync(pictures, { recursive: true })

export const themes = ['light', 'dark', 'high-contrast'] as const
export type Theme = (typeof themes)[number]

const sizes = { wide: { width: 1440, height: 900 }, small: { width: 1024, height: 700 } } as const

/** The window's inside, in pixels. */
export async function setSize(desk: RunningDesk, size: keyof typeof sizes): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, { width, height }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    sizes[size],
  )
}

export async function setZoom(desk: RunningDesk, factor: number): Promise<void> {
  await desk.app.evaluate(
    ({ BrowserWindow }, by) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(by),
    factor,
  )
}

/** Waits for the eight samples, read and judged; somebody is working, in this theme. */
export async function settleSamples(desk: RunningDesk, theme: Theme): Promise<void> {
  await samplesAreIn(desk)
  await desk.call('settings.set', { actor: 'Ada Marrow', deskName: 'The Lowland Post', theme })
  await settled(desk)
}

/** Statements are read and rows are judged in idle time. */
export async function settled(desk: RunningDesk): Promise<void> {
  const isJudged = async () => {
    const list = await desk.call('articles.list', {
      filter: {},
      sort: 'newest',
      offset: 0,
      limit: 20,
    })
    return list.ok && list.value.rows.every((row) => row.mayWeRunIt !== '')
  }
  await expect.poll(isJudged, { timeout: 240_000 }).toBe(true)
}

/** A picture of the window once what moves has stopped and what loads has loaded. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(700)
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** A picture of a zoomed window: Playwright's own would hold its top left corner only. */
export async function shootZoomed(desk: RunningDesk, name: string): Promise<void> {
  await desk.page.waitForTimeout(700)
  const png = await desk.app.evaluate(async ({ BrowserWindow }) => {
    const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return picture?.toPNG().toString('base64') ?? ''
  })
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(png, 'base64'))
}

export const go = (page: Page, screen: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Places' }).getByText(screen, { exact: true }).click()

export const rowOf = (page: Page, words: RegExp): Locator =>
  page.getByRole('row').filter({ hasText: words }).first()

/** Opens a piece from the library by words of its headline or text. */
export async function open(page: Page, words: RegExp): Promise<void> {
  await go(page, 'Library')
  await rowOf(page, words).click()
  await page.keyboard.press('Enter')
  await expect(page.locator('.ProseMirror').first()).toBeVisible({ timeout: 20_000 })
}

/** Edit, Review or Rights of the open piece. */
export const look = (page: Page, mode: 'Edit' | 'Review' | 'Rights'): Promise<void> =>
  page.locator('[data-modes]').getByText(mode, { exact: true }).click()

/** The mouse out of the way: nothing is hovered in a picture. */
export const park = (page: Page): Promise<void> => page.mouse.move(2, 2)

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect, test } from './desk.ts'

// The real app with its samples: what axe finds on each screen. All themes are judged on the library and on
// a piece, where most kinds of text stand; src/renderer/*/accessible.test.tsx judges all of them on every
// screen and in more states, in a bare browser.
// Given to the page once: axe's own way with Playwright sends it again with every question.
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const themes = ['light', 'dark', 'high-contrast'] as const
type Theme = (typeof themes)[number]

// Nothing has come for longer than React keeps what it shows while something loads (300 ms).
const atRest = `new Promise((resolve) => {
  const done = () => (changes.disconnect(), resolve())
  let timer = setTimeout(done, 350)
  const changes = new MutationObserver(() => (clearTimeout(timer), (timer = setTimeout(done, 350))))
  changes.observe(document, { attributes: true, childList: true, subtree: true })
})`

// What fades begins to with the frame after a change: a half-transparent word has no contrast.
const endOfMotion = `(async () => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const moving = document.getAnimations().filter((each) => each.effect?.getTiming().iterations === 1)
  await Promise.all(moving.map((each) => each.finished.catch(() => undefined)))
})()`

async function findings(page: Page, theme: Theme): Promise<string[]> {
  if (theme === 'light') await page.evaluate(atRest)
  await page.evaluate(endOfMotion)
  await page.evaluate(`if (!('axe' in globalThis)) { ${axeSource} }`)
  // A theme changes colours and nothing else: all other rules are asked once.
  const rules: RunOptions = theme === 'light' ? {} : { runOnly: ['color-contrast'] }
  const violations = await page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as {
        axe: { run(options: RunOptions): Promise<AxeResults> }
      }
      return (await axe.run(options)).violations
    },
    { ...rules, resultTypes: ['violations' as const] },
  )
  return violations.flatMap((each) =>
    each.nodes.map((node) => `${each.id}: ${String(node.target)} ${node.failureSummary ?? ''}`),
  )
}

const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByText(place, { exact: true }).click()

async function openPiece(page: Page, words: RegExp): Promise<void> {
  await go(page, 'Library')
  await page.getByRole('row').filter({ hasText: words }).first().click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Text of the piece' })).toBeVisible()
}

test('axe finds nothing on any screen, nor in any theme', async ({ sampleDesk: desk }) => {
  test.setTimeout(600_000)
  const { page } = desk
  await desk.call('settings.set', { actor: 'Ada Marrow' })
  const judge = async (screen: string, asked: readonly Theme[] = ['light']): Promise<void> => {
    for (const theme of asked) {
      await desk.call('settings.set', { theme })
      await expect
        .poll(() =>
          page.evaluate(
            () =>
              (globalThis as unknown as { document: { documentElement: { dataset: object } } })
                .document.documentElement.dataset,
          ),
        )
        .toMatchObject({ theme })
      expect(await findings(page, theme), `${screen}, ${theme}`).toEqual([])
    }
  }
  for (const place of ['Today', 'Library', 'Outlets', 'Exports', 'Settings']) {
    await go(page, place)
    await judge(place, place === 'Library' ? themes : undefined)
  }
  await go(page, 'Outlets')
  await page.getByText('Delta Wire').first().click()
  await judge('an outlet')
  await openPiece(page, /dredge/u)
  for (const tab of ['Parts', 'Tags', 'Who said it', 'Republication', 'History']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click()
    await judge(`the piece, ${tab}`, tab === 'Parts' ? themes : undefined)
  }
  await page.keyboard.press('Control+Shift+O')
  await judge('the original beside the text')
  await page.keyboard.press('Control+Shift+O')
  for (const mode of ['Review', 'Rights']) {
    await page.locator('[data-modes]').getByText(mode, { exact: true }).click()
    await judge(`the piece, ${mode}`)
  }
  await openPiece(page, /صيادو/u)
  await judge('an Arabic piece')
  await page.keyboard.press('Control+k')
  await judge('all commands')
  await page.keyboard.press('Escape')
  await go(page, 'Library')
  await page.getByRole('button', { name: 'Import…' }).first().click()
  await judge('the import sheet')
})

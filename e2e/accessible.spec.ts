import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'
import { expect, test } from './desk.ts'

// The real app with its samples: what axe finds on each screen, in each theme. Pages in a bare browser are
// judged in src/renderer/*/accessible.test.tsx with more states.
// Given to the page once: axe's own way with Playwright sends it again with every question.
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
)
const themes = ['light', 'dark', 'high-contrast'] as const

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

async function findings(page: Page, theme: (typeof themes)[number]): Promise<string[]> {
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

test('axe finds nothing on any screen in any theme', async ({ sampleDesk: desk }) => {
  test.setTimeout(600_000)
  const { page } = desk
  await desk.call('settings.set', { actor: 'Ada Marrow' })
  const inEachTheme = async (screen: string, asked = themes.slice()): Promise<void> => {
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
    await inEachTheme(place)
  }
  await go(page, 'Outlets')
  await page.getByText('Delta Wire').first().click()
  await inEachTheme('an outlet')
  await openPiece(page, /dredge/u)
  for (const tab of ['Parts', 'Tags', 'Who said it', 'Republication', 'History']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click()
    // Their colours in the other themes are judged in the bare browser (piece/accessible.test.tsx).
    await inEachTheme(`the piece, ${tab}`, tab === 'Parts' ? undefined : ['light'])
  }
  await page.keyboard.press('Control+Shift+O')
  await inEachTheme('the original beside the text', ['light'])
  await page.keyboard.press('Control+Shift+O')
  for (const mode of ['Review', 'Rights']) {
    await page.locator('[data-modes]').getByText(mode, { exact: true }).click()
    await inEachTheme(`the piece, ${mode}`)
  }
  await openPiece(page, /صيادو/u)
  await inEachTheme('an Arabic piece', ['light'])
  await page.keyboard.press('Control+k')
  await inEachTheme('all commands')
  await page.keyboard.press('Escape')
  await go(page, 'Library')
  await page.getByRole('button', { name: 'Import…' }).first().click()
  await inEachTheme('the import sheet')
})

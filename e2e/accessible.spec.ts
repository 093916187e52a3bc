import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { build } from 'vite'
import { expect, test } from './desk.ts'

// The real app with its samples: what axe finds on each screen, in each theme. Pages in a bare browser are
// judged in src/renderer/*/accessible.test.tsx with more states, and asked by the same program.
const themes = ['light', 'dark', 'high-contrast'] as const
type Theme = (typeof themes)[number]

/** src/renderer/testing/axeFindings.ts with axe itself, for a page that has neither. */
async function axeFindings(): Promise<string> {
  const entry = fileURLToPath(new URL('../src/renderer/testing/axeFindings.ts', import.meta.url))
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'axeFindings' },
    },
  })
  const [{ output }] = built as unknown as [
    { readonly output: readonly [{ readonly code: string }] },
  ]
  return `${output[0].code}; globalThis.axeFindings = axeFindings`
}

const findings = (page: Page, theme: Theme): Promise<readonly string[]> =>
  page.evaluate((asked) => {
    const { axeFindings, document } = globalThis as unknown as {
      axeFindings: {
        findingsIn(
          theme: Theme,
          scope: unknown,
          aside: readonly string[],
        ): Promise<readonly string[]>
      }
      document: unknown
    }
    return axeFindings.findingsIn(asked, document, [])
  }, theme)

const go = (page: Page, place: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByText(place, { exact: true }).click()

async function openPiece(page: Page, words: RegExp): Promise<void> {
  await go(page, 'Library')
  await page.getByRole('row').filter({ hasText: words }).first().click()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Text of the piece' })).toBeVisible()
}

test('axe finds nothing on any screen', async ({ sampleDesk: desk }) => {
  test.setTimeout(600_000)
  const { page } = desk
  // The whole window is one page: it is told once.
  await page.evaluate(await axeFindings())
  await desk.call('settings.set', { actor: 'Ada Marrow' })
  // What the bare browser judges in every theme (src/renderer/*/accessible.test.tsx) is asked in one here.
  const inEachTheme = async (screen: string, asked = themes.slice()): Promise<void> => {
    for (const theme of asked) {
      await desk.call('settings.set', { theme })
      await page.waitForFunction(
        (asked) =>
          (
            globalThis as unknown as {
              document: { documentElement: { dataset: { theme: Theme } } }
            }
          ).document.documentElement.dataset.theme === asked,
        theme,
      )
      // A screen that is opened for the first time is loaded first; one without a heading never gets past here.
      await expect(page.locator('h1')).not.toHaveCount(0)
      expect(await findings(page, theme), `${screen}, ${theme}`).toEqual([])
    }
  }
  for (const place of ['Today', 'Library', 'Outlets', 'Exports', 'Settings']) {
    await go(page, place)
    await inEachTheme(place, place === 'Library' ? undefined : ['light'])
  }
  await go(page, 'Outlets')
  await page.getByText('Delta Wire').first().click()
  await inEachTheme('an outlet', ['light'])
  await openPiece(page, /dredge/u)
  for (const tab of ['Parts', 'Tags', 'Who said it', 'Republication', 'History']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`, 'u') }).click()
    await inEachTheme(`the piece, ${tab}`, tab === 'Parts' ? undefined : ['light'])
  }
  await page.keyboard.press('Control+Shift+O')
  await inEachTheme('the original beside the text', ['light'])
  await page.keyboard.press('Control+Shift+O')
  for (const mode of ['Review', 'Rights']) {
    await page.locator('[data-modes]').getByText(mode, { exact: true }).click()
    await inEachTheme(`the piece, ${mode}`, mode === 'Review' ? undefined : ['light'])
  }
  await openPiece(page, /صيادو/u)
  await inEachTheme('an Arabic piece', ['light'])
  await page.keyboard.press('Control+k')
  await inEachTheme('all commands', ['light'])
  await page.keyboard.press('Escape')
  await go(page, 'Library')
  await page.getByRole('button', { name: 'Import…' }).first().click()
  await inEachTheme('the import sheet', ['light'])
})

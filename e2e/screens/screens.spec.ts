import { test } from '../desk.ts'
import { go, look, open, park, rowOf, setSize, settleSamples, shoot, themes } from './stage.ts'

// npm run screens: the real app with its samples through every screen, as pictures in docs/screens.
test.setTimeout(600_000)

for (const theme of themes)
  test(`every screen, ${theme}`, async ({ start }) => {
    const desk = await start({ samples: true })
    const { page } = desk
    await setSize(desk, 'wide')
    await settleSamples(desk, theme)
    const take = async (name: string): Promise<void> => {
      await park(page)
      await shoot(page, `${name}-${theme}`)
    }
    await go(page, 'Today')
    await take('today')
    await go(page, 'Library')
    await rowOf(page, /night train/).click()
    await take('library')

    await open(page, /no headline|Ten days after/)
    await take('piece-edit')
    await look(page, 'Review')
    await take('piece-review')
    await look(page, 'Rights')
    await take('piece-rights')
    await open(page, /dredge/)
    await look(page, 'Review')
    await take('piece-quote-altered')
    await open(page, /صيادو/)
    await take('piece-arabic')

    await go(page, 'Outlets')
    await take('outlets')
    await page.getByText('Delta Wire').first().click()
    await take('outlet-record')
    await go(page, 'Exports')
    await take('exports-empty')
    await go(page, 'Settings')
    await take('settings')
    await page
      .locator('[data-section="rules"]')
      .evaluate((part) => (part as unknown as { scrollIntoView(): void }).scrollIntoView())
    await take('settings-rules')
    await page.keyboard.press('Control+k')
    await take('palette')
    await page.keyboard.press('Escape')

    await setSize(desk, 'small')
    await go(page, 'Library')
    await take('library-small')
    await open(page, /hospital roof/)
    await take('piece-small')
  })

import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { measuredAttribution } from '../../shared/measured/attribution.ts'
import { closeWindow, openWindow, press } from '../testing/openStory.tsx'

afterEach(closeWindow)

test(
  'help shows how often “Who said it” was right, and to check against the original',
  { timeout: 60_000 },
  async () => {
    const desk = await openWindow({ place: 'library' })
    desk.emit({ type: 'command', command: 'help.howSure' })
    const dialog = page.getByRole('dialog', { name: /How sure is/u })
    await expect.element(dialog).toBeVisible()
    await expect.element(dialog.getByText(/against the original/u)).toBeVisible()
    const percent = (value: number): string => (Math.round(value * 1000) / 10).toFixed(1)
    const row = dialog.getByRole('row', { name: /Who says a quotation/u })
    await expect
      .element(row.getByText(percent(measuredAttribution.speakers.precision)))
      .toBeVisible()
    await expect.element(row.getByText(percent(measuredAttribution.speakers.recall))).toBeVisible()
    await press('Escape')
    await expect.element(dialog).not.toBeInTheDocument()
  },
)

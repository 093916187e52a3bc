import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { EventWords } from './EventWords.tsx'

test('what was stands before the arrow in Arabic too', async () => {
  await render(
    <p dir="auto">
      <EventWords summary="Headline: المرفأ القديم → المرفأ الجديد" />
    </p>,
  )
  const line = page.getByText('Headline: المرفأ القديم → المرفأ الجديد')
  await expect.element(line).toBeVisible()
  const placeOf = (words: string) =>
    page.getByText(words, { exact: true }).element().getBoundingClientRect()
  expect(placeOf('Headline: المرفأ القديم').right).toBeLessThan(placeOf('المرفأ الجديد').left)
})

import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

const samplesOf = async (desk: RunningDesk) => {
  const reply = await desk.call('library.samples', {})
  return reply.ok ? reply.value : reply.fault
}
const articlesOf = async (desk: RunningDesk) => {
  const reply = await desk.call('library.info', {})
  return reply.ok ? reply.value.articles : null
}

test('a first start has the samples; they go as a whole and stay gone', async ({ start }) => {
  const desk = await start({ samples: true })
  await expect.poll(() => samplesOf(desk), { timeout: 20_000 }).toEqual({ present: true, count: 8 })
  const { page } = desk
  await expect(page.getByText('The woman who lends seeds').first()).toBeVisible()
  await expect(page.getByText('صيادو المرفأ القديم').first()).toBeVisible()

  await desk.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('view.today')?.click(),
  )
  await expect(page.getByRole('note')).toContainText('8 sample pieces')
  await page.getByRole('button', { name: 'Remove the samples…' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(page.getByRole('note')).toBeHidden()
  expect(await samplesOf(desk)).toEqual({ present: false, count: 0 })
  expect(await articlesOf(desk)).toBe(0)
  expect(await desk.call('sources.list', {})).toEqual({ ok: true, value: [] })

  await desk.close()
  const again = await start({ home: desk.home, samples: true })
  expect(await articlesOf(again)).toBe(0)
  expect(await again.call('library.addSamples', {})).toEqual({
    ok: true,
    value: { present: true, count: 8 },
  })
})

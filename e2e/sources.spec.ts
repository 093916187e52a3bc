import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

// As a new user would: an outlet with its terms, ten of its pieces, what it prints round each learned, shown,
// trusted and then set aside by itself; the credit line made from the terms. Every text is written for this test.
const words = [
  'crane',
  'ferry',
  'lighthouse',
  'market',
  'mill',
  'museum',
  'pier',
  'quay',
  'tower',
  'weir',
]
const pitch = 'Subscribe to the Kestrelwick Letter, our weekly note on the harbour and the hills.'
const about = (word: string, more = '') =>
  [
    `The ${word} is back`,
    'By Sana Whitlock',
    'May 23, 2026',
    `The old ${word} of Kestrelwick was repaired over the winter by a crew of nine, the council said on Monday.`,
    `Repairs to the ${word} cost less than planned because the steel had been bought a year before the work began.`,
    `Visitors may see the ${word} again from the first of May, when the season of boat trips begins.${more}`,
    pitch,
    'The Coastal Ledger',
  ].join('\n\n')

const choose = (desk: RunningDesk, path: string) =>
  desk.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, path)

async function importPath(desk: RunningDesk, path: string, kind: 'files' | 'folder') {
  await choose(desk, path)
  const chosen = await desk.call('intake.choose', { kind })
  if (!chosen.ok || chosen.value.handle === null) throw new Error(JSON.stringify(chosen))
  const report = await desk.call('intake.run', { handle: chosen.value.handle })
  if (!report.ok) throw new Error(JSON.stringify(report))
  return report.value.outcomes
}

test('an outlet with its terms, ten pieces, boilerplate learned, a credit line made', async ({
  desk,
}) => {
  const { page } = desk
  await desk.call('settings.set', { actor: 'Ana Lovell', theme: 'light' })
  await test.step('the outlet and its terms', async () => {
    await page.getByRole('navigation').getByText('Outlets', { exact: true }).click()
    await page.getByRole('button', { name: 'New outlet' }).first().click()
    await page.getByLabel('Name, as it is credited').fill('The Coastal Ledger')
    await page.getByRole('button', { name: 'Start from' }).click()
    await page.getByRole('option', { name: 'CC BY 4.0' }).click()
    await page.getByRole('button', { name: 'Write the licence' }).click()
    const line = page.getByLabel('Credit line', { exact: true })
    await line.fill('By {writer} for {firstPublisher}.')
    await expect(page.getByText('{writer} is not something the desk can fill in.')).toBeVisible()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('alert')).toContainText('credit.template')
    await line.fill('By {author} for {firstPublisher}.')
    await page.getByLabel('Credit line where the piece was edited').fill('')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The Coastal Ledger is saved.')).toBeVisible()
  })
  await test.step('ten of its pieces', async () => {
    const folder = join(desk.home, 'ledger')
    mkdirSync(folder)
    for (const word of words) writeFileSync(join(folder, `${word}.txt`), about(word))
    const outcomes = await importPath(desk, folder, 'folder')
    expect(outcomes.filter((one) => one.state === 'imported')).toHaveLength(10)
  })
  await test.step('what it prints every time is shown, and trusted', async () => {
    await page.getByRole('radio', { name: 'House pattern' }).click()
    const pattern = page.getByRole('region', { name: 'House pattern' })
    await expect(pattern).toContainText(pitch)
    await expect(pattern).toContainText('10 stories')
    await pattern.getByRole('button', { name: 'Trust these lines' }).click()
    await expect(pattern).toContainText('Trusted by Ana Lovell')
  })
  await test.step('the next piece comes in without it, and with its credit line', async () => {
    const file = join(desk.home, 'bridge.txt')
    writeFileSync(file, about('bridge', ' The bridge opens at dawn.'))
    const [outcome] = await importPath(desk, file, 'files')
    if (outcome?.state !== 'imported') throw new Error(JSON.stringify(outcome))
    const id = outcome.articleIds[0]!
    const view = await desk.call('articles.open', { id })
    if (!view.ok) throw new Error(view.fault.message)
    expect(
      view.value.parts.filter((part) => part.rule === 'U1' || part.reason === 'house-pattern')
        .length + view.value.parts.filter((part) => part.role === 'boilerplate').length,
    ).toBeGreaterThan(0)
    const gate = await desk.call('gate.check', { id, channel: 'web', format: 'html' })
    if (!gate.ok) throw new Error(gate.fault.message)
    expect(gate.value.checks.find((check) => check.id === 'R9')?.reason).toBe(
      '“By Sana Whitlock for The Coastal Ledger.”, below the text.',
    )
  })
  await test.step('its intake is drawn, its history kept', async () => {
    await page.getByRole('radio', { name: 'Intake and history' }).click()
    await expect(page.getByRole('img', { name: /11 pieces came/u })).toBeVisible()
    await expect(page.getByRole('region', { name: 'History of the record' })).toContainText(
      'House pattern trusted',
    )
  })
})

test('two thousand outlets stay quick, and two that are one are merged and parted', async ({
  desk,
}) => {
  const { page } = desk
  await desk.call('settings.set', { actor: 'Ana Lovell', theme: 'light' })
  const rows = Array.from(
    { length: 2000 },
    (_, n) => `Outlet ${String(n).padStart(4, '0')},https://o${n}.example/,CC BY,,,English`,
  )
  const taken = await desk.call('outlets.importText', {
    text: ['name,url,license_name,license_link,license_text,language_name', ...rows].join('\n'),
  })
  expect(taken).toMatchObject({ ok: true, value: { added: 2000, refused: [] } })
  await page.getByRole('navigation').getByText('Outlets', { exact: true }).click()
  const list = page.getByRole('listbox', { name: 'Outlets' })
  await expect(list.getByRole('option').first()).toContainText('Outlet 0000')
  // Only what can be seen is in the page.
  expect(await list.getByRole('option').count()).toBeLessThanOrEqual(100)
  await page
    .getByRole('searchbox')
    .or(page.getByLabel('Find an outlet'))
    .first()
    .fill('Outlet 1999')
  await expect(list.getByRole('option')).toHaveCount(1)
  await list.getByRole('option').click()
  const sources = await desk.call('sources.list', {})
  if (!sources.ok) throw new Error(sources.fault.message)
  const [first, second] = sources.value
  const keep = first!.id
  const gone = second!.id
  expect(await desk.call('outlets.merge', { keep, gone })).toMatchObject({ ok: true })
  expect(await desk.call('outlets.merge', { keep: gone, gone: keep })).toMatchObject({
    ok: false,
    fault: { code: 'conflict' },
  })
})

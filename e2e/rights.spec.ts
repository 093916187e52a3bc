import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

const text = [
  'The basin is dredged',
  'By Sana Whitlock',
  'May 23, 2026',
  'The harbour board voted on Monday to dredge the north basin this winter, after three meetings.',
  'Work is due to begin on the first of December and to end before the season of boat trips begins.',
  'Fishers and the ferry company had asked for another year, which the board did not grant them.',
  'The Coastal Ledger',
].join('\n\n')

const choose = (desk: RunningDesk, path: string) =>
  desk.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, path)

test('an edit beyond the licence warns while it is made, and blocks export with its words shown', async ({
  desk,
}) => {
  const { page } = desk
  await desk.call('settings.set', { actor: 'Ana Lovell', theme: 'light' })
  const { licenceTemplate } = await import('../src/shared/model/licenceTemplates.ts')
  const licence = {
    ...licenceTemplate('albany-proper')!.profile,
    linkBack: false,
    seo: 'none' as const,
    licence: 'Ledger terms',
  }
  await desk.call('sources.save', {
    draft: {
      name: 'The Coastal Ledger',
      aliases: [],
      domains: [],
      role: 'publisher',
      licence,
      contacts: '',
      language: null,
      notes: '',
    },
  })
  const imported = await desk.call('intake.run', { text, title: 'basin.txt' })
  if (!imported.ok || imported.value.outcomes[0]?.state !== 'imported')
    throw new Error(JSON.stringify(imported))
  const id = imported.value.outcomes[0].articleIds[0]!
  await page.getByRole('navigation').getByText('Library', { exact: true }).click()
  await page.getByRole('row').filter({ hasText: 'The basin is dredged' }).first().click()
  await page.keyboard.press('Enter')
  const body = page.getByRole('textbox', { name: 'Text of the piece' })
  await expect(body).toContainText('after three meetings')
  await test.step('the warning comes while words are deleted', async () => {
    await body.getByText('Fishers and the ferry company').click()
    await page.keyboard.press('End')
    for (let at = 0; at < 6; at++) await page.keyboard.press('Control+Backspace')
    await expect(page.getByRole('alert').filter({ hasText: 'allows no cuts' })).toBeVisible()
  })
  await test.step('the gate shows the words', async () => {
    await page.getByText('Rights', { exact: true }).click()
    const spans = page.getByRole('list', { name: 'Changes that go too far' })
    await expect(spans).toContainText('Cut')
    await expect(spans).toContainText('grant them')
  })
  await test.step('main refuses the export for window, CLI and batch alike', async () => {
    const out = join(desk.home, 'out')
    mkdirSync(out)
    await choose(desk, out)
    const folder = await desk.call('exports.chooseFolder', {})
    const refused = await desk.call('exports.write', {
      articleIds: [id],
      formats: ['text'],
      channel: 'web',
      folder: folder.ok ? folder.value.handle! : '',
      overrides: [{ check: 'R2', reason: 'only the licence is looked at here' }],
    })
    expect(refused).toMatchObject({ ok: true, value: { written: 0, blocked: 1 } })
    const gate = await desk.call('gate.check', { id, channel: 'web', format: 'text' })
    const check = gate.ok ? gate.value.checks.find((one) => one.id === 'R10') : gate
    expect(check).toMatchObject({ verdict: 'block', spans: [{ kind: 'cut' }] })
    expect(readdirSync(out)).toEqual([])
  })
  await test.step('the letter that asks for more', async () => {
    await page.getByRole('button', { name: 'Draft a permission request…' }).click()
    const letter = page.getByRole('textbox', { name: 'The letter' })
    await expect(letter).toHaveValue(/Dear colleagues at The Coastal Ledger/u)
    await page.keyboard.press('Escape')
  })
  await test.step('another copy stands side by side', async () => {
    const copy = text
      .replace('after three meetings', 'after four meetings')
      .replace('The Coastal Ledger', 'The Echo')
    writeFileSync(join(desk.home, 'copy.txt'), copy)
    await desk.call('intake.run', { text: copy, title: 'copy.txt' })
    await page.getByRole('button', { name: 'Side by side…' }).first().click()
    const table = page.getByRole('table', { name: 'Both copies' })
    await expect(table).toContainText('after four meetings')
    await page.keyboard.press('Escape')
  })
})

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleId } from '../src/shared/model/ids.ts'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

// As a new user would: an outlet with its terms, ten of its pieces, what it prints round each learned, shown,
// trusted and then set aside by itself; the credit line made from the terms; an edit beyond them blocked; what ends
// and what is killed listed with who has it. Every text is written for this test.
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
const pitch =
  'The Ledger has belonged to the people who read it since the flood of 1953, and still does.'
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

test('an outlet with its terms, ten pieces, boilerplate learned, a credit line made, an edit too far, an end and a kill', async ({
  desk,
}) => {
  const { page } = desk
  const place = (name: string) =>
    page.getByRole('navigation').getByText(name, { exact: true }).click()
  const ids: ArticleId[] = []
  await desk.call('settings.set', { actor: 'Ana Lovell', theme: 'light' })
  await test.step('the outlet and its terms', async () => {
    await place('Outlets')
    await page.getByRole('button', { name: 'New outlet' }).first().click()
    await page.getByLabel('Name, as it is credited').fill('The Coastal Ledger')
    await page.getByRole('button', { name: 'Start from' }).click()
    await page.getByRole('option', { name: 'CC BY-ND 4.0' }).click()
    await page.getByRole('button', { name: 'Write the licence' }).click()
    const line = page.getByLabel('Credit line', { exact: true })
    await line.fill('By {writer} for {firstPublisher}.')
    await expect(page.getByText('{writer} is not something the desk can fill in.')).toBeVisible()
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByRole('alert')).toContainText('credit.template')
    await line.fill('By {author} for {firstPublisher}.')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The Coastal Ledger is saved.')).toBeVisible()
  })
  await test.step('ten of its pieces', async () => {
    const folder = join(desk.home, 'ledger')
    mkdirSync(folder)
    for (const word of words) writeFileSync(join(folder, `${word}.txt`), about(word))
    const outcomes = await importPath(desk, folder, 'folder')
    for (const one of outcomes) if (one.state === 'imported') ids.push(...one.articleIds)
    expect(ids).toHaveLength(10)
  })
  await test.step('what it prints every time is shown, and trusted', async () => {
    await page.getByRole('radio', { name: 'House pattern' }).click()
    const pattern = page.getByRole('region', { name: 'House pattern' })
    await expect(pattern).toContainText(pitch)
    await expect(pattern).toContainText('10 stories')
    await expect(pattern).toContainText('By {name}')
    await pattern.getByRole('button', { name: 'Trust these lines' }).click()
    await expect(pattern).toContainText('Trusted by Ana Lovell')
  })
  const bridge =
    await test.step('the next piece comes in without it, and with its credit line', async () => {
      const file = join(desk.home, 'bridge.txt')
      writeFileSync(file, about('bridge', ' The bridge opens at dawn.'))
      const [outcome] = await importPath(desk, file, 'files')
      if (outcome?.state !== 'imported') throw new Error(JSON.stringify(outcome))
      const id = outcome.articleIds[0]!
      const view = await desk.call('articles.open', { id })
      if (!view.ok) throw new Error(view.fault.message)
      const aside = view.value.parts
        .filter((part) => part.rule === 'U1')
        .map((part) => [part.role, view.value.original.text.slice(...part.range)])
      expect(aside).toEqual([['boilerplate', pitch]])
      const gate = await desk.call('gate.check', { id, channel: 'web', format: 'html' })
      if (!gate.ok) throw new Error(gate.fault.message)
      expect(gate.value.checks.find((check) => check.id === 'R9')?.reason).toBe(
        '“By Sana Whitlock for The Coastal Ledger.”, below the text.',
      )
      return id
    })
  await test.step('its intake is drawn, its history kept', async () => {
    await page.getByRole('radio', { name: 'Intake and history' }).click()
    await expect(page.getByRole('img', { name: /11 pieces came/u })).toBeVisible()
    await expect(page.getByRole('region', { name: 'History of the record' })).toContainText(
      'House pattern trusted',
    )
  })
  const body = page.getByRole('textbox', { name: 'Text of the piece' })
  await test.step('one line is judged from the piece, and that taken back', async () => {
    await place('Library')
    await page.getByRole('row').filter({ hasText: 'The bridge is back' }).first().click()
    await page.keyboard.press('Enter')
    await page.getByRole('tab', { name: /^Parts/u }).click()
    const parts = page.getByRole('region', { name: 'Parts' })
    const line = parts.getByRole('listitem').filter({ hasText: 'The Ledger has belonged' })
    await line.getByRole('button', { name: 'This is content' }).click()
    await expect(line).toContainText('article text, says Ana Lovell')
    await page.getByRole('button', { name: 'Undo' }).last().click()
    await expect(line).not.toContainText('says Ana Lovell')
    await expect(line.getByRole('button', { name: 'This is content' })).toBeVisible()
  })
  const out = join(desk.home, 'out')
  mkdirSync(out)
  const handle =
    await test.step('an edit beyond the licence blocks export, with its words shown', async () => {
      await body.getByText('Repairs to the bridge').click()
      await page.keyboard.press('End')
      for (let at = 0; at < 4; at++) await page.keyboard.press('Control+Backspace')
      await expect(page.getByRole('alert').filter({ hasText: 'allows no cuts' })).toBeVisible()
      await page.getByText('Rights', { exact: true }).click()
      await expect(page.getByRole('list', { name: 'Changes that go too far' })).toContainText(
        'the work began',
      )
      await choose(desk, out)
      const folder = await desk.call('exports.chooseFolder', {})
      const found = folder.ok ? folder.value.handle! : ''
      const refused = await desk.call('exports.write', {
        articleIds: [bridge],
        formats: ['text'],
        channel: 'web',
        folder: found,
        overrides: [{ check: 'R2', reason: 'only the licence is looked at here' }],
      })
      expect(refused).toMatchObject({ ok: true, value: { written: 0, blocked: 1 } })
      const gate = await desk.call('gate.check', { id: bridge, channel: 'web', format: 'text' })
      const check = gate.ok ? gate.value.checks.find((one) => one.id === 'R10') : gate
      expect(check).toMatchObject({ verdict: 'block', spans: [{ kind: 'cut' }] })
      expect(readdirSync(out)).toEqual([])
      return found
    })
  await test.step('two pieces go out under a name', async () => {
    const written = await desk.call('exports.write', {
      articleIds: ids.slice(0, 2),
      formats: ['text'],
      channel: 'web',
      folder: handle,
      overrides: [{ check: 'all', reason: 'a test of what follows' }],
    })
    expect(written).toMatchObject({ ok: true, value: { written: 2 } })
  })
  await test.step('the licence ends: both exports are listed', async () => {
    await place('Outlets')
    await page.getByRole('radio', { name: 'Record and licence' }).click()
    await page.getByRole('button', { name: /does not end/u }).click()
    await page.getByRole('option', { name: 'ends on' }).click()
    await page.getByLabel('Last day').fill('2026-01-31')
    await page.getByRole('button', { name: 'Save' }).click()
    await place('Today')
    const recall = page.getByRole('region', { name: 'To recall' })
    await expect(recall).toContainText('The licence ended on 31 Jan 2026')
    await expect(recall.getByRole('listitem')).toHaveCount(2)
  })
  await test.step('a kill: the piece is held, and its export listed', async () => {
    const [id] = ids
    const view = await desk.call('articles.open', { id: id! })
    const headline = view.ok ? view.value.article.fields.headline! : ''
    await place('Outlets')
    await page.getByRole('button', { name: 'Notices…' }).click()
    const sheet = page.getByRole('dialog', { name: 'Notices' })
    await sheet.getByRole('textbox').fill(`KILL\nHeadline: ${headline}\nReason: It was not so.`)
    await sheet.getByRole('button', { name: 'Take it in' }).click()
    await expect(sheet).toContainText('by the title, 1 file out')
    // The other ten are of the same words and held as possible copies; a person says which one is meant.
    await sheet
      .getByRole('listitem')
      .filter({ hasText: 'by the title' })
      .getByRole('button', { name: 'It means this piece' })
      .first()
      .click()
    await expect(sheet).toContainText('confirmed by Ana Lovell')
    await page.keyboard.press('Escape')
    await place('Today')
    await expect(page.getByRole('region', { name: 'To recall' })).toContainText('It was not so.')
    const again = await desk.call('exports.write', {
      articleIds: [id!],
      formats: ['text'],
      channel: 'web',
      folder: handle,
      overrides: [{ check: 'all', reason: 'nobody may' }],
    })
    expect(again).toMatchObject({ ok: true, value: { written: 0, blocked: 1 } })
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

import { join } from 'node:path'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

// Finding, tagging and keeping, in the real app.
test.setTimeout(180_000)

const pieces = [
  [
    'Harbour wall',
    'General Qamar Javed Bajwa came to Malmö on Monday. “The wall will stand,” General Bajwa said. The Harbour Workers Union (HWU) waited outside, and Bajwa spoke to its members for an hour.',
  ],
  [
    'Ferries',
    'The ferries of the Northern Line stayed in port. Ada Qadir said they would sail again.',
  ],
  ['صيادون', 'قال الرئيس إن الميناء مغلق منذ يوم الاثنين بسبب العاصفة التي ضربت الساحل.'],
] as const

async function withPieces(desk: RunningDesk): Promise<void> {
  await desk.call('settings.set', { actor: 'Rana Qadir', theme: 'light' })
  for (const [title, text] of pieces)
    expect(await desk.call('intake.run', { text: `${title}\n\n${text}\n`, title })).toMatchObject({
      ok: true,
    })
  await desk.page.getByRole('button', { name: 'Library', exact: true }).click()
  await expect(desk.page.getByRole('grid', { name: 'Pieces' })).toBeVisible()
}

const picture = process.env['COPYDESK_LOOK']
const look = async (desk: RunningDesk, name: string): Promise<void> => {
  if (picture) await desk.page.screenshot({ path: join(picture, `${name}.png`) })
}

test('a saved search, a bulk edit and its undo', async ({ desk }) => {
  await withPieces(desk)
  const { page } = desk
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('date:soon ferries ')
  await expect(page.getByText(/“soon” is no date/u)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('ferries OR wall')
  await expect(page.getByRole('status').filter({ hasText: /no date/u })).toHaveCount(0)
  await page.getByRole('button', { name: 'Save search…' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Harbour matters')
  await page.keyboard.press('Enter')
  const saved = page.getByRole('group', { name: 'Saved searches' })
  await expect(saved.getByText('Harbour matters')).toBeVisible()
  await look(desk, 'library-search')
  const panes = ['Filters', 'Preview'] as const
  for (const name of panes) await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Tags' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Imported' }).click()
  await look(desk, 'library-columns')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('columnheader', { name: 'Imported' })).toBeVisible()
  for (const name of panes) await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search the library' }).fill('')
  await saved.getByText('Harbour matters').click()
  await expect(page.getByRole('searchbox', { name: 'Search the library' })).toHaveValue(
    'ferries OR wall',
  )

  await page.getByRole('grid', { name: 'Pieces' }).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Tag…' }).click()
  await page.getByRole('textbox', { name: 'Tag', exact: true }).fill('conflict')
  await expect(page.getByRole('button', { name: /conflict, war and peace/u })).toBeVisible()
  await look(desk, 'bulk-tag')
  await page.getByRole('button', { name: /conflict, war and peace/u }).click()
  await page.getByRole('button', { name: 'Tag them' }).click()
  await expect(page.getByText('2 pieces tagged “conflict, war and peace”')).toBeVisible()
  const tagged = () =>
    desk.call('articles.list', {
      filter: { tag: 'conflict, war and peace' },
      sort: 'newest',
      offset: 0,
      limit: 10,
    })
  expect(await tagged()).toMatchObject({ value: { total: 2 } })
  // The newest message: an earlier one may still stand with an Undo of its own.
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByText(/^Undone: 2 pieces/u)).toBeVisible()
  expect(await tagged()).toMatchObject({ value: { total: 0 } })

  await page.getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Put into the bin' }).click()
  await expect(page.getByText('2 pieces put into the bin')).toBeVisible()
  await page.getByRole('group', { name: 'Put away' }).getByText('Bin').click()
  await page.getByRole('grid', { name: 'Pieces' }).focus()
  await page.keyboard.press('Control+a')
  await page.getByRole('button', { name: 'Take out of the bin' }).click()
  await expect(page.getByText('2 pieces taken out of the bin')).toBeVisible()
  expect(desk.complaints).toEqual([])
})

test('tags are confirmed by key; two records merge and part again', async ({ desk }) => {
  await withPieces(desk)
  const { page } = desk
  await page.getByRole('row', { name: /Harbour wall/u }).dblclick()
  await page.getByRole('tab', { name: 'Tags' }).click()
  const suggested = page.getByRole('grid', { name: /^Suggested tags/u })
  await expect(suggested.getByText('Qamar Javed Bajwa', { exact: true })).toBeVisible({
    timeout: 30_000,
  })
  await look(desk, 'tags-suggested')
  await suggested.focus()
  await page.keyboard.press('a')
  await expect(page.getByRole('button', { name: 'Record of Qamar Javed Bajwa' })).toBeVisible()
  await expect(suggested.getByText('Qamar Javed Bajwa', { exact: true })).toHaveCount(0)

  await page.getByRole('button', { name: 'Record of Qamar Javed Bajwa' }).click()
  await page.getByRole('button', { name: 'Make a record' }).click()
  await expect(page.getByText('Record of Qamar Javed Bajwa saved')).toBeVisible()
  await expect(page.getByText('The wall will stand,', { exact: false }).last()).toBeVisible()
  await look(desk, 'entity')
  const made = await desk.call('entities.save', {
    draft: {
      kind: 'person',
      name: 'The General',
      names: [],
      aliases: [],
      role: 'Chief',
      notes: '',
    },
  })
  expect(made.ok).toBe(true)
  await page.getByRole('button', { name: 'Merge…' }).click()
  await page.getByRole('button', { name: 'The General', exact: true }).click()
  await expect(page.getByText(/^Qamar Javed Bajwa is now The General/u)).toBeVisible()
  const record = () => desk.call('entities.open', { kind: 'person', name: 'Qamar Javed Bajwa' })
  expect(await record()).toMatchObject({ value: { entity: { name: 'The General' }, pieces: 1 } })
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(record).toMatchObject({
    value: { entity: { name: 'Qamar Javed Bajwa' }, pieces: 1 },
  })

  // The same by keyboard in the list of names, and a tag renamed everywhere.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+5')
  const names = page.getByRole('grid', { name: 'Names' })
  await expect(names.getByRole('row', { name: /^Qamar Javed Bajwa/u })).toBeVisible()
  await look(desk, 'names')
  await names.focus()
  await page.keyboard.press('Enter')
  const sheet = page.getByRole('dialog', { name: 'Qamar Javed Bajwa' })
  await expect(sheet.getByText('Tagged: 1 piece')).toBeVisible()
  await sheet.getByLabel('Also called').fill('COAS')
  await page.keyboard.press('Enter')
  await sheet.getByLabel('In other languages').fill('قمر جاويد باجوا')
  await page.keyboard.press('Enter')
  await expect(sheet.getByText(/Say in which language/u)).toBeVisible()
  await sheet.getByLabel('In other languages').fill('ar: قمر جاويد باجوا')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Go on editing' }).click()
  await expect(sheet.getByRole('button', { name: 'Merge…' })).toBeDisabled()
  await expect(sheet.getByText(/^Save first/u)).toBeVisible()
  await sheet.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(record).toMatchObject({
    value: { entity: { names: [{ language: 'ar', name: 'قمر جاويد باجوا' }] } },
  })
  // Whoever was taken for the same is given a record of his own, and back.
  await sheet.getByRole('button', { name: 'Split…' }).click()
  const split = page.getByRole('dialog', { name: 'Split Qamar Javed Bajwa' })
  await split.getByRole('button', { name: /Which name is somebody else/u }).click()
  await page.getByRole('option', { name: 'COAS' }).click()
  await split.getByText('Harbour wall', { exact: true }).click()
  await split.getByRole('button', { name: 'Split', exact: true }).click()
  await expect(page.getByText('COAS has a record of its own')).toBeVisible()
  const other = () => desk.call('entities.open', { kind: 'person', name: 'COAS' })
  await expect.poll(other).toMatchObject({ value: { entity: { name: 'COAS' }, pieces: 1 } })
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(other).toMatchObject({ value: { entity: { name: 'Qamar Javed Bajwa' } } })
  await expect.poll(record).toMatchObject({ value: { pieces: 1 } })
  await expect(names.getByRole('row', { name: /^Qamar Javed Bajwa/u })).toBeVisible()
  await names.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog', { name: /^Merge Qamar Javed Bajwa/u })).toBeVisible()
  await look(desk, 'names-merge')
  await page.getByRole('button', { name: 'The General', exact: true }).click()
  await expect.poll(record).toMatchObject({ value: { entity: { name: 'The General' } } })
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(record).toMatchObject({ value: { entity: { name: 'Qamar Javed Bajwa' } } })
  await page.getByRole('tab', { name: 'All tags' }).click()
  const tags = page.getByRole('grid', { name: 'Tags' })
  await expect(tags.getByRole('row', { name: /^Qamar Javed Bajwa/u })).toBeVisible()
  await tags.focus()
  await page.keyboard.press('F2')
  await page.getByLabel('Its name from now on').fill('General Bajwa')
  await look(desk, 'tags-rename')
  await page.keyboard.press('Enter')
  await expect(tags.getByRole('row', { name: /^General Bajwa/u })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(tags.getByRole('row', { name: /^Qamar Javed Bajwa/u })).toBeVisible()
  await look(desk, 'tags-all')
})

test('the library goes back to a copy made before', async ({ desk }) => {
  await withPieces(desk)
  const { page } = desk
  expect(await desk.call('library.backup', {})).toMatchObject({ value: { verified: true } })
  await desk.call('searches.save', {
    search: { name: 'Later', filter: { text: 'x' }, sort: 'newest' },
  })
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await expect(page.getByText(/every page is whole/u)).toBeVisible()
  await look(desk, 'settings-vocabularies')
  await page
    .getByRole('button', { name: /^Go back to/u })
    .first()
    .click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Go back', exact: true }).click()
  await expect(page.getByText(/The library is as it was then/u)).toBeVisible({ timeout: 60_000 })
  expect(await desk.call('searches.list', {})).toMatchObject({ ok: true, value: [] })
  expect(
    await desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 9 }),
  ).toMatchObject({ value: { total: 3 } })
})

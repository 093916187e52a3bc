import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleId, RecipientId } from '../src/shared/model/ids.ts'
import { licenceTemplate } from '../src/shared/model/licenceTemplates.ts'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

const text = (headline: string) =>
  [
    headline,
    'By Sana Whitlock',
    'May 23, 2026',
    'The harbour board voted on Monday to dredge the north basin this winter, after three meetings.',
    'Work is due to begin on the first of December and to end before the season of boat trips begins.',
    'The Coastal Ledger',
  ].join('\n\n')

async function sent(
  desk: RunningDesk,
): Promise<{ id: ArticleId; folder: string; recipientId: RecipientId }> {
  await desk.call('settings.set', { actor: 'Ana Lovell', theme: 'light' })
  const licence = licenceTemplate('public-domain')!.profile
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
  const imported = await desk.call('intake.run', {
    text: text('Board votes to dredge the north basin'),
    title: 'basin.txt',
  })
  if (!imported.ok || imported.value.outcomes[0]?.state !== 'imported')
    throw new Error(JSON.stringify(imported))
  const id = imported.value.outcomes[0].articleIds[0]!
  const recipient = await desk.call('recipients.save', {
    draft: {
      name: 'Harbour Bugle',
      channel: 'web',
      formats: ['text'],
      filenamePattern: '{id}',
      contact: 'desk@bugle.example',
      paywalled: false,
      commercial: false,
    },
  })
  if (!recipient.ok) throw new Error(recipient.fault.message)
  const out = join(desk.home, 'out')
  mkdirSync(out)
  await desk.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, out)
  const folder = await desk.call('exports.chooseFolder', {})
  const handle = folder.ok ? folder.value.handle! : ''
  const written = await write(desk, id, recipient.value.id, handle)
  expect(written).toMatchObject({ ok: true, value: { written: 1 } })
  return { id, folder: handle, recipientId: recipient.value.id }
}

const write = (desk: RunningDesk, id: ArticleId, recipientId: RecipientId, folder: string) =>
  desk.call('exports.write', {
    articleIds: [id],
    formats: ['text'],
    recipientId,
    channel: 'web',
    folder,
    overrides: [{ check: 'all', reason: 'a test of what follows' }],
  })

test('a kill holds at once, is confirmed, and lists who has the piece', async ({ desk }) => {
  const { page } = desk
  const { id, folder, recipientId } = await sent(desk)
  await page.getByRole('navigation').getByText('Outlets', { exact: true }).click()
  await page.getByRole('button', { name: 'Notices…' }).click()
  const sheet = page.getByRole('dialog', { name: 'Notices' })
  await sheet
    .getByRole('textbox')
    .fill('KILL\nHeadline: Board votes to dredge the north basin\nReason: The vote was never held.')
  await sheet.getByRole('button', { name: 'Take it in' }).click()
  await expect(sheet).toContainText('by the title, 1 file out')
  expect(await write(desk, id, recipientId, folder)).toMatchObject({
    ok: true,
    value: { written: 0, blocked: 1 },
  })
  await sheet.getByRole('button', { name: 'It means this piece' }).click()
  await expect(sheet).toContainText('confirmed by Ana Lovell')
  const recalls = await desk.call('recalls.list', { open: true })
  expect(recalls).toMatchObject({
    ok: true,
    value: [{ recipientName: 'Harbour Bugle', cause: 'kill', reason: 'The vote was never held.' }],
  })
  expect(await write(desk, id, recipientId, folder)).toMatchObject({
    ok: true,
    value: { written: 0, blocked: 1 },
  })
  await page.keyboard.press('Escape')
  await page.getByRole('navigation').getByText('Today', { exact: true }).click()
  await expect(page.getByRole('region', { name: 'To recall' })).toContainText('Harbour Bugle')
})

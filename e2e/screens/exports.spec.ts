import { appendFileSync, mkdirSync, readdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../desk.ts'
import { go, park, rowOf, setSize, settleSamples, shoot } from './stage.ts'

// What leaves the desk, as pictures: the export dialog and its result, copies, register, recall, answer, template.
test.setTimeout(600_000)

for (const theme of ['light', 'dark'] as const)
  test(`exports, ${theme}`, async ({ start }) => {
    const desk = await start({ samples: true })
    const { page } = desk
    await setSize(desk, 'wide')
    await settleSamples(desk, theme)
    const take = async (name: string): Promise<void> => {
      await park(page)
      await shoot(page, `${name}-${theme}`)
    }
    const dialog = page.getByRole('dialog')
    const out = join(desk.home, 'For the coast web')
    mkdirSync(out)
    await desk.app.evaluate(({ dialog: system }, picked) => {
      system.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
    }, out)
    const saved = await desk.call('recipients.save', {
      draft: {
        name: 'Coast Web',
        channel: 'web',
        formats: ['markdown', 'ninjs', 'report'],
        filenamePattern: '{slug}',
        contact: 'desk@coast.example',
        paywalled: false,
        commercial: false,
      },
    })
    await desk.call('recipients.save', {
      draft: {
        name: 'Sunday print edition of the Lowland Post',
        channel: 'print',
        formats: ['docx', 'text'],
        filenamePattern: '{date} {headline}',
        contact: '',
        paywalled: false,
        commercial: true,
      },
    })

    await go(page, 'Library')
    await rowOf(page, /night train/).click()
    await page.keyboard.press('Control+e')
    await expect(dialog.getByRole('button', { name: 'Choose a folder…' })).toBeFocused()
    await take('export-piece')
    await dialog.getByRole('button', { name: 'Choose a folder…' }).click()
    await dialog.getByRole('button', { name: 'For WordPress, field by field' }).click()
    await dialog
      .getByText('What WordPress strips')
      .or(dialog.getByText('Canonical'))
      .first()
      .scrollIntoViewIfNeeded()
    await take('export-wordpress')
    await page.keyboard.press('Escape')

    await rowOf(page, /night train/).click()
    await page.keyboard.press('Control+a')
    await expect(page.getByText('8 pieces selected')).toBeVisible()
    await page.keyboard.press('Control+e')
    await dialog.getByRole('button', { name: /For whom/u }).click()
    await page.getByRole('option', { name: 'Coast Web' }).click()
    await take('export-batch')
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(dialog.getByText(/stayed behind$/u)).toBeVisible({ timeout: 60_000 })
    await take('export-stayed-behind')
    const first = dialog.getByRole('list', { name: 'Pieces' }).locator('> li').first()
    await first.getByRole('button', { name: 'Let it pass on my word…' }).click()
    const reasons = first.getByLabel('Let it pass because')
    for (let i = 0; i < (await reasons.count()); i++)
      await reasons.nth(i).fill('Agreed with their desk by phone')
    await take('export-reasons')
    await first.getByRole('button', { name: 'Export all the same' }).click()
    await expect(dialog.getByText(/written to For the coast web/u)).toBeVisible({ timeout: 60_000 })
    await dialog.locator('[aria-label="Pieces"] > li').last().scrollIntoViewIfNeeded()
    await take('export-result')
    await dialog.getByRole('button', { name: 'Show the register' }).click()

    const register = await desk.call('exports.list', { offset: 0, limit: 50 })
    const [record] = register.ok ? register.value.rows : []
    if (!record || !saved.ok) throw new Error('nothing was exported')
    await desk.call('exports.setPublishedUrl', {
      id: record.id,
      url: 'https://coast.example/the-piece',
    })
    const [one = '', two = ''] = readdirSync(out)
    renameSync(join(out, one), join(out, `moved ${one}`))
    appendFileSync(join(out, two), 'x')
    await page.getByRole('button', { name: 'Look at the files' }).click()
    await expect(page.getByText(/1 moved, 1 changed/u)).toBeVisible({ timeout: 30_000 })
    await take('exports-register')
    await page.getByRole('tab', { name: 'Recipients' }).click()
    await take('exports-recipients')
    await page.getByText('Coast Web').first().click()
    await take('exports-recipient')
    await page.keyboard.press('Escape')
    await desk.call('notices.write', {
      articleId: record.articleId,
      kind: 'kill',
      reason: 'The interview on which it rests was never given.',
    })
    await page.getByRole('tab', { name: 'To recall' }).click()
    await page.getByRole('button', { name: 'Write all notice files…' }).click()
    await expect(page.getByText('1 notice file written', { exact: false })).toBeVisible()
    await take('exports-recall')
    await page.getByRole('tab', { name: 'Answer a question' }).click()
    await page
      .getByRole('searchbox', { name: 'An address, or words of the text' })
      .fill('https://coast.example/the-piece')
    await page.getByRole('button', { name: 'Find out' }).click()
    await expect(page.getByRole('region', { name: 'Answer' })).toBeVisible({ timeout: 30_000 })
    await take('exports-answer')
    await page.getByRole('tab', { name: 'House template' }).click()
    await take('exports-template')
  })

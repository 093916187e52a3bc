import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'
import type { ArticleId } from '../src/shared/model/ids.ts'

// One piece through every layer of the real app, by hand: import, clean, headline, outlet and licence,
// sign-off, export. The piece was written for this project (fixtures/harbour-wall.txt).
const piece = fileURLToPath(new URL('fixtures/harbour-wall.txt', import.meta.url))
const headline = 'Kestrelwick basin stays dry until autumn'

/** Whatever the system's dialog is opened for, this is what the person picks. */
const choose = (desk: RunningDesk, path: string) =>
  desk.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, path)

const importedId = async (desk: RunningDesk): Promise<ArticleId> => {
  const list = await desk.call('articles.list', {
    filter: {},
    sort: 'newest',
    offset: 0,
    limit: 10,
  })
  if (!list.ok || list.value.rows.length !== 1) throw new Error(JSON.stringify(list))
  return list.value.rows[0]!.id
}

test('a piece goes from file to exported copy', async ({ desk }) => {
  test.setTimeout(180_000)
  const { page } = desk
  const out = join(desk.home, 'out')
  mkdirSync(out)

  await test.step('import by the dialog', async () => {
    await choose(desk, piece)
    await page.getByRole('button', { name: 'Import…' }).first().click()
    const sheet = page.getByRole('dialog')
    const browse = sheet.getByRole('button', { name: 'Choose files…' })
    await browse
      .or(sheet.getByRole('button', { name: 'Open the piece' }))
      .first()
      .waitFor()
    if (await browse.isVisible()) await browse.click()
    await sheet.getByRole('button', { name: 'Open the piece' }).click()
    await expect(page.getByRole('textbox', { name: 'Text of the piece' })).toContainText(
      'The northern basin of Kestrelwick harbour',
    )
  })

  await test.step('say who is working', async () => {
    await page.getByRole('button', { name: /^Nobody is working yet/u }).click()
    await page.getByRole('textbox', { name: 'Your name' }).fill('Ana Lovell')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Working as Ana Lovell/u })).toBeVisible()
  })

  await test.step('accept the clean-up', async () => {
    const text = page.getByRole('textbox', { name: 'Text of the piece' })
    await expect(text).toContainText('twenty– a squeeze')
    await page.getByRole('button', { name: 'Accept: –' }).first().click()
    await expect(text).toContainText('twenty – a squeeze')
  })

  await test.step('write the headline', async () => {
    await page.getByRole('textbox', { name: 'Headline' }).fill(headline)
    await page.keyboard.press('Tab')
    await expect(page.getByText('Headline supplied by the desk')).toBeVisible()
  })

  await test.step('put the licence on file, and the address of the original', async () => {
    await page.getByRole('tab', { name: 'Republication' }).click()
    await page.getByRole('button', { name: 'Put on file for The Coastal Ledger…' }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: 'Permission for the web' }).click()
    await form
      .getByRole('textbox', { name: 'The words of the terms' })
      .fill('You may run this on your site with our credit. M. Thole, The Coastal Ledger')
    await form.getByRole('button', { name: 'Put on file', exact: true }).click()
    await expect(form).toBeHidden()
    const address = page.getByRole('textbox', { name: 'Address of the original (canonical)' })
    await address.fill('https://ledger.example/2026/04/harbour-wall')
    await page.keyboard.press('Tab')
  })

  const id = await importedId(desk)
  await test.step('main refuses while nobody has signed, whatever the window asks', async () => {
    await choose(desk, out)
    const folder = await desk.call('exports.chooseFolder', {})
    const refused = await desk.call('exports.write', {
      articleIds: [id],
      formats: ['text'],
      channel: 'web',
      folder: folder.ok ? folder.value.handle! : '',
      overrides: [],
    })
    expect(refused).toMatchObject({ ok: true, value: { written: 0, blocked: 1 } })
    expect(readdirSync(out)).toEqual([])
  })

  await test.step('sign', async () => {
    await page.getByText('Rights', { exact: true }).click()
    await page.getByRole('button', { name: 'Sign off…' }).click()
    await page.getByRole('button', { name: 'Sign off as Ana Lovell' }).click()
    await expect(page.getByRole('region', { name: 'Sign-off' })).toContainText(
      'Signed by Ana Lovell',
    )
  })

  await test.step('export', async () => {
    await page.getByRole('button', { name: 'Export…' }).first().click()
    const sheet = page.getByRole('dialog', { name: 'Export' })
    const formats = sheet.getByRole('group', { name: 'Formats' })
    for (const format of ['Markdown', 'Plain text'])
      await formats.getByText(format, { exact: true }).click()
    await sheet.getByRole('button', { name: 'Choose a folder…' }).click()
    await sheet.getByRole('button', { name: 'Export', exact: true }).click()
    // A file that is still being written has another name: it appears whole or not at all.
    const extensions = (): string[] =>
      readdirSync(out)
        .map((name) => name.slice(name.lastIndexOf('.')))
        .toSorted()
    await expect.poll(extensions, { timeout: 20_000 }).toEqual(['.html', '.md', '.txt'])
  })

  await test.step('what was written is what was signed', () => {
    const files = readdirSync(out).toSorted()
    const texts = files.map((name) => readFileSync(join(out, name), 'utf8'))
    for (const text of texts) {
      expect(text).toContain(headline)
      expect(text).toContain('twenty – a squeeze')
      expect(text).toContain('Ilona Marchetti-Rhys')
      expect(text).toContain('First published by The Coastal Ledger.')
      expect(text).not.toContain('Quayside DigestQuayside')
      expect(text).not.toContain('Workers lower a sluice gate')
    }
    const [html = '', markdown = ''] = texts
    expect(html).toContain('application/ld+json')
    expect(html).toContain('https://ledger.example/2026/04/harbour-wall')
    expect(markdown).toMatch(/^---\n/u)
  })

  await test.step('the register knows each file', async () => {
    const register = await desk.call('exports.list', { articleId: id, offset: 0, limit: 50 })
    expect(register).toMatchObject({ ok: true, value: { total: 3 } })
  })

  await test.step('copied as rich text, Markdown, plain text and field by field; each in the register', async () => {
    await page.getByRole('button', { name: 'Done' }).click()
    await page.getByRole('button', { name: 'Export…' }).first().click()
    const sheet = page.getByRole('dialog', { name: 'Export' })
    const copied = async (button: string) => {
      await sheet.getByRole('button', { name: button, exact: true }).click()
      const what = button.replace(/^Copy /u, '')
      await expect(page.getByText(`${what} copied. The register has it.`)).toBeVisible()
      return desk.app.evaluate(async ({ clipboard }) => {
        // As in main/app/writeClipboard.ts: Electron before 40 has another interface.
        const older = clipboard as unknown as { readonly readHTML?: () => string }
        if (older.readHTML) return { text: await clipboard.readText(), html: older.readHTML() }
        const [item] = await clipboard.read()
        const html = item?.types.includes('text/html')
          ? await new Blob([await item.getType('text/html')]).text()
          : ''
        return { text: await clipboard.readText(), html }
      })
    }
    const rich = await copied('Rich text')
    expect(rich.html).toContain(`<h1>${headline}</h1>`)
    expect(rich.text).toContain('twenty – a squeeze')
    const markdown = await copied('Markdown')
    expect(markdown.text).toMatch(/^---\ntitle: /u)
    expect(markdown.html).toBe('')
    const plain = await copied('Plain text')
    expect(plain.text).toContain('First published by The Coastal Ledger.')
    expect(plain.text).not.toContain('---')
    await sheet.getByRole('button', { name: 'For WordPress, field by field' }).click()
    expect((await copied('Copy Headline')).text).toBe(headline)
    expect((await copied('Copy By-line')).text).toContain('Ilona Marchetti-Rhys')
    const body = await copied('Copy Body')
    expect(body.text).toMatch(/^<p>/u)
    expect(body.text).not.toMatch(/<script|ld\+json/u)
    await expect(sheet.getByRole('list', { name: 'What WordPress strips' })).toContainText(
      'JSON-LD',
    )
    const register = await desk.call('exports.list', { articleId: id, offset: 0, limit: 50 })
    expect(register).toMatchObject({ ok: true, value: { total: 9 } })
    await page.keyboard.press('Escape')
  })

  await test.step('the printed piece as a PDF, whole, in place of nothing', async () => {
    const file = join(out, 'printed.pdf')
    await desk.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await desk.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('file.savePdf')?.click(),
    )
    await expect(page.getByText(`Saved as ${file}.`)).toBeVisible({ timeout: 30_000 })
    const pdf = readFileSync(file)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.subarray(-6).toString()).toContain('%%EOF')
  })

  await test.step('the house template shows the newest piece as it would leave, outlives the window half typed, and is kept', async () => {
    await page.getByRole('navigation').getByText('Exports', { exact: true }).click()
    await page.getByRole('tab', { name: 'House template' }).click()
    const preview = page.getByRole('region', { name: 'Preview' })
    await expect(preview).toContainText(headline)
    await page.getByLabel('File names').fill('{source} {slug}')
    await expect(preview).toContainText(/The-Coastal-Ledger-.*\.md/u)
    await page.reload()
    await page.getByRole('navigation').getByText('Exports', { exact: true }).click()
    await page.getByRole('tab', { name: 'House template' }).click()
    await expect(page.getByLabel('File names')).toHaveValue('{source} {slug}')
    await page.getByRole('button', { name: 'Save' }).click()
    await expect(page.getByText('The house template is saved.')).toBeVisible()
    await page.getByRole('tab', { name: 'Register' }).click()
    await page.getByRole('tab', { name: 'House template' }).click()
    await expect(page.getByLabel('File names')).toHaveValue('{source} {slug}')
    await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled()
  })
})

import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { DeskBridge } from '../src/shared/bridge.ts'
import type { ArticleId, RecipientId } from '../src/shared/model/ids.ts'
import { expect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

// A batch for a recipient, by hand: what is blocked stays behind and says why, what leaves is in the register,
// a question from outside finds who has it, a corrected version takes its place, and a kill calls it back.

const feed = (entries: number): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>The Coastal Ledger</title>',
    '<link>https://ledger.example/</link><description>All of it</description>',
    ...Array.from(
      { length: entries },
      (_, n) =>
        `<item><title>Tide table number ${n}</title><link>https://ledger.example/${n}</link><description>The tide at pier ${n} rises at ${n % 12} and falls again, the harbour office said.</description></item>`,
    ),
    '</channel></rss>',
  ].join('\n')

async function openExports(desk: RunningDesk, tab: string): Promise<void> {
  await desk.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('view.exports')?.click(),
  )
  await desk.page.getByRole('tab', { name: tab }).click()
}

const sheet = (page: Page) => page.getByRole('dialog')
const extensions = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => name.slice(name.lastIndexOf('.')))
    .toSorted()

test('a batch leaves, blocked pieces stay behind, one is corrected, called back and found', async ({
  sampleDesk: desk,
}) => {
  test.setTimeout(480_000)
  const { page } = desk
  const out = join(desk.home, 'out')
  mkdirSync(out)
  await desk.call('settings.set', { actor: 'Ines Roca', deskName: 'The Lowland Post' })
  const recipient = await desk.call('recipients.save', {
    draft: {
      name: 'Coast Web',
      channel: 'web',
      formats: ['markdown', 'ninjs'],
      filenamePattern: '{slug}',
      contact: 'desk@coast.example',
      paywalled: false,
      commercial: false,
    },
  })
  const recipientId: RecipientId | undefined = recipient.ok ? recipient.value.id : undefined
  await desk.app.evaluate(({ dialog }, picked) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [picked] })
  }, out)

  const selected = page.getByRole('toolbar', { name: 'Selected pieces' })
  await test.step('all of the library, for the recipient: it stays behind and says why', async () => {
    await page.getByRole('navigation').getByText('Library', { exact: true }).click()
    await page.getByRole('grid').first().getByRole('row').nth(1).click()
    await page.keyboard.press('Control+a')
    await selected.getByRole('button', { name: 'Export…' }).click()
    await expect(page.getByRole('heading', { name: 'Export 8 pieces' })).toBeVisible()
    await sheet(page)
      .getByRole('button', { name: /For whom/u })
      .click()
    await page.getByRole('option', { name: 'Coast Web' }).click()
    await sheet(page).getByRole('button', { name: 'Choose a folder…' }).click()
    await sheet(page).getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Nothing was exported' })).toBeVisible({
      timeout: 60_000,
    })
    await expect(sheet(page).getByText('16 files stayed behind')).toBeVisible()
    await expect(
      sheet(page)
        .getByRole('listitem')
        .getByText(/signed/u)
        .first(),
    ).toBeVisible()
    expect(readdirSync(out)).toEqual([])
  })

  await test.step('one is let pass by name, with a reason for each check', async () => {
    const first = sheet(page).getByRole('list', { name: 'Pieces' }).locator('> li').first()
    await first.getByRole('button', { name: 'Let it pass on my word…' }).click()
    const reasons = first.getByLabel('Let it pass because')
    for (let i = 0; i < (await reasons.count()); i++) await reasons.nth(i).fill('agreed by phone')
    await first.getByRole('button', { name: 'Export all the same' }).click()
    await expect.poll(() => extensions(out), { timeout: 30_000 }).toEqual(['.json', '.md'])
    await expect(sheet(page).getByText('2 files written to out')).toBeVisible()
    await expect(sheet(page).getByText('14 files stayed behind')).toBeVisible()
    await sheet(page).getByRole('button', { name: 'Done' }).click()
    for (const name of readdirSync(out))
      expect(readFileSync(join(out, name), 'utf8')).not.toContain('agreed by phone')
  })

  const register = await desk.call('exports.list', { offset: 0, limit: 50 })
  const [record] = register.ok ? register.value.rows : []
  if (!record) throw new Error(JSON.stringify(register))
  const id: ArticleId = record.articleId

  await test.step('a question from outside finds it', async () => {
    await desk.call('exports.setPublishedUrl', {
      id: record.id,
      url: 'https://coast.example/the-piece',
    })
    await openExports(desk, 'Answer a question')
    await page
      .getByRole('searchbox', { name: 'An address, or words of the text' })
      .fill('coast.example/the-piece?utm_source=mail')
    await page.getByRole('button', { name: 'Find out' }).click()
    const answer = page.getByRole('region', { name: 'Answer' })
    await expect(answer.getByText('Published at this address')).toBeVisible({ timeout: 30_000 })
    await expect(answer.getByText('Coast Web').first()).toBeVisible()
    await expect(answer.getByText(/agreed by phone/u).first()).toBeVisible()
  })

  await test.step('a corrected version takes the place of the earlier one', async () => {
    const opened = await desk.call('articles.open', { id })
    if (!opened.ok) throw new Error(opened.fault.message)
    await desk.call('articles.setFields', {
      id,
      baseRevision: opened.value.article.revision,
      fields: { headline: 'A headline put right' },
    })
    await desk.call('notices.write', {
      articleId: id,
      kind: 'correction',
      reason: 'The headline was wrong.',
    })
    const folder = await desk.call('exports.chooseFolder', {})
    const again = await desk.call('exports.write', {
      articleIds: [id],
      formats: ['ninjs', 'markdown'],
      channel: 'web',
      folder: folder.ok ? folder.value.handle! : '',
      overrides: [{ check: 'all', reason: 'corrected' }],
      ...(recipientId ? { recipientId } : {}),
    })
    expect(again).toMatchObject({ ok: true, value: { written: 2 } })
    const ninjs = readdirSync(out).filter((name) => name.endsWith('.json'))
    expect(ninjs).toHaveLength(2)
    const corrected = ninjs
      .map((name) => readFileSync(join(out, name), 'utf8'))
      .find((text) => text.includes('A headline put right'))
    expect(corrected).toContain('Correction: Headline')
    await openExports(desk, 'Register')
    await expect(page.getByRole('row').filter({ hasText: 'overridden' })).toHaveCount(4)
    const now = await desk.call('exports.list', { articleId: id, offset: 0, limit: 50 })
    expect(now.ok ? now.value.rows.filter((one) => one.supersededBy !== null) : []).toHaveLength(2)
  })

  await test.step('a moved and a changed file are found', async () => {
    const [first = '', second = ''] = readdirSync(out)
    renameSync(join(out, first), join(out, `moved ${first}`))
    appendFileSync(join(out, second), 'x')
    await page.getByRole('button', { name: 'Look at the files' }).click()
    await expect(page.getByText('2 as written, 1 moved, 1 changed')).toBeVisible({
      timeout: 30_000,
    })
  })

  await test.step('killed, it is called back: notice files, told, acknowledged', async () => {
    await desk.call('notices.write', { articleId: id, kind: 'kill', reason: 'It was invented.' })
    await openExports(desk, 'To recall')
    const tasks = page.getByRole('list', { name: 'To recall' }).getByRole('listitem')
    await expect(tasks).toHaveCount(2)
    await page.getByRole('button', { name: 'Write all notice files…' }).click()
    await expect(page.getByText('2 notice files written to out.')).toBeVisible()
    const notices = readdirSync(out).filter((name) => name.endsWith('.txt'))
    expect(notices).toHaveLength(2)
    const kill = notices.find((name) => name.startsWith('kill')) ?? ''
    expect(readFileSync(join(out, kill), 'utf8')).toContain('To: Coast Web, desk@coast.example')
    const told = tasks.first().getByText(/^Told .*, Ines Roca$/u)
    // The older one is the correction's: the corrected file has told of that.
    await expect(told).toBeVisible()
    await tasks.first().getByText('Acknowledged', { exact: true }).click()
    await expect(tasks).toHaveCount(1)
    await tasks.first().getByText('Told', { exact: true }).click()
    await expect(told).toBeVisible()
    await tasks.first().getByText('Acknowledged', { exact: true }).click()
    await expect(tasks).toHaveCount(0)
    const copied = await desk.call('exports.copy', {
      articleId: id,
      as: 'markdown',
      channel: 'web',
    })
    expect(copied).toMatchObject({ ok: false, fault: { code: 'gate-blocked' } })
  })

  await test.step('a long batch tells step by step, and is stopped between two', async () => {
    await desk.call('intake.run', { text: feed(300), title: 'feed.xml' })
    const rows = await desk.call('articles.list', {
      filter: {},
      sort: 'newest',
      offset: 0,
      limit: 400,
    })
    const chosen = await desk.call('exports.chooseFolder', {})
    const input = {
      articleIds: rows.ok ? rows.value.rows.map((row) => row.id) : [],
      formats: ['markdown', 'text', 'docx', 'ninjs', 'nitf'],
      channel: 'web',
      folder: chosen.ok ? chosen.value.handle : '',
      overrides: [{ check: 'all', reason: 'a test' }],
    }
    const told = await page.evaluate(async (asked) => {
      const { desk: bridge } = globalThis as unknown as { readonly desk: DeskBridge }
      const states: string[] = []
      const silence = bridge.onEvent((event) => {
        if (event.type !== 'progress' || event.id !== 'long batch') return
        const { outcomes } = event.progress as { readonly outcomes: readonly { state: string }[] }
        states.push(...outcomes.map((one) => one.state))
        bridge.cancel('long batch')
      })
      await bridge.call('long batch', 'exports.write', asked)
      // Events and the answer travel apart: the last ones may come after it.
      for (let waited = 0; states.length < asked.articleIds.length * 5 && waited < 100; waited++)
        await new Promise((resolve) => void setTimeout(resolve, 50))
      silence()
      return states
    }, input)
    expect(told.length).toBe(input.articleIds.length * 5)
    expect(input.articleIds.length).toBeGreaterThan(300)
    expect(told.indexOf('cancelled')).toBeGreaterThan(0)
    expect(told.slice(told.indexOf('cancelled')).every((one) => one === 'cancelled')).toBe(true)
  })
})

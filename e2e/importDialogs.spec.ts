import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect as plainExpect, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'
import { docx, mixedFiles, refusedEndings, story } from './mixedFiles.ts'
import { appFolder } from './runtime.ts'

const expect = plainExpect.configure({ timeout: 30_000 })

// Bringing files in as an editor does: drop, watch, stop, read the report, decide what only a person can.
const sheet = (desk: RunningDesk) => desk.page.getByRole('dialog').last()
const rows = (desk: RunningDesk) => sheet(desk).getByRole('row')

/** Drops files or folders on the window, as the system does. */
async function drop(desk: RunningDesk, ...files: readonly string[]): Promise<void> {
  const cdp = await desk.page.context().newCDPSession(desk.page)
  const data = { items: [], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x: 500, y: 400, data })
  await cdp.detach()
}

async function put(desk: RunningDesk, name: string, content: string | Uint8Array): Promise<string> {
  mkdirSync(join(desk.home, 'in'), { recursive: true })
  const file = join(desk.home, 'in', name)
  writeFileSync(file, content)
  return file
}

const asText = (n: number, more: readonly string[] = []): string => {
  const { headline, paragraphs } = story(n)
  return [headline, 'By Ilona Marchetti', ...paragraphs, ...more].join('\n\n') + '\n'
}
const workAs = (desk: RunningDesk, actor: string) => desk.call('settings.set', { actor })

// As with properties: all in CI, a quarter at a desk. The bench measures a thousand, too.
const many = process.env['CI'] ? 1000 : 250

test(`a folder of ${many} mixed files: dropped, watched, stopped, gone on with, each once in the report`, async ({
  desk,
}) => {
  test.setTimeout(600_000)
  const folder = join(desk.home, 'mixed')
  const names = mixedFiles(folder, many)
  await drop(desk, folder)
  const bar = sheet(desk).getByRole('progressbar')
  await expect(bar).toHaveAttribute('aria-valuemax', String(many), { timeout: 60_000 })
  const now = async () => Number(await bar.getAttribute('aria-valuenow'))
  // Asked often: between two questions a second apart the last file may have been read.
  await expect.poll(now, { timeout: 120_000, intervals: [50] }).toBeGreaterThan(25)
  // How fast, how long still, and the last files.
  await expect(sheet(desk).getByText(/\d a second/u)).toBeVisible()
  await expect(sheet(desk).getByText(/ left$/u)).toBeVisible()
  await expect(
    sheet(desk).getByRole('list', { name: 'Last files' }).getByRole('listitem').first(),
  ).toBeVisible()
  await expect(sheet(desk).getByRole('button', { name: 'Stop the import' })).toBeFocused()
  await desk.page.keyboard.press('Enter')
  await expect(sheet(desk).getByText(/, then stopped\./u)).toBeVisible({ timeout: 60_000 })
  await expect(sheet(desk).getByText(`of ${many} imported`)).toBeVisible()

  await sheet(desk)
    .getByRole('button', { name: /^Not read \d+$/u })
    .click()
  await sheet(desk)
    .getByRole('button', { name: /^Try \d+ again$/u })
    .click()
  await expect(sheet(desk).getByRole('button', { name: `All ${many}`, exact: true })).toBeVisible({
    timeout: 400_000,
  })
  await expect(sheet(desk).getByRole('button', { name: 'Not read 0' })).toBeVisible()
  const refused = names.filter((name) => refusedEndings.some((end) => name.endsWith(`.${end}`)))
  await expect(sheet(desk).getByRole('button', { name: `Refused ${refused.length}` })).toBeVisible()

  const saved = join(desk.home, 'report.json')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, saved)
  await sheet(desk).getByRole('button', { name: 'Save the report…' }).click()
  await desk.page.getByRole('menuitem', { name: /JSON/u }).click()
  await expect(desk.page.getByText('Saved as report.json.')).toBeVisible()
  const { outcomes } = JSON.parse(readFileSync(saved, 'utf8')) as {
    outcomes: { file: string; state: string }[]
  }
  expect(outcomes.map((one) => one.file).toSorted()).toEqual(
    names.map((name) => join('mixed', name)).toSorted(),
  )
  expect(outcomes.filter((one) => one.state === 'imported').length).toBeGreaterThan(0.7 * many)
})

test('the report is sorted, filtered, tried again and saved as a table', async ({ desk }) => {
  const files = [
    await put(desk, 'b.txt', asText(1)),
    await put(desk, 'a.txt', asText(2)),
    await put(desk, 'c.txt', ''),
  ]
  await drop(desk, ...files)
  await expect(rows(desk)).toHaveCount(4, { timeout: 30_000 })
  await expect(rows(desk).nth(1)).toContainText('b.txt')
  await sheet(desk).getByRole('button', { name: 'File', exact: true }).click()
  await expect(rows(desk).nth(1)).toContainText('a.txt')
  await sheet(desk).getByRole('button', { name: 'Refused 1' }).click()
  await expect(rows(desk)).toHaveCount(2)
  await expect(rows(desk).nth(1)).toContainText('The file is empty')

  // Mended meanwhile: only this one is read again, and keeps its place.
  await put(desk, 'c.txt', asText(3))
  await sheet(desk).getByRole('button', { name: 'Try this file again' }).click()
  await expect(sheet(desk).getByRole('button', { name: 'Imported 3' })).toBeVisible({
    timeout: 30_000,
  })
  const saved = join(desk.home, 'report.csv')
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, saved)
  await sheet(desk).getByRole('button', { name: 'Save the report…' }).click()
  await desk.page.getByRole('menuitem', { name: /CSV/u }).click()
  await expect(desk.page.getByText('Saved as report.csv.')).toBeVisible()
  const lines = readFileSync(saved, 'utf8').replace('\uFEFF', '').trim().split('\r\n')
  expect(lines.map((line) => line.split(',')[0])).toEqual(['File', 'b.txt', 'a.txt', 'c.txt'])
})

test('known bytes, a like piece: a person says what they are', async ({ desk }) => {
  await workAs(desk, 'Ada Marrow')
  const first = await put(desk, 'first.txt', asText(7))
  await drop(desk, first)
  await expect(desk.page.locator('.ProseMirror').first()).toBeVisible({ timeout: 30_000 })

  await drop(desk, first)
  await expect(
    sheet(desk).getByText('The same bytes are in the library already.').first(),
  ).toBeVisible()
  await sheet(desk).getByRole('button', { name: 'Import as a piece of its own' }).click()
  await expect(sheet(desk).getByRole('button', { name: 'Imported 1' })).toBeVisible()
  await sheet(desk).getByRole('button', { name: 'Done' }).click()

  const elsewhere = await put(
    desk,
    'elsewhere.txt',
    asText(7, ['A last line that only this house prints.']),
  )
  await drop(desk, elsewhere)
  await sheet(desk)
    .getByRole('button', { name: /^To decide/u })
    .click()
  await sheet(desk)
    .getByRole('button', { name: /^Compare/u })
    .click()
  const compare = desk.page.getByRole('dialog', { name: /same (?:story|piece)/u })
  await expect(compare.getByText('Came in now')).toBeVisible()
  await compare.getByRole('button', { name: 'The same story' }).click()
  await expect(desk.page.getByText('The two now belong to one story.')).toBeVisible()

  const list = await desk.call('articles.list', { filter: {}, sort: 'newest', offset: 0, limit: 9 })
  if (!list.ok) throw new Error(list.fault.message)
  expect(list.value.total).toBe(3)
  const opened = await desk.call('articles.open', { id: list.value.rows[0]!.id })
  expect(opened).toMatchObject({ value: { arrival: { story: [expect.any(String)] } } })
})

test('tracked changes wait, are decided with the keyboard, and the chosen text stands', async ({
  desk,
}) => {
  await workAs(desk, 'Ada Marrow')
  await drop(desk, await put(desk, 'letter.docx', docx(9, true)))
  await expect(
    sheet(desk)
      .getByText(/3 tracked changes wait/u)
      .first(),
  ).toBeVisible({ timeout: 30_000 })
  await sheet(desk).getByRole('button', { name: 'Open and decide the changes' }).click()
  await expect(desk.page.getByText(/Waiting for a decision/u)).toBeVisible()
  const text = desk.page.locator('.ProseMirror').first()
  await expect(text).toHaveAttribute('contenteditable', 'false')
  // Nor by a tool: main would refuse to save it.
  await expect(desk.page.getByText('Locked until the tracked changes are decided')).toBeVisible()
  await expect(desk.page.getByRole('button', { name: /^Strong/u })).toHaveCount(0)

  await desk.page.getByRole('button', { name: 'Decide the changes…' }).click()
  const changes = desk.page.getByRole('dialog', { name: 'Tracked changes' })
  await expect(changes.getByRole('grid')).toBeFocused()
  await expect(changes.getByText('Bo Dahl, 2 March 2026').first()).toBeVisible()
  // Those outside of quotations together …
  await changes.getByRole('button', { name: 'Accept 2 outside quotations' }).click()
  await expect(
    changes.getByText('1 change of 3 waits for a decision.', { exact: false }),
  ).toBeVisible()
  // … the one within by itself, with its key.
  await expect(changes.getByRole('grid')).toBeFocused()
  await desk.page.keyboard.press('r')
  await expect(desk.page.getByText('All changes are decided.', { exact: false })).toBeVisible()
  await expect(text).toContainText('It was hardly discussed at all.')
  await expect(text).toContainText('“We never signed that letter,”')
  await expect(text).toContainText('The letter is still lost.')
  await expect(text).toHaveAttribute('contenteditable', 'true')
  // The button that opened the sheet is gone with what it asked for; the focus is where it stood.
  await expect(desk.page.locator('main :focus')).toHaveCount(1)
})

test('a file whose letters are uncertain is looked at first, and read again later', async ({
  desk,
}) => {
  await workAs(desk, 'Ada Marrow')
  // One byte that no likely encoding can say: every reading of the others is a guess.
  const words = 'The council met on Monday and went home. A na\u00efve \u0081 caf\u00e9.'
  const bytes = Buffer.from(`${words}\n\nNobody spoke.\n`, 'latin1')
  await drop(desk, await put(desk, 'letters.txt', bytes))
  await expect(sheet(desk).getByRole('button', { name: 'To look at 1' })).toBeVisible({
    timeout: 30_000,
  })
  await sheet(desk).getByRole('button', { name: 'Look and choose…' }).click()
  const dialog = desk.page.getByRole('dialog', { name: 'Which letters are right?' })
  const paper = dialog.getByRole('region', { name: 'How it reads' })
  await expect(paper).not.toBeEmpty()
  const before = await paper.textContent()
  await dialog.getByRole('radio').last().check({ force: true })
  await expect(paper).not.toHaveText(before ?? '')
  await dialog.getByRole('radio').first().check({ force: true })
  await expect(paper).toHaveText(before ?? '')
  await dialog.getByRole('button', { name: 'Import it so' }).click()
  await expect(sheet(desk).getByRole('button', { name: 'Imported 1' })).toBeVisible({
    timeout: 30_000,
  })
  await sheet(desk).getByRole('button', { name: 'Open the piece' }).click()
  await expect(desk.page.locator('.ProseMirror').first()).toBeVisible()

  await desk.page.getByRole('button', { name: 'Read it in another…' }).click()
  await dialog.getByRole('radio').last().check({ force: true })
  await dialog.getByRole('button', { name: 'Read it so' }).click()
  await expect(desk.page.getByText('Read again.', { exact: false })).toBeVisible({
    timeout: 30_000,
  })
})

test('desk parse takes one file of each format', () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
  try {
    const names = mixedFiles(folder, 13).filter(
      (name) => !refusedEndings.some((end) => name.endsWith(`.${end}`)),
    )
    const ran = spawnSync(
      process.execPath,
      [
        join(appFolder, 'scripts', 'desk.mjs'),
        'parse',
        '--jobs',
        '2',
        ...names.map((name) => join(folder, name)),
      ],
      { cwd: appFolder, encoding: 'utf8', timeout: 120_000 },
    )
    expect(ran.status).toBe(0)
    const lines = ran.stdout
      .trim()
      .split('\n')
      .map(
        (line) => JSON.parse(line) as { ok: boolean; format: string; article: { body: unknown[] } },
      )
    expect(new Set(lines.map((line) => line.format)).size).toBeGreaterThanOrEqual(8)
    for (const line of lines) expect(line.article.body.length).toBeGreaterThan(0)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

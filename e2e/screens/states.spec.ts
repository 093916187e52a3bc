import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../desk.ts'
import {
  go,
  look,
  open,
  park,
  rowOf,
  setSize,
  setZoom,
  settled,
  settleSamples,
  shoot,
  shootZoomed,
} from './stage.ts'

// The states a screen can be in, in the light theme: empty, nothing found, failing, long, many, small, large.
test.setTimeout(600_000)

test('an empty library', async ({ desk }) => {
  const { page } = desk
  await setSize(desk, 'wide')
  await desk.call('settings.set', { theme: 'light' })
  for (const screen of ['Today', 'Library', 'Outlets', 'Exports', 'Settings'] as const) {
    await go(page, screen)
    await park(page)
    await shoot(page, `empty-${screen.toLowerCase()}`)
  }
  await go(page, 'Library')
  await page.getByRole('button', { name: 'Import…' }).first().click()
  await park(page)
  await shoot(page, 'import-empty')
})

test('the states of a piece and of its inspector', async ({ start }) => {
  const desk = await start({ samples: true })
  const { page } = desk
  await setSize(desk, 'wide')
  await settleSamples(desk, 'light')
  const take = async (name: string): Promise<void> => {
    await park(page)
    await shoot(page, name)
  }
  await go(page, 'Library')
  await page.getByRole('searchbox').first().fill('zzzz')
  await take('library-nothing-found')
  await page.getByRole('searchbox').first().fill('')

  await open(page, /no headline|Ten days after/)
  for (const tab of ['Tags', 'Who said it', 'Republication', 'History'] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await take(`inspector-${tab.toLowerCase().replaceAll(' ', '-')}`)
  }
  await page.getByRole('tab', { name: /^Parts/u }).click()
  await page.keyboard.press('Control+Shift+8')
  await take('piece-invisible-characters')
  await page.keyboard.press('Control+Shift+8')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('river')
  await take('piece-find')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+?')
  await take('keys')
  await page.keyboard.press('Escape')
  await look(page, 'Rights')
  await page.keyboard.press('Control+Enter')
  await take('piece-sign-off')
  await page.keyboard.press('Escape')

  await open(page, /dredge/)
  await page.keyboard.press('Control+Shift+O')
  await take('piece-original')
  await page.keyboard.press('Control+Shift+O')
  await page.locator('[data-field="status"]').click()
  await page.getByRole('menuitem', { name: 'Hold…' }).click()
  await take('piece-hold')
  await page.getByRole('dialog').getByRole('textbox').first().fill('The agency may withdraw it.')
  await page.getByRole('dialog').getByRole('button', { name: /Hold/u }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await take('piece-held')
})

test('long names, mixed scripts and 1,000 pieces', async ({ start }) => {
  const desk = await start()
  const { page } = desk
  await setSize(desk, 'wide')
  await desk.call('settings.set', {
    theme: 'light',
    actor: 'Maximiliana Featherstonehaugh-Cholmondeley of the Night Desk',
    deskName: 'The Associated Lowland and Riverside Evening Post and Chronicle',
  })
  const long =
    'A headline of the kind agencies send when three desks have each added a clause of their own and nobody has dared to cut one'
  const rows = Array.from({ length: 999 }, (_, n) => ({
    title: `${['Harbour dues rise again', 'Council postpones the vote', 'Night ferry resumes', 'وزير النقل يفتتح الجسر الجديد', 'Mussel growers appeal'][n % 5]} ${n + 1}`,
  }))
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-many-'))
  const body =
    'The council met on Monday and went home again, and nobody spoke of the bridge.\n\nIt will meet next week.\n'
  for (const [n, { title }] of rows.entries())
    writeFileSync(join(folder, `${n}.txt`), `${title}\n\nBy Ada Marrow\n\n${body}\nNumber ${n}.\n`)
  writeFileSync(
    join(folder, 'long.txt'),
    `${long}\n\nBy Aleksandrina Featherstonehaugh-Cholmondeley, Bartholomew Throgmorton-Smythe and Wilhelmina van der Straaten-Ponthoz in Llanfairpwllgwyngyll\n\nMay 12, 2026\n\n${body}\nThe Associated Lowland and Riverside Evening Post and Chronicle\n`,
  )
  const given = await desk.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    return true
  }, folder)
  expect(given).toBe(true)
  await page.keyboard.press('Control+Alt+O')
  await page.waitForTimeout(1200)
  await shoot(page, 'import-running')
  const count = async () => {
    const info = await desk.call('library.info', {})
    return info.ok ? info.value.articles : 0
  }
  await expect.poll(count, { timeout: 400_000 }).toBe(1000)
  await settled(desk)
  await page.waitForTimeout(1500)
  await park(page)
  await shoot(page, 'import-report-1000')
  await page.keyboard.press('Escape')
  await go(page, 'Library')
  await rowOf(page, /./).click()
  await park(page)
  await shoot(page, 'library-1000')
  await page.getByRole('searchbox').first().fill('three desks')
  await page.waitForTimeout(800)
  await rowOf(page, /A headline of the kind/).click()
  await shoot(page, 'library-long-names')
  await page.keyboard.press('Enter')
  await expect(page.locator('.ProseMirror').first()).toBeVisible()
  await park(page)
  await shoot(page, 'piece-long-names')
  await setSize(desk, 'small')
  await shoot(page, 'piece-long-names-small')
  rmSync(folder, { recursive: true })
})

test('an import with refused files, and 200 % zoom', async ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-mixed-'))
  writeFileSync(
    join(folder, 'a piece.txt'),
    'A short piece\n\nBy Ada Marrow\n\nThe council met on Monday and went home again.\n\nNobody spoke.\n',
  )
  writeFileSync(join(folder, 'empty.txt'), '')
  writeFileSync(join(folder, 'picture.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  writeFileSync(join(folder, 'nul.txt'), Buffer.alloc(200))
  const desk = await start({ words: [folder], samples: true })
  const { page } = desk
  await setSize(desk, 'wide')
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible({ timeout: 60_000 })
  // The samples come in beside it.
  await expect(page.getByText('9 pieces').first()).toBeVisible({ timeout: 60_000 })
  await shoot(page, 'import-report')
  await page.keyboard.press('Escape')
  await desk.call('settings.set', { theme: 'light', actor: 'Ada Marrow' })
  await setZoom(desk, 2)
  for (const screen of ['Today', 'Library', 'Outlets', 'Settings'] as const) {
    await go(page, screen)
    await park(page)
    await shootZoomed(desk, `zoom-200-${screen.toLowerCase()}`)
  }
  await go(page, 'Library')
  await page.getByText('Port to dredge').first().click()
  await page.keyboard.press('Enter')
  await expect(page.locator('.ProseMirror').first()).toBeVisible()
  await park(page)
  await shootZoomed(desk, 'zoom-200-piece')
  rmSync(folder, { recursive: true })
})

test('a piece that asks to be compared with its page', async ({ start }) => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-scripted-'))
  const articleBody = [
    'The harbour board voted on Monday to dredge the north basin this winter, rejecting an appeal by mussel growers who say the silt will bury their lines.',
    '“We have moved the dates twice,” said the chair, Dominic Asare. “We cannot move the tide.”',
    'Work is due to begin on 1 December and to end before the spring run of the boats, the board said in a statement after three hours behind closed doors.',
    'The growers, eleven families with lines along the eastern wall, had asked for a year’s delay so that the beds could be moved before the dredgers come.',
    'Their lawyer said they would read the decision before they say whether they go to court. The board has put aside money for the loss of one harvest.',
  ].join('\n\n')
  const data = { '@type': 'NewsArticle', headline: 'Port to dredge the north basin', articleBody }
  writeFileSync(
    join(folder, 'scripted.html'),
    `<!doctype html><html lang="en"><head><title>Port to dredge the north basin | Delta Wire</title><meta property="og:site_name" content="Delta Wire"><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><div id="app"></div></body></html>`,
  )
  writeFileSync(
    join(folder, 'notice.html'),
    '<!doctype html><html lang="en"><head><title>Page not found | Delta Wire</title></head><body><main><h1>Page not found</h1><p>Sorry, the page you are looking for has been moved or no longer exists. Try the search, or go back to the front page.</p></main></body></html>',
  )
  const desk = await start({ words: [folder] })
  const { page } = desk
  await setSize(desk, 'wide')
  await expect(page.getByRole('button', { name: 'Done' })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  const inBoth = async (name: string): Promise<void> => {
    for (const theme of ['light', 'dark'] as const) {
      await desk.call('settings.set', { theme, actor: 'Ada Marrow' })
      await park(page)
      await shoot(page, `${name}-${theme}`)
    }
  }
  await open(page, /Port to dredge/u)
  await expect(page.getByText(/loads its text by script/u)).toBeVisible()
  await inBoth('piece-uncertain')
  await go(page, 'Library')
  await open(page, /Page not found/u)
  await expect(page.getByText('Is this an article?')).toBeVisible()
  await inBoth('piece-no-article')
  rmSync(folder, { recursive: true })
})

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands, isAvailable } from '../src/shared/commands.ts'
import type { Command, Place } from '../src/shared/commands.ts'
import { expect, logLines, runToEnd, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

const listAll = { filter: {}, sort: 'newest', offset: 0, limit: 50 } as const
const sameProfile = (desk: RunningDesk) => [`--user-data-dir=${desk.profile}`]
const samplesOf = async (desk: RunningDesk) => {
  const reply = await desk.call('library.samples', {})
  return reply.ok ? reply.value : reply.fault
}
const articlesOf = async (desk: RunningDesk) => {
  const reply = await desk.call('library.info', {})
  return reply.ok ? reply.value.articles : null
}
const standsAt = (desk: RunningDesk, place: Place) => desk.call('window.place', { place })

test('the app opens, offers its commands, tells what changes, and logs no word of a piece', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  await test.step('its window on its own library', async () => {
    expect(await desk.call('library.info', {})).toMatchObject({
      ok: true,
      value: { path: desk.library, articles: 0 },
    })
    expect(await desk.call('library.samples', {})).toEqual({
      ok: true,
      value: { present: false, count: 0 },
    })
    await expect(desk.page).toHaveTitle(/Copydesk/u)
    expect(existsSync(join(desk.library, 'library.db'))).toBe(true)
  })
  await test.step('the menus hold every command, and offer those of the place', async () => {
    for (const place of ['review', 'library'] as const) {
      await standsAt(desk, place)
      const items = await desk.app.evaluate(
        ({ Menu }, ids) => {
          const menu = Menu.getApplicationMenu()
          return ids.map((id) => [id, menu?.getMenuItemById(id)?.enabled])
        },
        commands.map((command) => command.id),
      )
      const expected = commands.map((each: Command) => [each.id, isAvailable(each, place)])
      expect(items).toEqual(expected)
    }
  })
  await test.step('a command chosen in the menu reaches the window', async () => {
    await desk.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('view.exports')?.click(),
    )
    await expect
      .poll(() => desk.events())
      .toContainEqual({ type: 'command', command: 'view.exports' })
  })
  await test.step('what changes is told to the window', async () => {
    expect((await desk.call('settings.set', { deskName: 'Night desk' })).ok).toBe(true)
    await expect
      .poll(() => desk.events())
      .toContainEqual({ type: 'changed', noun: 'settings', id: null })
  })
  await test.step('the log tells names and times, and no word of a piece', async () => {
    const reply = await desk.call('intake.run', {
      text: 'The harbourmaster of Kestrelwick resigned.\n\nNobody was told why.\n',
      title: 'Kestrelwick',
    })
    expect(reply).toMatchObject({ ok: true, value: { outcomes: [{ state: 'imported' }] } })
    const text = logLines(desk).join('\n')
    expect(text).toMatch(/intake\.run: \d+ ms/u)
    expect(text).not.toMatch(/Kestrelwick|harbourmaster/u)
  })
})

test('a second start focuses the first and hands over its files', async ({ desk }) => {
  const file = join(desk.home, 'ferry.txt')
  writeFileSync(file, 'The ferry is late.\n')
  await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize())

  expect(await runToEnd([...sameProfile(desk), '--library', desk.library, file])).toBe(0)

  await expect
    .poll(async () => (await desk.events()).filter((event) => event.type === 'files'))
    .toEqual([{ type: 'files', handle: expect.any(String), names: ['ferry.txt'] }])
  const state = await desk.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => [window.isMinimized(), window.isVisible()]),
  )
  expect(state).toEqual([[false, true]])
  // Closing in the middle of an import asks first, rightly.
  await expect
    .poll(
      async () => {
        const info = await desk.call('library.info', {})
        return info.ok ? info.value.articles : 0
      },
      { timeout: 30_000 },
    )
    .toBe(1)
})

test('a second start with another library says which one is open', async ({ anyDesk: desk }) => {
  await desk.app.evaluate(({ dialog }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    dialog.showMessageBox = async (...words: unknown[]) => {
      said.push(JSON.stringify(words.at(-1)))
      return { response: 0, checkboxChecked: false }
    }
  })
  const other = join(desk.home, 'other')
  expect(await runToEnd([...sameProfile(desk), '--library', other])).toBe(0)
  await expect
    .poll(() => desk.app.evaluate(() => (globalThis as unknown as { said: string[] }).said))
    .toEqual([expect.stringContaining(other)])
  expect(existsSync(other)).toBe(false)
})

test('a first start has the samples; what the last start leaves; files named at the start; a window that could not save stays, and one that crashes comes back', async ({
  start,
}) => {
  test.setTimeout(120_000)
  const first = await start({ samples: true })
  await test.step('a first start has the samples; they go as a whole', async () => {
    await expect
      .poll(() => samplesOf(first), { timeout: 20_000 })
      .toEqual({ present: true, count: 8 })
    const { page } = first
    await expect(page.getByText('The woman who lends seeds').first()).toBeVisible()
    await expect(page.getByText('صيادو المرفأ القديم').first()).toBeVisible()

    await first.app.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.getMenuItemById('view.today')?.click(),
    )
    await expect(page.getByRole('note')).toContainText('8 sample pieces')
    await page.getByRole('button', { name: 'Remove the samples…' }).click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(page.getByRole('note')).toBeHidden()
    expect(await samplesOf(first)).toEqual({ present: false, count: 0 })
    expect(await articlesOf(first)).toBe(0)
    expect(await first.call('sources.list', {})).toEqual({ ok: true, value: [] })
  })
  const place = { x: 40, y: 50, width: 900, height: 640 }
  await first.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  )
  expect((await first.call('settings.set', { theme: 'dark' })).ok).toBe(true)
  await first.page.evaluate(() => {
    const { desk: bridge } = globalThis as unknown as {
      desk: {
        onEvent(listen: (event: { type: string }) => void): void
        call(id: string, method: string, input: unknown): Promise<unknown>
      }
    }
    bridge.onEvent((event) => {
      if (event.type === 'closing') void bridge.call('last', 'settings.set', { deskName: 'last' })
    })
  })
  await first.close()
  // Known before the library is open.
  expect(
    JSON.parse(readFileSync(join(first.home, 'profile', 'window.json'), 'utf8')),
  ).toMatchObject({ theme: 'dark' })

  const desk = await start({
    home: first.home,
    words: ['/nowhere/ferry.txt', '/nowhere/tram.txt'],
    samples: true,
  })
  await test.step('the samples stay gone, and come back when asked for', async () => {
    expect(await articlesOf(desk)).toBe(0)
    expect(await desk.call('library.addSamples', {})).toEqual({
      ok: true,
      value: { present: true, count: 8 },
    })
  })
  const [bounds, ...colours] = await desk.app.evaluate(({ BrowserWindow, nativeTheme }) => {
    const window = BrowserWindow.getAllWindows()[0]
    return [
      window?.getBounds(),
      nativeTheme.shouldUseDarkColors,
      window?.getBackgroundColor().toLowerCase(),
    ]
  })
  expect(bounds).toEqual(place)
  expect(colours).toEqual([true, '#201e1c'])
  expect(await desk.call('settings.get', {})).toMatchObject({ value: { deskName: 'last' } })

  await test.step('files named at the start are imported by the window', async () => {
    await expect(desk.page.getByText('ferry.txt').first()).toBeVisible({ timeout: 30_000 })
    await expect(desk.page.getByText('tram.txt').first()).toBeVisible()
    // Closing in the middle of an import asks first, rightly.
    await expect(desk.page.getByRole('progressbar')).toHaveCount(0)
  })

  await test.step('a window that could not save stays if the person says so', async () => {
    await desk.app.evaluate(({ dialog }) => {
      const said: unknown[] = []
      Object.assign(globalThis, { said, answer: 0 })
      dialog.showMessageBox = async (...words: unknown[]) => {
        said.push((words.at(-1) as { message: string }).message)
        return {
          response: (globalThis as unknown as { answer: number }).answer,
          checkboxChecked: false,
        }
      }
    })
    // Said before the window itself answers, which has nothing to save.
    await desk.page.evaluate(() => {
      const { desk: bridge } = globalThis as unknown as {
        desk: {
          onEvent(listen: (event: { type: string }) => void): void
          call(id: string, method: string, input: unknown): Promise<unknown>
        }
      }
      bridge.onEvent((event) => {
        if (event.type === 'closing' && !('hasSaid' in globalThis)) {
          Object.assign(globalThis, { hasSaid: true })
          void bridge.call('flushed', 'window.flushed', { saved: false, why: 'the disk is full' })
        }
      })
    })
    await desk.app.evaluate(({ app }) => app.quit())
    await expect
      .poll(() => desk.app.evaluate(() => (globalThis as unknown as { said: string[] }).said))
      .toEqual(['The last changes are not saved: the disk is full.'])
    expect((await desk.call('articles.list', listAll)).ok).toBe(true)
    await desk.app.evaluate(() => {
      Object.assign(globalThis, { answer: 1 })
    })
  })

  await test.step('a window that crashes comes back where it was', async () => {
    const processId = () =>
      desk.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
      )
    await desk.page.evaluate(() => {
      ;(globalThis as unknown as { location: { hash: string } }).location.hash = '#/piece/x'
    })
    const before = await processId()
    await desk.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    )
    await expect.poll(processId).not.toBe(before)
    const after = () =>
      desk.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        return contents?.executeJavaScript(
          `[location.href, typeof window.desk?.call, document.readyState].join(' ')`,
        )
      })
    await expect.poll(after).toBe('desk://app/index.html#/piece/x function complete')
    expect(logLines(desk).join('\n')).toContain('the window’s process is gone'.replace('’', "'"))
  })
})

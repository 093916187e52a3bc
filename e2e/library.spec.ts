import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { deskWords, expect, newFolder, runToEnd, test } from './desk.ts'
import type { RunningDesk } from './desk.ts'

// Libraries that cannot be opened. What the person answers is given before the app starts (stubDialogs).
const stub = fileURLToPath(new URL('stubDialogs.cjs', import.meta.url))

interface Said {
  readonly message: string
  readonly detail: string
  readonly buttons: readonly string[]
}
const dialogsOf = (desk: RunningDesk) =>
  desk.app.evaluate(() => (globalThis as unknown as { dialogs: Said[] }).dialogs)
const newHome = () => {
  const home = newFolder()
  mkdirSync(join(home, 'library'))
  return home
}

/** A verified copy of a library with this desk name; a file of its backups folder. */
async function backUp(desk: RunningDesk, deskName: string): Promise<string> {
  await desk.call('settings.set', { deskName })
  const backup = await desk.call('library.backup', {})
  if (!backup.ok) throw new Error(backup.fault.message)
  expect(backup.value.verified).toBe(true)
  return backup.value.name
}

test('libraries that cannot be opened are refused in words and left as they are; one that has a backup is restored', async ({
  desk,
  start,
}) => {
  test.setTimeout(120_000)
  const home = newHome()
  const fileIn = (folder: string) => {
    mkdirSync(join(home, folder), { recursive: true })
    return join(home, folder, 'library.db')
  }
  const newer = fileIn('library')
  const newerLibrary = new Database(newer)
  // "Cpyd", as in database/library.ts.
  newerLibrary.pragma('application_id = 1131444580')
  newerLibrary.pragma('user_version = 999')
  newerLibrary.close()

  const foreign = fileIn('foreign')
  const foreignLibrary = new Database(foreign)
  foreignLibrary.exec('create table theirs (x)')
  foreignLibrary.close()

  // The header stays, so that it is known as ours; everything else is gone.
  const lost = fileIn('lost')
  const backup = join(desk.library, 'backups', await backUp(desk, 'kept'))
  writeFileSync(lost, readFileSync(backup).fill(0xff, 100))

  const damaged = fileIn('damaged')
  writeFileSync(damaged, Buffer.alloc(200_000, 'x'))
  mkdirSync(join(home, 'damaged', 'backups'))
  copyFileSync(backup, join(home, 'damaged', 'backups', basename(backup)))

  const refused = [newer, foreign, lost]
  const before = refused.map((file) => readFileSync(file))
  const again = await start({
    home,
    preload: stub,
    // Of each: try again, then another; another; another; save what can be read, then another; restore.
    answers: [0, 1, 1, 1, 0, 1, 0],
    folders: ['foreign', desk.library, 'lost', 'saved', 'damaged'].map((to) => resolve(home, to)),
  })
  await expect
    .poll(() => again.call('settings.get', {}), { timeout: 60_000 })
    .toMatchObject({ ok: true, value: { deskName: 'kept' } })
  expect(await again.call('library.info', {})).toMatchObject({
    value: { path: join(home, 'damaged') },
  })
  const said = await dialogsOf(again)
  expect(said).toHaveLength(7)
  expect(JSON.stringify(said)).not.toMatch(/\bat .*:\d+|Error:/u)
  expect(refused.map((file, index) => readFileSync(file).equals(before[index]!))).toEqual([
    true,
    true,
    true,
  ])

  await test.step('of a newer Copydesk', () => {
    for (const { message, buttons } of said.slice(0, 2)) {
      expect(message).toMatch(/newer Copydesk/u)
      expect(buttons).toEqual(['Try Again', 'Choose Another Library…', 'Quit'])
    }
  })
  await test.step('of another program', () => expect(said[2]?.message).toMatch(/another program/u))
  await test.step('open elsewhere: its holder is named', () =>
    expect(said[3]?.message).toMatch(/already open .* Copydesk \(process \d+/u))
  await test.step('where nothing can be saved either, that is said, and asked again', () => {
    for (const { buttons } of said.slice(4, 6)) expect(buttons[0]).toBe('Save What Can Be Read…')
    expect(said[5]?.message).not.toBe(said[4]?.message)
  })
  await test.step('damaged, with a backup', () => {
    expect(said[6]?.buttons[0]).toMatch(/^Restore the Backup of /u)
    expect(said[6]?.buttons).toContain('Save What Can Be Read…')
    // The damaged file is kept.
    expect(readdirSync(join(home, 'damaged', 'replaced'))).toHaveLength(1)
  })
})

test('quitting instead ends with status 4', async () => {
  const home = newHome()
  writeFileSync(
    join(home, 'library', 'library.db'),
    'not a library at all, but long enough'.repeat(100),
  )
  const end = await runToEnd(deskWords(home), { preload: stub, answers: [2] })
  expect(end).toBe(4)
  rmSync(home, { recursive: true, force: true })
})

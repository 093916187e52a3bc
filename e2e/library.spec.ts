import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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

test('a library of a newer Copydesk is refused in words and left as it is', async ({ start }) => {
  const home = newHome()
  const file = join(home, 'library', 'library.db')
  const db = new Database(file)
  // "Cpyd", as in database/library.ts.
  db.pragma('application_id = 1131444580')
  db.pragma('user_version = 999')
  db.close()
  const before = readFileSync(file)
  // Try Again once, then choose another folder.
  const desk = await start({ home, preload: stub, answers: [0, 1], folder: join(home, 'other') })
  await expect.poll(async () => (await desk.call('library.info', {})).ok).toBe(true)
  const said = await dialogsOf(desk)
  expect(said.map(({ buttons }) => buttons)).toEqual([
    ['Try Again', 'Choose Another Library…', 'Quit'],
    ['Try Again', 'Choose Another Library…', 'Quit'],
  ])
  expect(said[0]?.message).toMatch(/newer Copydesk/u)
  expect(JSON.stringify(said)).not.toMatch(/\bat .*:\d+|Error:/u)
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(await desk.call('library.info', {})).toMatchObject({
    value: { path: join(home, 'other') },
  })
})

test('a file of another program is refused', async ({ start }) => {
  const home = newHome()
  const db = new Database(join(home, 'library', 'library.db'))
  db.exec('create table theirs (x)')
  db.close()
  const desk = await start({ home, preload: stub, answers: [1], folder: join(home, 'other') })
  await expect.poll(async () => (await desk.call('library.info', {})).ok).toBe(true)
  expect((await dialogsOf(desk))[0]?.message).toMatch(/another program/u)
})

test('a library that is open elsewhere names its holder', async ({ desk, start }) => {
  const profile = newFolder()
  const second = await start({
    home: profile,
    library: desk.library,
    preload: stub,
    answers: [1],
    folder: join(profile, 'other'),
  })
  await expect.poll(async () => (await second.call('library.info', {})).ok).toBe(true)
  expect((await dialogsOf(second))[0]?.message).toMatch(/already open .* Copydesk \(process \d+/u)
})

test('a damaged library is restored from its newest backup', async ({ desk, start }) => {
  const home = newHome()
  const library = join(home, 'library')
  const backup = await backUp(desk, 'kept')
  mkdirSync(join(library, 'backups'))
  copyFileSync(join(desk.library, 'backups', backup), join(library, 'backups', backup))
  writeFileSync(join(library, 'library.db'), Buffer.alloc(200_000, 'x'))

  const again = await start({ home, preload: stub, answers: [0] })
  await expect
    .poll(() => again.call('settings.get', {}))
    .toMatchObject({ ok: true, value: { deskName: 'kept' } })
  const [said] = await dialogsOf(again)
  expect(said?.buttons[0]).toMatch(/^Restore the Backup of /u)
  expect(said?.buttons).toContain('Save What Can Be Read…')
  // The damaged file is kept.
  expect(readdirSync(join(library, 'replaced'))).toHaveLength(1)
})

test('where nothing can be saved either, that is said, and asked again', async ({
  desk,
  start,
}) => {
  const home = newHome()
  const file = join(home, 'library', 'library.db')
  const bytes = readFileSync(join(desk.library, 'backups', await backUp(desk, 'lost')))
  // The header stays, so that it is known as ours; everything else is gone.
  writeFileSync(file, bytes.fill(0xff, 100))
  const other = join(home, 'other')
  const again = await start({ home, preload: stub, answers: [0, 1], folder: other })
  await expect
    .poll(() => again.call('library.info', {}))
    .toMatchObject({ ok: true, value: { path: other, articles: 0 } })
  const said = await dialogsOf(again)
  expect(said.map(({ buttons }) => buttons[0])).toEqual([
    'Save What Can Be Read…',
    'Save What Can Be Read…',
  ])
  expect(said[1]?.message).not.toBe(said[0]?.message)
  expect(readFileSync(file).equals(bytes)).toBe(true)
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

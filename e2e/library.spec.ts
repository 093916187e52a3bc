import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test } from './desk.ts'
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
  const home = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
  mkdirSync(join(home, 'library'))
  return home
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

test('a library that is open elsewhere names its holder', async ({ start }) => {
  const first = await start()
  const profile = mkdtempSync(join(tmpdir(), 'copydesk-e2e-'))
  const second = await start({
    home: profile,
    library: first.library,
    preload: stub,
    answers: [1],
    folder: join(profile, 'other'),
  })
  await expect.poll(async () => (await second.call('library.info', {})).ok).toBe(true)
  expect((await dialogsOf(second))[0]?.message).toMatch(/already open .* Copydesk \(process \d+/u)
})

test('a damaged library is restored from its newest backup', async ({ start }) => {
  const first = await start()
  await first.call('settings.set', { deskName: 'kept' })
  expect(await first.call('library.backup', {})).toMatchObject({
    ok: true,
    value: { verified: true },
  })
  await first.close()
  const file = join(first.library, 'library.db')
  writeFileSync(file, Buffer.alloc(readFileSync(file).length, 'x'))

  const again = await start({ home: first.home, preload: stub, answers: [0] })
  await expect
    .poll(() => again.call('settings.get', {}))
    .toMatchObject({ ok: true, value: { deskName: 'kept' } })
  const [said] = await dialogsOf(again)
  expect(said?.buttons[0]).toMatch(/^Restore the Backup of /u)
  expect(said?.buttons).toContain('Save What Can Be Read…')
  // The damaged file is kept.
  expect(readdirSync(join(first.library, 'replaced'))).toHaveLength(1)
})

test('what can be read of a damaged library is saved into another folder', async ({ start }) => {
  const first = await start()
  for (const name of ['One', 'Two', 'Three'])
    await first.call('intake.run', {
      text: `${name} is the first word here.\n\nA second line.\n`,
      title: name,
    })
  await first.close()
  const file = join(first.library, 'library.db')
  const db = new Database(file)
  db.pragma('wal_checkpoint(truncate)')
  db.pragma('writable_schema = on')
  // A root page that is not there: found as soon as the library is opened.
  db.exec(`update sqlite_master set rootpage = 99999 where name = 'source'`)
  db.close()
  const into = join(first.home, 'saved')
  mkdirSync(into)
  const again = await start({ home: first.home, preload: stub, answers: [0], folder: into })
  await expect
    .poll(() => again.call('library.info', {}))
    .toMatchObject({ ok: true, value: { path: into, articles: 3 } })
  expect(existsSync(file)).toBe(true)
})

test('quitting instead ends with status 4', async ({ start }) => {
  const home = newHome()
  writeFileSync(
    join(home, 'library', 'library.db'),
    'not a library at all, but long enough'.repeat(100),
  )
  const desk = await start({ home, preload: stub, answers: [2], folder: home })
  const code = await new Promise((resolve) => desk.app.process().once('exit', resolve))
  expect(code).toBe(4)
})

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listBackups, makeBackup } from '../../database/backup.ts'
import type { VerifyCopy } from '../../database/backup.ts'
import { checkCopy } from '../../database/checkCopy.ts'
import { openForWriting } from '../../database/open.ts'
import { faultOf } from '../fault.fixture.ts'
import { openWritingSession } from './deskSession.ts'
import { restoreOpen } from './libraryCare.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-care-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const options = () => ({ folder, program: 'test' })
const verify: VerifyCopy = (file) => Promise.resolve(checkCopy(file, undefined))
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000)

test('the oldest backup that is kept can be put back: the one made before that does not push it out', async () => {
  const library = await openForWriting(options())
  library.db.run('insert into setting (name, value) values (?, ?)', 'then', 'yes')
  const oldest = await makeBackup(library, 'before-restore', verify, { now: minutesAgo(9) })
  library.db.run('delete from setting where name = ?', 'then')
  for (let minutes = 8; minutes > 4; minutes--)
    await makeBackup(library, 'before-restore', verify, { now: minutesAgo(minutes) })
  expect(listBackups(folder)).toHaveLength(5)

  const { library: restored } = await restoreOpen(library, options(), oldest.name, verify)
  expect(restored.db.value('select value from setting where name = ?', 'then')).toBe('yes')
  expect(listBackups(folder).map(({ name }) => name)).toContain(oldest.name)
  restored.close()
})

test('a damaged backup leaves the library as it is, open, and nothing of it beside it', async () => {
  const library = await openForWriting(options())
  const { name } = await makeBackup(library, 'by-hand', verify)
  const damaged: VerifyCopy = async (file) => ({
    ...(await verify(file)),
    problems: file.includes('restoring') ? ['page 3 is broken'] : [],
  })
  await expect(restoreOpen(library, options(), name, damaged)).rejects.toMatchObject({
    code: 'damaged-library',
  })
  expect(library.db.value('select count(*) from article')).toBe(0)
  expect(readdirSync(folder).filter((file) => file.includes('restoring'))).toEqual([])
  library.close()
})

test('one that cannot be copied first is put back all the same', async () => {
  const library = await openForWriting(options())
  const { name } = await makeBackup(library, 'by-hand', verify)
  const said: string[] = []
  const failing: VerifyCopy = async (file) => ({
    ...(await verify(file)),
    problems: file.includes('before-restore') ? ['page 3 is broken'] : [],
  })
  const { library: restored } = await restoreOpen(
    library,
    { ...options(), log: (line) => said.push(line) },
    name,
    failing,
  )
  expect(restored.db.value('select count(*) from article')).toBe(0)
  expect(said.join()).toContain('no backup before the restore')
  restored.close()
})

/** Says that the copy to be put back is whole, and spoils it then, as a failing disk would; `also` right after. */
const spoiling =
  (also: () => void = () => undefined): VerifyCopy =>
  async (file) => {
    const check = await verify(file)
    if (file.includes('restoring')) {
      writeFileSync(file, 'no library at all '.repeat(500))
      also()
    }
    return check
  }

const session = (spoil: VerifyCopy) =>
  openWritingSession({
    ...options(),
    facts: { appVersion: '', runtime: {} },
    verify: spoil,
    announce: () => undefined,
  })

test.each([
  ['cannot be opened', 'spoiled copy'],
  ['cannot be put in its place', 'no folder for what is replaced'],
])('a backup that %s gives way to the library of before, open and whole', async (_what, how) => {
  const desk = await session(how === 'spoiled copy' ? spoiling() : verify)
  desk.call('settings.set', { actor: 'Ada' }, { actor: 'Ada' })
  const { name } = await desk.backup('by-hand')
  desk.call('settings.set', { actor: 'Bo' }, { actor: 'Ada' })
  if (how !== 'spoiled copy')
    writeFileSync(join(folder, 'replaced'), 'a file where a folder belongs')
  const refused = await desk.restore(name).catch((error: unknown) => error)
  expect(
    faultOf(() => {
      throw refused
    })?.message,
  ).toMatch(/library of before is open again/u)
  expect(desk.call('settings.get', {}, { actor: 'Ada' }).actor).toBe('Bo')
  desk.close()
  const again = await session(verify)
  expect(again.call('settings.get', {}, { actor: 'Ada' }).actor).toBe('Bo')
  expect(readdirSync(folder).filter((file) => file.includes('restoring'))).toEqual([])
  again.close()
})

test('where neither opens, every call says what to do, and another backup still can be put back', async () => {
  let broken = true
  const desk = await session(async (file, as) =>
    broken
      ? spoiling(() => writeFileSync(join(folder, 'library.db'), 'gone too '.repeat(500)))(file, as)
      : verify(file, as),
  )
  desk.call('settings.set', { actor: 'Ada' }, { actor: 'Ada' })
  const { name } = await desk.backup('by-hand')
  // Into the file itself: what stands in the write-ahead log would mend it when it is closed.
  while (desk.idle(1000).more);
  await expect(desk.restore(name)).rejects.toMatchObject({ code: 'damaged-library' })
  const fault = faultOf(() => desk.call('settings.get', {}, { actor: 'Ada' }))
  expect(fault?.code).toBe('damaged-library')
  expect(fault?.message).toMatch(/replaced.*Settings.*start Copydesk again/su)
  expect(desk.idle(10).more).toBe(false)
  expect([desk.backupIsDue(), desk.lookIsDue(), desk.orderIsDue()]).toEqual([false, false, false])
  broken = false
  await desk.restore(name)
  expect(desk.call('settings.get', {}, { actor: 'Ada' }).actor).toBe('Ada')
  desk.close()
})

test('a backup asked for while the desk looks through the library is made after that, and a restore after it', async () => {
  const desk = await session(verify)
  desk.call('settings.set', { actor: 'Ada' }, { actor: 'Ada' })
  const looked = desk.look()
  const made = desk.backup('by-hand')
  const refused = expect(desk.restore('no-such.db')).rejects.toThrow()
  const { name } = await made
  desk.call('settings.set', { actor: 'Bo' }, { actor: 'Ada' })
  await looked
  await refused
  expect(desk.lookIsDue()).toBe(false)
  await Promise.all([desk.restore(name), desk.backup('by-hand')])
  expect(desk.call('settings.get', {}, { actor: 'Ada' }).actor).toBe('Ada')
  await desk.whenFree(0)
  desk.close()
})

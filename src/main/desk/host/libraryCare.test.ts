import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listBackups, makeBackup } from '../../database/backup.ts'
import type { VerifyCopy } from '../../database/backup.ts'
import { checkCopy } from '../../database/checkCopy.ts'
import { openForWriting } from '../../database/open.ts'
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

  const restored = await restoreOpen(library, options(), oldest.name, verify)
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
  const restored = await restoreOpen(
    library,
    { ...options(), log: (line) => said.push(line) },
    name,
    failing,
  )
  expect(restored.db.value('select count(*) from article')).toBe(0)
  expect(said.join()).toContain('no backup before the restore')
  restored.close()
})

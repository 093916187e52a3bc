import {
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
  closeSync,
  existsSync,
  mkdirSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type BackupFile,
  type BackupKind,
  backupDue,
  listBackups,
  makeBackup,
  prunable,
} from './backup.ts'
import { checkCopy } from './checkCopy.ts'
import { forkVerify } from './forkVerify.ts'
import { libraryFile } from './libraryFile.ts'
import { openForWriting } from './open.ts'
import { finishRestore, restoreBackup } from './restore.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const verify = forkVerify(undefined)

async function filled(rows = 300) {
  const library = await openForWriting({ folder, program: 'test' })
  for (let i = 0; i < rows; i++)
    library.db.run('insert into setting (name, value) values (?, ?)', `n${i}`, 'x'.repeat(400))
  return library
}

/** Overwrites a page in the middle of a file. */
function spoil(file: string): void {
  const handle = openSync(file, 'r+')
  writeSync(
    handle,
    Buffer.alloc(4096, 0x5a),
    0,
    4096,
    Math.floor(statSync(file).size / 8192) * 4096,
  )
  closeSync(handle)
}

const day = 86_400_000
const now = new Date('2026-06-30T12:00:00.000Z')
const made = (ago: number, kind: BackupKind = 'daily'): BackupFile => {
  const at = new Date(now.getTime() - ago * day).toISOString()
  return { name: `${at}_${kind}`, file: '', at, kind, size: 1 }
}

describe('backups', () => {
  test('one is verified in its own process, then listed; it holds what was committed, in one file', async () => {
    const library = await filled()
    const backup = await makeBackup(library, 'by-hand', verify)
    library.close()
    expect(listBackups(folder).map((one) => one.name)).toEqual([backup.name])
    expect(readdirSync(join(folder, 'backups'))).toEqual([backup.name])
    expect(await verify(backup.file)).toMatchObject({ problems: [] })
  })

  test('a copy that its check finds damaged never counts, and nothing of it stays', async () => {
    const library = await filled()
    const spoiling = async (file: string) => {
      spoil(file)
      return verify(file)
    }
    await expect(makeBackup(library, 'daily', spoiling)).rejects.toMatchObject({
      code: 'damaged-library',
    })
    library.close()
    expect(readdirSync(join(folder, 'backups'))).toEqual([])
  })

  test('what a program cut off in the middle left behind goes with the next backup', async () => {
    const library = await filled(3)
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups', '2026-01-01T00-00-00.000Z_daily.db.part'), 'half')
    expect(listBackups(folder)).toEqual([])
    const { name } = await makeBackup(library, 'daily', verify)
    library.close()
    expect(readdirSync(join(folder, 'backups'))).toEqual([name])
  })

  test('a check that dies is no approval', async () => {
    const library = await filled(3)
    const dead = forkVerify(undefined, join(folder, 'no-such-program.ts'))
    await expect(makeBackup(library, 'daily', dead)).rejects.toMatchObject({
      code: 'damaged-library',
    })
    library.close()
  })

  test('writing goes on while a backup is made, and the backup is of one moment', async () => {
    const library = await filled(20_000)
    const making = makeBackup(library, 'daily', verify)
    library.db.run(`insert into setting (name, value) values ('meanwhile', '1')`)
    const backup = await making
    expect(library.db.value('select count(*) from setting')).toBe(20_001)
    library.close()
    expect(checkCopy(backup.file, undefined).problems).toEqual([])
  })

  test('the open library is read through while it is written, and left as it is', async () => {
    const library = await filled(2_000)
    const looking = verify(libraryFile(folder), 'open-library')
    library.db.run(`insert into setting (name, value) values ('meanwhile', '1')`)
    expect(await looking).toMatchObject({ problems: [] })
    expect(library.db.value('pragma journal_mode')).toBe('wal')
    library.close()
  })

  test('a file of another program is a problem, not a copy', async () => {
    const library = await filled(3)
    library.close()
    copyFileSync(join(folder, 'lock.db'), join(folder, 'other.db'))
    expect((await verify(join(folder, 'other.db'))).problems).toEqual([
      'it is not a Copydesk library',
    ])
    expect((await verify(join(folder, 'missing.db'))).problems).toHaveLength(1)
  })

  test('seven days and four weeks are kept of the scheduled ones', () => {
    const all = Array.from({ length: 60 }, (_, ago) => made(ago))
    const gone = new Set(prunable(all, now).map((one) => one.at))
    const kept = all
      .filter((one) => !gone.has(one.at))
      .map((one) => Math.round((now.getTime() - Date.parse(one.at)) / day))
    // A Tuesday, and the four Sundays before the days of its week.
    expect(kept).toEqual([0, 1, 2, 3, 4, 5, 6, 9, 16, 23])
  })

  test('pruned day after day, one of each of the last four weeks grows old', () => {
    let there: BackupFile[] = []
    for (let ago = 60; ago >= 0; ago--) {
      const then = new Date(now.getTime() - ago * day)
      const all = [...there, made(ago)]
      const gone = new Set(prunable(all, then).map((one) => one.name))
      there = all.filter((one) => !gone.has(one.name))
    }
    const oldest = Math.min(...there.map((one) => Date.parse(one.at)))
    expect((now.getTime() - oldest) / day).toBeGreaterThan(21)
    expect(there.length).toBeLessThanOrEqual(12)
  })

  test('two of one day count once, the newest stays', () => {
    const gone = prunable([made(0.1), made(0.2)], now)
    expect(gone).toEqual([made(0.2)])
  })

  test('of those made before a migration the newest five stay', () => {
    const all = Array.from({ length: 7 }, (_, ago) => made(ago, 'before-migration'))
    expect(prunable(all, now)).toEqual(all.slice(5))
  })

  test('a scheduled one is due once a day', async () => {
    expect(backupDue(folder)).toBe(true)
    const library = await filled(3)
    await makeBackup(library, 'daily', verify)
    library.close()
    expect(backupDue(folder)).toBe(false)
    expect(backupDue(folder, new Date(Date.now() + day))).toBe(true)
  })
})

describe('restoring', () => {
  test('a spoiled backup is refused and the library stays as it was', async () => {
    const library = await filled()
    const backup = await makeBackup(library, 'by-hand', verify)
    spoil(backup.file)
    library.disconnect()
    await expect(restoreBackup(folder, backup.name, library.lock, verify)).rejects.toMatchObject({
      code: 'damaged-library',
    })
    library.lock.release()
    const again = await openForWriting({ folder, program: 'test' })
    expect(again.db.value('select count(*) from setting')).toBe(300)
    again.close()
  })

  test('a restore cut off after the copy was whole is finished at the next opening', async () => {
    const library = await filled()
    const backup = await makeBackup(library, 'by-hand', verify)
    library.db.run('delete from setting')
    library.close()
    copyFileSync(backup.file, `${libraryFile(folder)}.restoring`)
    const again = await openForWriting({ folder, program: 'test' })
    expect(again.db.value('select count(*) from setting')).toBe(300)
    again.close()
    expect(existsSync(join(folder, 'replaced'))).toBe(true)
    expect(finishRestore(folder)).toBe(false)
  })

  test('a restore cut off before the copy was whole changes nothing', async () => {
    const library = await filled()
    const backup = await makeBackup(library, 'by-hand', verify)
    library.db.run('delete from setting')
    library.close()
    copyFileSync(backup.file, `${libraryFile(folder)}.restoring.part`)
    const again = await openForWriting({ folder, program: 'test' })
    expect(again.db.value('select count(*) from setting')).toBe(0)
    again.close()
  })

  test.each(['../../etc/passwd', 'nothing.db', ''])(
    'a name that is no backup of this library is not found: “%s”',
    async (name) => {
      const library = await filled(1)
      await expect(restoreBackup(folder, name, library.lock, verify)).rejects.toMatchObject({
        code: 'not-found',
      })
      library.close()
    },
  )
})

import { expect, test } from 'vitest'
import type { CopyCheck } from '../../database/backup.ts'
import { schemaVersion } from '../../database/migrations/index.ts'
import { openDesk } from '../openDesk.ts'
import { openWritingSession } from './deskSession.ts'
import { testFolder } from '../pieceOf.fixture.ts'

test('what a look through every page found is kept with the library, and told until the next one', async () => {
  const { folder, remove } = testFolder()
  let problems: string[] = []
  const verify = (): Promise<CopyCheck> => Promise.resolve({ problems, articles: 0, schemaVersion })
  const desk = await openDesk({ folder, mode: 'write', program: 'test', actor: 'Ada', verify })
  expect(desk.info().checked).toBeNull()
  problems = ['Tree 12 page 40: btreeInitPage() returns error code 11']
  await expect(desk.backup()).rejects.toMatchObject({ code: 'damaged-library' })
  expect(desk.info().checked).toMatchObject({ problems })
  expect(desk.backups()).toEqual([])
  problems = []
  await desk.backup()
  expect(desk.info().checked).toMatchObject({ problems: [] })
  desk.close()
  const again = await openDesk({ folder, mode: 'read', program: 'test', actor: 'Ada' })
  expect(again.info().checked?.at).toMatch(/^\d{4}-/)
  again.close()
  remove()
})

test('the open library is read through when nobody is at the desk, and not again for six hours', async () => {
  const { folder, remove } = testFolder()
  const asked: string[] = []
  const session = await openWritingSession({
    folder,
    program: 'test',
    nativeBinding: undefined,
    facts: { appVersion: '', runtime: {} },
    announce: () => undefined,
    log: undefined,
    verify: (_file, as = 'copy') => {
      asked.push(as)
      return Promise.resolve({ problems: ['page 7'], articles: 0, schemaVersion })
    },
  })
  expect(session.lookIsDue()).toBe(true)
  await expect(session.look()).resolves.toMatchObject({ problems: ['page 7'] })
  expect(asked).toEqual(['open-library'])
  expect(session.lookIsDue()).toBe(false)
  expect(session.info().checked).toMatchObject({ problems: ['page 7'] })
  session.close()
  remove()
})

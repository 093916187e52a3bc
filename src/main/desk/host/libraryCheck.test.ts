import { expect, test } from 'vitest'
import type { CopyCheck } from '../../database/backup.ts'
import { schemaVersion } from '../../database/migrations/index.ts'
import { openDesk } from '../openDesk.ts'
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

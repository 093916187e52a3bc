import { readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { pieceOf, testFolder } from '../desk.fixture.ts'
import { openDesk } from '../openDesk.ts'

afterEach(() => void vi.useRealTimers())

test('a desk whose library another machine opened while this one slept refuses every call in words and leaves the library alone', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const { folder, remove } = testFolder()
  const lines: string[] = []
  const log = (line: string) => void lines.push(line)
  const verify = async () => ({ problems: [], articles: 0, schemaVersion: 0 })
  const desk = await openDesk({ folder, mode: 'write', program: 'test', actor: 'Ada', log, verify })
  const imported = desk.call('intake.commit', { pieces: [pieceOf(['The ferry came in.'])] })
  expect(imported[0]?.state).toBe('imported')

  vi.setSystemTime(Date.now() + 600_000)
  const sign = join(folder, 'open.json')
  writeFileSync(sign, JSON.stringify({ pid: 7, host: 'newsroom-2', since: 'x', program: 'desk' }))
  utimesSync(sign, Date.now() / 1000, Date.now() / 1000)
  const refused = { code: 'locked-library', message: expect.stringContaining('newsroom-2') }
  const pieces = [pieceOf(['The ferry left.'], { item: 1 })]
  expect(() => desk.call('intake.commit', { pieces })).toThrow(expect.objectContaining(refused))
  expect(() => desk.call('settings.set', { actor: 'Ben' })).toThrow(
    expect.objectContaining(refused),
  )
  await expect(desk.backup()).rejects.toMatchObject(refused)
  await expect(desk.restore('any')).rejects.toMatchObject(refused)
  desk.settle()
  desk.order()
  desk.close()
  expect(lines).toEqual([])
  expect(readFileSync(sign, 'utf8')).toContain('newsroom-2')
  remove()
})

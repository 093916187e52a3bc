import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WriteLibrary } from '../../database/library.ts'
import { openForWriting } from '../../database/open.ts'
import { openDesk } from '../openDesk.ts'
import { pieceOf, testFolder } from '../desk.fixture.ts'
import { orderIndex, orderIsDue } from './indexOrder.ts'

const { folder, remove } = testFolder()
let library: WriteLibrary

// Each piece is written into the index twice, at different times: several segments, and tombstones in them.
beforeEach(async () => {
  const desk = await openDesk({ folder, mode: 'write', program: 'test', actor: 'Ada' })
  const tag = { kind: 'keyword', name: 'lighthouse', code: null, state: 'confirmed' } as const
  for (let batch = 0; batch < 5; batch++) {
    const pieces = Array.from({ length: 22 }, (_, n) => pieceOf([`Harbour ${batch * 22 + n}.`]))
    const ids = desk.call('intake.commit', { pieces }).map((one) => one.articleId)
    desk.call('bulk.apply', { ids, change: { type: 'tag', add: [tag], remove: [] } })
    desk.settle()
  }
  desk.close()
  library = await openForWriting({ folder, program: 'test' })
})

afterEach(() => {
  library.close()
  remove()
})

const found = (words: string) =>
  library.db.all('select rowid from article_fts where article_fts match ? order by rowid', words)
const segments = () =>
  library.db.value<number>('select count(distinct segid) from article_fts_idx') ?? 0

test('a loose index is due, comes into one segment step by step, and finds what it found', () => {
  const { db } = library
  const before = [found('harbour'), found('lighthouse'), found('"harbour 7"')]
  expect(before.map(({ length }) => length)).toEqual([110, 110, 1])
  expect(segments()).toBeGreaterThan(1)
  expect(orderIsDue(db)).toBe(true)
  let steps = 0
  while (orderIndex(db, 0).more) steps++
  expect(steps).toBeGreaterThan(0)
  expect(segments()).toBe(1)
  expect([found('harbour'), found('lighthouse'), found('"harbour 7"')]).toEqual(before)
  db.run(`insert into article_fts (article_fts) values ('integrity-check')`)
  expect(orderIsDue(db)).toBe(false)
  expect(orderIndex(db, 0).more).toBe(false)
})

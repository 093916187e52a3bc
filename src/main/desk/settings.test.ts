import { expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { libraryFile } from '../database/libraryFile.ts'
import { importOne, newDesk, pieceOf } from './desk.fixture.ts'

test('what the desk reads by changes: every piece is marked, a stretch at a time, and a crash between two loses none', async () => {
  const desk = await newDesk()
  importOne(desk, pieceOf(['“We were never asked,” said Asare.']))
  desk.settle()
  const library = connect(libraryFile(desk.folder), {})
  // As in a large library: far above the first pieces stands another.
  library.exec(`insert into article (key, id, opening, status, word_count,
    revision, direction, blockers, may_we_run_it, imported_at, changed_at, read_revision, indexed_version,
    kept_revision, gate_fresh, tagged_revision)
    values (12000, 'far', 'One.', 'new', 1, 0, 'ltr', 0, '', '2026', '2026', 0, 0, 0, 1, 0)`)
  const read = library.prepare('select read_revision from article order by key').pluck()
  const waiting = library.prepare(`select value from setting where name = 'unread-below'`).pluck()
  expect(read.all()).toEqual([0, 0])
  desk.call('settings.set', { rules: { relaxed: [], beliefs: true } })
  expect([read.all(), waiting.get()]).toEqual([[0, -1], '7000'])
  library.exec(`delete from article where id = 'far'`)
  library.close()
  desk.settle()
  const again = connect(libraryFile(desk.folder), {})
  expect(
    again.prepare(`select count(*) from setting where name = 'unread-below'`).pluck().get(),
  ).toBe(0)
  again.close()
})

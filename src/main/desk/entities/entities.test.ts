import { describe, expect, test } from 'vitest'
import type { Tag } from '../../../shared/model/tag.ts'
import { importOne, newDesk, pieceOf, view } from '../desk.fixture.ts'
import type { Desk } from '../openDesk.ts'

const person = (name: string): Tag => ({ kind: 'person', name, code: null, state: 'confirmed' })
const draft = (name: string, aliases: string[] = []) => ({
  kind: 'person' as const,
  name,
  names: [],
  aliases,
  role: '',
  notes: '',
})

async function tagged(...names: string[]) {
  const desk = await newDesk()
  const ids = names.map((name, n) => {
    const id = importOne(desk, pieceOf([`${name} said: “The harbour is closed.”`, `Piece ${n}.`]))
    desk.call('bulk.apply', { ids: [id], change: { type: 'tag', add: [person(name)], remove: [] } })
    return id
  })
  return { desk, ids }
}
const tagsOf = (desk: Desk, id: Parameters<typeof view>[1]) =>
  view(desk, id).article.fields.tags.map(({ name }) => name)

describe('entity records', () => {
  test('know every piece, and everything the person is quoted as saying', async () => {
    const { desk } = await tagged('Ada Qadir', 'Bruno Weber')
    desk.settle()
    const opened = desk.call('entities.open', { kind: 'person', name: 'Ada Qadir' })
    expect(opened).toMatchObject({ id: null, pieces: 1, statementsInAll: 1 })
    expect(opened.statements[0]).toMatchObject({ text: 'The harbour is closed.', quoted: true })
    expect(
      desk.call('articles.list', {
        filter: { text: 'quoted:qadir ' },
        sort: 'newest',
        offset: 0,
        limit: 9,
      }).total,
    ).toBe(1)
  })

  test('are found by any of their names, and a new name goes onto their pieces', async () => {
    const { desk, ids } = await tagged('Ada Qadir')
    const made = desk.call('entities.save', {
      draft: draft('Ada Qadir', ['Dr Qadir', 'عادة قادر']),
    })
    expect(desk.call('entities.open', { kind: 'person', name: 'عاده قادر' }).id).toBe(made.id)
    desk.call('entities.save', { id: made.id, draft: draft('Ada A. Qadir', ['Dr Qadir']) })
    expect(tagsOf(desk, ids[0]!)).toEqual(['Ada A. Qadir'])
    const after = desk.call('entities.open', { kind: 'person', name: 'Ada Qadir' })
    expect(after.entity.aliases).toEqual(['Dr Qadir', 'Ada Qadir'])
    expect(after.history.map(({ summary }) => summary)).toEqual([
      'Record changed: Ada A. Qadir',
      'Record made: Ada Qadir',
    ])
    expect(() => desk.call('entities.save', { draft: draft('Ada A. Qadir') })).toThrow(/already/)
  })

  test('merge with their pieces, and part again', async () => {
    const { desk, ids } = await tagged('Ada Qadir', 'A. Qadir')
    desk.call('entities.save', { draft: { ...draft('A. Qadir', ['Q.']), notes: 'note' } })
    const act = desk.call('entities.merge', { kind: 'person', into: 'Ada Qadir', from: 'A. Qadir' })
    expect(ids.map((id) => tagsOf(desk, id))).toEqual([['Ada Qadir'], ['Ada Qadir']])
    const merged = desk.call('entities.open', { kind: 'person', name: 'Q.' })
    expect(merged.entity).toMatchObject({
      name: 'Ada Qadir',
      aliases: ['A. Qadir', 'Q.'],
      notes: 'note',
    })
    expect(merged.pieces).toBe(2)
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(ids.map((id) => tagsOf(desk, id))).toEqual([['Ada Qadir'], ['A. Qadir']])
    expect(desk.call('entities.open', { kind: 'person', name: 'Q.' }).entity.name).toBe('A. Qadir')
    expect(desk.call('entities.open', { kind: 'person', name: 'Ada Qadir' }).id).toBeNull()
  })

  test('split: names and some pieces leave for a record of their own', async () => {
    const { desk, ids } = await tagged('Qadir', 'Qadir')
    const { id } = desk.call('entities.save', {
      draft: draft('Qadir', ['Ada Qadir', 'Omar Qadir']),
    })
    const act = desk.call('entities.split', {
      id,
      name: 'Omar Qadir',
      aliases: [],
      pieces: [ids[1]!],
    })
    expect(ids.map((one) => tagsOf(desk, one))).toEqual([['Qadir'], ['Omar Qadir']])
    expect(desk.call('entities.open', { kind: 'person', name: 'Qadir' }).entity.aliases).toEqual([
      'Ada Qadir',
    ])
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(ids.map((one) => tagsOf(desk, one))).toEqual([['Qadir'], ['Qadir']])
    expect(desk.call('entities.list', { text: 'omar', offset: 0, limit: 9 }).rows).toMatchObject([
      { name: 'Qadir' },
    ])
  })

  test('merged with a tag that is one of their other names already, they take its pieces', async () => {
    const { desk, ids } = await tagged('Ada Qadir', 'A. Qadir')
    desk.call('entities.save', { draft: draft('Ada Qadir', ['A. Qadir']) })
    const merge = () =>
      desk.call('entities.merge', { kind: 'person', into: 'Ada Qadir', from: 'A. Qadir' })
    const act = merge()
    expect(ids.map((id) => tagsOf(desk, id))).toEqual([['Ada Qadir'], ['Ada Qadir']])
    expect(merge).toThrow(/one record already/)
    desk.call('bulk.undo', { id: act.actId ?? '' })
    expect(ids.map((id) => tagsOf(desk, id))).toEqual([['Ada Qadir'], ['A. Qadir']])
  })

  test('parted again, they keep what was written in them since', async () => {
    const { desk } = await tagged('Ada Qadir', 'Omar Qadir')
    const { id } = desk.call('entities.save', { draft: draft('Ada Qadir', ['Dr Qadir']) })
    const act = desk.call('entities.merge', {
      kind: 'person',
      into: 'Ada Qadir',
      from: 'Omar Qadir',
    })
    const aliases = ['Dr Qadir', 'Omar Qadir', 'Madame Q']
    desk.call('entities.save', { id, draft: { ...draft('Ada Qadir', aliases), role: 'minister' } })
    desk.call('bulk.undo', { id: act.actId ?? '' })
    const { entity } = desk.call('entities.open', { kind: 'person', name: 'Ada Qadir' })
    expect(entity).toMatchObject({ role: 'minister', aliases: ['Dr Qadir', 'Madame Q'] })
  })

  test('merged twice over, they are parted from the last merge on', async () => {
    const { desk, ids } = await tagged('A Qadir', 'B Qadir', 'C Qadir')
    const merge = (from: string, into: string) =>
      desk.call('entities.merge', { kind: 'person', into, from }).actId ?? ''
    const [first, second] = [merge('A Qadir', 'B Qadir'), merge('B Qadir', 'C Qadir')]
    expect(() => desk.call('bulk.undo', { id: first })).toThrow(
      'The record of B Qadir has gone into another one since. Undo that first.',
    )
    for (const id of [second, first]) desk.call('bulk.undo', { id })
    expect(ids.map((id) => tagsOf(desk, id))).toEqual([['A Qadir'], ['B Qadir'], ['C Qadir']])
  })

  test('are recognised in a text by their aliases', async () => {
    const desk = await newDesk()
    desk.call('entities.save', { draft: draft('Ada Qadir', ['Madame Q']) })
    const id = importOne(desk, pieceOf(['On Monday they met Madame Q again.']))
    desk.settle()
    const { suggestions, fresh } = desk.call('tags.suggestions', { id })
    expect(fresh).toBe(true)
    expect(suggestions.map(({ name }) => name)).toEqual(['Ada Qadir'])
  })
})

test('a piece tagged with two names of one record has them again once that is undone, and no third', async () => {
  const { desk, ids } = await tagged('A. Qadir')
  const add = [person('General Qadir')]
  desk.call('bulk.apply', { ids, change: { type: 'tag', add, remove: [] } })
  desk.call('entities.save', { draft: draft('Ada Qadir', ['A. Qadir', 'General Qadir']) })
  const names = { kind: 'person' as const, into: 'A. Qadir', from: 'General Qadir' }
  const act = desk.call('entities.merge', names)
  expect(tagsOf(desk, ids[0]!)).toEqual(['Ada Qadir'])
  desk.call('bulk.undo', { id: act.actId ?? '' })
  expect(tagsOf(desk, ids[0]!).toSorted()).toEqual(['A. Qadir', 'General Qadir'])
})

import { expect, test } from 'vitest'
import { newDesk } from '../desk.fixture.ts'

test('saved searches keep their order and names; no two have one name', async () => {
  const desk = await newDesk()
  const search = (name: string) => ({ name, filter: { text: 'sea' }, sort: 'newest' as const })
  const first = desk.call('searches.save', { search: search('Sea') })
  desk.call('searches.save', { search: { ...search('Sky'), group: 'outlet' } })
  expect(() => desk.call('searches.save', { search: search('sea') })).toThrow(/already/)
  desk.call('searches.save', { search: search('Caf\u00e9') })
  expect(() => desk.call('searches.save', { search: search('cafe\u0301') })).toThrow(/already/)
  expect(desk.call('searches.remove', { id: desk.call('searches.list', {})[2]!.id }).done).toBe(
    true,
  )
  desk.call('searches.save', { id: first.id, search: search('The sea') })
  expect(desk.call('searches.list', {}).map(({ name }) => name)).toEqual(['The sea', 'Sky'])
  expect(desk.call('searches.remove', { id: first.id })).toEqual({ done: true })
  expect(desk.call('searches.list', {})).toMatchObject([{ name: 'Sky', group: 'outlet' }])
})

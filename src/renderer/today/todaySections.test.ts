import { expect, test } from 'vitest'
import type { Output } from '../../shared/contract.ts'
import type { Status } from '../../shared/model/status.ts'
import { samplePieces } from '../testing/samplePieces.ts'
import { sampleSources } from '../testing/sampleSources.ts'
import { todaySections } from './todaySections.ts'

const now = new Date(2026, 10, 24)
const rowsOf = (status: Status) =>
  samplePieces.map((piece) => piece.row).filter((row) => row.status === status)
const rows = {
  new: rowsOf('new'),
  editing: rowsOf('editing'),
  review: rowsOf('review'),
  waiting: rowsOf('waiting'),
  'signed-off': rowsOf('signed-off'),
}
const sections = todaySections({ rows, totals: { new: 412 }, sources: sampleSources }, now)
const named = (id: string) => sections.find((section) => section.id === id)

test('what is stopped comes before what is ready, and that before what is unread', () => {
  expect(sections.map((section) => section.id)).toEqual([
    'held',
    'blocked',
    'ending',
    'waiting',
    'ready',
    'signed',
    'new',
    'unknown',
    'unlicensed',
  ])
})

test('a killed piece is nobody’s task', () => {
  const killed = samplePieces.find((piece) => piece.row.held === 'killed')?.row.id
  expect(sections.flatMap((s) => s.lines).some((line) => line.id === killed)).toBe(false)
})

test('a licence that ends in fifteen days says so', () => {
  expect(named('ending')?.lines[0]?.why).toBe('ends in 15 days, 9 Dec')
})

test('an outlet that is on file leads to its record, also where a piece names it without being linked', () => {
  const [known] = sampleSources
  const row = { ...rows.new[0]!, sourceId: null, sourceName: known!.name.toUpperCase() }
  const found = todaySections(
    { rows: { new: [row] }, totals: { new: 1 }, sources: sampleSources },
    now,
  )
  expect(found.find(({ id }) => id === 'unknown')?.lines).toMatchObject([
    {
      why: '1 piece not linked to the record of that name',
      place: { kind: 'outlet', id: known!.id },
    },
  ])
})

test('an outlet named in pieces but not on file is offered once', () => {
  expect(named('unknown')?.lines.map((line) => [line.words, line.why])).toEqual([
    ['Coastwire', '1 piece'],
  ])
})

test('more pieces than were fetched are counted', () => {
  expect(named('new')?.total).toBe(411)
})

test('an empty desk has no sections', () => {
  expect(todaySections({ rows: {}, totals: {}, sources: [] }, now)).toEqual([])
})

test('an embargo that runs is named with its hour', () => {
  const [row] = rows.new
  const embargoed = {
    ...row!,
    mayWeRunIt: 'Yes, everywhere, not before 14 Dec 2026, 00:01, no cuts',
  }
  const found = todaySections({ rows: { new: [embargoed] }, totals: {}, sources: [] }, now)
  expect(found.find((section) => section.id === 'embargo')?.lines[0]?.why).toBe(
    'not before 14 Dec 2026, 00:01',
  )
})

test('what rights and senders ask for has its sections, each at its place', () => {
  const [row] = rows.new
  const id = row!.id
  const found = todaySections(
    {
      rows: {},
      totals: {},
      sources: [],
      rights: {
        recalls: [
          {
            id: 'r1',
            recipientName: 'Harbour Bugle',
            headline: 'The basin',
            toldAt: null,
            reason: 'The licence ended on 31 Jan 2026',
          } as Output<'recalls.list'>[number],
        ],
        notices: [],
        questions: [
          {
            articleId: id,
            headline: 'Whose?',
            name: null,
            candidates: [{ sourceId: row!.sourceId!, name: 'The Ledger', how: 'the address' }],
          },
        ],
        reopened: [],
        unreviewed: [{ articleId: id, headline: null, opening: 'The board', quotes: 2 }],
      },
    },
    now,
  )
  expect(found.map((one) => [one.id, one.lines[0]?.why, one.lines[0]?.place.kind])).toEqual([
    ['recalls', 'not told yet · The licence ended on 31 Jan 2026', 'exports'],
    ['quotes', '2 quotations', 'review'],
    ['questions', 'The Ledger?', 'rights'],
  ])
})

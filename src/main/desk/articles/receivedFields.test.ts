import { describe, expect, test } from 'vitest'
import { pieceOf } from '../desk.fixture.ts'
import { receivedFields } from './receivedFields.ts'

const nobody = { firstPublisher: null, republisher: null, created: [] }

function fieldsOf(embargo: string | null) {
  const { piece } = pieceOf(['The board voted on Monday.'])
  const wire = {
    slug: null,
    priority: null,
    category: null,
    pubStatus: null,
    embargo,
    rights: null,
    id: null,
    replaces: null,
  }
  return receivedFields({ ...piece, wire }, nobody)
}

describe('an embargo that came with the piece', () => {
  test.each([
    ['none', null, null],
    ['an instant', '2026-03-05T00:00:00Z', '2026-03-05T00:00:00Z'],
    ['the basic form of NITF', '20260305T000000Z', '2026-03-05T00:00:00Z'],
    ['the basic form with an offset', '20260305T093000+0100', '2026-03-05T09:30:00+01:00'],
    ['words', 'EMBARGOED until Monday noon', 'EMBARGOED until Monday noon'],
    ['a day without a time', '2026-03-05', '2026-03-05'],
  ])('%s', (_, came, kept) => expect(fieldsOf(came).embargoUntil).toBe(kept))
  test('words are in the note too, where a person looks for them', () =>
    expect(fieldsOf('EMBARGOED until Monday noon').note).toBe(
      'Embargo line: EMBARGOED until Monday noon',
    ))
})

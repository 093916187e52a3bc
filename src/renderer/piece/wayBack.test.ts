import { expect, test } from 'vitest'
import { wayBack } from './wayBack.ts'

test('a headline is put back as it was before', () =>
  expect(
    wayBack({
      kind: 'field-changed',
      inverse: { fields: { headline: null, headlineProvenance: 'missing' } },
    }),
  ).toEqual({ kind: 'fields', fields: { headline: null, headlineProvenance: 'missing' } }))

test('clean-ups of one rule go back together', () =>
  expect(
    wayBack({
      kind: 'step-decided',
      inverse: {
        steps: [
          { id: 'a', state: 'proposed' },
          { id: 'b', state: 'proposed' },
        ],
      },
    }),
  ).toEqual({ kind: 'steps', ids: ['a', 'b'], state: 'proposed' }))

test('clean-ups that stood differently have no common way back', () =>
  expect(
    wayBack({
      kind: 'step-decided',
      inverse: {
        steps: [
          { id: 'a', state: 'proposed' },
          { id: 'b', state: 'rejected' },
        ],
      },
    }),
  ).toBeNull())

test.each(['text-edited', 'status-moved', 'signed-off', 'exported', 'imported'] as const)(
  '%s is not taken back here',
  (kind) => expect(wayBack({ kind, inverse: { patch: {} } })).toBeNull(),
)

test('an event without an inverse has no way back', () =>
  expect(wayBack({ kind: 'field-changed', inverse: null })).toBeNull())

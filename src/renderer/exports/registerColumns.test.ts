import { expect, test } from 'vitest'
import { registerColumns } from './registerColumns.tsx'

test.each([
  [0, ['at', 'headline', 'recipient', 'format', 'channel', 'state']],
  [1200, ['at', 'headline', 'recipient', 'format', 'channel', 'state']],
  [752, ['at', 'headline', 'recipient', 'format', 'state']],
  [640, ['at', 'headline', 'recipient', 'state']],
])('%i pixels have room for these columns', (room, ids) =>
  expect(registerColumns(undefined, undefined, room).map((column) => column.id)).toEqual(ids),
)

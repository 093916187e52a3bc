import { expect, test } from 'vitest'
import type { StatementMark } from './attributionPlugin.ts'
import { mappedMarks } from './mappedMarks.ts'

const mark = (role: StatementMark['role'], from: number, to: number, index = 0): StatementMark => ({
  id: 'one',
  role,
  index,
  from,
  to,
  look: 'direct',
})
const before = (...marks: StatementMark[]) => new Map([['one', marks]])

test('an older list leaves what was typed at the front of a quotation in it', () =>
  expect(mappedMarks([mark('quoted', 12, 20)], before(mark('quoted', 10, 20)))).toEqual([
    mark('quoted', 10, 20),
  ]))
test('what is typed at the edge of other words is not theirs', () =>
  expect(mappedMarks([mark('cue', 12, 20)], before(mark('cue', 10, 20)))).toEqual([
    mark('cue', 12, 20),
  ]))
test('changed words stay where typing has moved them, moved words are where they are found', () => {
  expect(mappedMarks([], before(mark('quoted', 10, 20)))).toEqual([mark('quoted', 10, 20)])
  expect(mappedMarks([mark('quoted', 40, 50)], before(mark('quoted', 10, 20)))).toEqual([
    mark('quoted', 40, 50),
  ])
})

import { expect, test } from 'vitest'
import { importOne, newDesk, pieceOf } from '../desk.fixture.ts'

const paragraphs = [
  '“We have paid for the <lamps>, and we are grateful,” said Anna Sobel.',
  'Mayor Tomas Reiss said that the bridge would open in May.',
]

async function report(format: 'html' | 'markdown', notes: boolean) {
  const desk = await newDesk('Ada Marrow')
  const id = importOne(desk, pieceOf(paragraphs, { headline: 'The *light*' }))
  desk.settle()
  const [one] = desk
    .call('statements.list', { id })
    .statements.toSorted((a, b) => a.ordinal - b.ordinal)
  desk.call('statements.decide', {
    id,
    statementIds: [one!.id],
    decision: { act: 'waive', reason: 'Heard on tape' },
  })
  return desk.call('statements.report', { id, format, notes })
}

test('every statement, its speaker, its state and who decided, as Markdown', async () => {
  const { fileName, text } = await report('markdown', false)
  expect(fileName).toBe('review-The-light.md')
  expect(text).toContain('# Review: The \\*light\\*')
  expect(text).toContain('1 of 2 statements decided, 0 block.')
  expect(text).toMatch(/1\. \*\*Quote\*\*, Anna Sobel, said/u)
  expect(text).toMatch(/let stand by Ada Marrow on /u)
  expect(text).toMatch(/2\. \*\*Reported speech\*\*, Tomas Reiss \(“Mayor Tomas Reiss”\), said/u)
  expect(text).toContain('not decided')
  expect(text).toContain('as received')
})
test('reasons stay inside unless they are asked for', async () => {
  expect((await report('markdown', false)).text).not.toContain('Heard on tape')
  expect((await report('markdown', true)).text).toContain('Note: Heard on tape')
  expect((await report('html', false)).text).not.toContain('Heard on tape')
})
test('HTML carries the words as words, no script and nothing to load', async () => {
  const { fileName, text } = await report('html', true)
  expect(fileName).toBe('review-The-light.html')
  expect(text).toContain('the &lt;lamps&gt;')
  expect(text).not.toMatch(/<script|<link|src=|href=|url\(/u)
  expect(text).toContain('Heard on tape')
})
test('a time zone that this machine does not know counts as UTC, as it does in the gate', async () => {
  const desk = await newDesk('Ada Marrow')
  const id = importOne(desk, pieceOf(paragraphs))
  desk.settle()
  desk.call('settings.set', { timeZone: 'Mars/Olympus' })
  const now = '2026-11-25T18:15:00.000Z'
  const { text } = desk.call('statements.report', { id, format: 'markdown', notes: false }, { now })
  expect(text).toContain('25 November 2026 at 18:15')
})

import { expect, test } from 'vitest'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import type { TrackedChange } from '../../../shared/model/trackedChange.ts'
import { parseBytes } from '../../intake/parseBytes.ts'
import { importOne, newDesk, pieceOf, view } from '../desk.fixture.ts'
import { exportAll, take, textsOf } from '../exports/exported.fixture.ts'
import { faultOf } from '../fault.fixture.ts'

const change: TrackedChange = {
  id: 't1',
  kind: 'insertion',
  author: 'Bo Dahl',
  date: null,
  text: 'hardly ',
  before: 'It was ',
  after: 'discussed.',
  place: 'text',
  inQuotation: false,
}

test('tracked changes that nobody has decided wait in the library an archive goes to as well', async () => {
  const from = await newDesk()
  const given = pieceOf(['It was hardly discussed.'], { headline: 'The lighting' })
  const note = {
    kind: 'comment' as const,
    text: 'Is it so?',
    author: 'Bo Dahl',
    date: null,
    on: 'It',
  }
  const piece = { ...given.piece, trackedChanges: [change], notes: [note] }
  const id = importOne(from, { ...given, piece })
  const [archive = ''] = textsOf(exportAll(from, [id], ['jsonl'], { withNotes: true }), 'jsonl')
  const into = await newDesk('Bo')
  await take(into, 'archive.jsonl', Buffer.from(archive))
  expect(view(into, id).arrival).toEqual(view(from, id).arrival)
  expect(faultOf(() => into.call('articles.move', { id, to: 'editing' }))).toMatchObject({
    code: 'move-not-allowed',
  })
})

test('what was received is known where an archive without notes goes: rights are judged against it', async () => {
  const from = await newDesk()
  const id = importOne(from, pieceOf(['The lamps were lit.'], { headline: 'The lamps' }))
  const { revision } = view(from, id).article
  from.call('articles.setFields', {
    id,
    baseRevision: revision,
    fields: { headline: 'SHOCK: lamps', standfirst: 'Our own words', note: 'SECRET' },
  })
  const archive = textsOf(exportAll(from, [id], ['jsonl'], {}), 'jsonl')[0] ?? ''
  expect(archive).not.toContain('SECRET')
  const into = await newDesk('Bo')
  await take(into, 'archive.jsonl', Buffer.from(archive))
  expect(view(into, id).article.fields.headline).toBe('SHOCK: lamps')
  const { revision: baseRevision } = view(into, id).article
  into.call('articles.setFields', { id, baseRevision, fields: { headline: 'The lamps' } })
  expect(view(into, id).article.fields.headlineProvenance).toBe('received')
})

test('a licence of the piece’s own that an archive brings is said: it counts, and a file proves nothing', async () => {
  const from = await newDesk()
  const id = importOne(from, pieceOf(['The lamps were lit.'], { headline: 'The lamps' }))
  const { revision: baseRevision } = view(from, id).article
  const licenceOverride = licenceTemplate('public-domain')!.profile
  from.call('articles.setFields', { id, baseRevision, fields: { licenceOverride } })
  const archive = textsOf(exportAll(from, [id], ['jsonl'], {}), 'jsonl')[0] ?? ''
  const bytes = Buffer.from(archive)
  const read = await parseBytes({ bytes, name: 'archive.jsonl' })
  if (!read.ok) throw new Error(read.refusal.message)
  const pieces = read.pieces.map((piece) => ({ fileName: 'archive.jsonl', bytes, piece }))
  const into = await newDesk('Bo')
  expect(into.call('intake.commit', { pieces })).toMatchObject([
    { warnings: expect.arrayContaining([expect.stringContaining(licenceOverride.licence)]) },
  ])
})

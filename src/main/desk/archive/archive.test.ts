import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { parseBytes } from '../../intake/parseBytes.ts'
import { newDesk, view } from '../desk.fixture.ts'
import { exportAll, take, takeSamples, textsOf } from '../exports/exported.fixture.ts'
import type { Desk } from '../openDesk.ts'

const lines = (text: string): string[] => text.trim().split('\n').slice(1)

/** Samples with work done on them: decisions with notes, an edit, a part, a hold, a query. */
async function workedOn(desk: Desk): Promise<ArticleId[]> {
  const ids = await takeSamples(desk)
  desk.settle()
  for (const id of ids.slice(0, 4))
    for (const { id: statementId } of desk.call('statements.list', { id }).statements.slice(0, 3))
      desk.call('statements.decide', {
        id,
        statementIds: [statementId],
        decision: { act: 'waive', reason: 'SECRET because' },
      })
  const [first, second, third] = ids
  if (!first || !second || !third) throw new Error('too few samples')
  for (const id of [first, second]) {
    const { article } = view(desk, id)
    desk.call('articles.setFields', {
      id,
      baseRevision: article.revision,
      fields: {
        headline: 'A new headline',
        note: 'SECRET note',
        owner: 'SECRET owner',
        due: '2031-01-01',
      },
    })
  }
  desk.call('articles.move', { id: third, to: 'waiting', forWhom: 'legal', why: 'SECRET why' })
  desk.settle()
  return ids
}

test('archive → empty library → archive is identical, history and decisions included (Q3)', async () => {
  const from = await newDesk()
  const ids = await workedOn(from)
  const [archive = ''] = textsOf(exportAll(from, ids, ['jsonl'], { withNotes: true }), 'jsonl')
  const into = await newDesk('Bo')
  const restored = await take(into, 'archive.jsonl', Buffer.from(archive))
  expect(restored).toEqual(ids)
  const [again = ''] = textsOf(exportAll(into, restored, ['jsonl'], { withNotes: true }), 'jsonl')
  expect(lines(again)).toEqual(lines(archive))
  for (const id of ids) {
    expect(
      into.call('statements.list', { id }).statements.map((one) => [one.state, one.note]),
    ).toEqual(from.call('statements.list', { id }).statements.map((one) => [one.state, one.note]))
    expect(view(into, id).parts).toEqual(view(from, id).parts)
    expect(view(into, id).steps).toEqual(view(from, id).steps)
  }
})

test('without being asked it carries no note, reason or history (X1)', async () => {
  const desk = await newDesk()
  const ids = await workedOn(desk)
  const exported = exportAll(desk, ids, ['jsonl'], { reason: 'SECRET override' })
  const [archive = ''] = textsOf(exported, 'jsonl')
  expect(archive).not.toMatch(/SECRET|2031-01-01/u)
  const into = await newDesk('Bo')
  expect(await take(into, 'archive.jsonl', Buffer.from(archive))).toEqual(ids)
  expect(view(into, ids[0]!).article.fields.headline).toBe('A new headline')
})

test('a kill that is here holds what an archive brings', async () => {
  const from = await newDesk()
  const ids = await takeSamples(from)
  const [archive = ''] = textsOf(exportAll(from, ids, ['jsonl'], { withNotes: true }), 'jsonl')
  const into = await newDesk('Bo')
  const { headline } = view(
    from,
    ids.find((id) => view(from, id).article.fields.headline)!,
  ).article.fields
  const text = `KILL\n\nHeadline: ${headline}\nReason: Wrong.`
  const notice = into.call('notices.take', { text, fileName: null })
  const restored = await take(into, 'archive.jsonl', Buffer.from(archive))
  const held = restored.map((id) => view(into, id).article).filter((one) => one.hold !== null)
  expect(held).toMatchObject([{ fields: { headline }, hold: { noticeId: notice.id } }])
})

test('a decision that is none refuses the archive: every reading of the piece would break on it (Q2)', async () => {
  const desk = await newDesk()
  const ids = await workedOn(desk)
  const [archive = ''] = textsOf(exportAll(desk, ids, ['jsonl'], { withNotes: true }), 'jsonl')
  for (const payload of [null, {}, { byHand: false, statement: { content: [] } }]) {
    const all = archive.trim().split('\n')
    const piece = JSON.parse(all[1] ?? '') as { decisions: { payload: unknown }[] }
    piece.decisions[0]!.payload = payload
    all[1] = JSON.stringify(piece)
    const read = await parseBytes({ bytes: Buffer.from(all.join('\n')), name: 'a.jsonl' })
    expect(read).toMatchObject({ ok: false, refusal: { code: 'damaged' } })
  }
})

test('an archive does not come out of a mail, whose sender could sign in anybody’s name', async () => {
  const desk = await newDesk()
  const ids = await takeSamples(desk)
  const [archive = ''] = textsOf(exportAll(desk, ids, ['jsonl'], { withNotes: true }), 'jsonl')
  const mail = [
    'From: a@news.example',
    'Subject: The piece you asked for',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'Here is the piece that you asked for, with best wishes.',
    '--b',
    'Content-Type: application/json; name=archive.jsonl',
    'Content-Disposition: attachment; filename=archive.jsonl',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(archive).toString('base64'),
    '--b--',
    '',
  ].join('\r\n')
  const read = await parseBytes({ bytes: Buffer.from(mail), name: 'mail.eml' })
  if (!read.ok) throw new Error(read.refusal.message)
  expect(read.pieces).toHaveLength(1)
  expect(read.pieces[0]).toMatchObject({
    warnings: [
      { code: 'attachments', message: expect.stringContaining('archive.jsonl') as string },
    ],
  })
})

test('what is here already stays as it is', async () => {
  const desk = await newDesk()
  const ids = await takeSamples(desk)
  const [archive = ''] = textsOf(exportAll(desk, ids, ['jsonl'], { withNotes: true }), 'jsonl')
  expect(await take(desk, 'archive.jsonl', Buffer.from(archive))).toEqual([])
})

test.each([
  ['a changed original', (line: string) => line.replace('"bytes":"', '"bytes":"AAAA')],
  ['an unknown field', (line: string) => line.replace('{"copydesk"', '{"extra":1,"copydesk"')],
  ['a part outside the text', (line: string) => line.replace(/"end":\d+/, '"end":99999999')],
  ['half a line', (line: string) => line.slice(0, 200)],
])('%s refuses the archive, naming the line (Q2)', async (_, damage) => {
  const desk = await newDesk()
  const ids = await takeSamples(desk)
  const [archive = ''] = textsOf(exportAll(desk, ids, ['jsonl'], { withNotes: true }), 'jsonl')
  const all = archive.trim().split('\n')
  all[2] = damage(all[2] ?? '')
  const read = await parseBytes({ bytes: Buffer.from(all.join('\n')), name: 'a.jsonl' })
  expect(read).toMatchObject({
    ok: false,
    refusal: { code: 'damaged', message: expect.stringContaining('Line 3') as string },
  })
})

test('a manifest brings the same pieces with their facts (M3)', async () => {
  const from = await newDesk()
  const ids = await takeSamples(from)
  const exported = exportAll(from, ids, ['csv'])
  const [path] = exported.files.keys()
  const into = await newDesk('Bo')
  const restored = await take(into, 'manifest.csv', readFileSync(path ?? ''))
  expect(restored).toHaveLength(ids.length)
  for (const [index, id] of ids.entries()) {
    const was = view(from, id).article
    const is = view(into, restored[index]!).article
    expect([
      is.fields.headline,
      is.fields.standfirst,
      is.fields.bylines,
      is.fields.language,
    ]).toEqual([
      was.fields.headline,
      was.fields.standfirst,
      was.fields.bylines,
      was.fields.language,
    ])
    expect(is.fields.dates.published?.value ?? null).toBe(was.fields.dates.published?.value ?? null)
    expect(is.wordCount).toBe(was.wordCount)
  }
})

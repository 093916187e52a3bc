import { afterEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { bodyText } from '../../../shared/model/document.ts'
import { parseBytes } from '../../intake/parseBytes.ts'
import type { ImportPool } from '../../intake/pool.ts'
import { wordFile } from '../../intake/readers/docx/wordFile.fixture.ts'
import { decideChanges, decodeAgain, type ReadingDoor } from '../arrivals/readingCalls.ts'
import { newDesk, view, withText } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'
import type { Desk } from '../openDesk.ts'

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const by = 'w:author="Bo Dahl" w:date="2026-03-02T10:15:00Z"'
const ins = (text: string): string => `<w:ins ${by}>${run(text)}</w:ins>`
const del = (text: string): string =>
  `<w:del ${by}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`
const p = (inside: string): string => `<w:p>${inside}</w:p>`
const first =
  'The lighting of the river road had been planned for years, the council heard on Monday evening.'
const body =
  p(run(`${first} It was `) + ins('hardly ') + run('discussed.')) +
  p(
    run('“We ') +
      del('never ') +
      run('signed that letter,” the clerk, Ada Marrow, said on Monday.'),
  ) +
  p(run('The letter is ') + ins('still ') + run('lost.'))

/** A pool that reads in this very process. */
const pool: ImportPool = {
  read: async (name, source, choice) => {
    if (source.kind !== 'bytes') throw new Error('only bytes here')
    const parsed = await parseBytes({
      bytes: source.bytes,
      name,
      ...(choice === undefined ? {} : { choice }),
    })
    return parsed.ok ? { ...parsed, bytes: source.bytes } : parsed
  },
  close: () => undefined,
}
afterEach(() => pool.close())

async function withChanges(): Promise<{ desk: Desk; door: ReadingDoor; id: ArticleId }> {
  const desk = await newDesk()
  const bytes = wordFile(body)
  const parsed = await parseBytes({ bytes, name: 'letter.docx' })
  if (!parsed.ok || parsed.pieces[0] === undefined) throw new Error('not read')
  const [outcome] = desk.call('intake.commit', {
    pieces: [{ fileName: 'letter.docx', bytes, piece: parsed.pieces[0] }],
  })
  if (outcome?.state !== 'imported') throw new Error('not imported')
  expect(outcome.undecided).toBe(3)
  const door: ReadingDoor = { pool, call: (method, input) => desk.call(method, input) }
  return { desk, door, id: outcome.articleId }
}

describe('a piece with tracked changes', () => {
  test('comes in as Waiting, with each change, and says for what', async () => {
    const { desk, id } = await withChanges()
    const { article, arrival } = view(desk, id)
    expect(article.status).toBe('waiting')
    expect(article.waiting?.why).toBe('3 tracked changes by Bo Dahl')
    expect(arrival?.changes.map((one) => [one.kind, one.text, one.inQuotation])).toEqual([
      ['insertion', 'hardly ', false],
      ['deletion', 'never ', true],
      ['insertion', 'still ', false],
    ])
  })

  test('is neither edited nor moved on before they are decided', async () => {
    const { desk, id } = await withChanges()
    const { article } = view(desk, id)
    expect(faultOf(() => desk.call('articles.move', { id, to: 'editing' }))).toMatchObject({
      code: 'move-not-allowed',
    })
    const edit = {
      id,
      baseRevision: article.revision,
      document: withText(article.document, 0, 'Edited.'),
      steps: [],
    }
    expect(faultOf(() => desk.call('articles.save', edit))).toMatchObject({
      code: 'move-not-allowed',
    })
    expect(desk.call('articles.move', { id, to: 'not-used' })).toEqual({ status: 'not-used' })
  })

  test('nothing rewrites its text before they are decided, an earlier version as little as a clean-up or a part', async () => {
    const { desk, id } = await withChanges()
    const { parts } = view(desk, id)
    const [version] = desk.call('articles.versions', { id })
    desk.call('articles.setFields', { id, baseRevision: 0, fields: { note: 'Ask Bo.' } })
    const refused = {
      code: 'move-not-allowed',
      message: expect.stringContaining('tracked changes') as string,
    }
    for (const act of [
      () => desk.call('articles.restoreVersion', { id, versionId: version!.id }),
      () =>
        desk.call('articles.setPartRole', {
          id,
          partId: parts[0]!.id,
          role: 'boilerplate' as const,
        }),
    ])
      expect(faultOf(act)).toMatchObject(refused)
    expect(view(desk, id).article.fields.note).toBe('Ask Bo.')
  })

  test('where the file cannot be read again, nothing counts as decided', async () => {
    const { desk, door, id } = await withChanges()
    await decideChanges(door, { id, changeIds: ['t1', 't3'], choice: 'accepted' })
    const broken: ReadingDoor = {
      ...door,
      pool: { ...pool, read: () => Promise.reject(new Error('the import process is gone')) },
    }
    const last = { id, changeIds: ['t2'], choice: 'rejected' as const }
    await expect(decideChanges(broken, last)).rejects.toThrow('gone')
    expect(view(desk, id).arrival?.changes.map((one) => one.choice)).toEqual([
      'accepted',
      null,
      'accepted',
    ])
    expect(faultOf(() => desk.call('articles.move', { id, to: 'editing' }))?.code).toBe(
      'move-not-allowed',
    )
    expect((await decideChanges(door, last)).left).toBe(0)
    expect(view(desk, id).article.status).toBe('new')
  })

  test('two decide the last changes at once: the text never follows choices other than those kept', async () => {
    const { desk, door, id } = await withChanges()
    await decideChanges(door, { id, changeIds: ['t1', 't3'], choice: 'accepted' })
    const racing: ReadingDoor = {
      ...door,
      pool: {
        ...pool,
        read: async (...given) => {
          desk.call('changes.choose', { id, changeIds: ['t1'], choice: 'rejected' })
          return pool.read(...given)
        },
      },
    }
    await expect(
      decideChanges(racing, { id, changeIds: ['t2'], choice: 'rejected' }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect(view(desk, id).article.status).toBe('waiting')
  })

  test('changes in quotations are decided singly, the others together', async () => {
    const { desk, door, id } = await withChanges()
    const together = { id, changeIds: ['t1', 't2', 't3'], choice: 'accepted' as const }
    expect(faultOf(() => desk.call('changes.choose', together))).toMatchObject({
      code: 'bad-input',
    })
    expect(await decideChanges(door, { ...together, changeIds: ['t1', 't3'] })).toEqual({
      left: 1,
      settled: null,
    })
    expect(view(desk, id).article.status).toBe('waiting')
  })

  test('decided, the chosen text is the received text, the piece goes on, the history tells all', async () => {
    const { desk, door, id } = await withChanges()
    await decideChanges(door, { id, changeIds: ['t1', 't3'], choice: 'accepted' })
    const { left, settled } = await decideChanges(door, {
      id,
      changeIds: ['t2'],
      choice: 'rejected',
    })
    expect([left, settled?.signOffVoided]).toEqual([0, false])
    const after = view(desk, id)
    const text = [
      `${first} It was hardly discussed.`,
      '“We never signed that letter,” the clerk, Ada Marrow, said on Monday.',
      'The letter is still lost.',
    ].join('\n\n')
    expect(bodyText(after.article.document)).toBe(text)
    expect(after.original.text).toBe(text)
    expect(after.article.status).toBe('new')
    expect(after.article.waiting).toBeNull()
    expect(after.warnings.map((one) => one.code)).not.toContain('tracked-changes')
    expect(after.arrival?.changes.map((one) => [one.choice, one.by])).toEqual([
      ['accepted', 'Ada'],
      ['rejected', 'Ada'],
      ['accepted', 'Ada'],
    ])
    const events = desk.call('articles.events', { id }).map((one) => one.summary)
    expect(events).toEqual(
      expect.arrayContaining([
        '2 tracked changes accepted together',
        'Tracked change by Bo Dahl rejected: deleted “never ”',
      ]),
    )
  })

  test('quotations are held against the chosen words', async () => {
    const { desk, door, id } = await withChanges()
    await decideChanges(door, { id, changeIds: ['t1', 't3'], choice: 'accepted' })
    await decideChanges(door, { id, changeIds: ['t2'], choice: 'rejected' })
    desk.settle()
    const unaltered = desk.call('statements.list', { id })
    expect(JSON.stringify(unaltered.statements)).not.toContain('"verdict":"changed"')
    const { article } = view(desk, id)
    desk.call('articles.save', {
      id,
      baseRevision: article.revision,
      // What the other choice would have made of it.
      document: withText(
        article.document,
        1,
        '“We signed that letter,” the clerk, Ada Marrow, said on Monday.',
      ),
      steps: [],
    })
    desk.settle()
    const { statements } = desk.call('statements.list', { id })
    expect(JSON.stringify(statements)).toContain('"verdict":"changed"')
  })

  test('a decision can be taken anew', async () => {
    const { desk, door, id } = await withChanges()
    await decideChanges(door, { id, changeIds: ['t1', 't3'], choice: 'accepted' })
    await decideChanges(door, { id, changeIds: ['t2'], choice: 'rejected' })
    await decideChanges(door, { id, changeIds: ['t1'], choice: 'rejected' })
    expect(bodyText(view(desk, id).article.document)).toContain('It was discussed.')
  })

  test('nobody decides without a name', async () => {
    const { desk, id } = await withChanges()
    expect(
      faultOf(() =>
        desk.call('changes.choose', { id, changeIds: ['t1'], choice: 'accepted' }, { actor: '' }),
      ),
    ).toMatchObject({ code: 'name-missing' })
  })
})

test('an original is read again in another encoding, and the text before is kept', async () => {
  const desk = await newDesk()
  const bytes = Buffer.from(
    'Die Fähre\n\nDer Rat hörte am Montag, daß die Beleuchtung der Straße am Fluß seit Jahren geplant war.\n',
    'latin1',
  )
  const parsed = await parseBytes({ bytes, name: 'a.txt', choice: { encoding: 'macintosh' } })
  if (!parsed.ok || parsed.pieces[0] === undefined) throw new Error('not read')
  const [outcome] = desk.call('intake.commit', {
    pieces: [{ fileName: 'a.txt', bytes, piece: parsed.pieces[0] }],
  })
  if (outcome?.state !== 'imported') throw new Error('not imported')
  const id = outcome.articleId
  expect(view(desk, id).original.text).not.toContain('Fähre')
  const door: ReadingDoor = { pool, call: (method, input) => desk.call(method, input) }
  await decodeAgain(door, { id, encoding: 'windows-1252' })
  const { original } = view(desk, id)
  expect(original.text).toContain('Fähre')
  expect(original.decode).toMatchObject({ encoding: 'windows-1252', by: 'chosen' })
  expect(original.sha256).toBe(parsed.pieces[0].sha256)
  expect(desk.call('articles.versions', { id }).length).toBeGreaterThan(1)
})

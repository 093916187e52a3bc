import { describe, expect, test } from 'vitest'
import { contract } from '../../../shared/contract.ts'
import type { Statement } from '../../../shared/model/attribution.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { importOne, newDesk, pieceOf, view, withText } from '../desk.fixture.ts'
import { faultOf } from '../fault.fixture.ts'
import type { Desk } from '../openDesk.ts'

const quote = '“We have paid for the lamps, and we are grateful for them,” said Anna Sobel.'
const indirect = 'Mayor Tomas Reiss said that the bridge would open in May.'
const charge = 'Karel accused Lenn of letting its officers run the fuel trade.'
const plain = 'The river runs from north to south.'

function read(desk: Desk, id: ArticleId) {
  desk.settle()
  return desk.call('statements.list', { id })
}

function one(desk: Desk, id: ArticleId, words: string): Statement {
  const found = read(desk, id).statements.find((each) =>
    each.content.some((span) => span.exact.includes(words)),
  )
  if (found === undefined) throw new Error(`no statement with “${words}”`)
  return found
}

function save(desk: Desk, id: ArticleId, index: number, text: string) {
  const { article } = view(desk, id)
  return desk.call('articles.save', {
    id,
    baseRevision: article.revision,
    document: withText(article.document, index, text),
    steps: [],
  })
}

function confirm(desk: Desk, id: ArticleId, ...statements: Statement[]) {
  return desk.call('statements.decide', {
    id,
    statementIds: statements.map((each) => each.id),
    decision: { act: 'confirm' },
  })
}

const verdict = (desk: Desk, id: ArticleId, check: string) =>
  desk.call('gate.check', { id }).checks.find((each) => each.id === check)?.verdict

async function piece(...paragraphs: string[]) {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(paragraphs, { headline: 'The light at the bridge' }))
  return { desk, id }
}

describe('looking for statements', () => {
  test('until they were looked for the gate says so and signing waits', async () => {
    const { desk, id } = await piece(quote, plain)
    expect(view(desk, id).statements).toEqual({ pending: true, total: 0, open: 0, blocking: 0 })
    const [b1] = desk.call('gate.check', { id }).checks
    expect(b1).toMatchObject({
      verdict: 'block',
      reason: 'Statements have not been looked for yet.',
    })
    desk.settle()
    expect(view(desk, id).statements).toMatchObject({ pending: false, total: 1, blocking: 1 })
    expect(verdict(desk, id, 'B1')).toBe('block')
  })

  test('signing reads what was just saved first', async () => {
    const { desk, id } = await piece(plain)
    desk.settle()
    save(desk, id, 0, quote)
    const { revision } = view(desk, id).article
    expect(faultOf(() => desk.call('articles.signOff', { id, revision }))).toMatchObject({
      code: 'gate-blocked',
    })
  })

  test('200 pieces are read in the background, the newest first', async () => {
    const desk = await newDesk()
    const pieces = Array.from({ length: 200 }, (_, n) => pieceOf([`${indirect} ${n}`, quote]))
    for (let at = 0; at < pieces.length; at += 25)
      desk.call('intake.commit', { pieces: pieces.slice(at, at + 25) })
    const { rows } = desk.call('articles.list', {
      filter: {},
      sort: 'newest',
      offset: 0,
      limit: 500,
    })
    expect(rows).toHaveLength(200)
    desk.settle()
    for (const row of rows)
      expect(desk.call('statements.list', { id: row.id }).summary).toMatchObject({
        pending: false,
        total: 2,
      })
  })

  test('a change of other fields leaves the reading true', async () => {
    const { desk, id } = await piece(quote)
    desk.settle()
    const { article } = view(desk, id)
    desk.call('articles.setFields', {
      id,
      baseRevision: article.revision,
      fields: { credit: 'The Harbour Courier' },
    })
    expect(view(desk, id).statements?.pending).toBe(false)
    desk.call('articles.setFields', {
      id,
      baseRevision: view(desk, id).article.revision,
      fields: { headline: 'Mayor says bridge will open' },
    })
    expect(view(desk, id).statements?.pending).toBe(true)
  })

  test('without a lexicon all quotations wait for one confirmation', async () => {
    const desk = await newDesk()
    const made = pieceOf(['„Vi har betalt“, sagde hun.', '„Vi er glade“, sagde han.'])
    const id = importOne(desk, {
      ...made,
      piece: { ...made.piece, article: { ...made.piece.article, language: 'da' } },
    })
    const list = read(desk, id)
    expect(list.statements.map((each) => [each.rule, each.quoted.length])).toEqual([['L1', 2]])
    expect(verdict(desk, id, 'B3')).toBe('block')
    confirm(desk, id, ...list.statements)
    expect([verdict(desk, id, 'B1'), verdict(desk, id, 'B3')]).toEqual(['clear', 'clear'])
  })
})

describe('deciding', () => {
  test('a decision carries a name', async () => {
    const { desk, id } = await piece(quote)
    const statementIds = [one(desk, id, 'lamps').id]
    expect(
      faultOf(() =>
        desk.call(
          'statements.decide',
          { id, statementIds, decision: { act: 'confirm' } },
          { actor: '' },
        ),
      ),
    ).toMatchObject({ code: 'name-missing' })
  })

  test('is kept with name and time, stands in the history and opens the gate', async () => {
    const { desk, id } = await piece(quote, plain)
    const done = confirm(desk, id, one(desk, id, 'lamps'))
    expect(done.statements).toMatchObject([{ state: 'confirmed', decidedBy: 'Ada', blocks: [] }])
    expect(done.summary).toEqual({ pending: false, total: 1, open: 0, blocking: 0 })
    expect(desk.call('articles.events', { id })[0]).toMatchObject({
      kind: 'attribution-decided',
      summary: done.said,
    })
    expect(done.said).toBe(
      'Confirmed: “We have paid for the lamps, and we are grateful for them,” (Anna Sobel)',
    )
    expect(verdict(desk, id, 'B1')).toBe('clear')
  })

  test('several at once: never quotes or charges', async () => {
    const { desk, id } = await piece(quote, indirect, charge)
    const [a, b] = [one(desk, id, 'lamps'), one(desk, id, 'bridge would')]
    expect(faultOf(() => confirm(desk, id, a, b))).toMatchObject({ code: 'bad-input' })
    expect(faultOf(() => confirm(desk, id, b, one(desk, id, 'letting')))).toMatchObject({
      code: 'bad-input',
    })
  })

  test('several clear indirect ones at once', async () => {
    const { desk, id } = await piece(`${indirect} Reiss added that the toll would fall.`)
    const { statements } = read(desk, id)
    expect(statements).toHaveLength(2)
    expect(confirm(desk, id, ...statements).statements.map((each) => each.state)).toEqual([
      'confirmed',
      'confirmed',
    ])
  })

  test('correcting speaker, words and kind', async () => {
    const { desk, id } = await piece(indirect)
    const it = one(desk, id, 'bridge')
    const blockId = it.content[0]!.blockId
    const start = indirect.indexOf('the bridge')
    const { statements } = desk.call('statements.decide', {
      id,
      statementIds: [it.id],
      decision: {
        act: 'correct',
        speaker: { name: 'Tomas Adrian Reiss', type: 'named-person' },
        kind: 'reported-act',
        spans: [{ blockId, start, end: start + 10, exact: 'the bridge' }],
      },
    })
    expect(statements).toMatchObject([
      {
        state: 'corrected',
        kind: 'reported-act',
        speaker: { name: 'Tomas Adrian Reiss' },
        content: [{ exact: 'the bridge' }],
      },
    ])
    save(desk, id, 0, `Yesterday. ${indirect}`)
    expect(read(desk, id).statements).toMatchObject([
      { id: it.id, state: 'corrected', stale: false, speaker: { name: 'Tomas Adrian Reiss' } },
    ])
  })

  test('a quote without speaker blocks until it is let stand with a reason', async () => {
    const { desk, id } = await piece('“Nobody was asked about the lamps or the bridge at all.”')
    const it = read(desk, id).statements[0]!
    expect(it.blocks).toEqual(['B1', 'B3'])
    confirm(desk, id, it)
    expect(verdict(desk, id, 'B3')).toBe('block')
    desk.call('statements.decide', {
      id,
      statementIds: [it.id],
      decision: { act: 'waive', reason: 'A slogan on the wall' },
    })
    expect(verdict(desk, id, 'B3')).toBe('clear')
    expect(read(desk, id).statements[0]).toMatchObject({ note: 'A slogan on the wall' })
  })

  test('what is queried blocks', async () => {
    const { desk, id } = await piece(indirect)
    const statementIds = [one(desk, id, 'bridge').id]
    desk.call('statements.decide', { id, statementIds, decision: { act: 'query' }, note: 'When?' })
    expect(verdict(desk, id, 'B7')).toBe('block')
  })

  test('a speaker who is new gets a record, which goes again with the undo', async () => {
    const { desk, id } = await piece(indirect)
    const found = one(desk, id, 'would open in May')
    const name = (speaker: { name: string; type: 'named-person' | 'anonymous' }) =>
      desk.call('statements.decide', {
        id,
        statementIds: [found.id],
        decision: { act: 'correct', speaker: { ...speaker, isNew: true } },
      })
    const open = () => desk.call('entities.open', { kind: 'person', name: 'Vera Lind' })
    expect(name({ name: 'Vera Lind', type: 'named-person' }).record).toEqual({
      kind: 'person',
      name: 'Vera Lind',
      is: 'made',
    })
    expect(open()).toMatchObject({ history: [{ summary: 'Record made: Vera Lind' }] })
    expect(open().id).not.toBeNull()
    expect(name({ name: 'Vera Lind', type: 'named-person' }).record).toBeNull()
    expect(name({ name: 'an official', type: 'anonymous' }).record).toBeNull()
    desk.call('statements.undo', { id })
    expect(desk.call('statements.undo', { id }).record).toBeNull()
    expect(desk.call('statements.undo', { id }).record).toMatchObject({ is: 'taken-back' })
    expect(open().id).toBeNull()
  })

  test('undo takes decisions back one after the other', async () => {
    const { desk, id } = await piece(quote, indirect)
    const [a, b] = [one(desk, id, 'lamps'), one(desk, id, 'bridge')]
    confirm(desk, id, a)
    confirm(desk, id, b)
    desk.call('statements.undo', { id })
    expect([one(desk, id, 'lamps').state, one(desk, id, 'bridge').state]).toEqual([
      'confirmed',
      'proposed',
    ])
    expect(desk.call('statements.undo', { id }).said).toMatch(/^Taken back: Confirmed/)
    expect(one(desk, id, 'lamps').state).toBe('proposed')
    expect(faultOf(() => desk.call('statements.undo', { id }))).toMatchObject({
      code: 'nothing-to-do',
    })
  })

  test('adding a statement, and taking it back', async () => {
    const { desk, id } = await piece(plain)
    desk.settle()
    const blockId = String(view(desk, id).article.document.content[0]?.attrs?.['blockId'])
    const { statements } = desk.call('statements.add', {
      id,
      kind: 'indirect',
      spans: [{ blockId, start: 0, end: plain.length, exact: plain }] as never,
      speaker: { name: 'The survey', type: 'document' },
    })
    expect(statements).toMatchObject([{ rule: 'hand', state: 'confirmed', decidedBy: 'Ada' }])
    save(desk, id, 0, `At noon. ${plain}`)
    expect(read(desk, id).statements).toMatchObject([{ rule: 'hand', stale: false }])
    desk.call('statements.undo', { id })
    expect(read(desk, id).statements).toEqual([])
  })

  test('the sign-off answers for decisions', async () => {
    const { desk, id } = await piece(quote, indirect)
    confirm(desk, id, one(desk, id, 'lamps'))
    const { revision } = view(desk, id).article
    desk.call('articles.signOff', { id, revision })
    expect(confirm(desk, id, one(desk, id, 'bridge')).signOffVoided).toBe(true)
    expect(view(desk, id).article).toMatchObject({ status: 'editing', signOff: { valid: false } })
    desk.call('statements.undo', { id })
    expect(view(desk, id).article).toMatchObject({ status: 'signed-off', signOff: { valid: true } })
  })
})

describe('the border', () => {
  test('answers are those of the contract', async () => {
    const { desk, id } = await piece(quote, indirect, 'He went to the “old” town.')
    expect(() => contract['statements.list'].output.parse(read(desk, id))).not.toThrow()
    const it = one(desk, id, 'lamps')
    const decided = confirm(desk, id, it)
    expect(contract['statements.decide'].output.parse(decided)).toEqual(decided)
    save(desk, id, 0, quote.replace('lamps', 'lights'))
    const list = read(desk, id)
    expect(contract['statements.list'].output.parse(list)).toEqual(list)
    const quoteId = list.statements[0]?.quoted[0]?.receivedId ?? ''
    const passage = desk.call('statements.receivedPassage', { id, quoteId })
    expect(contract['statements.receivedPassage'].output.parse(passage)).toEqual(passage)
    const whole = view(desk, id)
    expect(contract['articles.open'].output.parse(whole).statements).toEqual(whole.statements)
  })
})

describe('when the text changes', () => {
  test('a decision survives edits elsewhere and in front of it', async () => {
    const { desk, id } = await piece(plain, quote)
    const it = one(desk, id, 'lamps')
    confirm(desk, id, it)
    save(desk, id, 0, 'The river runs backwards these days, some say.')
    save(desk, id, 1, `At the bridge, things changed. ${quote}`)
    expect(one(desk, id, 'lamps')).toMatchObject({ id: it.id, state: 'confirmed', stale: false })
  })

  test('typography is no change', async () => {
    const { desk, id } = await piece(quote)
    confirm(desk, id, one(desk, id, 'lamps'))
    save(desk, id, 0, quote.replace('“', '"').replace('”', '"').replace(', and', ',  and'))
    expect(one(desk, id, 'lamps')).toMatchObject({ state: 'confirmed', stale: false })
    expect(verdict(desk, id, 'B2')).toBe('clear')
  })

  test('words of a decided statement changed: stale, with what was decided; back again: not', async () => {
    const { desk, id } = await piece(indirect)
    const it = one(desk, id, 'bridge')
    confirm(desk, id, it)
    save(desk, id, 0, indirect.replace('May', 'June'))
    expect(one(desk, id, 'bridge')).toMatchObject({
      id: it.id,
      state: 'confirmed',
      stale: true,
      decidedText: 'the bridge would open in May',
      blocks: ['B7'],
    })
    save(desk, id, 0, indirect)
    expect(one(desk, id, 'bridge')).toMatchObject({ id: it.id, stale: false, blocks: [] })
  })

  test('another speaker in the text is a change too', async () => {
    const { desk, id } = await piece(quote)
    confirm(desk, id, one(desk, id, 'lamps'))
    save(desk, id, 0, quote.replace('Anna Sobel', 'Ilse Brandt'))
    expect(one(desk, id, 'lamps')).toMatchObject({ stale: true })
  })

  test('a deleted statement waits for its words; a restored version has the decision', async () => {
    const { desk, id } = await piece(quote, plain)
    const it = one(desk, id, 'lamps')
    confirm(desk, id, it)
    const [version] = desk.call('articles.versions', { id })
    save(desk, id, 0, 'Gone.')
    expect(read(desk, id).statements).toEqual([])
    desk.call('articles.restoreVersion', { id, versionId: version!.id })
    expect(one(desk, id, 'lamps')).toMatchObject({ id: it.id, state: 'confirmed', stale: false })
  })

  test('an undecided statement keeps its id while it is recognised', async () => {
    const { desk, id } = await piece(indirect, quote)
    const it = one(desk, id, 'bridge')
    save(desk, id, 0, indirect.replace('open in May', 'be opened in May'))
    expect(one(desk, id, 'bridge').id).toBe(it.id)
  })
})

describe('quotes against the received words', () => {
  const altered = quote.replace('grateful', 'glad')

  test('an altered quote blocks, with diff, name and time; the received words clear it', async () => {
    const { desk, id } = await piece(plain, quote)
    const it = one(desk, id, 'lamps')
    confirm(desk, id, it)
    save(desk, id, 1, altered)
    const now = one(desk, id, 'lamps')
    expect(now).toMatchObject({ id: it.id, broken: true, stale: true, blocks: ['B2', 'B7'] })
    expect(now.quoted).toMatchObject([
      {
        verdict: 'changed',
        received: 'We have paid for the lamps, and we are grateful for them,',
        changedBy: 'Ada',
      },
    ])
    expect(now.quoted[0]?.diff?.filter((part) => part.kind !== 'same')).toEqual([
      { kind: 'removed', text: 'grateful' },
      { kind: 'added', text: 'glad' },
    ])
    expect(verdict(desk, id, 'B2')).toBe('block')
    const { anchor, received } = now.quoted[0]!
    const put = altered.slice(0, anchor.start) + received + altered.slice(anchor.end)
    expect(put).toBe(quote)
    save(desk, id, 1, put)
    expect(one(desk, id, 'lamps')).toMatchObject({ broken: false, stale: false, blocks: [] })
    expect(verdict(desk, id, 'B2')).toBe('clear')
  })

  test('of a quote that is gone the received paragraphs are told, as repaired', async () => {
    const { desk, id } = await piece(plain, quote)
    save(desk, id, 1, 'Nobody spoke.')
    const [missing] = read(desk, id).missingQuotes
    expect(missing?.text).toContain('We have paid for the lamps')
    const passage = desk.call('statements.receivedPassage', { id, quoteId: missing!.id })
    expect(passage.paragraphs).toEqual([plain, quote])
    expect(passage.paragraphs[passage.at]?.slice(passage.quoteFrom)).toMatch(/^We have paid/)
    for (const quoteId of ['q999999', 'nonsense'])
      expect(() => desk.call('statements.receivedPassage', { id, quoteId })).toThrow(
        'This quotation is not in the received text.',
      )
  })

  test('a quote altered before anybody looked is altered all the same', async () => {
    const { desk, id } = await piece(quote)
    save(desk, id, 0, altered)
    expect(one(desk, id, 'lamps')).toMatchObject({ state: 'proposed', broken: true })
    expect(one(desk, id, 'lamps').blocks).toEqual(['B1', 'B2'])
  })

  test('let stand with a reason, an altered quote blocks no more; altered again it does', async () => {
    const { desk, id } = await piece(quote)
    save(desk, id, 0, altered)
    desk.call('statements.decide', {
      id,
      statementIds: [one(desk, id, 'lamps').id],
      decision: { act: 'waive', reason: 'The outlet confirmed it' },
    })
    expect([verdict(desk, id, 'B2'), verdict(desk, id, 'B7')]).toEqual(['clear', 'clear'])
    save(desk, id, 0, quote.replace('grateful', 'happy'))
    expect(one(desk, id, 'lamps').stale).toBe(true)
    expect(verdict(desk, id, 'B7')).toBe('block')
  })

  test('a quotation the desk added is not in the original; one cut is missing', async () => {
    const { desk, id } = await piece(quote, plain)
    save(desk, id, 1, '“Nobody told us about the second officer,” said Ilse Brandt.')
    expect(one(desk, id, 'second officer').quoted[0]?.verdict).toBe('not-in-original')
    save(desk, id, 0, plain)
    expect(read(desk, id).missingQuotes.map((each) => each.text)).toEqual([
      'We have paid for the lamps, and we are grateful for them,',
    ])
  })

  test('a quotation moved to another paragraph is the same', async () => {
    const { desk, id } = await piece(quote, plain)
    save(desk, id, 1, `${plain} ${quote}`)
    save(desk, id, 0, 'Nothing.')
    expect(one(desk, id, 'lamps').quoted[0]?.verdict).toBe('same')
  })

  test('words quoted in a headline are those of the body', async () => {
    const { desk, id } = await piece(quote)
    const headline = (text: string) =>
      desk.call('articles.setFields', {
        id,
        baseRevision: view(desk, id).article.revision,
        fields: { headline: text },
      })
    headline('‘We are grateful for them,’ says Sobel')
    const inHead = () => read(desk, id).statements.find((each) => each.in === 'headline')
    expect(inHead()?.broken).toBe(false)
    headline('‘We are sorry for them,’ says Sobel')
    expect(inHead()?.broken).toBe(true)
  })

  test('an accepted repair moves the baseline with the text', async () => {
    const at = quote.indexOf('lamps')
    const desk = await newDesk()
    const id = importOne(
      desk,
      pieceOf([quote], {
        steps: [
          { rule: 'C9', range: [at, at + 5], before: 'lamps', after: 'lamp', state: 'proposed' },
        ],
      }),
    )
    desk.settle()
    const [step] = view(desk, id).steps
    desk.call('steps.decide', { articleId: id, stepIds: [step!.id], state: 'applied' })
    expect(one(desk, id, 'lamp').quoted[0]?.verdict).toBe('same')
  })
})

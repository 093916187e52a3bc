import { describe, expect, test } from 'vitest'
import type { Settings } from '../../../shared/model/settings.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { importOne, newDesk, pieceOf } from '../desk.fixture.ts'
import type { Desk } from '../openDesk.ts'

const quote = '“We have paid for the lamps, and we are grateful for them,” said Anna Sobel.'
const quip = 'Mayor Tomas Reiss vouchsafed that the bridge would open in May.'
const wish = 'Mayor Tomas Reiss wants the bridge to open in May.'
const told = 'Mayor Tomas Reiss warned that the bridge would open in May.'

async function piece(...paragraphs: string[]) {
  const desk = await newDesk()
  const id = importOne(desk, pieceOf(paragraphs, { headline: 'The light at the bridge' }))
  desk.settle()
  return { desk, id }
}

function listed(desk: Desk, id: ArticleId) {
  desk.settle()
  const { statements, summary } = desk.call('statements.list', { id })
  return { kinds: statements.map((one) => one.kind), summary, statements }
}

const set = (desk: Desk, change: Partial<Settings>) => desk.call('settings.set', change)

const check = (desk: Desk, id: ArticleId, name: string) =>
  desk.call('gate.check', { id }).checks.find((one) => one.id === name)

describe('desk rules: what a desk relaxes (DOMAIN §4)', () => {
  test('B1 relaxed: the gate warns and says why, the queue counts nothing that blocks', async () => {
    const { desk, id } = await piece(quote)
    expect(check(desk, id, 'B1')?.verdict).toBe('block')
    set(desk, { rules: { relaxed: ['B1'], beliefs: false } })
    expect(check(desk, id, 'B1')).toMatchObject({
      verdict: 'warn',
      reason: expect.stringMatching(/^Not checked yet.*This desk lets it pass/u),
    })
    expect(listed(desk, id)).toMatchObject({
      summary: { blocking: 0 },
      statements: [{ blocks: [] }],
    })
  })

  test('what is not relaxed goes on blocking', async () => {
    const { desk, id } = await piece(quote)
    set(desk, { rules: { relaxed: ['B4', 'B8'], beliefs: false } })
    expect(check(desk, id, 'B1')?.verdict).toBe('block')
  })

  test('a piece whose only blocker is relaxed may be signed', async () => {
    const { desk, id } = await piece(quote)
    set(desk, { actor: 'Ana Lovell', rules: { relaxed: ['B1'], beliefs: false } })
    const { mayBeSigned } = desk.call('gate.check', { id })
    expect(mayBeSigned).toBe(true)
  })
})

describe('the words that attribute at this desk', () => {
  test('a verb that is added is read, in pieces that were read before too', async () => {
    const { desk, id } = await piece(quip)
    expect(listed(desk, id).kinds).toEqual([])
    set(desk, {
      cues: { added: [{ language: 'en', lemma: 'vouchsafe', family: 'loaded' }], silenced: [] },
    })
    expect(listed(desk, id).kinds).toEqual(['indirect'])
    set(desk, { cues: { added: [], silenced: [] } })
    expect(listed(desk, id).kinds).toEqual([])
  })

  test('a verb that is silenced makes nobody a speaker', async () => {
    const { desk, id } = await piece(told)
    expect(listed(desk, id).kinds).toEqual(['indirect'])
    set(desk, { cues: { added: [], silenced: [{ language: 'en', lemma: 'warn' }] } })
    expect(listed(desk, id).kinds).toEqual([])
  })

  test('beliefs are read only where the desk asks for them', async () => {
    const { desk, id } = await piece(wish)
    expect(listed(desk, id).kinds).toEqual([])
    set(desk, { rules: { relaxed: [], beliefs: true } })
    expect(listed(desk, id).kinds).toEqual(['belief'])
  })

  test('decisions survive the new reading', async () => {
    const { desk, id } = await piece(quote, told)
    const [first] = listed(desk, id).statements
    if (!first) throw new Error('nothing was read')
    desk.call('settings.set', { actor: 'Ana Lovell' })
    desk.call('statements.decide', { id, statementIds: [first.id], decision: { act: 'confirm' } })
    set(desk, {
      cues: { added: [{ language: 'en', lemma: 'vouchsafe', family: 'loaded' }], silenced: [] },
    })
    expect(listed(desk, id).statements[0]).toMatchObject({ id: first.id, state: 'confirmed' })
  })
})

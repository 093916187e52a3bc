import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { bodyText } from '../../../shared/model/document.ts'
import { parseBytes } from '../../intake/parseBytes.ts'
import { importOne, newDesk, view } from '../desk.fixture.ts'

const root = new URL('../../../../', import.meta.url)
const seeds = new URL('../shared/seeds/', root)
const seed = existsSync(seeds)
  ? readdirSync(seeds).find((name) => name.startsWith('000_'))
  : undefined

async function imported(file: URL) {
  const bytes = readFileSync(file)
  const read = await parseBytes({ bytes, name: 'piece.txt' })
  if (!read.ok || read.pieces[0] === undefined) throw new Error('not read')
  const desk = await newDesk()
  const id = importOne(desk, { fileName: 'piece.txt', bytes, piece: read.pieces[0] })
  desk.settle()
  const { gate, article } = view(desk, id)
  const list = desk.call('statements.list', { id })
  return {
    desk,
    id,
    article,
    list,
    blocking: gate.checks
      .filter((check) => check.id.startsWith('B') && check.verdict === 'block')
      .map((check) => check.id),
    licence: gate.checks.find((check) => check.id === 'R3')?.verdict,
    stopped: list.statements
      .filter((one) => one.blocks.length > 0)
      .map((one) => `${one.kind} ${one.blocks.join(' ')}`)
      .sort(),
  }
}

describe('what blocks right after import (DOMAIN §2)', () => {
  test.skipIf(seed === undefined)(
    'the seed (SKIPPED where ../shared/seeds is absent): headline, licence, one quote, two responsibility, four accusations, no more',
    async () => {
      const { blocking, licence, stopped, list } = await imported(new URL(seed ?? '', seeds))
      expect(blocking).toEqual(['B1', 'B4', 'B8'])
      expect(licence).toBe('block')
      expect(stopped).toEqual([
        'accusation B4',
        'accusation B4',
        'accusation B4',
        'accusation B4',
        'mixed B1',
        'responsibility B4',
        'responsibility B4',
      ])
      expect(list.statements.filter((one) => one.broken)).toEqual([])
      expect(list.missingQuotes).toEqual([])
    },
  )

  test('the piece of the same shape written for this project', async () => {
    const { blocking, licence, stopped, list, desk, id, article } = await imported(
      new URL('resources/samples/01-river-crossing.txt', root),
    )
    expect(blocking).toEqual(['B1', 'B4', 'B8'])
    expect(licence).toBe('block')
    expect([...new Set(stopped)]).toEqual([
      'accusation B4',
      'denial B4',
      'direct B1',
      'mixed B1',
      'responsibility B4',
    ])
    expect(list.statements.filter((one) => one.broken)).toEqual([])
    // Every place is a place of the text.
    const text = bodyText(article.document)
    for (const one of list.statements)
      for (const span of [...one.content, ...one.quoted.map((each) => each.anchor)])
        expect(text).toContain(span.exact)
    expect(desk.call('articles.open', { id }).statements?.pending).toBe(false)
  })
})

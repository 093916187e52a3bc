import { expect, test } from 'vitest'
import { licenceTemplate } from '../../../shared/model/licenceTemplates.ts'
import type { Source } from '../../../shared/model/source.ts'
import { parseBytes } from '../../intake/parseBytes.ts'
import { importOne, newDesk, pieceOf } from '../desk.fixture.ts'
import { exportAll, textsOf } from '../exports/exported.fixture.ts'

/** The outlets of an archive, wherever its form keeps them. */
function outletsIn(value: unknown): Source[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'sources' && Array.isArray(inner) ? (inner as Source[]) : outletsIn(inner),
  )
}

test('an outlet of an archive whose licence contradicts itself comes without it, and the report says why', async () => {
  const from = await newDesk()
  const profile = licenceTemplate('public-domain')!.profile
  const { id: outlet } = from.call('sources.save', {
    draft: {
      name: 'Harbour Post',
      aliases: [],
      domains: [],
      role: 'publisher',
      contacts: '',
      language: null,
      notes: '',
      licence: profile,
    },
  })
  const id = importOne(from, pieceOf(['The lamps were lit.'], { headline: 'The lamps' }))
  from.call('bulk.apply', { ids: [id], change: { type: 'outlet', sourceId: outlet } })
  const [archive = ''] = textsOf(exportAll(from, [id], ['jsonl'], {}), 'jsonl')
  const lines = archive
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  for (const each of lines.flatMap(outletsIn))
    Object.assign(each.licence ?? {}, { startsOn: '2030-01-01', expiresOn: '2020-01-01' })
  const bytes = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const read = await parseBytes({ bytes, name: 'archive.jsonl' })
  if (!read.ok) throw new Error(read.refusal.message)
  const pieces = read.pieces.map((piece) => ({ fileName: 'archive.jsonl', bytes, piece }))
  const into = await newDesk('Bo')
  expect(into.call('intake.commit', { pieces })).toMatchObject([
    {
      warnings: expect.arrayContaining([expect.stringMatching(/Harbour Post.*before it begins/u)]),
    },
  ])
  const [kept] = into.call('sources.list', {}).filter(({ name }) => name === 'Harbour Post')
  expect(kept?.licence ?? null).toBeNull()
})

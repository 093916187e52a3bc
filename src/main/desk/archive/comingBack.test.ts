import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'
import { limits } from '../../intake/limits.ts'
import { parseBytes } from '../../intake/parseBytes.ts'
import { newDesk } from '../desk.fixture.ts'
import { exportAll, takeSamples, textsOf } from '../exports/exported.fixture.ts'

// Our own archive and manifest are files like any other: somebody may have written them to do harm.

async function exported(format: 'jsonl' | 'csv'): Promise<string> {
  const desk = await newDesk()
  const ids = await takeSamples(desk)
  return textsOf(exportAll(desk, ids.slice(0, 3), [format], { withNotes: true }), format)[0] ?? ''
}

const parse = (text: string) => parseBytes({ bytes: new TextEncoder().encode(text), name: '' })

/** Pieces as the schema has them, with every part and step inside of the text; or a refusal in words. */
async function expectPiecesOrWords(text: string): Promise<void> {
  const parsed = await parse(text)
  if (!parsed.ok) {
    expect(parsed.refusal.message).not.toBe('')
    return
  }
  expect(parsed.pieces.length).toBeLessThanOrEqual(limits.archiveEntries)
  for (const piece of parsed.pieces) {
    ParsedPiece.parse(piece)
    for (const { range } of [...piece.parts, ...piece.steps]) {
      expect(range[0]).toBeLessThanOrEqual(range[1])
      expect(range[1]).toBeLessThanOrEqual(piece.text.length)
    }
  }
}

/** A text of which something is left out, doubled, or put in place of something else. */
function broken(sample: string): fc.Arbitrary<string> {
  const tokens = [...new Set(sample.split(/(?<=[,:{}[\]"\n])/))]
  const token = fc.oneof(
    fc.constantFrom(...tokens),
    fc.constantFrom(
      'null',
      '-1',
      '1e999',
      '[]',
      '{}',
      '"',
      '\u0000',
      '\ud800',
      '__proto__',
      '"'.repeat(9),
    ),
    fc.string({ maxLength: 12 }),
  )
  const change = fc.tuple(fc.nat(), fc.nat({ max: 60 }), token)
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce((text, [where, length, put]) => {
      const at = where % (text.length + 1)
      return text.slice(0, at) + put + text.slice(at + length)
    }, sample),
  )
}

describe('an archive that comes back (Q1–Q3)', () => {
  test('broken anywhere it gives sound pieces or a refusal', async () => {
    const archive = await exported('jsonl')
    await fc.assert(fc.asyncProperty(broken(archive), expectPiecesOrWords), { numRuns: runs(150) })
  })
  test('every value replaced by another kind of value is refused or sound', async () => {
    const [header = '', line = ''] = (await exported('jsonl')).split('\n')
    const paths = pathsOf(JSON.parse(line))
    const value = fc.constantFrom(null, -1, 0.5, true, '', 'x', [], {}, [null], { type: 'doc' })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), value, async (path, put) => {
        const piece: unknown = JSON.parse(line)
        replaceAt(piece, path, put)
        await expectPiecesOrWords(`${header}\n${JSON.stringify(piece)}\n`)
      }),
      { numRuns: runs(200) },
    )
  })
  test('values nested deeper than any of ours are refused with the number', async () => {
    const [header = '', line = ''] = (await exported('jsonl')).split('\n')
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    const parsed = await parse(`${header}\n${line.replace('"events":[', `"events":[${deep},`)}\n`)
    expect(parsed).toMatchObject({ refusal: { code: 'too-deep' } })
  })
  test('more pieces than an archive may hold are refused with the number', async () => {
    const [header = ''] = (await exported('jsonl')).split('\n')
    const parsed = await parse(`${header}\n${'{}\n'.repeat(limits.archiveEntries + 1)}`)
    expect(parsed).toMatchObject({ refusal: { code: 'too-many-entries' } })
  })
  test('brackets in words are no nesting', async () => {
    const [header = '', line = ''] = (await exported('jsonl')).split('\n')
    const words = JSON.stringify(`\\"${'[{'.repeat(500)}`).slice(1, -1)
    const parsed = await parse(
      `${header}\n${line.replace('"headline":"', `"headline":"${words}`)}\n`,
    )
    expect(parsed.ok).toBe(true)
  })
})

describe('a manifest that comes back (M1–M3)', () => {
  test('broken anywhere it gives sound pieces or a refusal', async () => {
    const manifest = await exported('csv')
    await fc.assert(fc.asyncProperty(broken(manifest), expectPiecesOrWords), { numRuns: runs(150) })
  })
})

type Path = readonly (string | number)[]

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const own = Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))
  return path.length === 0 ? own : [path, ...own]
}

function replaceAt(value: unknown, path: Path, put: unknown): void {
  let at = value as Record<string, unknown>
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>
  at[path.at(-1) ?? ''] = put
}

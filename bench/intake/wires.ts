import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBytes } from '../../src/main/intake/parseBytes.ts'
import type { ParsedPiece } from '../../src/shared/model/parsedPiece.ts'

const testdata = join(import.meta.dirname, '..', '..', '..', 'shared', 'testdata')

interface Assertion {
  readonly op: string
  readonly path: readonly (string | number)[]
  readonly value: unknown
}
type Tally = Record<string, { right: number; of: number }>

/** Fields of agency wires found, files read and refused, by set; null where the set is not beside the checkout. */
export interface WireScore {
  readonly files: number
  readonly read: number
  readonly threw: readonly string[]
  readonly refused: Readonly<Record<string, number>>
  readonly fields: Tally
  readonly wrong: readonly string[]
}

const fold = (value: unknown): string =>
  String(value)
    .replace(/<[^>]*>/g, ' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** What of a piece an assertion of this name speaks of; undefined where the desk has no such field. */
function fieldOf({ article, wire }: ParsedPiece, name: string): unknown {
  switch (name) {
    case 'headline':
      return article.headline ?? ''
    case 'byline':
      return article.bylines.map((one) => one.name).join('\n')
    case 'slugline':
      return wire?.slug ?? ''
    case 'urgency':
      return wire?.priority ?? ''
    case 'pubstatus':
      return wire?.pubStatus ?? ''
    case 'language':
      return article.language ?? ''
    case 'guid':
      return wire?.id ?? ''
    case 'firstcreated':
      return article.dates.published?.value ?? ''
    case 'abstract':
      return article.standfirst ?? ''
    case 'source':
      return article.firstPublisher ?? ''
    default:
      return undefined
  }
}

function agrees(name: string, said: unknown, got: unknown): boolean {
  if (name === 'firstcreated')
    return new Date(String(said)).getTime() === new Date(String(got)).getTime()
  const a = fold(said)
  const b = fold(got)
  // Names are asked for in a printed by-line with its "By" and agency.
  return name === 'byline'
    ? String(got)
        .split('\n')
        .every((one) => a.includes(fold(one))) &&
        (b !== '' || a === '')
    : a === b
}

/** Reads every file of a set and compares what its assertions say. */
export async function scoreWires(set: string): Promise<WireScore | null> {
  const folder = join(testdata, set, 'dev')
  if (!existsSync(folder)) return null
  const out = {
    files: 0,
    read: 0,
    threw: [] as string[],
    refused: {} as Record<string, number>,
    fields: {} as Tally,
    wrong: [] as string[],
  }
  for (const id of readdirSync(folder)) {
    const name = readdirSync(join(folder, id)).find((one) => one.startsWith('input.'))
    if (name === undefined) continue
    out.files++
    const parsed = await parseBytes({
      bytes: readFileSync(join(folder, id, name)),
      name: '',
    }).catch((error: unknown) => {
      out.threw.push(`${id}: ${String(error)}`)
      return null
    })
    if (parsed === null) continue
    if (!parsed.ok) {
      out.refused[parsed.refusal.code] = (out.refused[parsed.refusal.code] ?? 0) + 1
      continue
    }
    out.read++
    const expected = JSON.parse(readFileSync(join(folder, id, 'expected.json'), 'utf8')) as {
      readonly assertions?: readonly Assertion[]
    }
    for (const { op, path, value } of expected.assertions ?? []) {
      const at = typeof path[0] === 'number' ? path[0] : 0
      const name = path.filter((one) => typeof one === 'string').join('.')
      const piece = parsed.pieces[at]
      const got = piece === undefined ? undefined : fieldOf(piece, name)
      if (op !== 'equal' || got === undefined || value === null) continue
      const tally = (out.fields[name] ??= { right: 0, of: 0 })
      tally.of++
      if (agrees(name, value, got)) tally.right++
      else out.wrong.push(`${id} ${name}: ${JSON.stringify(value)} / ${JSON.stringify(got)}`)
    }
  }
  return out
}

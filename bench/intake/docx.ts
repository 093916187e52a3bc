import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseBytes } from '../../src/main/intake/parseBytes.ts'

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'testdata', 'docx', 'dev')

/** Word files read and refused, and the share of each golden text's words that come out. */
export interface DocxScore {
  readonly files: number
  readonly read: number
  readonly threw: readonly string[]
  readonly refused: Readonly<Record<string, number>>
  /** Files with a golden text that were read, and how many of them give all its words in order. */
  readonly goldens: number
  readonly whole: number
  /** Mean share of the golden words found, in order. */
  readonly words: number
  readonly short: readonly string[]
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Reads every Word file of set docx and holds it against pandoc's golden text; null where the set is absent. */
export async function scoreDocx(): Promise<DocxScore | null> {
  if (!existsSync(folder)) return null
  const threw: string[] = []
  const refused: Record<string, number> = {}
  const short: string[] = []
  const shares: number[] = []
  let files = 0
  let read = 0
  for (const id of readdirSync(folder)) {
    const name = readdirSync(join(folder, id)).find((one) => one.startsWith('input.'))
    if (name === undefined) continue
    files++
    const parsed = await parseBytes({
      bytes: new Uint8Array(readFileSync(join(folder, id, name))),
      name,
    }).catch((error: unknown) => {
      threw.push(`${id}: ${String(error)}`)
      return null
    })
    if (parsed === null) continue
    if (!parsed.ok) {
      refused[parsed.refusal.code] = (refused[parsed.refusal.code] ?? 0) + 1
      continue
    }
    read++
    const { golden_plain_text: golden } = JSON.parse(
      readFileSync(join(folder, id, 'expected.json'), 'utf8'),
    ) as { readonly golden_plain_text?: string }
    const wanted = wordsOf(golden ?? '')
    if (wanted.length === 0) continue
    const got = wordsOf(parsed.pieces.map((piece) => piece.text).join('\n'))
    const share = inOrder(wanted, got) / wanted.length
    shares.push(share)
    if (share < 1) short.push(`${id}: ${Math.round(share * 100)} %`)
  }
  return {
    files,
    read,
    threw,
    refused,
    goldens: shares.length,
    whole: shares.filter((one) => one === 1).length,
    words: shares.reduce((sum, one) => sum + one, 0) / Math.max(1, shares.length),
    short,
  }
}

/** Length of the longest common subsequence of two lists of words. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Uint32Array(b.length + 1)
  for (const word of a) {
    const next = new Uint32Array(b.length + 1)
    for (const [at, other] of b.entries())
      next[at + 1] = word === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0)
    row = next
  }
  return row[b.length] ?? 0
}

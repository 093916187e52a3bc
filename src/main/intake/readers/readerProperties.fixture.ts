import fc from 'fast-check'
import { expect } from 'vitest'
import { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { cleanBody } from '../clean/cleanBody.ts'
import { parseBytes } from '../parseBytes.ts'
import type { ParseResult } from '../parseResult.ts'
import { runs } from '../../../shared/testing/runs.fixture.ts'

/** Parses text or bytes as a file without a name. */
export async function parseText(source: string | Uint8Array): Promise<ParseResult> {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  return parseBytes({ bytes, name: '' })
}

/** All pieces of a file that must be readable. */
export async function piecesOf(source: string | Uint8Array): Promise<readonly ParsedPiece[]> {
  const parsed = await parseText(source)
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  return parsed.pieces
}

/** What holds for every piece of every format (CLI.md "Positions"): schema, tiling, ledger, inert links. */
export function expectSound(piece: ParsedPiece): void {
  ParsedPiece.parse(piece)
  let at = 0
  for (const part of piece.parts) {
    expect(part.range[0]).toBe(at)
    expect(part.range[1]).toBeGreaterThan(at)
    at = part.range[1]
  }
  expect(at).toBe(piece.text.length)
  let last = 0
  for (const step of piece.steps) {
    expect(step.range[0]).toBeGreaterThanOrEqual(last)
    last = step.range[1]
    expect(piece.text.slice(...step.range)).toBe(step.before)
    expect(
      piece.parts.some((part) => part.range[0] <= step.range[0] && step.range[1] <= part.range[1]),
    ).toBe(true)
  }
  expect(piece.article.body.map((item) => item.text).join('\n\n')).toBe(
    cleanBody(piece.text, piece.parts, piece.steps),
  )
  for (const item of piece.article.body)
    for (const mark of item.marks ?? []) {
      expect(mark.start).toBeLessThan(mark.end)
      expect(mark.end).toBeLessThanOrEqual(item.text.length)
      if (mark.type === 'link') expect(mark.href).toMatch(/^(?:https?|mailto):/i)
    }
  for (const url of [piece.article.canonicalUrl, ...piece.article.media.map((one) => one.uri)])
    if (url !== null) expect(url).toMatch(/^https?:/i)
}

/** Cuts, doubles and swaps pieces of sound files, and expects a refusal or sound pieces, never a throw. */
export async function expectSoundWhenBroken(
  samples: readonly string[],
  numRuns: number = 120,
): Promise<void> {
  const pieces = [...new Set(samples.flatMap((one) => one.split(/(?<=[>\n}\],:])/)))]
  const broken = fc.oneof(
    fc
      .tuple(
        fc.constantFrom(...samples),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(...pieces, '\u0000', '&x;', '<![CDATA['),
      )
      .map(([sample, a, b, extra]) => {
        const from = a % (sample.length + 1)
        return sample.slice(0, from) + extra + sample.slice(from + (b % 40))
      }),
    fc
      .tuple(fc.constantFrom(...samples), fc.array(fc.constantFrom(...pieces), { maxLength: 30 }))
      .map(([sample, parts]) => sample.slice(0, sample.indexOf('>') + 1) + parts.join('')),
  )
  await fc.assert(
    fc.asyncProperty(broken, async (text) => {
      const parsed = await parseText(text)
      if (parsed.ok) for (const piece of parsed.pieces) expectSound(piece)
      else expect(parsed.refusal.message).not.toBe('')
    }),
    { numRuns: runs(numRuns) },
  )
}

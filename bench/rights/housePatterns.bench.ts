import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { HousePattern } from '../../src/shared/model/housePattern.ts'
import { isBodyRole } from '../../src/shared/model/part.ts'
import type { ParsedPiece } from '../../src/shared/model/parsedPiece.ts'
import { applyPattern } from '../../src/main/intake/housePattern/applyPattern.ts'
import { fingerprint } from '../../src/main/intake/housePattern/fingerprint.ts'
import { learnPattern } from '../../src/main/intake/housePattern/learnPattern.ts'
import type { PieceToLearn } from '../../src/main/intake/housePattern/pieceToLearn.ts'
import { pieceToLearn } from '../../src/main/intake/housePattern/pieceToLearn.ts'
import { parseBytes } from '../../src/main/intake/parseBytes.ts'
import type { Bench } from '../bench.ts'

const testdata = new URL('../../../shared/testdata/', import.meta.url)

interface Case {
  readonly outlet: string
  readonly piece: ParsedPiece
  /** Fingerprints of every paragraph and subhead that the set says is body. */
  readonly body: ReadonlySet<string>
}

/** House patterns: lines learned on outlets with three pieces or more, body lost by them, time of learning 10,000 pieces. */
export const bench: Bench = async ({ say }) => {
  const sets: Record<string, object> = {}
  for (const [name, read] of [
    ['plaintextPages', plaintextCases],
    ['fundus', fundusCases],
  ] as const) {
    const cases = await read()
    if (cases === null) say(`skipped: the set of ${name} is not beside the checkout`)
    else sets[name] = score(cases, say)
  }
  return { ...sets, learning: learnManyPieces() }
}

function score(cases: readonly Case[], say: (line: string) => void): object {
  const outlets = new Map<string, Case[]>()
  for (const one of cases) outlets.set(one.outlet, [...(outlets.get(one.outlet) ?? []), one])
  let pieces = 0
  let learned = 0
  let wrong = 0
  let lost = 0
  let setAside = 0
  let outletCount = 0
  for (const [name, own] of outlets) {
    if (own.length < 3) continue
    outletCount++
    const pattern = learnPattern(
      { name, names: [] },
      own.map((one) => pieceToLearn(one.piece)),
    )
    const gold = new Set(own.flatMap((one) => [...one.body]))
    for (const line of pattern.lines) {
      learned++
      if (!gold.has(line.fingerprint)) continue
      wrong++
      say(`learned a body line of ${name}: ${line.fingerprint.slice(0, 80)}`)
    }
    for (const one of own) {
      pieces++
      const after = applyPattern(one.piece, pattern)
      after.parts.forEach((part, index) => {
        const before = one.piece.parts[index]
        if (part === before || before === undefined || !isBodyRole(before.role)) return
        setAside++
        if (one.body.has(fingerprint(one.piece.text.slice(...part.range)))) lost++
      })
    }
  }
  return {
    outlets: outletCount,
    pieces,
    learnedLines: learned,
    precision: learned === 0 ? null : (learned - wrong) / learned,
    bodyBlocksSetAside: setAside,
    bodyParagraphsLost: lost,
  }
}

async function plaintextCases(): Promise<Case[] | null> {
  const set = new URL('plaintext/dev/', testdata)
  if (!existsSync(set)) return null
  const out: Case[] = []
  for (const id of readdirSync(set).sort()) {
    const gold = JSON.parse(readFileSync(new URL(`${id}/expected.json`, set), 'utf8')) as {
      lines: { text: string; label: string }[]
    }
    const page = new URL(`${id}/input-page.txt.gz`, set)
    const bytes = existsSync(page)
      ? gunzipSync(readFileSync(page))
      : readFileSync(new URL(`${id}/input.txt`, set))
    const result = await parseBytes({ bytes, name: `${id}.txt` })
    const piece = result.ok ? result.pieces[0] : undefined
    if (!piece) continue
    const body = gold.lines
      .filter(({ label }) => label === 'paragraph' || label === 'subhead')
      .map(({ text }) => fingerprint(text))
    out.push({ outlet: outletOfId(id), piece, body: new Set(body) })
  }
  return out
}

async function fundusCases(): Promise<Case[] | null> {
  const set = new URL('fundus/dev/', testdata)
  if (!existsSync(set)) return null
  const out: Case[] = []
  for (const id of readdirSync(set).sort()) {
    const gold = JSON.parse(readFileSync(new URL(`${id}/expected.json`, set), 'utf8')) as {
      sections?: { headline?: string[]; paragraphs?: string[] }[]
    }
    const bytes = gunzipSync(readFileSync(new URL(`${id}/input.html.gz`, set)))
    const result = await parseBytes({ bytes, name: `${id}.html` })
    const piece = result.ok ? result.pieces[0] : undefined
    if (!piece) continue
    const body = (gold.sections ?? []).flatMap((one) => [
      ...(one.headline ?? []),
      ...(one.paragraphs ?? []),
    ])
    out.push({ outlet: outletOfId(id), piece, body: new Set(body.map(fingerprint)) })
  }
  return out
}

function outletOfId(id: string): string {
  return id.replace(/_\d{4}_.*$/u, '')
}

/** 10,000 made-up pieces of one outlet: 24 paragraphs of their own, four house lines. */
function learnManyPieces(): { pieces: number; ms: number; cpuMs: number; lines: number } {
  const house = ['caption', 'about', 'newsletter', 'rights'].map(
    (word) =>
      `This is the ${word} line that the outlet prints with every piece it publishes at all.`,
  )
  const pieces = Array.from({ length: 10_000 }, (_, n): PieceToLearn => ({
    blocks: [
      ...Array.from({ length: 24 }, (_each, at) => ({
        text: `Paragraph ${letters(n)} ${letters(at)} speaks of the matter ${letters(n * 31 + at)} at some length, with a second clause.`,
        role: 'paragraph' as const,
      })),
      ...house.map((text) => ({ text, role: 'paragraph' as const })),
    ],
    credits: ['AFP'],
    bylines: [],
    story: null,
  }))
  const before = process.cpuUsage()
  const start = performance.now()
  const pattern: HousePattern = learnPattern({ name: 'Bench', names: [] }, pieces)
  const used = process.cpuUsage(before)
  return {
    pieces: pieces.length,
    ms: Math.round(performance.now() - start),
    cpuMs: Math.round((used.user + used.system) / 1000),
    lines: pattern.lines.length,
  }
}

function letters(n: number): string {
  return n
    .toString(26)
    .split('')
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('')
}

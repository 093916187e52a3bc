import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BodyItem, ParsedPiece } from '../../shared/model/parsedPiece.ts'
import type { Part } from '../../shared/model/part.ts'
import type { PieceToImport } from './imports/importPieces.ts'

/** A folder of its own for one test, and the way to be rid of it. */
export function testFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A piece as intake hands it over, made from paragraphs: headline first where `headline` is given. */
export function pieceOf(
  paragraphs: readonly string[],
  given: {
    readonly headline?: string
    readonly firstPublisher?: string
    readonly republisher?: string
    readonly boilerplate?: string
    readonly steps?: ParsedPiece['steps']
    readonly item?: number
  } = {},
): PieceToImport {
  const blocks: { role: Part['role']; text: string }[] = [
    ...(given.headline === undefined ? [] : [{ role: 'headline' as const, text: given.headline }]),
    ...paragraphs.map((text) => ({ role: 'paragraph' as const, text })),
    ...(given.boilerplate === undefined
      ? []
      : [{ role: 'boilerplate' as const, text: given.boilerplate }]),
  ]
  const text = blocks.map((block) => block.text).join('\n\n')
  const parts: Part[] = []
  let at = 0
  for (const [index, block] of blocks.entries()) {
    if (index > 0) {
      parts.push({ range: [at, at + 2], role: 'separator', rule: 'S0', certainty: 1 })
      at += 2
    }
    parts.push({
      range: [at, at + block.text.length],
      role: block.role,
      rule: 'S4',
      certainty: 0.9,
      ...(block.role === 'boilerplate' ? { reason: 'about-block' } : {}),
    })
    at += block.text.length
  }
  const steps = given.steps ?? []
  const body: BodyItem[] = []
  for (const [index, part] of parts.entries())
    if (part.role === 'paragraph')
      body.push({ type: 'paragraph', text: clean(text, part, steps), part: index })
  const bytes = Buffer.from(text, 'utf8')
  return {
    fileName: 'piece.txt',
    bytes,
    piece: {
      item: given.item ?? 0,
      itemCount: 1,
      format: 'text/plain',
      encoding: 'utf-8',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      decode: {
        encoding: 'utf-8',
        certainty: 1,
        by: 'utf-8-valid',
        alternatives: [],
        bom: false,
        lineEnds: 'lf',
      },
      text,
      parts,
      article: {
        headline: given.headline ?? null,
        standfirst: null,
        bylines: [{ name: 'Rana Qadir', role: null, affiliation: null }],
        dateline: null,
        dates: {
          published: { value: '2020-05-23', text: 'May 23, 2020', certain: true },
          original: null,
          updated: null,
        },
        firstPublisher: given.firstPublisher ?? null,
        republisher: given.republisher ?? null,
        siteName: null,
        canonicalUrl: null,
        language: 'en',
        direction: 'ltr',
        media: [],
        body,
        boilerplate:
          given.boilerplate === undefined
            ? []
            : [{ text: given.boilerplate, reason: 'about-block', part: parts.length - 1 }],
      },
      steps: [...steps],
      cleanSha256: createHash('sha256')
        .update(body.map((item) => item.text).join('\n\n'))
        .digest('hex'),
      warnings:
        given.headline === undefined ? [{ code: 'headline-missing', message: 'No headline' }] : [],
      wire: null,
    },
  }
}

function clean(text: string, part: Part, steps: ParsedPiece['steps']): string {
  let out = ''
  let at = part.range[0]
  for (const step of steps) {
    if (step.state !== 'applied' || step.range[0] < at || step.range[1] > part.range[1]) continue
    out += text.slice(at, step.range[0]) + step.after
    at = step.range[1]
  }
  return out + text.slice(at, part.range[1])
}

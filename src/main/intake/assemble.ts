import type {
  BodyItem,
  Decode,
  ParsedPiece,
  PieceWarning,
  TextMark,
  Wire,
} from '../../shared/model/parsedPiece.ts'
import type { CleaningStep } from '../../shared/model/cleaningStep.ts'
import { isBodyRole, type Part } from '../../shared/model/part.ts'
import { applySteps } from './clean/applySteps.ts'
import { clean } from './clean/clean.ts'
import { bodySha256, stepsByPart } from './clean/cleanBody.ts'
import type { Hints, ReadBlock, Reading } from './reading.ts'
import { type CleanPart, factsOf } from './segment/facts/facts.ts'
import { areNear, detectLanguage, directionOf } from './segment/facts/language.ts'
import { tile, type Tiling } from './segment/parts.ts'
import { segment } from './segment/segment.ts'
import { pieceWarnings } from './warnings.ts'

/** What is known of a piece beside what its reader took out. */
export interface PieceInput {
  readonly reading: Reading
  readonly item: number
  readonly itemCount: number
  readonly sha256: string
  readonly decode: Decode
}

/** Segments, cleans and makes the piece that the import process hands over. */
export function assemble({ reading, item, itemCount, sha256, decode }: PieceInput): ParsedPiece {
  const { text, hints } = reading
  const tiling = tile(text, segment(reading))
  const language = languageOf(roleText(text, tiling.parts, isBodyRole) || text, hints)
  const steps = clean(text, tiling.parts, language)
  const own = stepsByPart(tiling.parts, steps)
  const cleaned = tiling.parts.map((part, index): CleanPart => {
    const media = reading.blocks[tiling.blockOf[index] ?? -1]?.media
    return {
      part,
      text: part.role === 'separator' ? '' : applySteps(text, part.range, own[index] ?? []),
      ...(media === undefined ? {} : { media }),
    }
  })
  const facts = factsOf(cleaned, hints)
  const body = bodyOf(cleaned, tiling, reading.blocks, own)
  const bodyText = cleaned
    .filter(({ part }) => isBodyRole(part.role))
    .map((one) => one.text)
    .join('\n\n')
  return {
    item,
    itemCount,
    format: reading.format,
    encoding: decode.encoding,
    sha256,
    decode,
    text,
    parts: [...tiling.parts],
    article: {
      ...facts,
      language,
      direction: directionOf(bodyText || text),
      body,
      boilerplate: cleaned.flatMap(({ part, text: words }, index) =>
        part.role === 'boilerplate'
          ? [{ text: words, reason: part.reason ?? 'set-aside', part: index }]
          : [],
      ),
    },
    steps,
    cleanSha256: bodySha256(bodyText),
    warnings: [
      ...reading.warnings,
      ...pieceWarnings({ text, parts: tiling.parts, facts, body, decode, hints }),
    ] satisfies PieceWarning[],
    wire: hints.wire ?? embargoWire(cleaned),
    ...(reading.trackedChanges?.length ? { trackedChanges: [...reading.trackedChanges] } : {}),
    ...(reading.notes?.length ? { notes: [...reading.notes] } : {}),
  }
}

/** S18: templates state their own language for every page: a long text that is plainly in another one wins. */
function languageOf(text: string, { language }: Hints): string | null {
  if (language === undefined) return detectLanguage(text)
  const stated = language.value.toLowerCase().split(/[-_]/)[0] ?? ''
  const found = detectLanguage(text, stated)
  if (found === null || found === stated || language.certainty > 0.9 || text.length < 400)
    return language.value
  return areNear(found, stated) ? language.value : found
}

/** What a line "Embargoed until …" says goes where a wire's embargo goes. */
function embargoWire(parts: readonly CleanPart[]): Wire | null {
  const line = parts.find(({ part }) => part.reason === 'embargo')
  if (line === undefined) return null
  return {
    slug: null,
    priority: null,
    category: null,
    pubStatus: null,
    embargo: line.text,
    rights: null,
    id: null,
    replaces: null,
  }
}

function roleText(
  text: string,
  parts: readonly Part[],
  wanted: (role: Part['role']) => boolean,
): string {
  return parts
    .filter((part) => wanted(part.role))
    .slice(0, 20)
    .map((part) => text.slice(...part.range))
    .join('\n')
}

function bodyOf(
  cleaned: readonly CleanPart[],
  { blockOf }: Tiling,
  blocks: readonly ReadBlock[],
  steps: readonly (readonly CleaningStep[])[],
): BodyItem[] {
  return cleaned.flatMap(({ part, text }, index): BodyItem[] => {
    const type = bodyType(part.role)
    if (type === null) return []
    const block = blocks[blockOf[index] ?? -1]
    const marks = block?.marks && moveMarks(block.marks, part, steps[index] ?? [])
    return [
      {
        type,
        text,
        direction: directionOf(text),
        part: index,
        ...(type === 'heading' ? { level: block?.level ?? 2 } : {}),
        ...(type === 'list-item' ? { list: block?.list ?? listOf(text) } : {}),
        ...(block?.rows ? { rows: text.split('\n').map((row) => row.split('\t')) } : {}),
        ...(marks && marks.length > 0 ? { marks } : {}),
      },
    ]
  })
}

function listOf(text: string): 'ordered' | 'unordered' {
  return /^\d/.test(text) ? 'ordered' : 'unordered'
}

function bodyType(role: Part['role']): BodyItem['type'] | null {
  switch (role) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
    case 'list-item':
    case 'table':
    case 'image-note':
      return role
    default:
      return null
  }
}

/** Marks count in the block as read; applied steps before and within them move their ends. */
function moveMarks(
  marks: readonly TextMark[],
  part: Part,
  steps: readonly CleaningStep[],
): TextMark[] {
  const applied = steps.filter((step) => step.state === 'applied')
  const move = (at: number): number => {
    let moved = at
    for (const step of applied) {
      const start = step.range[0] - part.range[0]
      const end = step.range[1] - part.range[0]
      if (end <= at) moved += step.after.length - (end - start)
      else if (start < at) moved -= at - start - Math.min(at - start, step.after.length)
    }
    return moved
  }
  return marks.flatMap((mark) => {
    const start = move(mark.start)
    const end = move(mark.end)
    return end > start ? [{ ...mark, start, end }] : []
  })
}

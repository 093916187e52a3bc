import type { Output } from '../../../shared/contract.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ParsedPiece } from '../../../shared/model/parsedPiece.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { InputSource } from '../../intake/messages.ts'
import type { ImportPool } from '../../intake/pool.ts'
import type { DeskInput, DeskOutput } from '../calls.ts'
import type { Parsed } from '../host/parsed.ts'
import { readAgain } from './readAgain.ts'

type ReadingMethod = 'changes.choose' | 'readings.source' | 'readings.replace'

/** What the doors (window, command line) need to read a piece again: the desk, and an import process. */
export interface ReadingDoor {
  readonly call: <M extends ReadingMethod>(
    method: M,
    input: DeskInput<M>,
  ) => DeskOutput<M> | Promise<DeskOutput<M>>
  readonly pool: ImportPool
}

/** Records choices for tracked changes; the last one is kept in one go with the text as chosen, or not at all. */
export async function decideChanges(
  { call, pool }: ReadingDoor,
  { id, changeIds, choice }: Parsed<'changes.decide'>,
): Promise<Output<'changes.decide'>> {
  const { left } = await call('changes.choose', { id, changeIds, choice })
  if (left > 0) return { left, settled: null }
  const source = await call('readings.source', { id })
  const choices = {
    ...source.choice.changes,
    ...Object.fromEntries(changeIds.map((one) => [one, choice])),
  }
  const piece = await readAgain(pool, source, { changes: choices })
  const decided = { decision: { id, changeIds, choice }, choices }
  return {
    left,
    settled: await call('readings.replace', { id, piece, reason: 'changes', decided }),
  }
}

/** Reads a piece's original in another encoding and puts that in the place of its received text. */
export async function decodeAgain(
  { call, pool }: ReadingDoor,
  { id, encoding }: Parsed<'readings.decodeAs'>,
): Promise<Output<'readings.decodeAs'>> {
  const piece = await readAgain(pool, await call('readings.source', { id }), { encoding })
  return call('readings.replace', { id, piece, reason: 'encoding' })
}

/** UTF-16 units shown before and after the first telling letter. */
const shownBefore = 300
const shownAfter = 1200

/** How a file would read, in this encoding or (null) as intake finds it. */
export async function previewReading(
  pool: ImportPool,
  { name, source }: { readonly name: string; readonly source: InputSource },
  item: number,
  encoding: string | null,
): Promise<Output<'readings.preview'>> {
  const read = await pool.read(name, source, encoding === null ? undefined : { encoding })
  if (!read.ok) throw new FaultError('bad-input', read.refusal.message)
  const piece = read.pieces.find((one) => one.item === item) ?? read.pieces[0]
  if (piece === undefined) throw new FaultError('bad-input', 'There is no text in this file.')
  return excerptOf(piece)
}

/** The piece's original as the import process takes it. */
export async function pieceSource(
  call: ReadingDoor['call'],
  id: ArticleId,
): Promise<{ readonly name: string; readonly source: InputSource; readonly item: number }> {
  const { fileName, bytes, item } = await call('readings.source', { id })
  return { name: fileName, source: { kind: 'bytes', bytes }, item }
}

function excerptOf({ text, decode }: ParsedPiece): Output<'readings.preview'> {
  const telling = Math.max(0, text.search(/[^\u0000-\u007f]/))
  const from = text.lastIndexOf('\n', Math.max(0, telling - shownBefore)) + 1
  return {
    encoding: decode.encoding,
    certainty: decode.certainty,
    by: decode.by,
    alternatives: decode.alternatives.map((one) => one.encoding),
    excerpt: text.slice(from, telling + shownAfter),
    lost: text.match(/\uFFFD/g)?.length ?? 0,
  }
}

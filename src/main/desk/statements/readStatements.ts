import { builtInLexicons, lexiconFor } from '../../../shared/engine/attribution/attribute.ts'
import { type Attributor, createAttributor } from '../../../shared/engine/attribution/attributor.ts'
import { deskLexicon } from '../../../shared/engine/attribution/lexicon/deskLexicon.ts'
import type {
  AttributionBlock,
  AttributionResult,
} from '../../../shared/engine/attribution/record.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { WritableDb } from '../../database/sql.ts'
import { type ArticleRecord, readArticle } from '../articles/articleRecord.ts'
import { readSettings, readingKey } from '../settings.ts'
import { idSequence } from '../host/idSequence.ts'
import { isTriable, type Log, notTried, pieceByPiece } from '../search/pieceByPiece.ts'
import { readDecided } from './decidedStatements.ts'
import { mergeReading } from './mergeReading.ts'
import { pieceTexts } from './pieceTexts.ts'
import { type CurrentQuote, checkQuotes } from './quoteChecks.ts'
import { placeKey, type Reading, readingShape, readReading, writeReading } from './reading.ts'
import { readReceivedSource, receivedQuotes } from './receivedQuotes.ts'

/** Pieces whose blocks stay read, so that an edit of one paragraph reads one paragraph. */
const keptPieces = 4

interface KeptPiece {
  readonly attributor: Attributor
  last: { readonly revision: number; readonly found: AttributionResult } | null
}

interface Kept {
  /** The settings the pieces were read by. */
  readonly by: string
  readonly makeAttributor: () => Attributor
  readonly pieces: Map<string, KeptPiece>
}

const kept = new WeakMap<WritableDb, Kept>()

/** The pieces kept so far; none once the desk has changed what is read. */
function keptBy(db: WritableDb): Kept {
  const settings = readSettings(db)
  const by = readingKey(settings)
  const known = kept.get(db)
  if (known?.by === by) return known
  const lexicons = builtInLexicons.map((one) => deskLexicon(one, settings.cues))
  const { beliefs } = settings.rules
  const made = {
    by,
    makeAttributor: () => createAttributor(lexicons, { beliefs }),
    pieces: new Map(),
  }
  kept.set(db, made)
  return made
}

/** The reading of the piece as it stands: the one on file, or a new one where the text has moved on. */
export function statementsNow(db: WritableDb, record: ArticleRecord): Reading {
  const read = db.value<number>('select read_revision from article where key = ?', record.key)
  const previous = readReading(db, record.key)
  return previous !== null && read === record.revision ? previous : readAgain(db, record, previous)
}

/** Reads a piece and keeps what was found; after a decision too, since that is part of the reading. */
export function readAgain(
  db: WritableDb,
  record: ArticleRecord,
  previous: Reading | null = readReading(db, record.key),
): Reading {
  const language = record.fields.language ?? 'und'
  const blocks = pieceTexts(record.document, record.fields)
  const { statements, loose, unbalanced } = mergeReading({
    blocks,
    found: detect(db, record, language, blocks),
    previous,
    decided: readDecided(db, record.key),
    noLexicon: lexiconFor(language) === null,
    newId: idSequence(),
  })
  const baseline = receivedQuotes(readReceivedSource(db, record.key))
  const places = new Map(previous?.received.map((one) => [one.id, one.anchor]))
  const quotes = new Map<string, CurrentQuote>()
  for (const one of statements)
    for (const anchor of one.quoted)
      quotes.set(placeKey(anchor), { anchor, in: partOf(blocks, anchor.blockId) })
  for (const one of loose)
    if (!quotes.has(placeKey(one.anchor))) quotes.set(placeKey(one.anchor), one)
  const checked = checkQuotes(
    baseline.map((one) => ({ ...one, anchor: places.get(one.id) ?? one.anchor })),
    [...quotes.values()],
    blocks.filter((block) => block.in === 'body').map((block) => block.text),
  )
  const reading: Reading = {
    shape: readingShape,
    revision: record.revision,
    statements,
    loose,
    unbalanced,
    ...checked,
  }
  writeReading(db, record.key, reading)
  return reading
}

function detect(
  db: WritableDb,
  record: ArticleRecord,
  language: string,
  blocks: readonly AttributionBlock[],
): AttributionResult {
  const { pieces, makeAttributor } = keptBy(db)
  const piece = pieces.get(record.id) ?? { attributor: makeAttributor(), last: null }
  // The newest at the end; what was not asked for longest goes.
  pieces.delete(record.id)
  pieces.set(record.id, piece)
  for (const id of pieces.keys()) {
    if (pieces.size <= keptPieces) break
    pieces.delete(id)
  }
  if (piece.last?.revision === record.revision) return piece.last.found
  const found = piece.attributor.attribute({ language, blocks })
  piece.last = { revision: record.revision, found }
  return found
}

function partOf(blocks: readonly AttributionBlock[], id: string): AttributionBlock['in'] {
  return id === 'headline' || id === 'standfirst'
    ? (blocks.find((block) => block.id === id)?.in ?? 'body')
    : 'body'
}

/** Pieces read in one transaction at most; time ends it sooner. */
const most = 20

/**
 * A turn of idle work: reads pieces whose text is newer than their reading until `until` (performance.now) has
 * come, in one transaction. How many were read, and whether more wait.
 */
export function readBehind(
  db: WritableDb,
  until: number,
  log: Log,
): { readonly read: ArticleId[]; readonly more: boolean } {
  const ids = db.all<{ id: string }>(
    `select id from article where read_revision < revision and ${isTriable}
     order by read_revision desc, key desc limit ${most}`,
    notTried(db, 'read_revision'),
  )
  const read: ArticleId[] = []
  if (ids.length === 0) return { read, more: false }
  db.transaction(() => {
    for (const { id } of ids) {
      pieceByPiece(db, [id as ArticleId], 'read_revision', log, () => {
        readAgain(db, readArticle(db, id as ArticleId))
      })
      read.push(id as ArticleId)
      if (performance.now() > until) break
    }
  })
  return { read, more: read.length < ids.length || ids.length === most }
}

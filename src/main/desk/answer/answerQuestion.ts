import type { Answer, AnsweredPiece, answerWays } from '../../../shared/calls/answerCalls.ts'
import { bodyBlocks } from '../../../shared/model/document.ts'
import type { ArticleId, VersionId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { receivedBlocks } from '../../rights/receivedText.ts'
import { type ArticleRecord, readArticle } from '../articles/articleRecord.ts'
import { type Hold, holdReasons } from '../../../shared/model/status.ts'
import type { DeskContext } from '../context.ts'
import { listEvents } from '../events.ts'
import type { Parsed } from '../host/parsed.ts'
import { readParts, readReceived, readSteps } from '../articles/received.ts'
import { recordsOf } from '../exports/register.ts'
import { signOffOf } from '../signing/signOffCheck.ts'
import { statementList } from '../statements/statementViews.ts'
import { readVersion, versionIdAt } from '../articles/versions.ts'
import { piecesAt, piecesWith } from './findPieces.ts'
import { blocksWith, foldWords } from './foldWords.ts'
import { foldAddress } from './sameAddress.ts'

/** Pieces told in full; more are only counted. */
const shown = 20
/** Pieces the index may offer for a phrase. */
const looked = 200

/** Everything about the pieces an address or some words belong to, for whoever complains (DOMAIN §3.12). */
export function answerQuestion(
  db: ReadableDb,
  { question }: Parsed<'exports.answer'>,
  context: Pick<DeskContext, 'now' | 'isCancelled'>,
): Answer {
  const address = foldAddress(question)
  const found = address === null ? byWords(db, question, context) : byAddress(db, address)
  return {
    question,
    asked: address === null ? 'words' : 'address',
    askedAt: context.now,
    pieces: found.slice(0, shown),
    more: found.length > shown,
  }
}

function byAddress(db: ReadableDb, address: string): AnsweredPiece[] {
  return [...piecesAt(db, address)].map(([key, ways]) => answered(db, recordOf(db, key), '', ways))
}

function byWords(
  db: ReadableDb,
  question: string,
  context: Pick<DeskContext, 'isCancelled'>,
): AnsweredPiece[] {
  const folded = foldWords(question)
  const out: AnsweredPiece[] = []
  for (const key of piecesWith(db, question, looked)) {
    if (context.isCancelled() || out.length > shown) break
    const piece = answered(db, recordOf(db, key), folded, [])
    if (piece.ways.length > 0) out.push(piece)
  }
  return out
}

function recordOf(db: ReadableDb, key: number): ArticleRecord {
  const id = db.value<string>('select id from article where key = ?', key)
  if (id === undefined) throw new Error(`no piece with key ${key}`)
  return readArticle(db, id as ArticleId)
}

function answered(
  db: ReadableDb,
  record: ArticleRecord,
  folded: string,
  found: readonly (typeof answerWays)[number][],
): AnsweredPiece {
  const received = receivedOf(db, record, folded)
  const nowBlocks = textBlocks(record.fields.headline, record.fields.standfirst, record.document)
  const now = blocksWith(nowBlocks, folded)
  const exports = exportsOf(db, record, folded)
  const ways = [
    ...found,
    ...(now.length > 0 ? (['words-now'] as const) : []),
    ...(exports.some((one) => one.words.length > 0) ? (['words-exported'] as const) : []),
    ...(folded !== '' && received.hit ? (['words-received'] as const) : []),
  ]
  const signOff = signOffOf(db, record)
  return {
    articleId: record.id,
    headline: record.fields.headline,
    ways,
    received: received.facts,
    now: {
      status: record.status,
      held: record.hold && heldWords(record.hold),
      changedAt: record.changedAt,
      signedBy: signOff?.by ?? null,
      signedAt: signOff?.at ?? null,
      signatureHolds: signOff?.valid ?? false,
      words: now,
    },
    exports,
    statements: statementsOf(db, record.key, folded),
    history: listEvents(db, { id: record.id })
      .toReversed()
      .map(({ at, actor, summary }) => ({ at, actor, summary })),
  }
}

function receivedOf(db: ReadableDb, record: ArticleRecord, folded: string) {
  const { fields, key } = record
  const original = readReceived(db, key)
  const blocks = receivedBlocks(original.text, readParts(db, key), readSteps(db, key))
  const hits = blocksWith(original.text.split(/\n{2,}/), folded)
  const by = db.value<string>(
    "select actor from event where article = ? and kind = 'imported' order by seq limit 1",
    key,
  )
  return {
    hit: hits.length > 0,
    facts: {
      fileName: original.fileName,
      sha256: original.sha256,
      at: record.importedAt,
      by: by ?? 'the desk',
      firstPublisher: fields.origin.firstPublisher?.name ?? null,
      via: fields.origin.republishers.map((one) => one.name),
      url: fields.origin.firstPublisher?.url ?? fields.canonicalUrl,
      words: hits.length > 0 ? hits : blocks.slice(0, 1),
    },
  }
}

function textBlocks(
  headline: string | null,
  standfirst: string | null,
  document: ArticleRecord['document'],
): string[] {
  const body = bodyBlocks(document).map((block) => block.text)
  return [headline, standfirst, ...body].filter((text) => text !== null)
}

/** Each file with the words as they stood in the text that left, from the version kept at that export. */
function exportsOf(
  db: ReadableDb,
  record: ArticleRecord,
  folded: string,
): AnsweredPiece['exports'] {
  const byRevision = new Map<number, string[]>()
  const wordsAt = (revision: number): string[] => {
    const known = byRevision.get(revision)
    if (known) return known
    const id = versionIdAt(db, record.key, revision)
    const words = id === null ? [] : versionWords(db, record.id, id, folded)
    byRevision.set(revision, words)
    return words
  }
  return recordsOf(db, record.key).map((entry) => ({
    record: entry,
    words: wordsAt(entry.revision),
    licence: entry.licence,
  }))
}

function versionWords(
  db: ReadableDb,
  id: ArticleId,
  versionId: VersionId,
  folded: string,
): string[] {
  const { fields, document } = readVersion(db, { id, versionId })
  return blocksWith(textBlocks(fields.headline, fields.standfirst, document), folded)
}

/** Decided statements; with words only those that hold some of them. */
function statementsOf(db: ReadableDb, key: number, folded: string): AnsweredPiece['statements'] {
  return statementList(db, key)
    .statements.toSorted((a, b) => a.ordinal - b.ordinal)
    .map((one) => ({
      text: one.content.map((span) => span.exact).join(' … '),
      kind: one.kind,
      speaker: one.speaker && (one.speaker.name ?? one.speaker.text),
      state: one.stale ? 'changed since checked' : one.state,
      by: one.decidedBy,
      at: one.decidedAt,
      why: one.note,
    }))
    .filter(({ text, state }) => {
      if (folded === '') return state !== 'proposed'
      const said = foldWords(text)
      return said !== '' && (said.includes(folded) || folded.includes(said))
    })
    .slice(0, 50)
}

/** In the middle of a sentence: whoever gave the reason may have ended it as one. */
function heldWords(hold: Hold): string {
  return `${hold.kind} by ${hold.by}: ${holdReasons(hold).replace(/\.$/u, '')}`
}

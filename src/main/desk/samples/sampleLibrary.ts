import { z } from 'zod'
import type { Output } from '../../../shared/contract.ts'
import type { ArticleDocument, DocumentNode } from '../../../shared/model/document.ts'
import { ArticleId, SourceId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { setFields } from '../articles/articleFields.ts'
import { readArticle } from '../articles/articleRecord.ts'
import { saveArticle } from '../articles/articleSave.ts'
import type { DeskContext } from '../context.ts'
import { listEvents } from '../events.ts'
import { importPieces, type PieceOutcome, type PieceToImport } from '../imports/importPieces.ts'
import type { SamplePiece, SampleSet } from './sampleSet.ts'
import { samplesActor } from './samplesActor.ts'
import { findSource } from '../sources/sourceMatch.ts'
import { saveSource } from '../sources/sources.ts'

/** What of the library is known to be a sample: kept as the setting `samples`. */
const Remembered = z.object({ articles: z.array(ArticleId), sources: z.array(SourceId) })
export type Remembered = z.infer<typeof Remembered>

/** What is remembered as a sample, deleted since or not. */
export function readRemembered(db: ReadableDb): Remembered {
  const kept = db.value<string>(`select value from setting where name = 'samples'`)
  return kept === undefined ? { articles: [], sources: [] } : Remembered.parse(JSON.parse(kept))
}

/** Whether the sample library is there, and how many pieces of it. */
export function samplesInfo(db: ReadableDb): Output<'library.samples'> {
  const { articles } = readRemembered(db)
  const known = articles.filter(
    (id) => db.value<number>('select 1 from article where id = ?', id) !== undefined,
  )
  return { present: known.length > 0, count: known.length }
}

/**
 * Imports pieces of the sample library with the outlets they come from, and does to them what the set says,
 * in one transaction: a start that is cut off leaves no sample that is not known as one.
 */
export function commitSamples(
  db: WritableDb,
  { set, pieces }: { readonly set: SampleSet; readonly pieces: readonly PieceToImport[] },
  { now, changed, progress, isCancelled }: DeskContext,
): PieceOutcome[] {
  const context = { actor: samplesActor, now, changed, progress, isCancelled }
  return db.transaction(() => {
    const added = addSources(db, set, context)
    const outcomes = importPieces(db, { pieces }, context)
    const remembered = readRemembered(db)
    const articles = [...remembered.articles]
    const sources = [...remembered.sources, ...added]
    for (const [at, outcome] of outcomes.entries()) {
      if (outcome.state !== 'imported') continue
      const piece = set.pieces.find(({ file }) => file === pieces[at]?.fileName)
      if (piece === undefined) throw new Error(`${pieces[at]?.fileName} is no sample`)
      prepare(db, outcome.articleId, piece, context)
      articles.push(outcome.articleId)
      sources.push(...outletsAddedWith(db, outcome.articleId))
    }
    db.run(
      `insert or replace into setting (name, value) values ('samples', ?)`,
      JSON.stringify({ articles, sources } satisfies Remembered),
    )
    context.changed('library', null)
    return outcomes
  })
}

/** Outlets of the set that the library does not know yet; one that it knows is the desk's own. */
function addSources(db: WritableDb, set: SampleSet, context: DeskContext): SourceId[] {
  return set.sources.flatMap((draft) => {
    if (findSource(db, draft.name) !== null) return []
    const aliases = draft.aliases.filter((alias) => findSource(db, alias) === null)
    return [SourceId.parse(saveSource(db, { draft: { ...draft, aliases } }, context).id)]
  })
}

/** What no file can say of itself: an embargo, its publisher, an edit made at the desk. */
function prepare(db: WritableDb, id: ArticleId, piece: SamplePiece, context: DeskContext): void {
  const { revision, fields } = readArticle(db, id)
  const name = piece.firstPublisher
  const { origin } = fields
  const change = {
    ...(piece.embargoUntil === undefined ? {} : { embargoUntil: piece.embargoUntil }),
    ...(name === undefined || name === origin.firstPublisher?.name
      ? {}
      : { origin: { ...origin, firstPublisher: { name, sourceId: null, url: null, date: null } } }),
  }
  if (Object.keys(change).length > 0)
    setFields(db, { id, baseRevision: revision, fields: change }, context)
  for (const edit of piece.edits ?? []) {
    const now = readArticle(db, id)
    const document = replaceWords(now.document, edit)
    saveArticle(db, { id, baseRevision: now.revision, document, steps: [] }, context)
  }
}

function replaceWords(
  document: ArticleDocument,
  { find, replace }: { readonly find: string; readonly replace: string },
): ArticleDocument {
  let found = 0
  const edited = (node: DocumentNode): DocumentNode => {
    if (node.text?.includes(find) === true) {
      found++
      return { ...node, text: node.text.replace(find, replace) }
    }
    return node.content === undefined ? node : { ...node, content: node.content.map(edited) }
  }
  const content = document.content.map(edited)
  if (found !== 1) throw new Error(`“${find}” is in ${found} places of the sample`)
  return { ...document, content }
}

/** Outlets that the import itself made a record for: the history of the piece names them. */
function outletsAddedWith(db: ReadableDb, id: ArticleId): SourceId[] {
  const Imported = z.object({ outletsAdded: z.array(SourceId) })
  return listEvents(db, { id })
    .filter(({ kind }) => kind === 'imported')
    .flatMap(({ payload }) => Imported.parse(payload).outletsAdded)
}

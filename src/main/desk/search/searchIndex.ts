import type { ArticleFields } from '../../../shared/model/article.ts'
import { withCaptions } from '../../../shared/model/captions.ts'
import { type ArticleDocument, bodyText } from '../../../shared/model/document.ts'
import type { WritableDb } from '../../database/sql.ts'
import { indexForm } from './indexForm.ts'
import { noteIndexed } from './indexOrder.ts'

/** What of a piece is found by its words; `key` is its row key. */
export interface PieceToIndex {
  readonly key: number
  readonly revision: number
  readonly fields: ArticleFields
  readonly document: ArticleDocument
}

/** Puts a piece's folded words into the index, in place of what stood there, and notes the revision. */
export function indexArticle(db: WritableDb, piece: PieceToIndex): void {
  const { fields } = piece
  const folded = [
    [fields.headline, fields.standfirst].filter(Boolean).join('\n'),
    bodyText(piece.document),
    fields.bylines.map((byline) => byline.name).join('\n'),
    withCaptions(fields.media, piece.document)
      .map((media) => `${media.caption} ${media.credit ?? ''}`)
      .join('\n'),
    fields.tags
      .filter((tag) => tag.state !== 'rejected')
      .map((tag) => tag.name)
      .join('\n'),
    [fields.origin.firstPublisher, ...fields.origin.republishers]
      .map((station) => station?.name ?? '')
      .concat(fields.siteName ?? '')
      .join('\n'),
    [fields.slug ?? '', fields.note].join('\n'),
  ].map(indexForm)
  // What lies in the bin is not found; it comes back into the index when it is put back.
  if (db.value<number>('select 1 from bin where article = ?', piece.key) === undefined) {
    db.run(
      'insert or replace into article_fts (rowid, headline, body, byline, caption, tags, source, note) values (?, ?, ?, ?, ?, ?, ?, ?)',
      piece.key,
      ...folded,
    )
    noteIndexed(db)
  }
  db.run('update article set indexed_version = ? where key = ?', piece.revision, piece.key)
}

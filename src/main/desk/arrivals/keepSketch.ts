import type { ArticleFields } from '../../../shared/model/article.ts'
import type { Wire } from '../../../shared/model/parsedPiece.ts'
import type { WritableDb } from '../../database/sql.ts'

/** What a piece is recognised by when it comes in again. */
export interface Sketch {
  readonly textSha256: string
  readonly runs: ReadonlySet<number>
  /** The smallest of the runs, in order: by them it is looked for. */
  readonly smallest: readonly number[]
  readonly names: readonly string[]
}

/** The address and ids a piece goes by where it came from. */
export function namesOf(fields: Pick<ArticleFields, 'canonicalUrl'>, wire: Wire | null): string[] {
  // What campaigns append does not name a page; other queries do.
  const url = fields.canonicalUrl
    ?.trim()
    .replace(/^https?:\/\/(?:www\.)?|#.*$/gi, '')
    .replace(/(?<=[?&])(?:utm_\w+|fbclid|gclid)=[^&]*&?/gi, '')
    .replace(/[/?&]+$/, '')
  return [
    ...(url ? [`url ${url.toLowerCase()}`] : []),
    ...(wire?.id ? [`id ${wire.id}`] : []),
    ...(wire?.replaces ? [`id ${wire.replaces}`] : []),
  ]
}

/** Keeps what the piece with row key `key` is recognised by, beside the names it has had. */
export function keepSketch(db: WritableDb, key: number, sketch: Sketch): void {
  db.run('update received set text_sha256 = ? where article = ?', sketch.textSha256, key)
  for (const hash of sketch.smallest)
    db.run('insert or ignore into shingle (hash, article) values (?, ?)', hash, key)
  for (const name of sketch.names)
    db.run('insert or ignore into known_as (name, article) values (?, ?)', name, key)
}

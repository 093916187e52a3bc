import { type ArticleDocument, bodyText } from '../../../shared/model/document.ts'
import type { ReadableDb } from '../../database/sql.ts'

interface KeptBody {
  /** A row key is given again once its piece was taken out; an id never is. */
  readonly id: string
  readonly revision: number
  /** UTF-8, outside of the heap: as strings they made a young collection of 2 ms one of 30. */
  readonly text: Buffer
}

// Whoever types sees mostly the same pieces from letter to letter, and reading a text out of its document is most
// of what a page of hits costs. A text never changes without its revision; another library has another connection.
const keptOf = new WeakMap<ReadableDb, { bytes: number; readonly bodies: Map<number, KeptBody> }>()
/** Bytes kept: some 3,000 pieces of usual length. */
const mostBytes = 12_000_000

/** The bodies of pieces as plain text, in the order of `keys`; a piece that is not there is left out. */
export function bodiesOf(db: ReadableDb, keys: readonly number[]): Map<number, string> {
  const kept = keptOf.get(db) ?? { bytes: 0, bodies: new Map<number, KeptBody>() }
  keptOf.set(db, kept)
  const out = new Map<number, string>()
  for (const key of keys) {
    const piece = db.get<Pick<KeptBody, 'id' | 'revision'>>(
      'select id, revision from article where key = ?',
      key,
    )
    if (piece === undefined) continue
    const known = kept.bodies.get(key)
    if (known?.id === piece.id && known.revision === piece.revision) {
      out.set(key, known.text.toString())
      continue
    }
    const document = db.value<string>('select document from article_body where article = ?', key)
    if (document === undefined) continue
    const text = bodyText(JSON.parse(document) as ArticleDocument)
    const bytes = Buffer.from(text)
    kept.bytes += bytes.length - (known?.text.length ?? 0)
    kept.bodies.set(key, { ...piece, text: bytes })
    out.set(key, text)
  }
  // Whatever was asked for longest ago goes first; a map keeps the order in which things came.
  for (const [key, { text }] of kept.bodies) {
    if (kept.bytes <= mostBytes) break
    kept.bodies.delete(key)
    kept.bytes -= text.length
  }
  return out
}

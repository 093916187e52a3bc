import type { ArticleFields } from '../../../shared/model/article.ts'
import { type ArticleDocument, bodyText } from '../../../shared/model/document.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import type { Likeness } from '../../../shared/model/likeness.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { foldName } from '../sources/foldName.ts'
import type { Sketch } from './keepSketch.ts'
import { runHashes, sharedPart } from './sketch.ts'

/** A piece that is here already and resembles the one that came in. */
export interface Like {
  readonly key: number
  readonly kind: Likeness['kind']
  readonly share: number
}

type Recognised = Pick<Sketch, 'runs' | 'smallest' | 'names'>

/** Where the piece that came in is from. */
export interface Provenance {
  readonly sourceId: SourceId | null
  readonly sourceName: string | null
}

/** Newest pieces looked at for one hash: a phrase of a thousand pieces is nobody's own. */
const mostPerHash = 40
/** Pieces whose text is held against the new one. */
const mostCompared = 6
/** Part of the shorter text that has to stand in the other. */
const leastShare = 0.5
/** The same for pieces that go by one address or id. */
const leastOfNamed = 0.15
/** Runs in common that make a piece worth reading. */
const leastHits = 2

/** Pieces that tell what this one tells, most alike first; `self` is left out. */
export function findLike(
  db: ReadableDb,
  self: number,
  sketch: Recognised,
  from: Provenance,
): Like[] {
  const hits = new Map<number, number>()
  for (const hash of sketch.smallest)
    for (const { article } of db.all<{ article: number }>(
      `select article from shingle where hash = ? order by article desc limit ${mostPerHash}`,
      hash,
    ))
      if (article !== self) hits.set(article, (hits.get(article) ?? 0) + 1)
  const named = new Set<number>()
  for (const name of sketch.names)
    for (const { article } of db.all<{ article: number }>(
      'select article from known_as where name = ? order by article desc limit 5',
      name,
    ))
      if (article !== self) named.add(article)

  const byHits = [...hits]
    .filter(([, count]) => count >= leastHits)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])
    .slice(0, mostCompared)
    .map(([key]) => key)
  return [...new Set([...named, ...byHits])]
    .flatMap((key) => compare(db, key, sketch, from, named.has(key)))
    .sort((a, b) => b.share - a.share)
}

function compare(
  db: ReadableDb,
  key: number,
  sketch: Recognised,
  from: Provenance,
  isNamed: boolean,
): Like[] {
  const row = db.get<{ document: string; fields: string }>(
    `select b.document, f.fields from article a
       join article_body b on b.article = a.key join article_facts f on f.article = a.key
     where a.key = ? and not exists
       (select 1 from likeness l where l.article = a.key and l.choice = 'version')`,
    key,
  )
  if (row === undefined) return []
  const runs = runHashes(bodyText(JSON.parse(row.document) as ArticleDocument))
  const share = sharedPart(sketch.runs, runs)
  if (share < (isNamed ? leastOfNamed : leastShare)) return []
  const page = pageOf(JSON.parse(row.fields) as ArticleFields)
  const sameOutlet =
    (page.sourceId !== null && page.sourceId === from.sourceId) ||
    (page.sourceName !== null &&
      from.sourceName !== null &&
      foldName(page.sourceName) === foldName(from.sourceName))
  return [{ key, kind: isNamed || sameOutlet ? 'version' : 'same-story', share: round(share) }]
}

/** Whose page a piece was: the last that published it. Its first publisher's other pages are other copies. */
export function pageOf(fields: Pick<ArticleFields, 'origin' | 'siteName'>): Provenance {
  const { firstPublisher, republishers } = fields.origin
  const station = republishers.at(-1) ?? firstPublisher
  return { sourceId: station?.sourceId ?? null, sourceName: station?.name ?? fields.siteName }
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}

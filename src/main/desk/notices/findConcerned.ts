import type { NoticeContent } from '../../../shared/model/notice.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { likePieces } from '../arrivals/likePieces.ts'
import { foldAddress } from '../answer/sameAddress.ts'
import { foldName } from '../sources/foldName.ts'

/** A piece a notice may speak of, and by what. */
export interface Concerned {
  readonly key: number
  readonly how: string
}

interface Row {
  key: number
  headline: string | null
  slug: string | null
  canonical: string | null
  first: string | null
  wire: string | null
}

/** Words in common, of the shorter title, from which on two titles may be one. */
const leastShare = 0.75

/** Every piece that id, address, slug or title make plausible; `except` is the notice's own piece. */
export function findConcerned(
  db: ReadableDb,
  notice: NoticeContent,
  except: number | null,
): Concerned[] {
  const rows = db.each<Row>(
    `select a.key, a.headline, json_extract(f.fields, '$.slug') as slug,
       json_extract(f.fields, '$.canonicalUrl') as canonical,
       json_extract(f.fields, '$.origin.firstPublisher.url') as first, r.wire
     from article a join article_facts f on f.article = a.key join received r on r.article = a.key`,
  )
  const out = new Map<number, string>()
  for (const row of rows) {
    if (row.key === except) continue
    const how = howMatched(row, notice)
    if (how !== null) out.set(row.key, how)
  }
  for (const { key, headline, url } of db.all<{
    key: number
    headline: string | null
    url: string | null
  }>('select distinct article as key, headline, published_url as url from export_record')) {
    if (key === except || out.has(key)) continue
    if (notice.url !== null && url !== null && sameUrl(notice.url, url))
      out.set(key, 'the address it was published at')
    else if (sameTitle(notice.headline, headline)) out.set(key, 'the title it was exported under')
  }
  for (const key of copiesOf(db, [...out.keys()]))
    if (key !== except && !out.has(key)) out.set(key, 'the same story as a piece that matched')
  return [...out].map(([key, how]) => ({ key, how }))
}

/** How a piece matches a notice, or null. */
export function howMatched(row: Omit<Row, 'key'>, notice: NoticeContent): string | null {
  const wire = row.wire === null ? null : (JSON.parse(row.wire) as { id?: string | null })
  const ids = [notice.itemId, notice.replaces].filter((id) => id !== null && id.trim() !== '')
  if (wire?.id && ids.includes(wire.id)) return 'the sender’s number'
  if (
    notice.url !== null &&
    [row.canonical, row.first].some((url) => url !== null && sameUrl(url, notice.url ?? ''))
  )
    return 'the address'
  if (notice.slug !== null && row.slug !== null && sameSlug(notice.slug, row.slug))
    return 'the slug'
  if (sameTitle(notice.headline, row.headline)) return 'the title'
  return null
}

/** Pieces that tell the story of one of these, or have its opening or title: whatever may be meant is held. */
function copiesOf(db: ReadableDb, keys: readonly number[]): number[] {
  return keys.flatMap((key) => [
    ...likePieces(db, key).map((like) => like.key),
    ...db
      .all<{ key: number }>(
        `select b.key from article a join article b on b.key <> a.key
         where a.key = ? and ((b.opening = a.opening and length(a.opening) >= 40)
           or (b.headline = a.headline and length(a.headline) >= 15))`,
        key,
      )
      .map((row) => row.key),
  ])
}

/** Whether a piece tells the story of one that this notice is held to mean. */
export function isCopyOfMatched(db: ReadableDb, key: number, notice: string): boolean {
  const like = new Set(likePieces(db, key).map((one) => one.key))
  return db
    .all<{ key: number; same: number }>(
      `select m.article as key,
         (a.opening = own.opening and length(own.opening) >= 40)
           or coalesce(a.headline = own.headline and length(own.headline) >= 15, 0) as same
       from notice_match m join article a on a.key = m.article, article own
       where m.notice = :notice and m.state <> 'rejected' and m.article <> :key and own.key = :key`,
      { notice, key },
    )
    .some((row) => row.same === 1 || like.has(row.key))
}

function sameSlug(a: string, b: string): boolean {
  const plain = (slug: string) => foldName(slug.replace(/^[A-Z]{2}--?/u, ''))
  return plain(a) !== '' && plain(a) === plain(b)
}

/** One may lack what the other carries behind the question mark; where both ask for something it is the same. */
function sameUrl(a: string, b: string): boolean {
  const [one, two] = [a, b].map((url) => foldAddress(url)?.toLowerCase().split('?'))
  if (!one || !two || one[0] !== two[0]) return false
  return one[1] === undefined || two[1] === undefined || one[1] === two[1]
}

/** Small words of headlines: that two share them says nothing ("The ferry is back", "The crane is back"). */
const smallWords = new Set(
  'the a an of in on at for to and or but with from by as is are was were be been has have had it its this that not no after before over under into out up'.split(
    ' ',
  ),
)

/** Equal when folded, or most telling words of the shorter in the longer, three at least. */
function sameTitle(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [one, two] = [foldName(a), foldName(b)]
  if (one === '' || two === '') return false
  if (one === two) return true
  const telling = (title: string) => title.split(' ').filter((word) => !smallWords.has(word))
  const [short, long] = [telling(one), telling(two)].toSorted((x, y) => x.length - y.length)
  if (short === undefined || long === undefined || short.length < 3) return false
  const known = new Set(long)
  return short.filter((word) => known.has(word)).length / short.length >= leastShare
}

import type { EntityKind } from '../../../shared/model/entity.ts'
import { bodyBlocks } from '../../../shared/model/document.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import type { KnownName } from '../../tagging/names/classify.ts'
import { suggestTags } from '../../tagging/suggestTags.ts'
import { type TopicIndex, topicIndex } from '../../tagging/topics/suggestTopics.ts'
import { type ArticleRecord, readArticle } from '../articles/articleRecord.ts'
import { isTriable, type Log, notTried, pieceByPiece } from '../search/pieceByPiece.ts'
import { foldName } from '../sources/foldName.ts'
import { writeSuggestions } from './suggestions.ts'

/** Pieces looked at in one transaction at most; time ends it sooner. */
const most = 20

/**
 * A turn of idle work: suggests tags for pieces whose text is newer than their suggestions until `until`
 * (performance.now) has come. True where more wait.
 */
export function tagBehind(db: WritableDb, until: number, log: Log): boolean {
  const ids = db.all<{ id: string }>(
    `select id from article where tagged_revision < revision and ${isTriable} order by key desc limit ${most}`,
    notTried(db, 'tagged_revision'),
  )
  if (ids.length === 0) return false
  return db.transaction(() => {
    let done = 0
    const topics = topicsOf(db)
    const known = knownNames(db)
    for (const { id } of ids) {
      pieceByPiece(db, [id as ArticleId], 'tagged_revision', log, (one) => {
        const record = readArticle(db, one)
        writeSuggestions(db, record, suggestionsFor(record, topics, known))
      })
      done++
      if (performance.now() > until) break
    }
    return done < ids.length || ids.length === most
  })
}

/** What a piece's text says it should be tagged with. */
export function suggestionsFor(record: ArticleRecord, topics: TopicIndex, known: KnownName) {
  return suggestTags(
    {
      headline: record.fields.headline ?? '',
      blocks: bodyBlocks(record.document).filter(({ type }) => type !== 'table'),
    },
    topics,
    known,
  )
}

/** The names this desk has records of. */
export function knownNames(db: ReadableDb): KnownName {
  const isAny = db.value<number>('select 1 from entity limit 1') !== undefined
  if (!isAny) return () => null
  return (name) => {
    const row = db.get<{ kind: EntityKind; name: string }>(
      `select e.kind, e.name from entity_name n join entity e on e.id = n.entity
       where n.folded = ? order by e.created_at limit 1`,
      foldName(name),
    )
    return row ?? null
  }
}

const indexes = new WeakMap<ReadableDb, { readonly stamp: string; readonly index: TopicIndex }>()

/** English labels of every concept on offer, in order for looking up; made anew when a vocabulary changes. */
export function topicsOf(db: ReadableDb): TopicIndex {
  const stamp =
    db.value<string>(
      `select count(*) || ' ' || coalesce(max(c.key), 0) || ' ' || sum(c.retired) || ' ' || (select max(loaded_at) from vocabulary) from concept c`,
    ) ?? ''
  const kept = indexes.get(db)
  if (kept?.stamp === stamp) return kept.index
  const index = topicIndex(
    db
      .all<{ code: string; name: string; folded: string }>(
        `select c.code, c.label as name, l.folded from concept c join concept_label l on l.concept = c.key
         join vocabulary v on v.id = c.vocabulary
         where v.kind = 'media-topics' and c.retired = 0 and l.language like 'en%'`,
      )
      .map(({ code, name, folded }) => ({ code, name, words: folded.split(' ') })),
  )
  indexes.set(db, { stamp, index })
  return index
}

import type { Facets } from '../../../shared/calls/findCalls.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import { type Status, statuses } from '../../../shared/model/status.ts'
import type { TagKind } from '../../../shared/model/tag.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { notBinned } from '../bin/bin.ts'
import type { Parsed } from '../host/parsed.ts'
import { type ListConditions, listConditions } from './listConditions.ts'

/** Outlets and tags shown; the rest is found by typing. */
const shownOutlets = 40
const shownTags = 24
/** Above so many pieces the tags of the newest ones stand for all, and that is said. */
const mostForTags = 10_000

interface Group {
  status: Status
  source: string | null
  n: number
}

/**
 * How many pieces each choice would leave. Status and outlet are counted without their own choice, so that the
 * neighbours of what is chosen keep their counts; one pass over an index answers both.
 */
export function countFacets(db: ReadableDb, input: Parsed<'articles.facets'>): Facets {
  const { filter } = input
  return db.snapshot(() => {
    const found = listConditions(filter, ownChoices)
    const keys = found.nothing || Object.keys(filter).length === 0 ? null : newestFound(db, filter)
    const groups = found.nothing
      ? []
      : groupsOf(db, keys?.isMore === true ? listConditions(filter, ownChoices, 'rows') : found)
    const ofStatus = (group: Group) => filter.status === undefined || group.status === filter.status
    const ofSource = (group: Group) =>
      filter.sourceId === undefined || group.source === filter.sourceId
    const byStatus = sums(groups.filter(ofSource), (group) => group.status)
    const bySource = sums(groups.filter(ofStatus), (group) => group.source)
    const names = new Map(
      db
        .all<{ id: string; name: string }>('select id, name from source')
        .map((row) => [row.id, row.name]),
    )
    return {
      statuses: statuses.map((value) => ({ value, count: byStatus.get(value) ?? 0 })),
      outlets: [...bySource]
        .flatMap(([value, count]) => {
          const name = names.get(value)
          return name === undefined ? [] : [{ value: value as SourceId, name, count }]
        })
        .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name))
        .slice(0, shownOutlets),
      ...(found.nothing ? { tags: [] } : tagsOf(db, keys)),
      binned: db.value<number>('select count(*) from bin') ?? 0,
    }
  })
}

const ownChoices: ReadonlySet<'status' | 'sourceId'> = new Set(['status', 'sourceId'])

function groupsOf(db: ReadableDb, found: ListConditions): Group[] {
  // Where rows lead, the slim index answers without a look into any row.
  const from = found.searching ? found.from : 'article a indexed by article_facet'
  return db.all<Group>(
    `select a.status, a.source_id as source, count(*) as n from ${from} ${found.where} group by 1, 2`,
    ...found.params,
  )
}

function sums(groups: readonly Group[], of: (group: Group) => string | null): Map<string, number> {
  const out = new Map<string, number>()
  for (const group of groups) {
    const value = of(group)
    if (value !== null) out.set(value, (out.get(value) ?? 0) + group.n)
  }
  return out
}

interface Newest {
  readonly keys: readonly number[]
  /** More pieces are found than that. */
  readonly isMore: boolean
}

/** The newest pieces found, whatever tag is chosen. */
function newestFound(db: ReadableDb, filter: Parsed<'articles.facets'>['filter']): Newest | null {
  const { tag: _own, ...others } = filter
  if (Object.keys(others).length === 0) return null
  const found = listConditions(filter, new Set(['tag']))
  const from = found.indexAlone ? 'article_fts' : found.from
  const key = found.searching ? 'article_fts.rowid' : 'a.key'
  const keys = db
    .all<{ key: number }>(
      `select ${key} as key from ${from} ${found.where} order by ${key} desc limit ${mostForTags + 1}`,
      ...found.params,
    )
    .map((row) => row.key)
  return { keys: keys.slice(0, mostForTags), isMore: keys.length > mostForTags }
}

function tagsOf(db: ReadableDb, newest: Newest | null): Pick<Facets, 'tags' | 'tagsOf'> {
  const counted = `kind, name, count(*) as count`
  const shown = `group by kind, name order by count desc, name limit ${shownTags}`
  if (newest === null)
    return {
      tags: db.all<TagCount>(
        `select ${counted} from article_tag where state = 'confirmed' ${notBinned(db)} ${shown}`,
      ),
    }
  const tags = db.all<TagCount>(
    `select ${counted} from json_each(?) cross join article_tag t on t.article = json_each.value
     where state = 'confirmed' ${shown}`,
    JSON.stringify(newest.keys),
  )
  return { tags, ...(newest.isMore ? { tagsOf: mostForTags } : {}) }
}

interface TagCount {
  kind: TagKind
  name: string
  count: number
}

import type { Facets } from '../../../shared/calls/findCalls.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import { type Status, statuses } from '../../../shared/model/status.ts'
import type { TagKind } from '../../../shared/model/tag.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { Parsed } from '../host/parsed.ts'
import { type ListConditions, listConditions } from './listConditions.ts'

/** Outlets and tags shown; the rest is found by typing. */
const shownOutlets = 40
const shownTags = 24
/** Above so many pieces the tags of the newest ones stand for all, and that is said. */
const mostForTags = 20_000

interface Group {
  status: Status
  source: string | null
  year: string | null
  n: number
}

/**
 * How many pieces each choice would leave. Status and outlet are counted without their own choice, so that the
 * neighbours of what is chosen keep their counts; one pass over an index answers both.
 */
export function countFacets(db: ReadableDb, input: Parsed<'articles.facets'>): Facets {
  const { filter } = input
  return db.snapshot(() => {
    const found = listConditions(filter, new Set(['status', 'sourceId']))
    const groups = found.nothing ? [] : groupsOf(db, found)
    const ofStatus = (group: Group) => filter.status === undefined || group.status === filter.status
    const ofSource = (group: Group) =>
      filter.sourceId === undefined || group.source === filter.sourceId
    const byStatus = sums(groups.filter(ofSource), (group) => group.status)
    const bySource = sums(groups.filter(ofStatus), (group) => group.source)
    const byYear = sums(
      groups.filter((group) => ofStatus(group) && ofSource(group)),
      (group) => group.year,
    )
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
      years: [...byYear]
        .map(([value, count]) => ({ value, count }))
        .sort((a, b) => b.value.localeCompare(a.value)),
      ...(found.nothing ? { tags: [] } : tagsOf(db, filter)),
      binned: db.value<number>('select count(*) from bin') ?? 0,
    }
  })
}

function groupsOf(db: ReadableDb, found: ListConditions): Group[] {
  return db.all<Group>(
    `select a.status, a.source_id as source, substr(a.published, 1, 4) as year, count(*) as n
     from ${found.from} ${found.where} group by 1, 2, 3`,
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

function tagsOf(
  db: ReadableDb,
  filter: Parsed<'articles.facets'>['filter'],
): Pick<Facets, 'tags' | 'tagsOf'> {
  const { tag: _own, ...others } = filter
  if (Object.keys(others).length === 0)
    return {
      tags: db.all<{ kind: TagKind; name: string; count: number }>(
        `select kind, name, count(*) as count from article_tag where state = 'confirmed'
         group by kind, name order by count desc, name limit ${shownTags}`,
      ),
    }
  const found = listConditions(filter, new Set(['tag']))
  const keys = db.all<{ key: number }>(
    `select a.key from ${found.from} ${found.where}
     order by ${found.searching ? 'article_fts.rowid' : 'a.key'} desc limit ${mostForTags + 1}`,
    ...found.params,
  )
  const isMore = keys.length > mostForTags
  const tags = db.all<{ kind: TagKind; name: string; count: number }>(
    `select kind, name, count(*) as count
     from json_each(?) cross join article_tag t on t.article = json_each.value
     where state = 'confirmed' group by kind, name order by count desc, name limit ${shownTags}`,
    JSON.stringify(keys.slice(0, mostForTags).map(({ key }) => key)),
  )
  return { tags, ...(isMore ? { tagsOf: mostForTags } : {}) }
}

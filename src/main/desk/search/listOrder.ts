import { assertNever } from '../../../shared/assertNever.ts'
import type { ArticleGroup } from '../../../shared/model/articleRow.ts'
import type { Parsed } from '../host/parsed.ts'

type Sort = Exclude<Parsed<'articles.list'>['sort'], 'relevance'>

/** The order of the list as SQL; `key` is the row key in the table that leads. Every one is answered by an index. */
export function listOrder(sort: Sort, group: ArticleGroup | undefined, key: string): string {
  // A group's own order comes first; within it a list asked newest first needs no sorting.
  if (group === 'month' && sort === 'published') return sortOrder(sort, key)
  return [
    ...(group === undefined ? [] : [groupOrder(group)]),
    ...(sort === 'newest'
      ? [`${group === undefined ? key : 'a.key'} desc`]
      : [sortOrder(sort, key)]),
  ].join(', ')
}

function groupOrder(group: ArticleGroup): string {
  switch (group) {
    case 'outlet':
      return 'a.source_name collate nocase'
    case 'author':
      return 'a.author collate nocase'
    case 'status':
      return 'a.status'
    case 'month':
      // A date may carry a time or be a month alone; what has none comes last, and so do its pieces.
      return 'substr(a.published, 1, 7) desc'
    default:
      return assertNever(group)
  }
}

function sortOrder(sort: Exclude<Sort, 'newest'>, key: string): string {
  switch (sort) {
    case 'oldest':
      return `${key} asc`
    case 'headline':
      return 'a.headline collate nocase asc, a.key asc'
    case 'published':
      return 'a.published desc, a.key desc'
    case 'published-oldest':
      return 'a.published asc nulls last, a.key asc'
    case 'author':
      return 'a.author collate nocase asc, a.key desc'
    case 'outlet':
      return 'a.source_name collate nocase asc, a.key desc'
    case 'longest':
      return 'a.word_count desc, a.key desc'
    case 'shortest':
      return 'a.word_count asc, a.key asc'
    case 'changed':
      return 'a.changed_at desc, a.key desc'
    default:
      return assertNever(sort)
  }
}

import type { Input, Method, Noun, Output } from '../../shared/contract.ts'
import type { ArticleRow } from '../../shared/model/articleRow.ts'
import { type Entity, EntityDraft } from '../../shared/model/entity.ts'
import type { SavedSearch } from '../../shared/model/savedSearch.ts'
import { statuses } from '../../shared/model/status.ts'
import { listRows } from './listRows.ts'

type LibraryMethod = Extract<
  Method,
  | `bulk.${string}`
  | `searches.${string}`
  | `tags.${string}`
  | `entities.${string}`
  | `vocabularies.${string}`
  | 'articles.facets'
  | 'articles.related'
>
type Handlers = { readonly [M in LibraryMethod]: (input: Input<M>) => Output<M> }

/** What the fake desk lends its library calls. */
export interface FakeLibraryHost {
  readonly rows: () => readonly ArticleRow[]
  readonly setRow: (id: string, change: Partial<ArticleRow>) => void
  readonly setRows: (rows: readonly ArticleRow[]) => void
  readonly changed: (noun: Noun) => void
  /** Throws where nobody has said who is working. */
  readonly decide: () => void
}

/** Finding, tagging and acting on many pieces, over the fake desk's rows. */
export function fakeLibrary(host: FakeLibraryHost): Handlers {
  let searches: readonly SavedSearch[] = []
  let entities: readonly Entity[] = []
  const entitySaves: { id: string; at: string; actor: string; summary: string }[] = []
  let undo: (() => void) | null = null
  let made = 0
  const outcome = (changed: number): Output<'bulk.apply'> => ({
    actId: changed > 0 ? `act-${++made}` : null,
    changed,
    unchanged: 0,
    failed: [],
  })
  const picked = (ids: readonly string[]) => host.rows().filter((row) => ids.includes(row.id))
  const retag = (from: string, into: readonly string[]) => {
    const rows = host.rows().filter((row) => row.tags.includes(from))
    for (const row of rows)
      host.setRow(row.id, { tags: [...row.tags.filter((name) => name !== from), ...into] })
    host.changed('tags')
    return outcome(rows.length)
  }
  const count = <T>(values: readonly T[], value: T) => values.filter((one) => one === value).length
  return {
    'articles.facets': ({ filter }) => {
      const rows = listRows(host.rows(), { filter, sort: 'newest', offset: 0, limit: 500 }).rows
      const found = rows.map((row) => row.status)
      const tags = rows.flatMap((row) => row.tags)
      const outlets = rows.flatMap(({ sourceId, sourceName }) =>
        sourceId && sourceName ? [{ sourceId, sourceName }] : [],
      )
      const ids = [...new Set(outlets.map(({ sourceId }) => sourceId))]
      return {
        statuses: statuses.map((value) => ({ value, count: count(found, value) })),
        outlets: ids.map((value) => ({
          value,
          name: outlets.find(({ sourceId }) => sourceId === value)?.sourceName ?? '',
          count: outlets.filter(({ sourceId }) => sourceId === value).length,
        })),
        tags: [...new Set(tags)].map((name) => ({
          kind: 'keyword' as const,
          name,
          count: count(tags, name),
        })),
        years: [],
        binned: 0,
      }
    },
    'articles.related': () => [],
    'bulk.apply': ({ ids, change }) => {
      host.decide()
      const before = host.rows()
      undo = () => host.setRows(before)
      const rows = picked(ids)
      if (change.type === 'move') for (const row of rows) host.setRow(row.id, { status: change.to })
      if (change.type === 'bin') host.setRows(before.filter((row) => !ids.includes(row.id)))
      if (change.type === 'tag')
        for (const row of rows)
          host.setRow(row.id, {
            tags: [
              ...row.tags.filter((name) => !change.remove.some((one) => one.name === name)),
              ...change.add.map((tag) => tag.name),
            ],
          })
      host.changed('articles')
      return outcome(rows.length)
    },
    'bulk.undo': () => {
      undo?.()
      host.changed('articles')
      return outcome(1)
    },
    'bulk.list': () => [],
    // Every piece holds the words looked for once.
    'bulk.preview': ({ ids }) => ({
      pieces: [],
      places: ids.length,
      inQuotations: 0,
      changedPieces: ids.length,
    }),
    'searches.list': () => [...searches],
    'searches.save': ({ id, search }) => {
      const next = { ...search, id: id ?? `search-${++made}` } as SavedSearch
      searches = [...searches.filter((one) => one.id !== next.id), next]
      host.changed('searches')
      return next
    },
    'searches.remove': ({ id }) => {
      searches = searches.filter((one) => one.id !== id)
      host.changed('searches')
      return { done: true }
    },
    'tags.suggestions': () => ({ fresh: true, suggestions: [] }),
    'tags.known': ({ text, kind }) =>
      [...new Set(host.rows().flatMap((row) => row.tags))]
        .filter((name) => name.toLowerCase().startsWith(text.toLowerCase()))
        .map((name) => ({ kind: kind ?? 'keyword', name, code: null, pieces: 1, by: null })),
    'tags.list': ({ text, limit }) => {
      const all = host.rows().flatMap((row) => row.tags)
      const rows = [...new Set(all)]
        .filter((name) => name.includes(text))
        .map((name) => ({
          kind: 'keyword' as const,
          name,
          code: null,
          pieces: count(all, name),
          by: null,
        }))
      return { total: rows.length, rows: rows.slice(0, limit) }
    },
    'tags.rename': ({ name, to }) => retag(name, [to]),
    'tags.removeEverywhere': ({ name }) => retag(name, []),
    'entities.list': () => ({
      total: entities.length,
      rows: entities.map(({ id, kind, name, role, aliases }) => ({
        id,
        kind,
        name,
        role,
        aliases: aliases.length,
        pieces: 0,
      })),
    }),
    'entities.open': ({ kind, name }) => {
      const found = entities.find((one) => one.kind === kind && one.name === name)
      const none = { kind, name, names: [], aliases: [], role: '', notes: '' }
      return {
        id: found?.id ?? null,
        entity: found ? EntityDraft.parse(found) : none,
        pieces: 0,
        rows: [],
        statements: [],
        statementsInAll: 0,
        history: entitySaves.filter((one) => one.id === found?.id),
      }
    },
    'entities.save': ({ id, draft }) => {
      const at = '2026-11-24T07:30:00.000Z'
      const next = { ...draft, id: id ?? `entity-${++made}`, createdAt: at, changedAt: at }
      entities = [...entities.filter((one) => one.id !== next.id), next]
      const summary = `Saved ${entitySaves.length + 1}`
      entitySaves.push({ id: next.id, at, actor: 'Rana Masri', summary })
      host.changed('entities')
      return next
    },
    'entities.merge': () => outcome(0),
    'entities.split': () => outcome(0),
    'vocabularies.list': () => [
      {
        id: 'media-topics',
        name: 'IPTC Media Topics',
        kind: 'media-topics',
        released: '2019-04-06',
        credit: 'IPTC, CC BY 4.0',
        concepts: 17,
        retired: 0,
      },
    ],
    'vocabularies.load': ({ name }) => ({
      vocabulary: {
        id: name,
        name,
        kind: 'desk',
        released: null,
        credit: null,
        concepts: 1,
        retired: 0,
      },
      added: 1,
      changed: 0,
      retired: 0,
    }),
    'vocabularies.exportFile': ({ id, format }) => ({ name: `${id}.${format}` }),
    'vocabularies.importFile': () => ({ loaded: null }),
    'vocabularies.export': ({ id, format }) => ({ fileName: `${id}.${format}`, text: '' }),
    'vocabularies.create': ({ name }) => ({
      id: name,
      name,
      kind: 'desk',
      released: null,
      credit: null,
      concepts: 0,
      retired: 0,
    }),
    'vocabularies.remove': () => ({ removed: true }),
    'vocabularies.concepts': () => ({ total: 0, rows: [] }),
    'vocabularies.saveConcept': ({ concept }) => concept,
  }
}

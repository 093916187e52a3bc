import type { Output } from '../../../shared/contract.ts'
import type { KnownTag } from '../../../shared/calls/tagCalls.ts'
import { nameKey } from '../../../shared/model/nameKey.ts'
import type { TagKind } from '../../../shared/model/tag.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { notBinned } from '../bin/bin.ts'
import { foldName } from '../sources/foldName.ts'
import type { Parsed } from '../host/parsed.ts'

/** Tags offered for completion. */
const offered = 12

/** Tags in use, with the pieces that carry them, commonest first. */
export function listTags(db: ReadableDb, input: Parsed<'tags.list'>): Output<'tags.list'> {
  const wanted = foldName(input.text)
  const rows = inUse(db, input.kind).filter(
    (row) => wanted === '' || ` ${foldName(row.name)}`.includes(` ${wanted}`),
  )
  const page = rows.slice(input.offset, input.offset + input.limit)
  return { total: rows.length, rows: page.map((tag) => withCode(db, tag)) }
}

/** Without codes, which are looked up for the shown ones: counting by the index alone is ten times as fast. */
function inUse(db: ReadableDb, kind: TagKind | undefined): KnownTag[] {
  const rows = db.all<Omit<KnownTag, 'by' | 'code'>>(
    `select kind, name, count(*) as pieces from article_tag
     where state = 'confirmed' ${kind === undefined ? '' : 'and kind = :kind'} ${notBinned(db)}
     group by kind, name order by pieces desc, name`,
    ...(kind === undefined ? [] : [{ kind }]),
  )
  return rows.map((row) => ({ ...row, code: null, by: null }))
}

/** Pieces looked at for the code of a tag: whoever gave it one gave it to all of an act. */
const lookedForCode = 100

function withCode(db: ReadableDb, tag: KnownTag): KnownTag {
  if (tag.code !== null) return tag
  const code = db.value<string>(
    `select max(code) from (select code from article_tag
       where kind = ? and name = ? and state = 'confirmed' order by article desc limit ${lookedForCode})`,
    tag.kind,
    tag.name,
  )
  return { ...tag, code: code ?? null }
}

/** What a person may mean who types this as a tag: in use, a record's name or alias, a concept in any language. */
export function knownTags(db: ReadableDb, input: Parsed<'tags.known'>): Output<'tags.known'> {
  const wanted = foldName(input.text)
  if (wanted === '')
    return inUse(db, input.kind)
      .slice(0, offered)
      .map((tag) => withCode(db, tag))
  const used = new Map(inUse(db, input.kind).map((tag) => [key(tag), tag]))
  const found = new Map<string, KnownTag>()
  const add = (tag: KnownTag) => {
    const known = used.get(key(tag))
    if (!found.has(key(tag)))
      found.set(key(tag), {
        ...tag,
        pieces: known?.pieces ?? 0,
        code: tag.code,
      })
  }
  for (const tag of used.values()) if (` ${foldName(tag.name)}`.includes(` ${wanted}`)) add(tag)
  for (const tag of entitiesNamed(db, wanted, input.kind)) add(tag)
  if (input.kind === undefined || input.kind === 'topic' || input.kind === 'keyword')
    for (const tag of conceptsNamed(db, wanted, input.kind)) add(tag)
  return [...found.values()]
    .sort((a, b) => rank(a, wanted) - rank(b, wanted) || b.pieces - a.pieces)
    .slice(0, offered)
    .map((tag) => withCode(db, tag))
}

const key = (tag: Pick<KnownTag, 'kind' | 'name'>) => `${tag.kind}\n${nameKey(tag.name)}`

function rank(tag: KnownTag, wanted: string): number {
  const name = foldName(tag.name)
  return name === wanted ? 0 : name.startsWith(wanted) ? 1 : tag.pieces > 0 ? 2 : 3
}

/** The first string that no string beginning with `prefix` reaches. */
function after(prefix: string): string {
  return `${prefix}\u{10ffff}`
}

function entitiesNamed(db: ReadableDb, wanted: string, kind: TagKind | undefined): KnownTag[] {
  return db
    .all<{ kind: TagKind; name: string; folded: string }>(
      `select e.kind, e.name, n.folded from entity_name n join entity e on e.id = n.entity
       where n.folded >= ? and n.folded < ? limit 100`,
      wanted,
      after(wanted),
    )
    .filter((row) => kind === undefined || row.kind === kind)
    .map(({ kind: of, name, folded }) => ({
      kind: of,
      name,
      code: null,
      pieces: 0,
      by: foldName(name).startsWith(wanted) ? null : `also ${folded}`,
    }))
}

function conceptsNamed(db: ReadableDb, wanted: string, kind: TagKind | undefined): KnownTag[] {
  return db
    .all<{ code: string; name: string; label: string; language: string; isTopic: number }>(
      `select c.code, c.label as name, l.label, l.language, v.kind = 'media-topics' as isTopic
       from concept_label l join concept c on c.key = l.concept join vocabulary v on v.id = c.vocabulary
       where l.folded >= ? and l.folded < ? and c.retired = 0 limit 200`,
      wanted,
      after(wanted),
    )
    .map((row) => ({
      kind: row.isTopic === 1 || kind === 'topic' ? ('topic' as const) : ('keyword' as const),
      name: row.name,
      code: row.code,
      pieces: 0,
      by: foldName(row.name).startsWith(wanted) ? null : `${row.label} (${row.language})`,
    }))
    .filter((tag) => kind === undefined || tag.kind === kind)
}

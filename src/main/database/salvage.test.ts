import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { connect } from './connect.ts'
import { libraryFile } from './libraryFile.ts'
import { openForReading, openForWriting } from './open.ts'
import { packText } from './packing.ts'
import { salvageLibrary } from './salvage.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const count = 120
const damaged = () => join(folder, 'damaged')
const saved = () => join(folder, 'saved')
const textOf = (i: number) => `Piece number ${i} says ${'so '.repeat(400)}`

async function library(): Promise<void> {
  const opened = await openForWriting({ folder: damaged(), program: 'test' })
  const { db } = opened
  for (let i = 1; i <= count; i++) {
    const document = JSON.stringify({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { blockId: 'b' },
          content: [{ type: 'text', text: textOf(i) }],
        },
      ],
    })
    const content = packText(
      JSON.stringify({ document: JSON.parse(document), fields: { headline: `Piece ${i}` } }),
    )
    const text = packText(textOf(i))
    db.transaction(() => {
      db.run(
        `insert into article (id, opening, status, word_count, revision, direction, blockers, may_we_run_it, imported_at, changed_at)
         values (?, ?, 'new', 1, 0, 'ltr', 0, '', '2026', '2026')`,
        `piece${i}`,
        `Piece number ${i}`,
      )
      db.run('insert into article_body (article, document) values (?, ?)', i, document)
      db.run(`insert into article_facts (article, fields) values (?, '{}')`, i)
      db.run(
        `insert into original (sha256, size, packing, bytes) values (?, 1, 'plain', ?)`,
        `sha${i}`,
        Buffer.from('x'),
      )
      db.run(
        `insert into received (article, original, item, item_count, file_name, format, encoding, decode, packing, text, clean_sha256, warnings)
         values (?, ?, 0, 1, 'a.txt', 'text/plain', 'utf-8', '{}', ?, ?, '', '[]')`,
        i,
        i,
        text.packing,
        text.bytes,
      )
      db.run(
        `insert into version (id, article, at, by, reason, revision, word_count, packing, content) values (?, ?, '2026', '', 'import', 0, 1, ?, ?)`,
        `v${i}`,
        i,
        content.packing,
        content.bytes,
      )
    })
  }
  opened.close()
}

/** Overwrites pages of a table of the closed damaged library: its root, or its leaf at `index`. */
function spoil(table: string, type: 'leaf' | 'internal', index: number): void {
  const connection = connect(libraryFile(damaged()), { readonly: true })
  const pages = connection
    .prepare('select pageno from dbstat where name = ? and pagetype = ? order by pageno')
    .pluck()
    .all(table, type) as number[]
  connection.close()
  const page = pages.at(index)
  if (page === undefined) throw new Error(`${table} has no such page`)
  const handle = openSync(libraryFile(damaged()), 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xcd), 0, 4096, (page - 1) * 4096)
  closeSync(handle)
}

describe('saving what can be read', () => {
  test('of a whole library everything comes along', async () => {
    await library()
    expect(salvageLibrary(damaged(), saved())).toMatchObject({ articles: count, textsOnly: 0 })
    const opened = openForReading({ folder: saved(), program: 'test' })
    const { db } = opened
    expect(db.value('select count(*) from article_body')).toBe(count)
    expect(db.value('select count(*) from version')).toBe(count)
    opened.close()
  })

  test('a damaged page of bodies costs no piece: the kept versions give them back', async () => {
    await library()
    spoil('article_body', 'leaf', 3)
    const report = salvageLibrary(damaged(), saved())
    expect(report.tables['article_body']?.unreadable).toBeGreaterThan(0)
    expect(report.articles).toBe(count)
    const opened = openForReading({ folder: saved(), program: 'test' })
    const { db } = opened
    const lost = db.value(
      'select count(*) from article_body where document not like ?',
      '%Piece number%',
    )
    expect(lost).toBe(0)
    expect(db.value('select count(*) from article_body')).toBe(count)
    opened.close()
  })

  test.each([
    ['a page', 'leaf', 1],
    ['the root', 'internal', 0],
  ] as const)(
    '%s of the list costs no piece: its rows are made anew from the bodies',
    async (_what, type, index) => {
      await library()
      spoil('article', type, index)
      const report = salvageLibrary(damaged(), saved())
      expect(report.tables['article']?.rows).toBeLessThan(count)
      expect(report.articles).toBe(count)
      const opened = openForReading({ folder: saved(), program: 'test' })
      const { db } = opened
      expect(db.value('select id from article where key = 61')).toBe('piece61')
      const anew = db.value<number>(`select count(*) from article where opening like '% says %'`)
      expect(anew).toBeGreaterThan(0)
      opened.close()
    },
  )

  test('a row that can be read but is garbled inside counts as lost', async () => {
    await library()
    const opened = await openForWriting({ folder: damaged(), program: 'test' })
    const { db } = opened
    db.run(`update article_body set document = substr(document, 1, 200) || '%' where article = 5`)
    db.run(`update article_facts set fields = '{"head' where article = 6`)
    db.run(`update article_body set document = '{' where article = 7`)
    db.run('delete from version where article = 7')
    const outlet = `insert into source (id, name, aliases, domains, role, contacts, notes, created_at)
      values (?, ?, ?, '[]', 'publisher', '', '', '2026')`
    db.run(outlet, 's1', 'Ledger', '["Led')
    db.run(outlet, 's2', 'Echo', '["The Echo"]')
    opened.close()
    expect(salvageLibrary(damaged(), saved())).toMatchObject({ articles: count - 1, textsOnly: 1 })
    expect(readFileSync(join(saved(), 'texts', 'piece7.txt'), 'utf8')).toBe(`${textOf(7)}\n`)
    const kept = openForReading({ folder: saved(), program: 'test' })
    const of = (key: number) =>
      kept.db.get(
        `select json_extract(b.document, '$.content[0].content[0].text') as text,
           json_extract(f.fields, '$.headline') as headline
         from article_body b join article_facts f on f.article = b.article where b.article = ?`,
        key,
      )
    expect(of(5)).toEqual({ text: textOf(5), headline: null })
    expect(of(6)).toEqual({ text: textOf(6), headline: 'Piece 6' })
    expect(kept.db.all('select name, aliases from source order by id')).toEqual([
      { name: 'Ledger', aliases: '[]' },
      { name: 'Echo', aliases: '["The Echo"]' },
    ])
    expect(kept.db.all('select folded from source_name order by 1')).toEqual([
      { folded: 'echo' },
      { folded: 'ledger' },
      { folded: 'the echo' },
    ])
    kept.close()
  })

  test('a killed piece stays killed, whichever place that said so is lost', async () => {
    await library()
    const opened = await openForWriting({ folder: damaged(), program: 'test' })
    const hold = '{"kind":"killed","reason":"x","by":"Ada","at":"2026"}'
    opened.db.run(`update article set held = 'killed' where key in (5, 6)`)
    opened.db.run('update article_facts set hold = ? where article in (5, 6, 7)', hold)
    opened.db.run('delete from article_facts where article = 5')
    opened.db.run(`update article_facts set hold = '{"kind' where article = 6`)
    opened.close()
    salvageLibrary(damaged(), saved())
    const kept = openForReading({ folder: saved(), program: 'test' })
    expect(
      kept.db.all(
        `select a.key, a.held, json_extract(f.hold, '$.kind') as kind from article a
           join article_facts f on f.article = a.key where a.held is not null or f.hold is not null`,
      ),
    ).toEqual([5, 6, 7].map((key) => ({ key, held: 'killed', kind: 'killed' })))
    kept.close()
  })

  test('what pieces are recognised by is made again', async () => {
    await library()
    const opened = await openForWriting({ folder: damaged(), program: 'test' })
    opened.db.run(`update received set text_sha256 = 'known'`)
    opened.close()
    salvageLibrary(damaged(), saved())
    const kept = openForReading({ folder: saved(), program: 'test' })
    expect(kept.db.value('select count(*) from received where text_sha256 is null')).toBe(count)
    kept.close()
  })

  test('an embargo of an old library that nobody could read stops the saved piece, as it would the opened one', async () => {
    await library()
    const said = 'not before the ship has left'
    const fields = { embargoUntil: null, note: `Embargo line: ${said}` }
    const connection = connect(libraryFile(damaged()), {})
    connection
      .prepare(`update article_facts set fields = ? where article in (1, 2)`)
      .run(JSON.stringify(fields))
    connection
      .prepare(`update received set wire = ? where article in (1, 2)`)
      .run(JSON.stringify({ embargo: said }))
    connection.exec(`insert into export_record (id, article, at, format, channel, path, sha256, size, revision,
      overrides, gate, packing, bytes) values ('e', 2, '2026', 'text', 'web', '/a', 'x', 1, 3, '[]', '[]', 'plain', x'00')`)
    const embargoes = (version: number) => {
      connection.pragma(`user_version = ${version}`)
      const into = join(folder, `saved ${version}`)
      salvageLibrary(damaged(), into)
      const kept = openForReading({ folder: into, program: 'test' })
      const found = kept.db.all(
        `select article, json_extract(fields, '$.embargoUntil') as until from article_facts where article < 3`,
      )
      const events = kept.db.value(`select count(*) from event where kind = 'rights-changed'`)
      kept.close()
      return [...found, events]
    }
    const sent = { article: 2, until: null }
    expect(embargoes(9)).toEqual([{ article: 1, until: said }, sent, 1])
    // From the tenth shape on they were moved when it was opened.
    expect(embargoes(10)).toEqual([{ article: 1, until: null }, sent, 0])
    connection.close()
  })

  test('where fields and versions are lost too, the text is left as plain text', async () => {
    await library()
    spoil('article_facts', 'leaf', 0)
    spoil('version', 'internal', 0)
    expect(salvageLibrary(damaged(), saved())).toMatchObject({ articles: 0, textsOnly: count })
    expect(readFileSync(join(saved(), 'texts', 'piece7.txt'), 'utf8')).toBe(`${textOf(7)}\n`)
  })

  test('the damaged file is only read', async () => {
    await library()
    spoil('article_body', 'leaf', 3)
    const before = readFileSync(libraryFile(damaged()))
    salvageLibrary(damaged(), saved())
    expect(readFileSync(libraryFile(damaged())).equals(before)).toBe(true)
  })

  test('nothing is ever written over a library', async () => {
    await library()
    salvageLibrary(damaged(), saved())
    expect(() => salvageLibrary(damaged(), saved())).toThrow(
      expect.objectContaining({ code: 'conflict' }) as Error,
    )
  })

  test('where not even the first page can be read that is said', async () => {
    await library()
    writeFileSync(libraryFile(damaged()), Buffer.alloc(100_000, 7))
    expect(() => salvageLibrary(damaged(), saved())).toThrow(
      expect.objectContaining({ code: 'damaged-library' }) as Error,
    )
  })

  test('takes the bin, saved searches and records of people along', async () => {
    await library()
    const opened = await openForWriting({ folder: damaged(), program: 'test' })
    opened.db.run(`insert into bin values (1, '2026', 'Ada')`)
    opened.db.run(`insert into saved_search values ('s', 'Sea', '{}', 1, '2026', 'Ada')`)
    opened.db.run(
      `insert into entity values ('e', 'person', 'Ada Qadir', '[]', '["A. Q."]', '', '', '2026', '2026')`,
    )
    opened.close()
    const { tables } = salvageLibrary(damaged(), saved())
    for (const table of ['bin', 'saved_search', 'entity'])
      expect(tables[table]).toEqual({ rows: 1, unreadable: 0 })
    const kept = openForReading({ folder: saved(), program: 'test' })
    expect(kept.db.all('select folded from entity_name order by 1')).toEqual([
      { folded: 'a q' },
      { folded: 'ada qadir' },
    ])
    kept.close()
  })

  test('takes the vocabularies of the desk along, which it may have typed; IPTC’s comes from its file', async () => {
    await library()
    const opened = await openForWriting({ folder: damaged(), program: 'test' })
    const { db } = opened
    db.run(
      `insert into vocabulary values ('beats', 'Our beats', 'desk', null, null, '2026', 'Ada')`,
    )
    db.run(`delete from concept where code = 'medtop:01000000'`)
    const water = db.insert(
      `insert into concept (vocabulary, code, label, broader, retired, definition)
       values ('beats', 'water', 'Water', null, 0, 'All that is wet')`,
    )
    db.run(`insert into concept_label values (?, 'en', 'Water', 'water', 1)`, water)
    db.run(`insert into concept_label values (?, 'fa', 'آب', 'اب', 1)`, water)
    opened.close()
    expect(salvageLibrary(damaged(), saved()).tables).toMatchObject({
      vocabulary: { rows: 1, unreadable: 0 },
      concept: { rows: 1, unreadable: 0 },
    })
    const kept = openForReading({ folder: saved(), program: 'test' })
    expect(
      kept.db.all(
        `select c.code, c.definition, l.language, l.label, l.folded from concept c
         join concept_label l on l.concept = c.key where c.vocabulary = 'beats' order by l.language`,
      ),
    ).toEqual([
      {
        code: 'water',
        definition: 'All that is wet',
        language: 'en',
        label: 'Water',
        folded: 'water',
      },
      { code: 'water', definition: 'All that is wet', language: 'fa', label: 'آب', folded: 'اب' },
    ])
    expect(kept.db.value(`select count(*) from concept where vocabulary = 'media-topics'`)).toBe(17)
    kept.close()
  })

  test('concepts whose labels are lost go by the name in their own row', async () => {
    await library()
    const opened = await openForWriting({ folder: damaged(), program: 'test' })
    const { db } = opened
    db.run(
      `insert into vocabulary values ('beats', 'Our beats', 'desk', null, null, '2026', 'Ada')`,
    )
    db.transaction(() => {
      for (let i = 0; i < 400; i++) {
        const key = db.insert(
          `insert into concept (vocabulary, code, label, retired) values ('beats', ?, ?, 0)`,
          `c${i}`,
          `Beat ${i}`,
        )
        db.run(`insert into concept_label values (?, 'en', ?, ?, 1)`, key, `Beat ${i}`, `beat ${i}`)
      }
    })
    opened.close()
    spoil('concept_label', 'leaf', 1)
    const { tables } = salvageLibrary(damaged(), saved())
    expect(tables['concept']?.rows).toBe(400)
    expect(tables['concept']?.unreadable).toBeGreaterThan(0)
    const kept = openForReading({ folder: saved(), program: 'test' })
    expect(
      kept.db.value(
        `select count(*) from concept_label l join concept c on c.key = l.concept
         where c.vocabulary = 'beats' and l.folded = lower(l.label)`,
      ),
    ).toBe(400)
    kept.close()
  })
})

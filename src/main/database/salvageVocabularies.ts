import type Database from 'better-sqlite3'
import { byRowid } from './readDamaged.ts'

interface Copied {
  readonly rows: number
  readonly unreadable: number
}

/** The desk's own vocabularies, which somebody may have typed and can load from nowhere; IPTC's is loaded anew from its file. */
export function copyVocabularies(
  from: Database.Database,
  to: Database.Database,
): { readonly vocabulary: Copied; readonly concept: Copied } {
  return to.transaction(() => {
    const own = new Set<unknown>()
    const vocabulary = copyOwn(from, to, own)
    return { vocabulary, concept: copyConcepts(from, to, own) }
  })()
}

function copyOwn(from: Database.Database, to: Database.Database, own: Set<unknown>): Copied {
  const columns = ['id', 'name', 'kind', 'released', 'credit', 'loaded_at', 'loaded_by']
  const insert = to.prepare(
    `insert or ignore into vocabulary (${columns.join(', ')}) values (?, ?, ?, ?, ?, ?, ?)`,
  )
  const unreadable = byRowid(from, 'vocabulary', columns, (values) => {
    const [id, , kind] = values
    if (kind === 'desk' && insert.run(...values).changes > 0) own.add(id)
  })
  return { rows: own.size, unreadable }
}

function copyConcepts(
  from: Database.Database,
  to: Database.Database,
  own: ReadonlySet<unknown>,
): Copied {
  const columns = ['key', 'vocabulary', 'code', 'label', 'broader', 'retired', 'definition']
  const insert = to.prepare(
    `insert or ignore into concept (vocabulary, code, label, broader, retired, definition)
     values (?, ?, ?, ?, ?, ?)`,
  )
  const labelsOf = from
    .prepare('select language, label, preferred from concept_label where concept = ?')
    .raw()
  const insertLabel = to.prepare(
    `insert or ignore into concept_label (concept, language, label, folded, preferred)
     values (?, ?, ?, trim(folded(?)), ?)`,
  )
  let rows = 0
  let lost = 0
  const unreadable = byRowid(from, 'concept', columns, ([key, ...values]) => {
    const [vocabulary, , label] = values
    if (!own.has(vocabulary)) return
    const { changes, lastInsertRowid } = insert.run(...values)
    if (changes === 0) return
    rows++
    try {
      const labels = labelsOf.all(key) as [string, string, number][]
      for (const [language, words, preferred] of labels)
        insertLabel.run(lastInsertRowid, language, words, words, preferred)
    } catch {
      lost++
      // It goes by the name in its own row.
      insertLabel.run(lastInsertRowid, 'en', label, label, 1)
    }
  })
  return { rows, unreadable: unreadable + lost }
}

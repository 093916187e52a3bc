import type { WritableDb } from '../../database/sql.ts'
import { indexForm } from '../search/indexForm.ts'
import { foldName } from '../sources/foldName.ts'

/** Notes who is said to have said something in a piece, so that `quoted:` and an entity's record find it. */
export function writeVoices(
  db: WritableDb,
  key: number,
  reading: {
    readonly statements: readonly { readonly speaker: { readonly name: string | null } | null }[]
  },
): void {
  const voices = new Map<string, { name: string; statements: number }>()
  for (const { speaker } of reading.statements) {
    const name = speaker?.name ?? null
    const folded = name === null ? '' : foldName(name)
    if (name === null || folded === '') continue
    const known = voices.get(folded)
    if (known === undefined) voices.set(folded, { name, statements: 1 })
    else known.statements++
  }
  db.run('delete from voice where article = ?', key)
  for (const [folded, { name, statements }] of voices)
    db.run(
      'insert into voice (article, folded, name, statements) values (?, ?, ?, ?)',
      key,
      folded,
      name,
      statements,
    )
  db.run('delete from voice_fts where rowid = ?', key)
  const isBinned = db.value<number>('select 1 from bin where article = ?', key) !== undefined
  if (voices.size > 0 && !isBinned)
    db.run(
      'insert into voice_fts (rowid, name) values (?, ?)',
      key,
      indexForm([...voices.values()].map(({ name }) => name).join('\n')),
    )
}

import type { ReadableDb } from '../../database/sql.ts'

/** A kill or hold that may mean a piece, which nobody has decided yet. */
interface PossibleNotice {
  readonly id: string
  readonly kind: 'kill' | 'hold'
  readonly how: string
}

/** The oldest undecided kill or hold that may mean the piece with row key `key`, beside the notice `except`; undefined without one. */
export function possibleNotice(
  db: ReadableDb,
  key: number,
  except: string | null,
): PossibleNotice | undefined {
  return db.get<PossibleNotice>(
    `select n.id, n.kind, m.how from notice_match m join notice n on n.id = m.notice
     where m.article = ? and m.state = 'possible' and n.kind in ('kill', 'hold') and n.id is not ?
     order by n.at, n.id limit 1`,
    key,
    except,
  )
}

/** Why a piece is held that a notice may mean. */
export function mayMeanThis({
  kind,
  how,
}: Pick<PossibleNotice, 'how'> & { readonly kind: string }): string {
  return `A ${kind} notice may mean this piece (${how}). Confirm or reject it.`
}

import { useLayoutEffect } from 'react'
import type { ArticleId } from '../../shared/model/ids.ts'
import { setQuery } from './query.ts'
import type { LibraryQuery } from './query.ts'
import type { Rows } from './useRows.ts'

// Rows to both sides of a place that are looked through for its piece: what one import may bring in at once.
const reach = 500

/** Which piece somebody went to, and where it stood when it was last seen. Outlives the way into a piece and back. */
let pointed: {
  readonly query: LibraryQuery
  /** Null while nobody has gone to a row: the first row is then whatever comes first. */
  readonly piece: ArticleId | null
} | null = null

/** Somebody has gone to this piece, which is the active row. */
export function pointAt(query: LibraryQuery, piece: ArticleId): void {
  pointed = { query, piece }
}

/**
 * The active row is the piece somebody went to. Where others come in above it or go, it is the same piece at another
 * place; where the piece itself has left the list, the one that moved up into its place.
 */
export function useActivePiece(query: LibraryQuery, rows: Rows): void {
  const { active } = query
  const { isOld } = rows
  const here = rows.rowAt(active)?.id
  // Before the list is painted: the mark is never seen on another piece.
  useLayoutEffect(() => {
    if (isOld || here === undefined) return
    const last = pointed !== null && isSameList(pointed.query, query) ? pointed : null
    if (last === null) pointed = { query, piece: null }
    else if (last.query.active !== active) pointAt(query, here)
    else if (last.piece !== null && last.piece !== here) {
      const now = placeOf(last.piece, active, rows)
      if (now === null) return pointAt(query, here)
      pointed = { query: { ...query, active: now }, piece: last.piece }
      setQuery({ active: now })
    }
    return undefined
  }) // After each drawing: rows change place without any of the names above.
}

/** Whether only the active row has changed since; the same question asked again begins at its first row. */
const isSameList = (a: LibraryQuery, b: LibraryQuery): boolean =>
  a.filter === b.filter && a.sort === b.sort && a.group === b.group

/** Where a piece stands in the rows that are there, the nearest places first; null where it does not. */
function placeOf(piece: ArticleId, from: number, { rowAt }: Rows): number | null {
  for (let by = 0; by <= reach; by++)
    for (const place of [from + by, from - by])
      if (place >= 0 && rowAt(place)?.id === piece) return place
  return null
}

import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { currentQuery } from '../library/query.ts'
import { askFirstRows } from '../library/useRows.ts'
import { currentRoute } from './route.ts'

/**
 * Milliseconds the window waits for its first rows; where a library takes longer they are drawn as grey bars first,
 * a second piece of work.
 */
const patienceMs = 300

/**
 * False while a window that begins at the library waits for the rows it will show first: with them there from
 * the beginning everything is laid out and painted once and not twice.
 */
export function useFirstRows(client: QueryClient): boolean {
  const [isThere, setThere] = useState(() => currentRoute().place !== 'library')
  useEffect(() => {
    if (isThere) return undefined
    const show = () => setThere(true)
    const timer = setTimeout(show, patienceMs)
    void askFirstRows(client, currentQuery()).then(show)
    return () => clearTimeout(timer)
  }, [client, isThere])
  return isThere
}

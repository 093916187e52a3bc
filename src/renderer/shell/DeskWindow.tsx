import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { invalidateOnChange, makeQueryClient } from '../deskQuery.ts'
import { Boundary } from './Boundary.tsx'
import { useFirstRows } from './useFirstRows.ts'
import { Window } from './Window.tsx'

/** The window with everything it stands on; the product, the stories and the tests draw this. */
export function DeskWindow() {
  const [client] = useState(makeQueryClient)
  // Before the first question: what main changes after it was answered must not be missed.
  useEffect(() => invalidateOnChange(client), [client])
  const hasFirstRows = useFirstRows(client)
  return (
    <QueryClientProvider client={client}>
      {/* The interface is English whatever the system speaks; text has its own direction. */}
      <I18nProvider locale="en-GB">
        <Boundary>{hasFirstRows ? <Window /> : null}</Boundary>
      </I18nProvider>
    </QueryClientProvider>
  )
}

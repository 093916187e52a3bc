import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { makeQueryClient } from '../deskQuery.ts'
import { Boundary } from './Boundary.tsx'
import { Window } from './Window.tsx'

/** The window with everything it stands on; the product, the stories and the tests draw this. */
export function DeskWindow() {
  const [client] = useState(makeQueryClient)
  return (
    <QueryClientProvider client={client}>
      {/* The interface is English whatever the system speaks; text has its own direction. */}
      <I18nProvider locale="en-GB">
        <Boundary>
          <Window />
        </Boundary>
      </I18nProvider>
    </QueryClientProvider>
  )
}

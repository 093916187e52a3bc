import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { I18nProvider } from 'react-aria-components'
import { Boundary } from './Boundary.tsx'
import { useFirstRows } from './useFirstRows.ts'
import { Window } from './Window.tsx'

/** The window with everything it stands on; the product, the stories and the tests draw this. */
export function DeskWindow({ client }: { readonly client: QueryClient }) {
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

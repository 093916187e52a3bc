import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { makeQueryClient } from '../../deskQuery.ts'
import { listenToKeys } from '../../shell/shortcuts.ts'
import { go } from '../../shell/route.ts'
import { applyTheme } from '../../shell/theme.ts'
import { useStatusLine } from '../../shell/statusLine.ts'
import '../../ui/base.css'
import { Toasts } from '../../ui/Toasts.tsx'
import PieceScreen from '../PieceScreen.tsx'
import { fakePieceDesk } from './fakePieceDesk.ts'
import * as samples from './samples.ts'

const asked = new URLSearchParams(location.search)
const views = {
  river: samples.riverView,
  ready: samples.readyView,
  arabic: samples.arabicView,
  long: samples.longView,
  held: samples.heldView,
} as const
const view = (views[asked.get('piece') as keyof typeof views] ?? samples.riverView)()
const desk = fakePieceDesk(view)
// A page that brings its own desk (a real one, behind a test) keeps it, and says which piece.
if (!('desk' in window)) Object.assign(window, { desk: desk.bridge, fake: desk })
const id = (asked.get('id') ?? view.article.id) as ArticleId
applyTheme((asked.get('theme') as 'light' | 'dark' | null) ?? 'light')
go({
  place: (asked.get('mode') as 'piece' | 'review' | 'rights' | null) ?? 'piece',
  id,
})
listenToKeys()

function Foot() {
  return (
    <footer style={{ display: 'flex', gap: 16, height: 24, padding: '0 12px', fontSize: 12 }}>
      {useStatusLine().map((item) => (
        <span key={item.id}>{item.words}</span>
      ))}
    </footer>
  )
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={makeQueryClient()}>
      <div style={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        <div style={{ flex: 1, minHeight: 0 }}>
          <PieceScreen id={id} />
        </div>
        <Toasts />
        <Foot />
      </div>
    </QueryClientProvider>
  </StrictMode>,
)

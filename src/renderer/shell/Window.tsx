import { useQueryClient } from '@tanstack/react-query'
import { Suspense, lazy, useEffect, useRef, useState } from 'react'
import { assertNever } from '../../shared/assertNever.ts'
import { DropPlace } from '../intake/DropPlace.tsx'
import { useImport } from '../intake/importStore.ts'
import { LibraryScreen } from '../library/LibraryScreen.tsx'
import { saveUnsaved } from '../sources/saveRecord.ts'
import { TodayScreen } from '../today/TodayScreen.tsx'
import { Spinner } from '../ui/States.tsx'
import { Toasts } from '../ui/Toasts.tsx'
import { useAnnouncement } from './announce.ts'
import { Boundary } from './Boundary.tsx'
import { useFlush } from './closing.ts'
import { useOver } from './dialogs.ts'
import { goToStart, useStartOnReturn } from './placeFocus.ts'
import { Rail } from './Rail.tsx'
import { useRoute } from './route.ts'
import type { Route } from './route.ts'
import { StatusBar } from './StatusBar.tsx'
import { useDeskEvents } from './useDeskEvents.ts'
import { useFirstAnswers } from './useFirstAnswers.ts'
import { useShellCommands } from './useShellCommands.ts'
import { useIsAsked } from './workingAs.ts'
import styles from './Window.module.css'

// The editor is most of the window's code; the list is painted before it and the places further off are read.
const PieceScreen = lazy(() => import('../piece/PieceScreen.tsx'))
const OutletsScreen = lazy(() => import('../sources/OutletsScreen.tsx'))
const ExportsScreen = lazy(() => import('../exports/ExportsScreen.tsx'))
const SettingsScreen = lazy(() => import('../settings/SettingsScreen.tsx'))
const NamesScreen = lazy(() => import('../names/NamesScreen.tsx'))
const OverWindow = lazy(() => import('./OverWindow.tsx'))

function Place({ route }: { readonly route: Route }) {
  switch (route.place) {
    case 'today':
      return <TodayScreen />
    case 'library':
      return <LibraryScreen />
    case 'piece':
    case 'review':
    case 'rights':
      return <PieceScreen key={route.id} id={route.id} place={route.at} />
    case 'outlets':
      return <OutletsScreen chosen={route.id ?? null} />
    case 'exports':
      return <ExportsScreen tab={route.tab ?? 'register'} />
    case 'names':
      return <NamesScreen />
    case 'settings':
      return <SettingsScreen section={route.section ?? 'desk'} />
    default:
      return assertNever(route)
  }
}

const placeKey = (route: Route) => ('id' in route ? `piece ${String(route.id)}` : route.place)

/** The whole window: rail, the place one stands at, status bar, and what may lie over them. */
export function Window() {
  const client = useQueryClient()
  useFlush(() => saveUnsaved(client))
  const route = useRoute()
  const key = route.place === 'outlets' ? 'outlets' : placeKey(route)
  const place = useRef<HTMLElement>(null)
  const stoodAt = useRef('')
  useShellCommands()
  useDeskEvents(route.place)
  useStartOnReturn(place)
  useEffect(() => {
    if (stoodAt.current === key) return
    stoodAt.current = key
    // A new place takes the focus unless something in it already has, so that it is never lost.
    if (place.current?.contains(document.activeElement)) return
    place.current?.focus({ preventScroll: true })
    if (place.current) goToStart(place.current)
  }, [key])
  return (
    <>
      <div className={styles.frame}>
        <Rail />
        <main className={styles.place} ref={place} tabIndex={-1}>
          <Boundary key={key}>
            <Suspense
              fallback={
                <div className={styles.loading}>
                  <Spinner label="Opening" />
                </div>
              }
            >
              <Place route={route} />
            </Suspense>
          </Boundary>
        </main>
        <div className={styles.foot}>
          <StatusBar />
          <Toasts />
        </div>
      </div>
      <LaterOverWindow />
      <DropPlace />
      <LiveRegion />
    </>
  )
}

/** What lies over the window is read once the list stands there, or at once where it is asked for before. */
function LaterOverWindow() {
  const isAnswered = useFirstAnswers()
  const isWanted = [useOver() !== null, useImport().isOpen, useIsAsked()].includes(true)
  const [isHere, setHere] = useState(false)
  if (!isHere && (isAnswered || isWanted)) setHere(true)
  if (!isHere) return null
  return (
    <Suspense fallback={null}>
      <OverWindow />
    </Suspense>
  )
}

function LiveRegion() {
  const words = useAnnouncement()
  return (
    <div className={styles.live} aria-live="polite" role="status">
      {words}
    </div>
  )
}

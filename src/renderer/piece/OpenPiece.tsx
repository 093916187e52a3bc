import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleView } from '../../shared/contract.ts'
import type { GatePlace } from '../../shared/model/gate.ts'
import { focusQueue } from '../attribution/showItem.ts'
import { ReportDialog } from '../attribution/ReportDialog.tsx'
import { ask, onDeskEvent } from '../desk.ts'
import { useArticleEditor } from '../editor/useArticleEditor.ts'
import { SignOffDialog } from '../rights/SignOffDialog.tsx'
import { announce } from '../shell/announce.ts'
import { runCommand } from '../shell/commandStore.ts'
import { openExport } from '../shell/dialogs.ts'
import { useFlush } from '../shell/closing.ts'
import { usePlaceStart } from '../shell/placeFocus.ts'
import { go, useRoute } from '../shell/route.ts'
import { isBoolean, useRemembered } from '../ui/remember.ts'
import { SplitPane } from '../ui/SplitPane.tsx'
import { showToast } from '../ui/toast.ts'
import { ArrivalDialogs } from './ArrivalDialogs.tsx'
import { goToPlace } from './goToPlace.ts'
import { Inspector } from './Inspector.tsx'
import { keepPlace } from './keepPlace.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { PieceBanners } from './PieceBanners.tsx'
import { PieceBar } from './PieceBar.tsx'
import {
  PieceProvider,
  useSnapshot,
  type ArrivalDialog,
  type InspectorTab,
  type MoveWish,
  type Piece,
  type PieceMode,
} from './PieceContext.ts'
import styles from './PieceScreen.module.css'
import { createPieceSession, type PieceSession } from './pieceSession.ts'
import { textLock } from './textLock.ts'
import { TextPane, type TextPaneHandle } from './TextPane.tsx'
import { usePieceCommands } from './usePieceCommands.ts'
import { PieceStatus } from './PieceStatus.ts'

const tell = (words: string): void => void showToast({ words, tone: 'failed' })
// One element for ever: drawing the screen anew does not draw the pane anew.
const inspector = <Inspector />
const routeOf = { edit: 'piece', review: 'review', rights: 'rights' } as const

/** The screen of a piece that has been read: one session, one editor, three ways to look at it. */
export function OpenPiece(props: {
  readonly first: ArticleView
  readonly place: GatePlace | null
}) {
  const { first, place } = props
  usePlaceStart()
  const [session] = useState(() => createPieceSession(first, ask, tell))
  const { view } = useSnapshot(session)
  const { id } = view.article
  const route = useRoute()
  const mode: PieceMode =
    route.place === 'review' ? 'review' : route.place === 'rights' ? 'rights' : 'edit'
  const [tab, setTab] = useState<InspectorTab>('parts')
  const [isOpen, setOpen] = useRemembered('piece.inspector', isBoolean, true)
  const [dialog, setDialog] = useState<'sign-off' | 'report' | null>(null)
  const [wish, setWish] = useState<MoveWish | null>(null)
  const [isOpened, setTyping] = useState(false)
  const typing = isOpened && mode === 'review'
  const [arrival, setArrival] = useState<ArrivalDialog | null>(null)
  const screen = useRef<HTMLDivElement>(null)
  const text = useRef<TextPaneHandle>(null)

  const { editor, problem } = useArticleEditor({
    document: first.article.document,
    steps: first.steps,
    editable: textLock(view, mode, typing) === null,
    language: first.article.fields.language,
    onChange: () => session.textChanged(),
    onLeave: () => {
      if (!typing) return leaveText(screen.current)
      setTyping(false)
      void session.lane.flush()
      return focusQueue()
    },
    onSave: () => void session.lane.flush(),
    onSign: () => void runCommand('piece.signOff'),
    onBlur: () => void session.lane.flush(),
  })
  useSession(session, editor)

  const setMode = useCallback(
    (next: PieceMode) => {
      // The pane beside the text may change its width: the line the reader was on stays where it was.
      setTyping(false)
      keepPlace(text.current?.scroller() ?? null, () => go({ place: routeOf[next], id }))
      setOpen(true)
    },
    [id, setOpen],
  )
  const piece = useMemo<Piece>(() => {
    const made: Piece = {
      session,
      editor,
      mode,
      setMode,
      tab,
      setTab,
      typing,
      setTyping,
      goTo: (to) => goToPlace(to, { screen: screen.current, made, setOpen }),
      openSignOff: () => setDialog('sign-off'),
      openExport: () =>
        openExport([session.id], { settle: () => session.settled(), look: () => session.look() }),
      openReport: () => setDialog('report'),
      openMove: setWish,
      openArrival: setArrival,
      announce,
    }
    return made
  }, [session, editor, mode, setMode, tab, setOpen, typing])
  usePieceCommands(piece, text, { isOpen, setOpen })
  const went = useRef<GatePlace | null>(null)
  useEffect(() => {
    if (place && went.current !== place) piece.goTo(place)
    went.current = place
  }, [piece, place])

  return (
    <PieceProvider value={piece}>
      <PieceStatus />
      <div className={styles.screen} ref={screen} data-piece={id}>
        <PieceBar />
        <PieceBanners problem={problem} />
        <div className={styles.body}>
          <SplitPane
            name="piece.inspector"
            label="the inspector"
            side={inspector}
            at="end"
            isOpen={isOpen}
            onOpenChange={setOpen}
            initial={380}
            min={300}
            max={560}
          >
            <TextPane
              handle={text}
              isInspectorOpen={isOpen}
              setInspector={setOpen}
              hasAim={place !== null}
            />
          </SplitPane>
        </div>
      </div>
      <SignOffDialog isOpen={dialog === 'sign-off'} onClose={() => setDialog(null)} />
      <ReportDialog isOpen={dialog === 'report'} onClose={() => setDialog(null)} />
      <ArrivalDialogs open={arrival} onClose={() => setArrival(null)} />
      <MoveDialog wish={wish} onClose={() => setWish(null)} />
    </PieceProvider>
  )
}

/** Escape in the text: on to the inspector's chosen tab, or the mode switch where it is folded. */
function leaveText(screen: HTMLElement | null): void {
  const next =
    screen?.querySelector<HTMLElement>('[data-inspector] [role="tab"][aria-selected="true"]') ??
    screen?.querySelector<HTMLElement>('[data-modes] input:checked')
  next?.focus()
}

/** Keeps the session fed, and writes what is left whenever the window may be going away. */
function useSession(
  session: PieceSession,
  editor: ReturnType<typeof useArticleEditor>['editor'],
): void {
  useEffect(() => {
    session.attach(editor)
    return () => void session.close()
  }, [session, editor])
  useFlush(async () => {
    const saved = await session.lane.flush()
    const state = session.lane.state()
    const why =
      state.kind === 'failed' || state.kind === 'conflict' ? { why: state.fault.message } : {}
    return saved ? { saved } : { saved, ...why }
  })
  useEffect(() => {
    const flush = (): void => void session.lane.flush()
    const hidden = (): void => {
      if (document.visibilityState === 'hidden') flush()
    }
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', hidden)
    const stop = onDeskEvent((event) => {
      if (event.type !== 'changed' || event.noun === 'library') return
      const isOurs = event.noun !== 'articles' || event.id === null || event.id === session.id
      if (isOurs) session.heard()
    })
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', hidden)
      stop()
    }
  }, [session])
}

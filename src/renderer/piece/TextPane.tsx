import { EditorContent } from '@tiptap/react'
import { memo, useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react'
import { findStep } from '../editor/findReplace.ts'
import { showInvisibles } from '../editor/invisibles.ts'
import { classes } from '../ui/classes.ts'
import { isBoolean, useRemembered } from '../ui/remember.ts'
import '../editor/editor.css'
import { FindBar } from './FindBar.tsx'
import { reveal } from './goToPlace.ts'
import { keepPlace } from './keepPlace.ts'
import { OriginalColumn } from './OriginalColumn.tsx'
import { PieceHead } from './PieceHead.tsx'
import { usePiece, useSnapshot } from './PieceContext.ts'
import { useReadingPlace } from './readingPlace.ts'
import styles from './TextPane.module.css'
import { Toolbar } from './Toolbar.tsx'

/** What commands ask of the text pane. */
export interface TextPaneHandle {
  readonly openFind: () => void
  readonly findNext: (by: 1 | -1) => void
  readonly toggleOriginal: () => void
  readonly toggleInvisibles: () => void
  readonly scroller: () => HTMLElement | null
}

/** The paper: headline, standfirst, by-line and the text; beside it, on request, what was received. */
export const TextPane = memo(function TextPane(props: {
  readonly handle: Ref<TextPaneHandle>
  readonly isInspectorOpen: boolean
  readonly setInspector: (isOpen: boolean) => void
  /** The way here names a place of its own: the reader is not brought back to where they were. */
  readonly hasAim: boolean
}) {
  const { editor, mode, session } = usePiece()
  const { view: piece } = useSnapshot(session)
  const [isFinding, setFinding] = useState(false)
  const [findings, setFindings] = useState(0)
  const [original, setOriginalOnly] = useState(false)
  const [invisibles, setInvisibles] = useRemembered('piece.invisibles', isBoolean, false)
  const scroller = useRef<HTMLDivElement>(null)

  useReadingPlace(session.id, editor, scroller, props.hasAim)

  const folded = useRef(false)
  const toggleOriginal = (): void =>
    keepPlace(scroller.current, () => {
      const next = !original
      setOriginalOnly(next)
      // Two columns of text and the inspector are too much for a small window.
      if (next && props.isInspectorOpen && window.innerWidth < 1280) {
        folded.current = true
        props.setInspector(false)
      } else if (!next && folded.current) {
        folded.current = false
        props.setInspector(true)
      }
    })
  const toggleInvisibles = (): void => setInvisibles(!invisibles)
  const findNext = (by: 1 | -1): void => {
    const tr = findStep(editor.state, by)
    if (!tr) return setFinding(true)
    editor.view.dispatch(tr)
    const at = editor.view.dom.querySelector('.found-current')
    if (at) reveal(at)
  }
  useImperativeHandle(props.handle, () => ({
    openFind: () => {
      setFinding(true)
      setFindings((count) => count + 1)
    },
    findNext,
    toggleOriginal,
    toggleInvisibles,
    scroller: () => scroller.current,
  }))
  // What was chosen last time holds for this text too.
  useEffect(() => {
    editor.view.dispatch(showInvisibles(editor.state.tr, invisibles))
  }, [editor, invisibles])

  return (
    <section className={styles.pane} aria-label="Text" data-pane="text">
      <Toolbar
        original={original}
        toggleOriginal={toggleOriginal}
        invisibles={invisibles}
        toggleInvisibles={toggleInvisibles}
        openFind={() => setFinding(true)}
        isInspectorOpen={props.isInspectorOpen}
        setInspector={props.setInspector}
      />
      {isFinding ? (
        <FindBar key={findings} onClose={() => setFinding(false)} findNext={findNext} />
      ) : null}
      <div
        className={styles.scroller}
        ref={scroller}
        data-scroller
        data-reading
        // In review the queue is where one begins; else the text, to be read and scrolled.
        tabIndex={-1}
        data-place-start={mode === 'review' ? undefined : true}
      >
        <div className={classes(styles.sheet, original && styles.split)}>
          {original ? <OriginalColumn /> : null}
          <article
            className={styles.paper}
            data-mode={mode}
            data-print={piece.article.fields.headline ?? 'Piece'}
            data-proof={
              piece.article.signOff?.valid
                ? undefined
                : 'Proof, not signed off: not for publication'
            }
          >
            {original ? <div className={styles.columnTitle}>Edited</div> : null}
            <PieceHead />
            <h2 className={styles.heard}>The text</h2>
            <EditorContent editor={editor} className={styles.text} />
          </article>
        </div>
      </div>
    </section>
  )
})

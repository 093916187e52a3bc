import { EditorContent } from '@tiptap/react'
import { useImperativeHandle, useRef, useState, type Ref } from 'react'
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
import { usePiece } from './PieceContext.ts'
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
export function TextPane(props: {
  readonly handle: Ref<TextPaneHandle>
  readonly isInspectorOpen: boolean
  readonly setInspector: (isOpen: boolean) => void
}) {
  const { editor, mode } = usePiece()
  const [isFinding, setFinding] = useState(false)
  const [findings, setFindings] = useState(0)
  const [original, setOriginalOnly] = useState(false)
  const [invisibles, setInvisiblesOnly] = useRemembered('piece.invisibles', isBoolean, false)
  const scroller = useRef<HTMLDivElement>(null)

  const toggleOriginal = (): void =>
    keepPlace(scroller.current, () => setOriginalOnly((shown) => !shown))
  const toggleInvisibles = (): void => {
    setInvisiblesOnly(!invisibles)
    editor.view.dispatch(showInvisibles(editor.state.tr, !invisibles))
  }
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
  const shown = useRef(false)
  // What was chosen last time holds for this text too.
  if (!shown.current && invisibles) {
    shown.current = true
    queueMicrotask(() => editor.view.dispatch(showInvisibles(editor.state.tr, true)))
  }
  shown.current = true

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
      <div className={styles.scroller} ref={scroller} data-scroller>
        <div className={classes(styles.sheet, original && styles.split)}>
          {original ? <OriginalColumn /> : null}
          <article className={styles.paper} data-mode={mode}>
            {original ? <div className={styles.columnTitle}>Edited</div> : null}
            <PieceHead />
            <EditorContent editor={editor} className={styles.text} />
          </article>
        </div>
      </div>
    </section>
  )
}

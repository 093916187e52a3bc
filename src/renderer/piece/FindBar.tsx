import { useEditorState } from '@tiptap/react'
import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { findIn, findKey, noQuery, replaceAll, replaceOne } from '../editor/findReplace.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './FindBar.module.css'
import { reveal } from './goToPlace.ts'
import { usePiece } from './PieceContext.ts'

/** Find and replace over the open text; Enter goes on, Escape closes and gives the text back. */
export function FindBar(props: {
  readonly onClose: () => void
  readonly findNext: (by: 1 | -1) => void
}) {
  const { editor, announce } = usePiece()
  const selected = editor.state.doc.textBetween(
    editor.state.selection.from,
    Math.min(editor.state.selection.to, editor.state.selection.from + 80),
  )
  const [text, setText] = useState(selected)
  const [words, setWords] = useState('')
  const [matchCase, setMatchCase] = useState(false)
  const [wholeWords, setWholeWords] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const found = useEditorState({
    editor,
    selector: ({ editor }) => {
      const state = findKey.getState(editor.state)
      return { count: state?.matches.length ?? 0, current: state?.current ?? -1 }
    },
  })
  useEffect(() => {
    editor.view.dispatch(findIn(editor.state, { text, matchCase, wholeWords }))
    const at = editor.view.dom.querySelector('.found-current')
    if (at) reveal(at)
  }, [editor, text, matchCase, wholeWords])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    return () => {
      if (!editor.isDestroyed) editor.view.dispatch(findIn(editor.state, noQuery))
    }
  }, [editor])
  const close = (): void => {
    props.onClose()
    editor.view.focus()
  }
  const result =
    text === '' ? '' : found.count === 0 ? 'Not found' : `${found.current + 1} of ${found.count}`

  return (
    // Escape closes the bar from any of its fields.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.bar}
      role="search"
      aria-label="Find and replace"
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        close()
      }}
    >
      <SearchField
        label="Find"
        value={text}
        onChange={setText}
        placeholder="Find"
        className={styles.field ?? ''}
        inputRef={field}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          props.findNext(event.shiftKey ? -1 : 1)
        }}
      />
      <span className={styles.result} role="status">
        {result}
      </span>
      <Button
        size="small"
        icon
        look="quiet"
        aria-label="Previous"
        onPress={() => props.findNext(-1)}
      >
        <ArrowUp size={15} aria-hidden />
      </Button>
      <Button size="small" icon look="quiet" aria-label="Next" onPress={() => props.findNext(1)}>
        <ArrowDown size={15} aria-hidden />
      </Button>
      <TextField
        label="Replace with"
        bare
        value={words}
        onChange={setWords}
        placeholder="Replace with"
        className={styles.field ?? ''}
      />
      <Button
        size="small"
        isDisabled={found.count === 0 || !editor.isEditable}
        onPress={() => {
          const tr = replaceOne(editor.state, words)
          if (tr) editor.view.dispatch(tr)
          if (found.count <= 1) field.current?.focus()
        }}
      >
        Replace
      </Button>
      <Button
        size="small"
        isDisabled={found.count === 0 || !editor.isEditable}
        onPress={() => {
          const tr = replaceAll(editor.state, words)
          if (!tr) return
          editor.view.dispatch(tr)
          announce(`${found.count} replaced.`)
          // The button goes dead with the last match; the focus must not go with it.
          field.current?.focus()
        }}
      >
        All
      </Button>
      <Checkbox isSelected={matchCase} onChange={setMatchCase}>
        Case
      </Checkbox>
      <Checkbox isSelected={wholeWords} onChange={setWholeWords}>
        Whole words
      </Checkbox>
      <Button size="small" icon look="quiet" aria-label="Close find" onPress={close}>
        <X size={15} aria-hidden />
      </Button>
    </div>
  )
}

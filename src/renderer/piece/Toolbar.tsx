import { redoDepth, undoDepth } from '@tiptap/pm/history'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Columns2,
  Italic,
  Link2,
  Lock,
  PanelRight,
  Pilcrow,
  Redo2,
  Search,
  Undo2,
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components'
import { assertNever } from '../../shared/assertNever.ts'
import { Button, ToggleButton } from '../ui/Button.tsx'
import { Popover, Tooltip } from '../ui/Popover.tsx'
import { TextField } from '../ui/TextField.tsx'
import { safeHref } from '../editor/schema/marks.ts'
import { blockKindOf, blockKinds, setBlockKind } from './blockKind.ts'
import { runCommand } from '../shell/commandStore.ts'
import { usePiece, useSnapshot } from './PieceContext.ts'
import { textLock, type TextLock } from './textLock.ts'
import styles from './Toolbar.module.css'

export interface ToolbarProps {
  readonly original: boolean
  readonly toggleOriginal: () => void
  readonly invisibles: boolean
  readonly toggleInvisibles: () => void
  readonly openFind: () => void
  readonly isInspectorOpen: boolean
  readonly setInspector: (isOpen: boolean) => void
}

/** The text's tools: what the block is, emphasis and links, and ways of looking at it. */
export function Toolbar(props: ToolbarProps) {
  const { session, editor, mode, typing } = usePiece()
  const lock = textLock(useSnapshot(session).view, mode, typing)
  const now = useEditorState({
    editor,
    selector: ({ editor }) => ({
      kind: blockKindOf(editor.state),
      strong: editor.isActive('strong'),
      emphasis: editor.isActive('emphasis'),
      link: editor.isActive('link'),
      undo: undoDepth(editor.state) > 0,
      redo: redoDepth(editor.state) > 0,
    }),
  })
  return (
    <AriaToolbar className={styles.bar ?? ''} aria-label="Text tools">
      {lock === null ? <WritingTools now={now} /> : <Locked by={lock} />}
      <span className={styles.views}>
        <Tool label="Find and replace" press={props.openFind}>
          <Search size={15} aria-hidden />
        </Tool>
        <Tool label="Invisible characters" on={props.invisibles} press={props.toggleInvisibles}>
          <Pilcrow size={15} aria-hidden />
        </Tool>
        <Tool label="Original beside the text" on={props.original} press={props.toggleOriginal}>
          <Columns2 size={15} aria-hidden />
        </Tool>
        <Tool
          label="Inspector"
          on={props.isInspectorOpen}
          press={() => props.setInspector(!props.isInspectorOpen)}
        >
          <PanelRight size={15} aria-hidden />
        </Tool>
      </span>
    </AriaToolbar>
  )
}

/** Why the text cannot be typed into here, and the way to where it can. */
function Locked({ by }: { readonly by: TextLock }) {
  const { mode } = usePiece()
  const words = by === 'place' && mode === 'review' ? 'Locked: E opens the text' : lockWords[by]
  return (
    <span className={styles.locked}>
      <Lock size={13} aria-hidden />
      <span className={styles.lockedWords} title={words}>
        {words}
      </span>
      <WayOut by={by} />
    </span>
  )
}

const lockWords: Readonly<Record<TextLock, string>> = {
  killed: 'Killed: the text stays as it is',
  undecided: 'Locked until the tracked changes are decided',
  'in-review': 'Locked while in review',
  place: 'The text is locked here',
}

function WayOut({ by }: { readonly by: TextLock }) {
  const { openMove, openArrival } = usePiece()
  switch (by) {
    case 'killed':
      return null
    case 'undecided':
      return (
        <Button size="small" look="link" onPress={() => openArrival('changes')}>
          Decide them
        </Button>
      )
    case 'in-review':
      return (
        <Button size="small" look="link" onPress={() => openMove({ to: 'editing' })}>
          Back to editing
        </Button>
      )
    case 'place':
      return (
        <Button size="small" look="link" onPress={() => runCommand('view.edit')}>
          Edit the text
        </Button>
      )
    default:
      return assertNever(by)
  }
}

interface Now {
  readonly kind: string
  readonly strong: boolean
  readonly emphasis: boolean
  readonly link: boolean
  readonly undo: boolean
  readonly redo: boolean
}

/** What the block is, emphasis, links, and the way back. */
function WritingTools({ now }: { readonly now: Now }) {
  const { editor } = usePiece()
  return (
    <>
      <select
        className={styles.kind}
        aria-label="Kind of paragraph"
        value={now.kind}
        onChange={(event) => {
          const kind = blockKinds.find((each) => each.id === event.target.value)
          if (kind) setBlockKind(editor, kind.id)
          editor.commands.focus()
        }}
      >
        {blockKinds.map((kind) => (
          <option key={kind.id} value={kind.id}>
            {kind.label}
          </option>
        ))}
        {now.kind === 'other' ? <option value="other">Other</option> : null}
      </select>
      <span className={styles.gap} />
      <Tool
        label="Strong (Ctrl+B)"
        on={now.strong}
        press={() => editor.chain().focus().toggleMark('strong').run()}
      >
        <Bold size={15} aria-hidden />
      </Tool>
      <Tool
        label="Emphasis (Ctrl+I)"
        on={now.emphasis}
        press={() => editor.chain().focus().toggleMark('emphasis').run()}
      >
        <Italic size={15} aria-hidden />
      </Tool>
      <LinkTool on={now.link} />
      <span className={styles.gap} />
      <Tool label="Undo" off={!now.undo} press={() => editor.commands.undo()}>
        <Undo2 size={15} aria-hidden />
      </Tool>
      <Tool label="Redo" off={!now.redo} press={() => editor.commands.redo()}>
        <Redo2 size={15} aria-hidden />
      </Tool>
    </>
  )
}

function Tool(props: {
  readonly label: string
  readonly on?: boolean
  readonly off?: boolean
  readonly press: () => void
  readonly children: ReactNode
}) {
  const shared = { size: 'small', icon: true, 'aria-label': props.label } as const
  return (
    <Tooltip words={props.label}>
      {props.on === undefined ? (
        <Button {...shared} look="quiet" isDisabled={props.off ?? false} onPress={props.press}>
          {props.children}
        </Button>
      ) : (
        <ToggleButton
          {...shared}
          isSelected={props.on}
          isDisabled={props.off ?? false}
          onChange={props.press}
        >
          {props.children}
        </ToggleButton>
      )}
    </Tooltip>
  )
}

/** Links the selected words to an address, or takes the link away. */
function LinkTool(props: { readonly on: boolean }) {
  const { editor } = usePiece()
  const [href, setHref] = useState('')
  const good = safeHref(href.trim())
  return (
    <Popover
      label="Link"
      trigger={
        <Button
          size="small"
          icon
          look="quiet"
          aria-label="Link"
          onPress={() => setHref(String(editor.getAttributes('link')['href'] ?? ''))}
          className={props.on ? (styles.on ?? '') : ''}
        >
          <Link2 size={15} aria-hidden />
        </Button>
      }
    >
      {(close) => (
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (good === null) return
            editor.chain().focus().extendMarkRange('link').setMark('link', { href: good }).run()
            close()
          }}
        >
          <TextField
            label="Address"
            value={href}
            onChange={setHref}
            dir="ltr"
            placeholder="https://…"
            takesFocus
            {...(href !== '' && good === null
              ? { error: 'Only web (https) and mail addresses can stand in copy.' }
              : {})}
          />
          <div className={styles.formButtons}>
            {props.on ? (
              <Button
                size="small"
                onPress={() => {
                  editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
                  close()
                }}
              >
                Remove link
              </Button>
            ) : null}
            <Button size="small" look="primary" type="submit" isDisabled={good === null}>
              Link
            </Button>
          </div>
        </form>
      )}
    </Popover>
  )
}

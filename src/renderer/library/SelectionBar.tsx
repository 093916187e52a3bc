import { ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import { openExport } from '../shell/dialogs.ts'
import { counted } from '../words/numberWords.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { TextField } from '../ui/TextField.tsx'
import { holdAll, moveAll } from './bulkActs.ts'
import styles from './LibraryScreen.module.css'
import type { Selection } from './useSelection.ts'

/** What can be done with the selected pieces; stands where the count stood, so that nothing moves. */
export function SelectionBar({ selection }: { readonly selection: Selection }) {
  const picked = [...selection.picked.values()]
  const [isHolding, setHolding] = useState(false)
  const isHeld = picked.every((piece) => piece.held === 'held')
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected pieces" data-pane="selection">
      <span className={styles.picked} aria-live="polite">
        {counted(picked.length, 'piece')} selected
      </span>
      <Button size="small" onPress={() => openExport(picked.map((piece) => piece.id))}>
        Export…
      </Button>
      <Menu
        label="Move to"
        trigger={
          <Button size="small">
            Move to
            <ChevronDown size={12} aria-hidden />
          </Button>
        }
      >
        <MenuItem onAction={() => void moveAll(picked, 'editing')}>Editing</MenuItem>
        <MenuItem onAction={() => void moveAll(picked, 'review')}>Review</MenuItem>
        <MenuItem onAction={() => void moveAll(picked, 'not-used')}>Not used</MenuItem>
      </Menu>
      <Button size="small" onPress={() => setHolding(true)}>
        {isHeld ? 'Lift the hold…' : 'Hold…'}
      </Button>
      <span className={styles.grow} />
      <Button look="quiet" size="small" onPress={selection.clear}>
        <X size={12} aria-hidden />
        Clear
      </Button>
      <Dialog
        title={isHeld ? 'Lift the hold' : `Hold ${counted(picked.length, 'piece')}`}
        isOpen={isHolding}
        onClose={() => setHolding(false)}
      >
        <HoldForm
          isHeld={isHeld}
          onDone={(reason) => {
            setHolding(false)
            void holdAll(picked, !isHeld, reason)
          }}
        />
      </Dialog>
    </div>
  )
}

function HoldForm(props: { readonly isHeld: boolean; readonly onDone: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  const [error, setError] = useState<string>()
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() === '') setError('A reason is kept in the history of each piece.')
        else props.onDone(reason.trim())
      }}
    >
      <TextField
        label="Why"
        value={reason}
        onChange={setReason}
        error={error}
        hint={
          props.isHeld
            ? 'Once lifted, the piece may go out again when its checks are clear.'
            : 'A held piece leaves the desk by no door until a named person lifts it.'
        }
        takesFocus
      />
      <div className={styles.formFoot}>
        <Button look="primary" type="submit">
          {props.isHeld ? 'Lift' : 'Hold'}
        </Button>
      </div>
    </form>
  )
}

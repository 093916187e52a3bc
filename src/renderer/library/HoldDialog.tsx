import { useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/useAct.ts'
import { counted } from '../words/numberWords.ts'
import { holdAll } from './bulkActs.ts'
import styles from './LibraryScreen.module.css'
import type { Picked } from './useSelection.ts'

/** Holds all selected pieces, or lifts their hold, for a reason. */
export function HoldDialog(props: {
  readonly picked: readonly Picked[]
  readonly isHeld: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
  /** The pieces as they are after it. */
  readonly onDone: (pieces: readonly Picked[]) => void
}) {
  const { picked, isHeld, isOpen, onClose, onDone } = props
  return (
    <Dialog
      title={isHeld ? 'Lift the hold' : `Hold ${counted(picked.length, 'piece')}`}
      isOpen={isOpen}
      onClose={onClose}
    >
      {isOpen ? (
        <HoldForm picked={picked} isHeld={isHeld} onClose={onClose} onDone={onDone} />
      ) : null}
    </Dialog>
  )
}

function HoldForm(props: {
  readonly picked: readonly Picked[]
  readonly isHeld: boolean
  readonly onClose: () => void
  readonly onDone: (pieces: readonly Picked[]) => void
}) {
  const { picked, isHeld, onClose, onDone } = props
  const [reason, setReason] = useState('')
  const { act, problem } = useAct()
  const hold = () =>
    act(async ({ isHere, refuse }) => {
      const why = reason.trim()
      if (why === '') return refuse('A reason is kept in the history of each piece.')
      const isDone = await holdAll(picked, !isHeld, why, refuse, onDone)
      if (isDone && isHere()) onClose()
    })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void hold()
      }}
    >
      <TextField
        label="Why"
        value={reason}
        onChange={setReason}
        error={problem ?? undefined}
        hint={
          isHeld
            ? 'Once lifted, the piece may go out again when its checks are clear.'
            : 'A held piece leaves the desk by no door until a named person lifts it.'
        }
        takesFocus
      />
      <div className={styles.formFoot}>
        <Button look="primary" type="submit">
          {isHeld ? 'Lift' : 'Hold'}
        </Button>
      </div>
    </form>
  )
}

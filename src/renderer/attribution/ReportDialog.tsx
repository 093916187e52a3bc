import { useState } from 'react'
import { usePiece } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { InlineError } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import styles from './ReviewDialogs.module.css'

/** Piece ▸ Review Report…: every statement with its speaker, its state and who decided it, for the file. */
export function ReportDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { session } = usePiece()
  const [notes, setNotes] = useState(false)
  const { act, isBusy: busy, problem } = useAct(props.isOpen)
  useFirstFocus(props.isOpen)
  const save = (): Promise<void> =>
    act(async ({ isHere, refuse }) => {
      await session.lane.flush()
      const reply = await session.ask('statements.saveReport', { id: session.id, notes })
      if (!reply.ok) return refuse(reply.fault.message)
      if (!reply.value.saved) return
      showToast({ words: `Review report written: ${reply.value.name}` })
      if (isHere()) props.onClose()
    })
  return (
    <Dialog
      isOpen={props.isOpen}
      title="Review report"
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button look="primary" isBusy={busy} onPress={() => void save()} data-deciding>
            Save as…
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.lead}>
          Every statement with its speaker, how it stands to the received words, what was decided
          and by whom. As a web page (.html) or as Markdown (.md).
        </p>
        <Checkbox isSelected={notes} onChange={setNotes}>
          With notes and reasons, which otherwise stay inside
        </Checkbox>
        {problem ? <InlineError>{problem}</InlineError> : null}
      </div>
    </Dialog>
  )
}

import { useEffect, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { InlineError } from '../ui/States.tsx'
import { DateField } from '../ui/DateField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { statusWord } from '../ui/StatusBadge.tsx'
import styles from './MoveDialog.module.css'
import { usePiece, type MoveWish } from './PieceContext.ts'

const asks: Readonly<Partial<Record<MoveWish['to'], string>>> = {
  waiting: 'What is it waiting for?',
  hold: 'Hold this piece',
  lift: 'Lift the hold',
}

/** Moves the piece at once, or asks first where a move needs words (waiting, hold, lift). */
export function MoveDialog(props: {
  readonly wish: MoveWish | null
  readonly onClose: () => void
}) {
  const { wish, onClose } = props
  const { session } = usePiece()
  const [forWhom, setForWhom] = useState('')
  const [why, setWhy] = useState('')
  const [due, setDue] = useState('')
  const { act, problem } = useAct(wish)
  const to = wish?.to ?? null
  const needsWords = to !== null && asks[to] !== undefined

  const close = (): void => {
    setForWhom('')
    setWhy('')
    setDue('')
    onClose()
  }
  const move = (target: MoveWish['to']): Promise<void> =>
    act(async ({ isHere, refuse }) => {
      const reply =
        target === 'hold' || target === 'lift'
          ? await session.settle('articles.hold', () => ({
              id: session.id,
              held: target === 'hold',
              reason: why.trim(),
            }))
          : await session.settle('articles.move', () => ({
              id: session.id,
              to: target,
              ...(target === 'waiting'
                ? { forWhom: forWhom.trim(), why: why.trim(), ...(due ? { due } : {}) }
                : {}),
            }))
      if (!reply.ok) return refuse(reply.fault.message)
      showToast({
        words:
          target === 'hold'
            ? 'Held: nothing goes out until somebody lifts it.'
            : target === 'lift'
              ? 'held' in reply.value && reply.value.held
                ? 'Lifted. The piece is still held for another reason: see above its text.'
                : 'The hold is lifted.'
              : `Moved to ${statusWord(target)}.`,
      })
      if (isHere()) close()
    })
  useEffect(() => {
    if (to === null || asks[to] !== undefined) return
    // What needs no words is no dialog: it is on its way, and whatever is wished next does not wait for its answer.
    void move(to)
    onClose()
    // Once for each wish: the move itself is not a reason to move again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wish])

  if (to === null || !needsWords) return null
  const ready = to === 'waiting' ? forWhom.trim() !== '' && why.trim() !== '' : why.trim() !== ''
  return (
    <Dialog
      isOpen
      firm={why !== '' || forWhom !== ''}
      title={asks[to] ?? ''}
      onClose={close}
      foot={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" isDisabled={!ready} onPress={() => void move(to)}>
            {to === 'waiting' ? 'Wait' : to === 'hold' ? 'Hold' : 'Lift the hold'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {to === 'waiting' ? (
          <TextField
            label="For whom"
            value={forWhom}
            onChange={setForWhom}
            maxLength={200}
            placeholder="The outlet, the author, the desk’s lawyer…"
            takesFocus
          />
        ) : null}
        <TextField
          label={to === 'waiting' ? 'Why' : 'Reason'}
          value={why}
          onChange={setWhy}
          lines={3}
          maxLength={2000}
          hint={to === 'hold' ? 'Kept in the history with your name.' : ''}
        />
        {to === 'waiting' ? (
          <DateField label="Until (optional)" value={due} onChange={setDue} />
        ) : null}
        {problem ? <InlineError>{problem}</InlineError> : null}
      </div>
    </Dialog>
  )
}

import type { Source } from '../../shared/model/source.ts'
import { ask, call } from '../desk.ts'
import { go, stayingHere } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { draftOf } from './drafts.ts'

/** Asks before a record goes; the toast brings it back. */
export function RemoveOutletDialog(props: {
  readonly source: Source
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { source } = props
  const { act, isBusy, problem } = useAct(props.isOpen)
  const remove = () =>
    act(async ({ isHere, refuse }) => {
      const isStill = stayingHere()
      const reply = await ask('sources.remove', { id: source.id })
      if (!reply.ok) return refuse(reply.fault.message)
      if (isHere()) props.onClose()
      if (isStill()) go({ place: 'outlets' })
      showToast({
        words: `The record of ${source.name} is removed.`,
        undo: () => {
          const isWaiting = stayingHere()
          call('sources.save', { draft: draftOf(source) }).then(
            (again) => isWaiting() && go({ place: 'outlets', id: again.id }),
            () => showToast({ words: 'The record could not be put back.', tone: 'failed' }),
          )
        },
      })
    })
  return (
    <Dialog
      title={`Remove ${source.name}?`}
      isOpen={props.isOpen}
      onClose={props.onClose}
      role="alertdialog"
      problem={problem}
      foot={
        <>
          <Button onPress={props.onClose}>Keep it</Button>
          <Button look="danger" isBusy={isBusy} onPress={() => void remove()}>
            Remove the record
          </Button>
        </>
      }
    >
      Only a record that no piece names can be removed. Its terms go with it; Undo brings them back.
    </Dialog>
  )
}

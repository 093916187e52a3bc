import type { Source } from '../../shared/model/source.ts'
import { ask, call } from '../desk.ts'
import { go, stayingHere } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/toast.ts'
import { draftOf } from './drafts.ts'

/** Asks before a record goes; the toast brings it back. */
export function RemoveOutletDialog(props: {
  readonly source: Source
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { source } = props
  const remove = async () => {
    const isStill = stayingHere()
    props.onClose()
    const reply = await ask('sources.remove', { id: source.id })
    if (!reply.ok) return showToast({ words: reply.fault.message, tone: 'failed' })
    if (isStill()) go({ place: 'outlets' })
    return showToast({
      words: `The record of ${source.name} is removed.`,
      undo: () => {
        const isHere = stayingHere()
        call('sources.save', { draft: draftOf(source) }).then(
          (again) => isHere() && go({ place: 'outlets', id: again.id }),
          () => showToast({ words: 'The record could not be put back.', tone: 'failed' }),
        )
      },
    })
  }
  return (
    <Dialog
      title={`Remove ${source.name}?`}
      isOpen={props.isOpen}
      onClose={props.onClose}
      role="alertdialog"
      foot={
        <>
          <Button onPress={props.onClose}>Keep it</Button>
          <Button look="danger" onPress={() => void remove()}>
            Remove the record
          </Button>
        </>
      }
    >
      Its pieces stay in the library, but with no licence on file: none of them can be exported
      until they are matched to a record again.
    </Dialog>
  )
}

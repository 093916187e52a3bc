import { useState } from 'react'
import type { KnownTag } from '../../shared/calls/tagCalls.ts'
import type { BulkOutcome } from '../../shared/model/bulkAct.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { undoBulk } from '../library/applyBulk.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { counted } from '../words/numberWords.ts'
import frame from '../ui/TabbedScreen.module.css'

interface TagDialogProps {
  readonly tag: KnownTag
  readonly onClose: () => void
}

function say({ actId, changed }: BulkOutcome, words: (pieces: string) => string): void {
  showToast({
    words: words(counted(changed, 'piece')),
    ...(actId === null ? {} : { undo: () => void undoBulk(actId) }),
  })
}

/** Another name for a tag on every piece; the name of a tag in use makes the two one. */
export function RenameTagDialog({ tag, onClose }: TagDialogProps) {
  const [to, setTo] = useState(tag.name)
  const { act, problem } = useAct()
  const wanted = to.trim()
  const known = useDesk(
    'tags.list',
    { kind: tag.kind, text: wanted, offset: 0, limit: 50 },
    { enabled: wanted !== '', keep: true },
  )
  const other = known.data?.rows.find((one) => one.name === wanted && one.name !== tag.name)
  const rename = () =>
    act(async ({ isHere, refuse }) => {
      if (wanted === '') return refuse('A tag has a name.')
      if (wanted === tag.name) return onClose()
      const reply = await ask('tags.rename', { kind: tag.kind, name: tag.name, to: wanted })
      if (!reply.ok) return refuse(reply.fault.message)
      if (isHere()) onClose()
      say(reply.value, (pieces) => `“${tag.name}” is now “${wanted}” on ${pieces}`)
    })
  return (
    <Dialog title={`Rename or merge “${tag.name}”`} isOpen onClose={onClose}>
      <form
        className={frame.form}
        onSubmit={(event) => {
          event.preventDefault()
          void rename()
        }}
      >
        <TextField
          label="Its name from now on"
          value={to}
          onChange={setTo}
          error={problem ?? undefined}
          maxLength={200}
          hint={
            other
              ? `In use on ${counted(other.pieces, 'piece')}: the two become one tag.`
              : `On ${counted(tag.pieces, 'piece')}. The name of another tag merges the two. This can be undone.`
          }
          takesFocus
        />
        <Button look="primary" type="submit">
          {other ? 'Merge the two' : 'Rename'}
        </Button>
      </form>
    </Dialog>
  )
}

/** A tag taken off every piece that carries it. */
export function RemoveTagDialog({ tag, onClose }: TagDialogProps) {
  const { act, problem } = useAct()
  const remove = () =>
    act(async ({ isHere, refuse }) => {
      const reply = await ask('tags.removeEverywhere', { kind: tag.kind, name: tag.name })
      if (!reply.ok) return refuse(reply.fault.message)
      if (isHere()) onClose()
      say(reply.value, (pieces) => `“${tag.name}” taken off ${pieces}`)
    })
  return (
    <Dialog
      title={`Take “${tag.name}” off every piece?`}
      isOpen
      role="alertdialog"
      onClose={onClose}
      problem={problem}
      foot={
        <>
          <Button onPress={onClose}>Leave it</Button>
          <Button look="danger" onPress={() => void remove()}>
            {`Take it off ${counted(tag.pieces, 'piece')}`}
          </Button>
        </>
      }
    >
      It goes from {counted(tag.pieces, 'piece')}; the history of each keeps that. This can be
      undone.
    </Dialog>
  )
}

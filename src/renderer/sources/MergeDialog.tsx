import { useState } from 'react'
import type { Source } from '../../shared/model/source.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { go } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'

/** Makes another record and this one the same outlet; this one's terms stand. */
export function MergeDialog(props: {
  readonly source: Source
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { source, isOpen, onClose } = props
  const [gone, setGone] = useState<Source['id'] | null>(null)
  const { act, problem } = useAct(isOpen)
  const others = (useDesk('sources.list', {}).data ?? []).filter((one) => one.id !== source.id)
  const chosen = others.find((one) => one.id === gone)
  const merge = () =>
    act(async ({ isHere, refuse }) => {
      if (!chosen) return
      const reply = await ask('outlets.merge', { keep: source.id, gone: chosen.id })
      if (!reply.ok) return refuse(reply.fault.message)
      if (isHere()) {
        onClose()
        setGone(null)
        go({ place: 'outlets', id: source.id })
      }
      showToast({
        words: `${chosen.name} is now ${source.name}. Its record can be parted again under Intake and history.`,
      })
    })
  return (
    <Dialog
      title={`Merge another record into ${source.name}`}
      isOpen={isOpen}
      onClose={onClose}
      problem={problem}
      foot={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!chosen} onPress={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <p>
        The other record’s pieces, names and house lines come here; the terms of {source.name} hold
        for them from then on.
      </p>
      <Select
        label="The record that goes"
        value={gone}
        choices={others.map((one) => ({
          value: one.id,
          label: one.name,
          hint: one.licence?.licence ?? 'no licence on file',
        }))}
        onChange={setGone}
      />
    </Dialog>
  )
}

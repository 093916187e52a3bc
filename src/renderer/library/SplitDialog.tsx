import { useState } from 'react'
import type { EntityView } from '../../shared/calls/tagCalls.ts'
import { ask } from '../desk.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { showToast } from '../ui/toast.ts'
import { counted } from '../words/numberWords.ts'
import { undoBulk } from './applyBulk.ts'
import styles from './EntitySheet.module.css'
import { useRecordAct } from './useRecordAct.ts'

interface SplitProps {
  readonly view: EntityView
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Gives one of a record's other names a record of its own, with the pieces that are about it. */
export function SplitDialog({ view, isOpen, onClose, onDone }: SplitProps) {
  const { id, entity, rows } = view
  const [name, setName] = useState(entity.aliases[0] ?? '')
  const { act, problem } = useRecordAct(isOpen)
  const [pieces, setPieces] = useState<ReadonlySet<string>>(new Set())
  const split = () =>
    act(async ({ isHere, isRecordHere, refuse }) => {
      if (id === null || name === '') return
      const reply = await ask('entities.split', {
        id,
        name,
        aliases: [],
        pieces: rows.filter((row) => pieces.has(row.id)).map((row) => row.id),
      })
      if (!reply.ok) return refuse(reply.fault.message)
      if (isHere()) onClose()
      if (isRecordHere()) onDone()
      const { actId } = reply.value
      showToast({
        words: `${name} has a record of its own`,
        ...(actId === null ? {} : { undo: () => void undoBulk(actId) }),
      })
    })
  const toggle = (piece: string) => {
    const next = new Set(pieces)
    if (!next.delete(piece)) next.add(piece)
    setPieces(next)
  }
  return (
    <Dialog
      title={`Split ${entity.name}`}
      isOpen={isOpen}
      onClose={onClose}
      problem={problem}
      foot={
        <Button look="primary" isDisabled={name === ''} onPress={() => void split()}>
          Split
        </Button>
      }
    >
      <div className={styles.form}>
        <Select
          label="Which name is somebody else?"
          value={name}
          choices={entity.aliases.map((alias) => ({ value: alias, label: alias }))}
          onChange={setName}
        />
        <p className={styles.quiet}>
          Which of these pieces are about <bdi>{name}</bdi>?
          {view.pieces > rows.length
            ? ` The newest ${rows.length} of ${counted(view.pieces, 'piece')}; the others can be tagged in the library.`
            : null}
        </p>
        <ul className={styles.list} aria-label="Pieces that go along">
          {rows.map((row) => (
            <li key={row.id}>
              <Checkbox isSelected={pieces.has(row.id)} onChange={() => toggle(row.id)}>
                <bdi>{row.headline ?? row.opening}</bdi>
              </Checkbox>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

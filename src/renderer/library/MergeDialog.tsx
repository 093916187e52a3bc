import { useState } from 'react'
import type { EntityKind } from '../../shared/model/entity.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { counted } from '../words/numberWords.ts'
import { undoBulk } from './applyBulk.ts'
import styles from './EntitySheet.module.css'
import { useRecordAct } from './useRecordAct.ts'

/** Asks which record stays, and merges into it; the message that follows takes it back. */
export function MergeDialog(props: {
  readonly kind: EntityKind
  readonly name: string
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}) {
  const { kind, name, isOpen, onClose, onDone } = props
  const [text, setText] = useState('')
  const { act, problem } = useRecordAct(isOpen)
  const found = useDesk(
    'entities.list',
    { kind, text, offset: 0, limit: 8 },
    { enabled: isOpen, keep: true },
  )
  const merge = (into: string) =>
    act(async ({ isHere, isRecordHere, refuse }) => {
      const reply = await ask('entities.merge', { kind, into, from: name })
      if (!reply.ok) return refuse(reply.fault.message)
      if (isHere()) onClose()
      if (isRecordHere()) onDone()
      const { actId, changed } = reply.value
      showToast({
        words: `${name} is now ${into}: ${counted(changed, 'piece')}`,
        ...(actId === null ? {} : { undo: () => void undoBulk(actId) }),
      })
    })
  return (
    <Dialog title={`Merge ${name} into…`} isOpen={isOpen} onClose={onClose} problem={problem}>
      <div className={styles.form}>
        <TextField
          label="The record that stays"
          value={text}
          onChange={setText}
          hint={`Every name of ${name} becomes an alias there, and its pieces are tagged with it. This can be undone.`}
          takesFocus
        />
        <ul className={styles.list} aria-label="Records">
          {(found.data?.rows ?? [])
            .filter((row) => row.name !== name)
            .map((row) => (
              <li key={row.name} className={styles.from}>
                <Button
                  size="small"
                  className={styles.choice ?? ''}
                  onPress={() => void merge(row.name)}
                >
                  <bdi>{row.name}</bdi>
                </Button>
                <span className={styles.quiet}>
                  {row.role === '' ? null : (
                    <>
                      <bdi>{row.role}</bdi> ·{' '}
                    </>
                  )}
                  {counted(row.pieces, 'piece')}
                </span>
              </li>
            ))}
        </ul>
      </div>
    </Dialog>
  )
}

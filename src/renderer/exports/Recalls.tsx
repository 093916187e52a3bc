import { Undo2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { RecallTask } from '../../shared/model/notice.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { useStatusItems } from '../shell/statusLine.ts'
import { Button, ToggleButton } from '../ui/Button.tsx'
import { EmptyState, ErrorState, InlineError } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { counted } from '../words/numberWords.ts'
import { RecallLine } from './RecallLine.tsx'
import frame from '../ui/TabbedScreen.module.css'
import styles from './Recalls.module.css'

/** Who has what must not stand any more: notice files, who was told, who has acknowledged. */
export function Recalls() {
  const recalls = useDesk('recalls.list', {})
  const [isAllShown, setAllShown] = useState(false)
  const { act, problem: fault } = useAct()
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map())
  const tasks = recalls.data ?? []
  const open = tasks.filter((task) => task.acknowledgedAt === null)
  const words = recalls.data ? `${open.length} to recall` : null
  useStatusItems(useMemo(() => (words ? [{ id: 'count', words }] : []), [words]))
  if (recalls.isError)
    return (
      <ErrorState
        title="The recall list could not be read"
        fault={faultOf(recalls.error)}
        onRetry={() => void recalls.refetch()}
      />
    )
  if (recalls.data && tasks.length === 0)
    return (
      <EmptyState glyph={Undo2} title="Nothing has to be called back">
        When a sender kills, holds or corrects a piece, or a licence ends, each who has it is listed
        here to be told.
      </EmptyState>
    )
  const write = (asked: readonly RecallTask[]): Promise<void> =>
    act(async ({ refuse }) => {
      const folder = await ask('exports.chooseFolder', {})
      if (!folder.ok) return refuse(folder.fault.message)
      if (folder.value.handle === null) return
      const reply = await ask('recalls.writeFiles', {
        ids: asked.map((task) => task.id),
        folder: folder.value.handle,
      })
      if (!reply.ok) return refuse(reply.fault.message)
      setFailed(
        new Map(
          reply.value.flatMap(({ id, message }) => (message === null ? [] : [[id, message]])),
        ),
      )
      const done = reply.value.filter((one) => one.path !== null).length
      if (done > 0)
        showToast({ words: `${counted(done, 'notice file')} written to ${folder.value.name}.` })
    })
  return (
    <div className={frame.pane} data-pane="recalls">
      <div className={frame.bar}>
        <span className={styles.quiet} role="status">
          {open.length === 0
            ? 'Everybody has acknowledged'
            : `${counted(open.length, 'recipient')} not acknowledged yet`}
        </span>
        <span className={frame.grow} />
        <ToggleButton isSelected={isAllShown} onChange={setAllShown}>
          Show what is done
        </ToggleButton>
        <Button isDisabled={open.length === 0} onPress={() => void write(open)}>
          Write all notice files…
        </Button>
      </div>
      {fault ? <InlineError>{fault}</InlineError> : null}
      <ul className={styles.list} aria-label="To recall">
        {(isAllShown ? tasks : open).map((task) => (
          <RecallLine
            key={task.id}
            task={task}
            failed={failed.get(task.id) ?? null}
            onWrite={() => void write([task])}
          />
        ))}
      </ul>
    </div>
  )
}

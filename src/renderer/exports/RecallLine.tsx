import type { RecallTask } from '../../shared/model/notice.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { go } from '../shell/route.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { InlineError } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { momentWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import styles from './Recalls.module.css'

const causeWords: Readonly<Record<RecallTask['cause'], string>> = {
  kill: 'Killed',
  hold: 'Held',
  correction: 'Corrected',
  expiry: 'Licence ended',
}

/** One recipient to be told about one piece: why, what it has, where it stood, and what is done. */
export function RecallLine(props: {
  readonly task: RecallTask
  /** Why its notice file was not written. */
  readonly failed: string | null
  readonly onWrite: () => void
}) {
  const { task } = props
  const zone = useDesk('settings.get', {}).data?.timeZone
  const tick = async (change: { told?: boolean; acknowledged?: boolean }): Promise<void> => {
    const reply = await ask('recalls.tick', { id: task.id, ...change })
    if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
  }
  return (
    <li className={styles.task}>
      <div className={styles.words}>
        <p className={styles.head}>
          <Badge meaning={task.cause === 'correction' ? 'proposed' : 'blocking'}>
            {causeWords[task.cause]}
          </Badge>
          <strong className={styles.name} dir="auto">
            {task.recipientName}
          </strong>
          <span className={styles.quiet}>since {momentWords(task.openedAt, zone)}</span>
        </p>
        <p className={styles.piece} dir="auto">
          <Button look="link" onPress={() => go({ place: 'rights', id: task.articleId })}>
            {task.headline ?? 'no headline'}
          </Button>
        </p>
        <p className={styles.quiet} dir="auto">
          {task.reason}
        </p>
        <p className={styles.quiet}>
          Has {counted(task.exportIds.length, 'file')}
          {task.publishedUrl ? <bdi>, published at {task.publishedUrl}</bdi> : null}
        </p>
        {task.noticePath ? (
          <p className={styles.path} dir="ltr">
            {task.noticePath}
          </p>
        ) : null}
        {props.failed ? <InlineError>{props.failed}</InlineError> : null}
      </div>
      <div className={styles.acts}>
        <Checkbox
          isSelected={task.toldAt !== null}
          aria-label={`${task.recipientName} told`}
          onChange={(told) => void tick(told ? { told } : { told, acknowledged: false })}
        >
          {task.toldAt ? `Told ${momentWords(task.toldAt, zone)}, ${task.toldBy ?? ''}` : 'Told'}
        </Checkbox>
        <Checkbox
          isSelected={task.acknowledgedAt !== null}
          aria-label={`${task.recipientName} acknowledged`}
          onChange={(acknowledged) => void tick({ acknowledged })}
        >
          {task.acknowledgedAt
            ? `Acknowledged ${momentWords(task.acknowledgedAt, zone)}`
            : 'Acknowledged'}
        </Checkbox>
        <Button size="small" onPress={props.onWrite}>
          {task.noticePath ? 'Write the notice again…' : 'Write the notice…'}
        </Button>
      </div>
    </li>
  )
}

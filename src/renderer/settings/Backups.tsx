import { useState } from 'react'
import type { Backup } from '../../shared/contract.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { momentWords } from '../words/dateWords.ts'
import { sizeWords } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { InlineError, Skeleton } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import styles from './SettingsScreen.module.css'

/** Checked copies of the whole library: make one, go back to one. */
export function Backups({ timeZone }: { readonly timeZone: string | undefined }) {
  const backups = useDesk('library.backups', {})
  const [isMaking, setMaking] = useState(false)
  const [chosen, setChosen] = useState<Backup | null>(null)
  const make = async () => {
    setMaking(true)
    const reply = await ask('library.backup', {})
    setMaking(false)
    if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
    else showToast({ words: `Backed up and checked: ${sizeWords(reply.value.size)}.` })
    void backups.refetch()
  }
  return (
    <>
      <p className={styles.words}>
        A copy is made every day and before each update of the library, and read through before it
        counts. Seven days and four weeks are kept.
      </p>
      {backups.isError ? (
        <div className={styles.actions}>
          <InlineError action={<Button onPress={() => void backups.refetch()}>Try again</Button>}>
            {faultOf(backups.error).message}
          </InlineError>
        </div>
      ) : (
        <ul className={styles.backups}>
          {backups.data ? null : (
            <li className={styles.backup}>
              <Skeleton width={32} />
            </li>
          )}
          {backups.data?.length === 0 ? (
            <li className={styles.backup}>
              <span className={styles.quiet}>No copy has been made yet.</span>
            </li>
          ) : null}
          {backups.data?.map((backup) => (
            <li key={backup.name} className={styles.backup}>
              <span className={styles.backupWhen} title={backup.name}>
                {momentWords(backup.at, timeZone)}{' '}
                <span className={styles.quiet}>{backup.kind.replaceAll('-', ' ')}</span>
              </span>
              <span className={styles.size}>{sizeWords(backup.size)}</span>
              <span className={styles.state}>
                <Badge bare meaning={backup.verified ? 'confirmed' : 'proposed'}>
                  {backup.verified ? 'read through' : 'not yet read'}
                </Badge>
              </span>
              <Button
                size="small"
                aria-label={`Go back to ${momentWords(backup.at, timeZone)}…`}
                onPress={() => setChosen(backup)}
              >
                Go back to this…
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onPress={() => void make()} isDisabled={isMaking}>
          {isMaking ? 'Making a copy…' : 'Back up now'}
        </Button>
      </div>
      <RestoreDialog chosen={chosen} timeZone={timeZone} onClose={() => setChosen(null)} />
    </>
  )
}

function RestoreDialog(props: {
  readonly chosen: Backup | null
  readonly timeZone: string | undefined
  readonly onClose: () => void
}) {
  const { chosen, onClose } = props
  const restore = async () => {
    if (!chosen) return
    onClose()
    const reply = await ask('library.restore', { name: chosen.name })
    if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
    else showToast({ words: 'The library is as it was then. The state before is kept as a copy.' })
  }
  return (
    <Dialog
      title="Go back to this copy?"
      isOpen={chosen !== null}
      onClose={onClose}
      role="alertdialog"
      foot={
        <>
          <Button onPress={onClose}>Stay as it is</Button>
          <Button look="danger" onPress={() => void restore()}>
            Go back
          </Button>
        </>
      }
    >
      The whole library will be as it was {chosen ? momentWords(chosen.at, props.timeZone) : ''}.
      What was done since then is kept in a copy of its own, made just before.
    </Dialog>
  )
}

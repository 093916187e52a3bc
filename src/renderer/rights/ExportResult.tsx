import { assertNever } from '../../shared/assertNever.ts'
import type { ExportOutcome } from '../../shared/contract.ts'
import { StateGlyph } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import styles from './Dialogs.module.css'

/** What became of an export: the files with their paths, or why there is none. */
export function ExportResult(props: {
  readonly outcomes: readonly ExportOutcome[]
  readonly onClose: () => void
  readonly again: () => void
}) {
  useFirstFocus()
  const written = props.outcomes.filter((outcome) => outcome.state === 'written').length
  return (
    <Dialog
      isOpen
      width="wide"
      title={written === props.outcomes.length ? 'Exported' : 'Not everything was exported'}
      onClose={props.onClose}
      foot={
        <>
          {written < props.outcomes.length ? <Button onPress={props.again}>Back</Button> : null}
          <Button look="primary" data-deciding onPress={props.onClose}>
            Done
          </Button>
        </>
      }
    >
      <ul className={styles.outcomes}>
        {props.outcomes.map((outcome, index) => (
          // eslint-disable-next-line react/no-array-index-key -- one row for each format asked, in order
          <li key={index} className={styles.outcome}>
            <Outcome outcome={outcome} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function Outcome({ outcome }: { readonly outcome: ExportOutcome }) {
  switch (outcome.state) {
    case 'written':
      return (
        <>
          <p className={styles.go}>
            <StateGlyph meaning="confirmed" /> {outcome.record.format}
          </p>
          <p className={styles.path} dir="ltr">
            {outcome.record.path}
          </p>
          {outcome.record.overrides.map((each) => (
            <p key={each.check} className={styles.reason}>
              {each.check} let through by {each.by}: {each.reason}
            </p>
          ))}
          {outcome.warnings.map((warning) => (
            <p key={warning} className={styles.reason}>
              {warning}
            </p>
          ))}
        </>
      )
    case 'blocked':
      return (
        <>
          <p className={styles.stop}>
            <StateGlyph meaning="blocking" /> Stopped
          </p>
          {outcome.gate.checks
            .filter((check) => check.verdict === 'block' && check.override === null)
            .map((check) => (
              <p key={check.id} className={styles.reason}>
                {check.title}: {check.reason}
              </p>
            ))}
        </>
      )
    case 'failed':
      return (
        <p className={styles.stop}>
          <StateGlyph meaning="blocking" /> {outcome.message}
        </p>
      )
    case 'cancelled':
      return <p className={styles.reason}>Cancelled; nothing was written.</p>
    default:
      return assertNever(outcome)
  }
}

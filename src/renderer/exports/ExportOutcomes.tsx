import { useState } from 'react'
import { assertNever } from '../../shared/assertNever.ts'
import type { ExportOutcome } from '../../shared/contract.ts'
import type { GateResult } from '../../shared/model/gate.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { useDesk } from '../deskQuery.ts'
import { setOver } from '../shell/dialogs.ts'
import { go } from '../shell/route.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { formatWords } from './exportWords.ts'
import styles from './ExportSheet.module.css'

type Reasons = { check: string; reason: string }[]

/** What became of each piece; a blocked one says why, and may be let pass by name where that is allowed. */
export function ExportOutcomes(props: {
  readonly outcomes: readonly ExportOutcome[]
  readonly onOverride: (id: ArticleId, reasons: Reasons) => void
}) {
  // What needs a person comes first; what was written needs none, and may be thousands.
  const ordered = props.outcomes.toSorted((a, b) => rank[a.state] - rank[b.state])
  const shown = ordered.slice(0, most)
  const count = (state: ExportOutcome['state']) =>
    props.outcomes.filter((one) => one.state === state).length
  return (
    <>
      <p className={styles.summary} role="status">
        <Badge meaning="confirmed">{count('written')} written</Badge>
        {count('blocked') > 0 ? (
          <Badge meaning="blocking">{count('blocked')} stayed behind</Badge>
        ) : null}
        {count('failed') > 0 ? <Badge meaning="broken">{count('failed')} not written</Badge> : null}
        {count('cancelled') > 0 ? <Badge>{count('cancelled')} stopped before</Badge> : null}
      </p>
      <ul className={styles.outcomes}>
        {shown.map((outcome, i) => (
          <li key={`${outcome.articleId} ${String(i)}`} className={styles.outcome}>
            <div className={styles.outcomeHead}>
              <Name id={outcome.articleId} />
              <span className={styles.quiet}>{formatOf(outcome)}</span>
              <State outcome={outcome} />
            </div>
            {outcome.state === 'failed' ? <p className={styles.quiet}>{outcome.message}</p> : null}
            {outcome.state === 'written'
              ? outcome.warnings.map((warning) => (
                  <p key={warning} className={styles.quiet}>
                    {warning}
                  </p>
                ))
              : null}
            {outcome.state === 'blocked' ? (
              <Blocked
                id={outcome.articleId}
                gate={outcome.gate}
                onOverride={(reasons) => props.onOverride(outcome.articleId, reasons)}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {ordered.length > most ? (
        <p className={styles.quiet}>
          And {ordered.length - most} more; the register has every file.
        </p>
      ) : null}
    </>
  )
}

const rank = { blocked: 0, failed: 1, cancelled: 2, written: 3 } as const
/** Lines shown at once. */
const most = 60

function Name({ id }: { readonly id: ArticleId }) {
  const view = useDesk('articles.open', { id })
  return (
    <span className={styles.outcomeName} dir="auto">
      {view.data ? (view.data.article.fields.headline ?? 'No headline') : ' '}
    </span>
  )
}

function formatOf(outcome: ExportOutcome): string {
  const format = outcome.state === 'written' ? outcome.record.format : outcome.format
  return format ? formatWords[format] : ''
}

function State({ outcome }: { readonly outcome: ExportOutcome }) {
  switch (outcome.state) {
    case 'written':
      return <Badge meaning="confirmed">Written</Badge>
    case 'blocked':
      return <Badge meaning="blocking">Blocked</Badge>
    case 'failed':
      return <Badge meaning="broken">Not written</Badge>
    case 'cancelled':
      return <Badge>Stopped before</Badge>
    default:
      return assertNever(outcome)
  }
}

function Blocked(props: {
  readonly id: ArticleId
  readonly gate: GateResult
  readonly onOverride: (reasons: Reasons) => void
}) {
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({})
  const blocking = props.gate.checks.filter((check) => check.verdict === 'block')
  const mayPass = blocking.every((check) => check.overridable)
  const isComplete = blocking.every((check) => (reasons[check.id] ?? '').trim() !== '')
  return (
    <>
      {blocking.map((check) => (
        <div key={check.id} className={styles.check}>
          <p>
            <strong>{check.title}.</strong> {check.reason}{' '}
            <Button
              look="link"
              onPress={() => {
                setOver(null)
                go({ place: 'piece', id: props.id, ...(check.place ? { at: check.place } : {}) })
              }}
            >
              Go there
            </Button>
          </p>
          {mayPass ? (
            <TextField
              label="Let it pass because"
              value={reasons[check.id] ?? ''}
              onChange={(reason) => setReasons({ ...reasons, [check.id]: reason })}
            />
          ) : null}
        </div>
      ))}
      {mayPass ? (
        <div className={styles.foot}>
          <span className={styles.quiet}>Your name and these reasons go into the register.</span>
          <Button
            look="danger"
            isDisabled={!isComplete}
            onPress={() =>
              props.onOverride(
                blocking.map((check) => ({ check: check.id, reason: reasons[check.id] ?? '' })),
              )
            }
          >
            Export all the same
          </Button>
        </div>
      ) : (
        <p className={styles.quiet}>Nobody can let this pass.</p>
      )}
    </>
  )
}

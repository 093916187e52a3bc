import { useMemo } from 'react'
import type { ExportOutcome } from '../../shared/contract.ts'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Override } from '../rights/ExportOverrides.tsx'
import { setOver } from '../shell/dialogs.ts'
import { go } from '../shell/route.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { InlineError } from '../ui/States.tsx'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import { counted, numberWords } from '../words/numberWords.ts'
import { exportedPieces } from './exportedPieces.ts'
import styles from './ExportSheet.module.css'
import { PieceOutcomes } from './PieceOutcomes.tsx'
import type { ExportProgress } from './useExport.ts'

/** What the dialog is called once something has become of each piece. */
export function resultTitle(outcomes: readonly ExportOutcome[]): string {
  const written = count(outcomes, 'written')
  if (written === outcomes.length) return 'Exported'
  return written === 0 ? 'Nothing was exported' : 'Not everything was exported'
}

/** The ways on from what became of an export. */
export function ExportResultFoot(props: {
  readonly outcomes: readonly ExportOutcome[]
  readonly progress: ExportProgress | null
  readonly onClose: () => void
  readonly onStop: () => void
  readonly onBack: () => void
}) {
  const { outcomes, progress } = props
  useFirstFocus(progress === null)
  const written = count(outcomes, 'written')
  return (
    <>
      <ExportProgressBar progress={progress} />
      {progress ? <Button onPress={props.onStop}>Stop</Button> : null}
      {written === outcomes.length || progress ? null : (
        <Button onPress={props.onBack}>Back</Button>
      )}
      {written > 0 && !progress ? (
        <Button
          onPress={() => {
            setOver(null)
            go({ place: 'exports' })
          }}
        >
          Show the register
        </Button>
      ) : null}
      <Button
        look="primary"
        data-deciding
        isDisabled={progress !== null}
        onPress={progress ? props.onStop : props.onClose}
      >
        Done
      </Button>
    </>
  )
}

/** What became of an export, piece by piece: the files with what they could not carry, or why there is none. */
export function ExportResult(props: {
  readonly outcomes: readonly ExportOutcome[]
  readonly progress: ExportProgress | null
  readonly fault: string | null
  readonly folder: string
  readonly onOverride: (
    id: ArticleId,
    formats: readonly ExportFormat[],
    past: readonly Override[],
  ) => void
}) {
  const { outcomes, progress } = props
  const pieces = useMemo(() => exportedPieces(outcomes), [outcomes])
  const [written, blocked, failed, cancelled] = [
    count(outcomes, 'written'),
    count(outcomes, 'blocked'),
    count(outcomes, 'failed'),
    count(outcomes, 'cancelled'),
  ]
  return (
    <div className={styles.form}>
      <p className={styles.summary} role="status">
        {written > 0 ? (
          <Badge meaning="confirmed">
            {counted(written, 'file')} written to {props.folder}
          </Badge>
        ) : null}
        {blocked > 0 ? (
          <Badge meaning="blocking">{counted(blocked, 'file')} stayed behind</Badge>
        ) : null}
        {failed > 0 ? <Badge meaning="broken">{counted(failed, 'file')} not written</Badge> : null}
        {cancelled > 0 ? <Badge>{counted(cancelled, 'file')} stopped before</Badge> : null}
      </p>
      {props.fault ? <InlineError>{props.fault}</InlineError> : null}
      <PieceOutcomes pieces={pieces} isBusy={progress !== null} onOverride={props.onOverride} />
    </div>
  )
}

const count = (outcomes: readonly ExportOutcome[], state: ExportOutcome['state']): number =>
  outcomes.filter((one) => one.state === state).length

/** How far a batch has come, at the foot of the dialog. */
export function ExportProgressBar({ progress }: { readonly progress: ExportProgress | null }) {
  if (!progress) return null
  return (
    <>
      <progress
        className={styles.progress}
        value={progress.done}
        max={progress.total}
        aria-label="Export"
      />
      <span className={styles.quiet}>
        {numberWords(progress.done)} of {numberWords(progress.total)}
      </span>
    </>
  )
}

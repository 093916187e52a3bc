import { useMemo } from 'react'
import type { ExportOutcome } from '../../shared/contract.ts'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Override } from '../rights/ExportOverrides.tsx'
import { setOver } from '../shell/dialogs.ts'
import { go } from '../shell/route.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { InlineError } from '../ui/States.tsx'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import { counted, numberWords } from '../words/numberWords.ts'
import { exportedPieces } from './exportedPieces.ts'
import styles from './ExportSheet.module.css'
import { PieceOutcomes } from './PieceOutcomes.tsx'
import type { ExportProgress } from './useExport.ts'

/** What became of an export, piece by piece: the files with what they could not carry, or why there is none. */
export function ExportResult(props: {
  readonly outcomes: readonly ExportOutcome[]
  readonly progress: ExportProgress | null
  readonly fault: string | null
  readonly folder: string
  readonly onClose: () => void
  readonly onStop: () => void
  readonly onBack: () => void
  readonly onOverride: (
    id: ArticleId,
    formats: readonly ExportFormat[],
    past: readonly Override[],
  ) => void
}) {
  const { outcomes, progress } = props
  useFirstFocus(progress === null)
  const pieces = useMemo(() => exportedPieces(outcomes), [outcomes])
  const count = (state: ExportOutcome['state']) =>
    outcomes.filter((one) => one.state === state).length
  const isWhole = count('written') === outcomes.length
  const close = progress ? props.onStop : props.onClose
  return (
    <Dialog
      isOpen
      firm
      width="wide"
      title={
        isWhole
          ? 'Exported'
          : count('written') === 0
            ? 'Nothing was exported'
            : 'Not everything was exported'
      }
      onClose={close}
      foot={
        <>
          <ExportProgressBar progress={progress} />
          {progress ? <Button onPress={props.onStop}>Stop</Button> : null}
          {isWhole || progress ? null : <Button onPress={props.onBack}>Back</Button>}
          {count('written') > 0 && !progress ? (
            <Button
              onPress={() => {
                setOver(null)
                go({ place: 'exports' })
              }}
            >
              Show the register
            </Button>
          ) : null}
          <Button look="primary" data-deciding isDisabled={progress !== null} onPress={close}>
            Done
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.summary} role="status">
          {count('written') > 0 ? (
            <Badge meaning="confirmed">
              {counted(count('written'), 'file')} written to {props.folder}
            </Badge>
          ) : null}
          {count('blocked') > 0 ? (
            <Badge meaning="blocking">{counted(count('blocked'), 'file')} stayed behind</Badge>
          ) : null}
          {count('failed') > 0 ? (
            <Badge meaning="broken">{counted(count('failed'), 'file')} not written</Badge>
          ) : null}
          {count('cancelled') > 0 ? (
            <Badge>{counted(count('cancelled'), 'file')} stopped before</Badge>
          ) : null}
        </p>
        {props.fault ? <InlineError>{props.fault}</InlineError> : null}
        <PieceOutcomes pieces={pieces} isBusy={progress !== null} onOverride={props.onOverride} />
      </div>
    </Dialog>
  )
}

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

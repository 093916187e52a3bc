import { useState } from 'react'
import { assertNever } from '../../shared/assertNever.ts'
import type { ImportOutcome, ImportReport } from '../../shared/model/importReport.ts'
import type { Likeness } from '../../shared/model/likeness.ts'
import { outcomeNotes, outcomeSentence } from '../../shared/model/outcomeWords.ts'
import { go } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { EncodingDialog } from './EncodingDialog.tsx'
import { closeImport, importAgain, placeInRun, setReport } from './importStore.ts'
import { LikenessDialog } from './LikenessDialog.tsx'
import type { ReportLine } from './reportLines.ts'
import styles from './ReportView.module.css'

/** Opens the first piece of a file, and leaves the report. */
export function openOutcome(outcome: ImportOutcome): void {
  const id = 'articleIds' in outcome ? outcome.articleIds[0] : undefined
  if (!id) return
  closeImport()
  go({ place: 'piece', id })
}

/** One file of the report in full, and what can be done about it. */
export function ReportDetail(props: {
  readonly report: ImportReport
  readonly line: ReportLine
  /** What was asked of the line is answered; whoever answered is still here. */
  readonly onDecided: () => void
}) {
  const { outcome } = props.line
  return (
    <>
      <p dir="auto">{outcomeSentence(outcome)}</p>
      {outcomeNotes(outcome).map((note) => (
        <p key={note} dir="auto">
          {note}
        </p>
      ))}
      <div className={styles.acts}>
        <Acts {...props} />
      </div>
    </>
  )
}

function Acts({ report, line, onDecided }: Parameters<typeof ReportDetail>[0]) {
  const { at, outcome } = line
  const place = placeInRun(at)
  switch (outcome.state) {
    case 'imported':
      return (
        <>
          <OpenButton outcome={outcome} />
          <CompareButton
            likenesses={outcome.likenesses ?? []}
            onDecided={(likeness, isHere) => {
              setReport(withDecided(report, at, likeness))
              if (isHere) onDecided()
            }}
          />
        </>
      )
    case 'duplicate':
      return (
        <>
          <OpenButton outcome={outcome} />
          {place ? (
            <Button size="small" onPress={() => importAgain(report, [{ at, separate: true }])}>
              Import as a piece of its own
            </Button>
          ) : null}
        </>
      )
    case 'unsure':
      return place ? <ChooseCharacters report={report} line={line} place={place} /> : null
    case 'refused':
    case 'cancelled':
      return place ? (
        <Button size="small" onPress={() => importAgain(report, [{ at }])}>
          Try this file again
        </Button>
      ) : null
    default:
      return assertNever(outcome)
  }
}

function OpenButton({ outcome }: { readonly outcome: ImportOutcome }) {
  const words =
    outcome.state === 'imported' && (outcome.undecided ?? 0) > 0
      ? 'Open and decide the changes'
      : 'Open the piece'
  return 'articleIds' in outcome && outcome.articleIds.length > 0 ? (
    <Button size="small" data-deciding onPress={() => openOutcome(outcome)}>
      {words}
    </Button>
  ) : null
}

function CompareButton(props: {
  readonly likenesses: readonly Likeness[]
  readonly onDecided: (likeness: Likeness, isHere: boolean) => void
}) {
  const [isOpen, setOpen] = useState(false)
  const next = props.likenesses.find((one) => one.choice === null)
  if (!next) return null
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        {next.kind === 'version' ? 'Compare the versions…' : 'Compare the pieces…'}
      </Button>
      <LikenessDialog
        likeness={next}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        onDecided={(choice, _openId, isHere) => {
          if (isHere) setOpen(false)
          props.onDecided({ ...next, choice }, isHere)
        }}
        onOpen={(id) => {
          closeImport()
          go({ place: 'piece', id })
        }}
      />
    </>
  )
}

function withDecided(report: ImportReport, at: number, decided: Likeness): ImportReport {
  return {
    ...report,
    outcomes: report.outcomes.map((one, index) =>
      index === at && one.state === 'imported'
        ? {
            ...one,
            likenesses: (one.likenesses ?? []).map((like) =>
              like.id === decided.id ? decided : like,
            ),
          }
        : one,
    ),
  }
}

function ChooseCharacters(props: {
  readonly report: ImportReport
  readonly line: ReportLine
  readonly place: { readonly run: string; readonly at: number }
}) {
  const [isOpen, setOpen] = useState(false)
  const { at, outcome } = props.line
  return (
    <>
      <Button size="small" look="primary" onPress={() => setOpen(true)}>
        Look and choose…
      </Button>
      <EncodingDialog
        file={outcome.file}
        of={props.place}
        isOpen={isOpen}
        actWords="Import it so"
        onClose={() => setOpen(false)}
        onChoose={(encoding) => {
          setOpen(false)
          importAgain(props.report, [{ at, encoding }])
        }}
      />
    </>
  )
}

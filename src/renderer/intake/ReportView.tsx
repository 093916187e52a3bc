import { useMemo, useState } from 'react'
import type { ImportOutcome, ImportReport } from '../../shared/model/importReport.ts'
import { go } from '../shell/route.ts'
import { counted } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button, ToggleButton } from '../ui/Button.tsx'
import { showToast } from '../ui/toast.ts'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import type { TableColumn } from '../ui/VirtualTable.tsx'
import { closeImport, retryImport, showImportTab } from './importStore.ts'
import {
  outcomeMeanings,
  outcomeSentence,
  outcomeStates,
  outcomeWords,
  reportLines,
  reportText,
} from './reportLines.ts'
import type { OutcomeState, ReportSort } from './reportLines.ts'
import styles from './ReportView.module.css'

function open(outcome: ImportOutcome): void {
  const id = 'articleIds' in outcome ? outcome.articleIds[0] : undefined
  if (!id) return
  closeImport()
  go({ place: 'piece', id })
}

async function copy(report: ImportReport): Promise<void> {
  try {
    await navigator.clipboard.writeText(reportText(report))
    showToast({ words: 'The report is on the clipboard, one line a file.' })
  } catch {
    showToast({ words: 'The clipboard could not be written to.', tone: 'failed' })
  }
}

/** What became of each file: filter, sort, open, try again, copy. */
export function ReportView({ report }: { readonly report: ImportReport }) {
  const [state, setState] = useState<OutcomeState | 'all'>('all')
  // Of one file the next step is plain; a list is walked.
  useFirstFocus(report.outcomes.length === 1)
  const [sort, setSort] = useState<ReportSort>('order')
  const [active, setActive] = useState(0)
  const lines = useMemo(() => reportLines(report, state, sort), [report, state, sort])
  const line = lines[Math.min(active, lines.length - 1)]
  const countOf = (one: OutcomeState) => report.outcomes.filter((o) => o.state === one).length
  const failed = countOf('refused') + countOf('cancelled')
  const seconds = (Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000

  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <p className={styles.sum}>
          {counted(countOf('imported'), 'file')} of {report.outcomes.length} imported in{' '}
          {seconds.toFixed(1)} s{report.cancelled ? ', then stopped' : ''}.
        </p>
        <div className={styles.filters} role="group" aria-label="Show">
          {(['all', ...outcomeStates] as const).map((one) => (
            <ToggleButton
              key={one}
              size="small"
              isSelected={state === one}
              onChange={() => {
                setState(one)
                setActive(0)
              }}
            >
              {one === 'all' ? 'All' : outcomeWords[one]}
              <span className={styles.filterCount}>
                {one === 'all' ? report.outcomes.length : countOf(one)}
              </span>
            </ToggleButton>
          ))}
        </div>
      </div>
      <div className={styles.table}>
        <VirtualTable
          label="Files of this import"
          columns={columns(sort, setSort)}
          count={lines.length}
          rowAt={(index) => lines[index]}
          keyOf={(one) => one.file}
          labelOf={(one) => `${one.file}: ${outcomeWords[one.state]}. ${outcomeSentence(one)}`}
          active={active}
          onActive={setActive}
          onOpen={open}
          rowHeight={44}
        />
      </div>
      <div className={styles.detail} aria-live="polite">
        {line ? <Detail outcome={line} /> : 'No file ended this way.'}
      </div>
      <div className={styles.foot}>
        <Button onPress={() => void copy(report)}>Copy the report</Button>
        {failed > 0 ? (
          <Button onPress={() => retryImport(report)}>Try {failed} again</Button>
        ) : null}
        <span className={styles.grow} />
        <Button onPress={() => showImportTab('files')}>Import more</Button>
        <Button look="primary" onPress={closeImport}>
          Done
        </Button>
      </div>
    </div>
  )
}

function columns(
  sort: ReportSort,
  setSort: (sort: ReportSort) => void,
): readonly TableColumn<ImportOutcome>[] {
  return [
    {
      id: 'file',
      head: 'File',
      width: 'minmax(0, 1fr)',
      sorted: sort === 'file' ? 'ascending' : undefined,
      onSort: () => setSort(sort === 'file' ? 'order' : 'file'),
      cell: (one) => <FileCell outcome={one} />,
    },
    {
      id: 'state',
      head: 'What became of it',
      width: '136px',
      sorted: sort === 'state' ? 'ascending' : undefined,
      onSort: () => setSort(sort === 'state' ? 'order' : 'state'),
      cell: (one) => <Badge meaning={outcomeMeanings[one.state]}>{outcomeWords[one.state]}</Badge>,
    },
  ]
}

function FileCell({ outcome }: { readonly outcome: ImportOutcome }) {
  const cut = outcome.file.search(/[^\\/]*$/u)
  return (
    <span className={styles.what}>
      <span className={styles.file} title={outcome.file}>
        <bdi>{outcome.file.slice(cut)}</bdi>{' '}
        <bdi className={styles.folder}>{outcome.file.slice(0, cut)}</bdi>
      </span>
      <span className={styles.sentence}>
        <bdi>{outcomeSentence(outcome)}</bdi>
      </span>
    </span>
  )
}

function Detail({ outcome }: { readonly outcome: ImportOutcome }) {
  const opens = 'articleIds' in outcome && outcome.articleIds.length > 0
  return (
    <>
      <p dir="auto">{outcomeSentence(outcome)}</p>
      {outcome.state === 'imported' ? outcome.warnings.map((w) => <p key={w}>{w}</p>) : null}
      {opens ? (
        <Button look="link" data-deciding onPress={() => open(outcome)}>
          Open the piece
        </Button>
      ) : null}
    </>
  )
}

import { useMemo, useRef } from 'react'
import type { ImportReport, ReportFormat } from '../../shared/model/importReport.ts'
import { outcomeNotes, outcomeSentence, outcomeWords } from '../../shared/model/outcomeWords.ts'
import { ask } from '../desk.ts'
import { counted } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button, ToggleButton } from '../ui/Button.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { showToast } from '../ui/toast.ts'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import type { TableColumn } from '../ui/VirtualTable.tsx'
import { closeImport, importAgain, placeInRun, setLook, showImportTab } from './importStore.ts'
import { openOutcome, ReportDetail } from './ReportDetail.tsx'
import {
  outcomeMeanings,
  outcomeStates,
  reportLines,
  reportText,
  waitsForDecision,
} from './reportLines.ts'
import type { ReportFilter, ReportLine, ReportSort } from './reportLines.ts'
import { indexOfLook, lookAt } from './reportLook.ts'
import type { ReportLook } from './reportLook.ts'
import styles from './ReportView.module.css'

async function copy(report: ImportReport): Promise<void> {
  try {
    await navigator.clipboard.writeText(reportText(report))
    showToast({ words: 'The report is on the clipboard, one line a file.' })
  } catch {
    showToast({ words: 'The clipboard could not be written to.', tone: 'failed' })
  }
}

async function save(report: ImportReport, format: ReportFormat): Promise<void> {
  const reply = await ask('intake.saveReport', { report, format })
  if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
  else if (reply.value.name !== null) showToast({ words: `Saved as ${reply.value.name}.` })
}

const filterWords = { all: 'All', 'to-decide': 'To decide', ...outcomeWords } as const

/** What became of each file: filter, sort, open, decide, try again, save. */
export function ReportView(props: {
  readonly report: ImportReport
  readonly took: number
  readonly look: ReportLook
}) {
  const { report, look } = props
  const { filter, sort } = look
  // Of one file the next step is plain; a list is walked.
  useFirstFocus()
  const isList = report.outcomes.length > 1
  const table = useRef<HTMLDivElement>(null)
  const lines = useMemo(() => reportLines(report, filter, sort), [report, filter, sort])
  const active = indexOfLook(lines, look)
  const line = lines[active]
  const { outcomes } = report
  const countOf = (one: ReportFilter): number => reportLines(report, one, 'order').length
  const failed = outcomes.flatMap(({ state }, at) =>
    (state === 'refused' || state === 'cancelled') && placeInRun(at) !== null ? [{ at }] : [],
  )
  const unsure = outcomes.flatMap(({ state }, at) =>
    state === 'unsure' && placeInRun(at) !== null ? [{ at, likeliest: true }] : [],
  )
  const filters = (['all', 'to-decide', ...outcomeStates] as const).filter(
    // What every report has stays in its place; the two rare ones come when there is something in them, and stay
    // under whoever has just settled the last.
    (one) => (one !== 'to-decide' && one !== 'unsure') || countOf(one) > 0 || one === filter,
  )

  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <p className={styles.sum}>
          {counted(countOf('imported'), 'file')} of {outcomes.length} imported in{' '}
          {(props.took / 1000).toFixed(1)} s{report.cancelled ? ', then stopped' : ''}.
        </p>
        <div className={styles.filters} role="group" aria-label="Show">
          {filters.map((one) => (
            <ToggleButton
              key={one}
              size="small"
              isSelected={filter === one}
              onChange={() => setLook(lookAt(report, look, { filter: one }))}
            >
              {filterWords[one]}
              <span className={styles.filterCount}>{countOf(one)}</span>
            </ToggleButton>
          ))}
        </div>
      </div>
      <div className={styles.table}>
        <VirtualTable
          label="Files of this import"
          columns={columns(sort, (to) => setLook(lookAt(report, look, { sort: to })))}
          count={lines.length}
          rowAt={(index) => lines[index]}
          keyOf={(one) => String(one.at)}
          labelOf={labelOf}
          active={active}
          onActive={(index) => setLook({ ...look, at: lines[index]?.at ?? null, index })}
          onOpen={({ outcome }) => openOutcome(outcome)}
          rowHeight={44}
          tableRef={(element) => {
            table.current = element
            if (isList) element?.setAttribute('data-deciding', '')
          }}
        />
      </div>
      <div className={styles.detail} aria-live="polite">
        {line ? (
          <ReportDetail
            key={line.at}
            report={report}
            line={line}
            // Its button may be gone with what it asked: on to the next line.
            onDecided={() => table.current?.focus()}
          />
        ) : (
          <p>
            {filter === 'to-decide' || filter === 'unsure'
              ? 'All are settled.'
              : 'No file ended this way.'}
          </p>
        )}
      </div>
      <div className={styles.foot}>
        <Menu trigger={<Button>Save the report…</Button>} label="Save the report">
          <MenuItem onAction={() => void save(report, 'text')} hint="To read or to mail">
            As text
          </MenuItem>
          <MenuItem onAction={() => void save(report, 'csv')} hint="For a spreadsheet">
            As a table (CSV)
          </MenuItem>
          <MenuItem onAction={() => void save(report, 'json')} hint="For programs">
            As JSON
          </MenuItem>
          <MenuItem onAction={() => void copy(report)} hint="One line a file">
            Copy
          </MenuItem>
        </Menu>
        {failed.length > 0 ? (
          <Button onPress={() => importAgain(report, failed)}>Try {failed.length} again</Button>
        ) : null}
        {unsure.length > 1 ? (
          <Button onPress={() => importAgain(report, unsure)}>
            Take the likeliest for all {unsure.length}
          </Button>
        ) : null}
        <span className={styles.end}>
          <Button onPress={() => showImportTab('files')}>Import more</Button>
          <Button look="primary" onPress={closeImport}>
            Done
          </Button>
        </span>
      </div>
    </div>
  )
}

function labelOf({ outcome }: ReportLine): string {
  return `${outcome.file}: ${outcomeWords[outcome.state]}. ${outcomeSentence(outcome)}`
}

function columns(
  sort: ReportSort,
  setSort: (sort: ReportSort) => void,
): readonly TableColumn<ReportLine>[] {
  const by = (own: ReportSort) => ({
    sorted: sort === own ? ('ascending' as const) : undefined,
    onSort: () => setSort(sort === own ? 'order' : own),
  })
  return [
    {
      id: 'file',
      head: 'File',
      width: 'minmax(0, 1fr)',
      ...by('file'),
      cell: (line) => <FileCell line={line} />,
    },
    {
      id: 'state',
      head: 'What became of it',
      width: '136px',
      ...by('state'),
      cell: ({ outcome }) => (
        <Badge meaning={outcomeMeanings[outcome.state]}>{outcomeWords[outcome.state]}</Badge>
      ),
    },
  ]
}

function FileCell({ line: { outcome } }: { readonly line: ReportLine }) {
  const cut = outcome.file.search(/[^\\/]*$/u)
  const [note] = waitsForDecision(outcome) ? outcomeNotes(outcome) : []
  return (
    <span className={styles.what}>
      <span className={styles.file} title={outcome.file}>
        <bdi>{outcome.file.slice(cut)}</bdi>{' '}
        <bdi className={styles.folder}>{outcome.file.slice(0, cut)}</bdi>
      </span>
      <span className={styles.sentence}>
        {note ? <span className={styles.note}>{note} </span> : null}
        <bdi>{outcomeSentence(outcome)}</bdi>
      </span>
    </span>
  )
}

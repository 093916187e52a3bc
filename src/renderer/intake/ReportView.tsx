import { useMemo, useState } from 'react'
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
import { closeImport, importAgain, placeInRun, showImportTab } from './importStore.ts'
import { openOutcome, ReportDetail } from './ReportDetail.tsx'
import {
  outcomeMeanings,
  outcomeStates,
  reportLines,
  reportText,
  waitsForDecision,
} from './reportLines.ts'
import type { ReportFilter, ReportLine, ReportSort } from './reportLines.ts'
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
export function ReportView({ report }: { readonly report: ImportReport }) {
  // Of one file the next step is plain; a list is walked.
  useFirstFocus()
  const isList = report.outcomes.length > 1
  const [filter, setFilter] = useState<ReportFilter>('all')
  const [sort, setSort] = useState<ReportSort>('order')
  const [active, setActive] = useState(0)
  const lines = useMemo(() => reportLines(report, filter, sort), [report, filter, sort])
  const line = lines[Math.min(active, lines.length - 1)]
  const { outcomes } = report
  const countOf = (one: ReportFilter): number => reportLines(report, one, 'order').length
  const failed = outcomes.flatMap(({ state }, at) =>
    (state === 'refused' || state === 'cancelled') && placeInRun(at) !== null ? [{ at }] : [],
  )
  const unsure = outcomes.flatMap(({ state }, at) =>
    state === 'unsure' && placeInRun(at) !== null ? [{ at, likeliest: true }] : [],
  )
  const seconds = (Date.parse(report.endedAt) - Date.parse(report.startedAt)) / 1000
  const filters = (['all', 'to-decide', ...outcomeStates] as const).filter(
    // What every report has stays in its place; the two rare ones come when there is something in them.
    (one) => (one !== 'to-decide' && one !== 'unsure') || countOf(one) > 0,
  )

  return (
    <div className={styles.view}>
      <div className={styles.top}>
        <p className={styles.sum}>
          {counted(countOf('imported'), 'file')} of {outcomes.length} imported in{' '}
          {seconds.toFixed(1)} s{report.cancelled ? ', then stopped' : ''}.
        </p>
        <div className={styles.filters} role="group" aria-label="Show">
          {filters.map((one) => (
            <ToggleButton
              key={one}
              size="small"
              isSelected={filter === one}
              onChange={() => {
                setFilter(one)
                setActive(0)
              }}
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
          columns={columns(sort, setSort)}
          count={lines.length}
          rowAt={(index) => lines[index]}
          keyOf={(one) => String(one.at)}
          labelOf={labelOf}
          active={active}
          onActive={setActive}
          onOpen={({ outcome }) => openOutcome(outcome)}
          rowHeight={44}
          {...(isList ? { tableRef: decides } : {})}
        />
      </div>
      <div className={styles.detail} aria-live="polite">
        {line ? (
          <ReportDetail key={line.at} report={report} line={line} />
        ) : (
          <p>No file ended this way.</p>
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
        <span className={styles.grow} />
        <Button onPress={() => showImportTab('files')}>Import more</Button>
        <Button look="primary" onPress={closeImport}>
          Done
        </Button>
      </div>
    </div>
  )
}

const decides = (table: HTMLElement | null): void => table?.setAttribute('data-deciding', '')

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

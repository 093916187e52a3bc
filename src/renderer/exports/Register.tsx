import { FileOutput, FileSearch } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { ExportRecord } from '../../shared/model/exportRecord.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { useWidth } from '../library/useWidth.ts'
import { go } from '../shell/route.ts'
import { useStatusItems } from '../shell/statusLine.ts'
import { momentWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { isBoolean, useRemembered } from '../ui/remember.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { SplitPane } from '../ui/SplitPane.tsx'
import { EmptyState, ErrorState } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import type { TableColumn } from '../ui/VirtualTable.tsx'
import { channelWords, formatWords } from './exportWords.ts'
import styles from './ExportsScreen.module.css'
import { type FoundFile, RecordDetail } from './RecordDetail.tsx'

const placeholders = 16

/** Records that hold these words in their headline, file, address, recipient or licence. */
export function findRecords(
  records: readonly ExportRecord[],
  typed: string,
): readonly ExportRecord[] {
  const wanted = typed.trim().toLocaleLowerCase()
  if (wanted === '') return records
  return records.filter((record) =>
    [
      record.headline,
      record.path,
      record.publishedUrl,
      record.recipientName,
      record.by,
      record.licence,
    ]
      .join(' ')
      .toLocaleLowerCase()
      .includes(wanted),
  )
}

/** Every file that left the desk: for whom, under which licence, by whom; newest first. */
export function Register() {
  const exports = useDesk('exports.list', {})
  const settings = useDesk('settings.get', {})
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [measure, width] = useWidth()
  const [found, setFound] = useState<ReadonlyMap<string, FoundFile>>()
  const [isLooking, setLooking] = useState(false)
  const look = async () => {
    setLooking(true)
    const reply = await ask('exports.verify', {})
    setLooking(false)
    if (reply.ok) setFound(new Map(reply.value.map((one) => [one.id as string, one])))
    else showToast({ words: reply.fault.message, tone: 'failed' })
  }
  const [isOpen, setOpen] = useRemembered('exports.detail', isBoolean, true)
  const all = useMemo(
    () => (exports.data ?? []).toSorted((a, b) => b.at.localeCompare(a.at)),
    [exports.data],
  )
  const shown = findRecords(all, typed)
  const at = Math.min(active, Math.max(0, shown.length - 1))
  const zone = settings.data?.timeZone
  const words = exports.data ? counted(all.length, 'export') : null
  useStatusItems(useMemo(() => (words ? [{ id: 'count', words }] : []), [words]))
  if (exports.isError)
    return (
      <ErrorState
        title="The register could not be read"
        fault={faultOf(exports.error)}
        onRetry={() => void exports.refetch()}
      />
    )
  if (exports.data && all.length === 0)
    return (
      <EmptyState
        glyph={FileOutput}
        title="Nothing has left this desk yet"
        actions={<Button onPress={() => go({ place: 'library' })}>Go to the library</Button>}
      >
        Each file that is exported is written down here with its hash, its licence, the checks it
        passed and who sent it, so that a correction or a kill finds everyone who has it.
      </EmptyState>
    )
  return (
    <div className={styles.pane} data-pane="register" ref={measure}>
      <div className={styles.bar}>
        <SearchField
          className={styles.search ?? ''}
          label="Find in the register"
          placeholder="Headline, address, file, recipient…"
          value={typed}
          onChange={setTyped}
        />
        <span className={styles.grow} />
        <span className={styles.quiet} role="status">
          {found ? foundSummary(found) : ''}
        </span>
        <Button onPress={() => void look()} isDisabled={isLooking}>
          {isLooking ? 'Looking…' : 'Look at the files'}
        </Button>
      </div>
      <div className={styles.table}>
        {exports.data && shown.length === 0 ? (
          <EmptyState glyph={FileSearch} title="Nothing that was exported holds these words" />
        ) : (
          <SplitPane
            name="exports.detail"
            label="record"
            at="end"
            isOpen={isOpen && width >= 900}
            onOpenChange={setOpen}
            initial={360}
            min={280}
            max={560}
            side={
              shown[at] ? (
                <RecordDetail record={shown[at]} timeZone={zone} found={found?.get(shown[at].id)} />
              ) : null
            }
          >
            <VirtualTable
              label="Exports"
              columns={columns(zone, found)}
              count={exports.data ? shown.length : placeholders}
              rowAt={(index) => shown[index]}
              keyOf={(record) => record.id}
              labelOf={(record) =>
                `${record.headline ?? 'No headline'}, ${formatWords[record.format]}, for ${record.recipientName ?? 'no recipient'}`
              }
              active={at}
              onActive={setActive}
              onOpen={(record) => go({ place: 'piece', id: record.articleId })}
              onKey={(event) => {
                if (event.key !== ' ') return false
                setOpen(!isOpen)
                return true
              }}
            />
          </SplitPane>
        )}
      </div>
    </div>
  )
}

/** "12 as written, 1 moved, 2 not there". */
function foundSummary(found: ReadonlyMap<string, FoundFile>): string {
  const count = (state: FoundFile['state']) =>
    [...found.values()].filter((one) => one.state === state).length
  const parts = [
    `${count('unchanged')} as written`,
    count('moved') > 0 ? `${count('moved')} moved` : '',
    count('changed') > 0 ? `${count('changed')} changed` : '',
    count('missing') > 0 ? `${count('missing')} not there` : '',
  ]
  return parts.filter(Boolean).join(', ')
}

function columns(
  zone: string | undefined,
  found: ReadonlyMap<string, FoundFile> | undefined,
): readonly TableColumn<ExportRecord>[] {
  return [
    {
      id: 'at',
      head: 'When',
      width: '136px',
      skeleton: 9,
      cell: (one) => <span className={styles.tabular}>{momentWords(one.at, zone)}</span>,
    },
    {
      id: 'headline',
      head: 'Piece',
      width: 'minmax(0, 1fr)',
      skeleton: 28,
      cell: (one) => <bdi title={one.headline ?? ''}>{one.headline ?? <em>no headline</em>}</bdi>,
    },
    {
      id: 'recipient',
      head: 'For',
      width: 'minmax(100px, 0.4fr)',
      skeleton: 12,
      cell: (one) => (
        <bdi className={styles.quiet} title={one.recipientName ?? ''}>
          {one.recipientName ?? '–'}
        </bdi>
      ),
    },
    {
      id: 'format',
      head: 'Format',
      width: '132px',
      skeleton: 10,
      cell: (one) => <span className={styles.quiet}>{formatWords[one.format]}</span>,
    },
    {
      id: 'channel',
      head: 'Channel',
      width: '84px',
      skeleton: 5,
      cell: (one) => <span className={styles.quiet}>{channelWords[one.channel]}</span>,
    },
    {
      id: 'state',
      head: 'Marks',
      isHeadHidden: true,
      width: '112px',
      skeleton: 0,
      cell: (one) =>
        found && foundMark(found.get(one.id)) !== null ? (
          foundMark(found.get(one.id))
        ) : one.overrides.length > 0 ? (
          <Badge bare meaning="blocking">
            overridden
          </Badge>
        ) : one.supersededBy ? (
          <Badge bare meaning="stale">
            replaced
          </Badge>
        ) : null,
    },
  ]
}

/** A file that is no longer what and where it was. */
function foundMark(found: FoundFile | undefined) {
  if (found === undefined || found.state === 'unchanged') return null
  if (found.state === 'moved')
    return (
      <Badge bare meaning="stale">
        moved
      </Badge>
    )
  return (
    <Badge bare meaning={found.state === 'changed' ? 'broken' : 'blocking'}>
      {found.state === 'changed' ? 'changed' : 'not there'}
    </Badge>
  )
}

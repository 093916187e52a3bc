import { FileOutput, FileSearch } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { ExportRecord } from '../../shared/model/exportRecord.ts'
import type { FoundFile } from '../../shared/calls/exportCalls.ts'
import type { Output } from '../../shared/contract.ts'
import { ask } from '../desk.ts'
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
import frame from '../ui/TabbedScreen.module.css'
import styles from './ExportsScreen.module.css'
import { usePages } from '../usePages.ts'
import { RecordDetail } from './RecordDetail.tsx'

const placeholders = 16
const pageSize = 100

/** What a look at the files found: counted, and each that is no longer as it was written. */
interface Look {
  readonly counts: Output<'exports.verify'>
  readonly files: ReadonlyMap<string, FoundFile>
}

/** Every file that left the desk: for whom, under which licence, by whom; newest first. */
export function Register() {
  const settings = useDesk('settings.get', {})
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const pages = usePages('exports.list', text === '' ? {} : { text }, pageSize)
  const whole = useDesk('exports.list', { offset: 0, limit: 1 })
  const [active, setActive] = useState(0)
  const [measure, width] = useWidth()
  const [looked, setLooked] = useState<Look>()
  const [looking, setLooking] = useState<string | null>(null)
  const look = async () => {
    setLooking('Looking…')
    const files = new Map<string, FoundFile>()
    const reply = await ask(
      'exports.verify',
      {},
      {
        onProgress: ({ total, done, found }) => {
          for (const one of found) files.set(one.id, one)
          setLooking(`Looking… ${done} of ${total}`)
        },
      },
    )
    setLooking(null)
    if (reply.ok) setLooked({ counts: reply.value, files })
    else showToast({ words: reply.fault.message, tone: 'failed' })
  }
  const [isOpen, setOpen] = useRemembered('exports.detail', isBoolean, true)
  const { head } = pages
  const shown = head?.total ?? 0
  const at = Math.min(active, Math.max(0, shown - 1))
  const record = pages.rowAt(at)
  const zone = settings.data?.timeZone
  const words = whole.data ? counted(whole.data.total, 'export') : null
  useStatusItems(useMemo(() => (words ? [{ id: 'count', words }] : []), [words]))
  if (pages.fault)
    return (
      <ErrorState
        title="The register could not be read"
        fault={pages.fault}
        onRetry={pages.retry}
      />
    )
  if (whole.data?.total === 0)
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
    <div className={frame.pane} data-pane="register" ref={measure}>
      <div className={frame.bar}>
        <SearchField
          className={frame.search ?? ''}
          label="Find in the register"
          placeholder="Headline, address, file, recipient…"
          value={typed}
          onChange={setTyped}
        />
        <span className={frame.grow} />
        <span className={styles.quiet} role="status">
          {looked ? lookedWords(looked.counts) : ''}
        </span>
        <Button onPress={() => void look()} isDisabled={looking !== null}>
          {looking ?? 'Look at the files'}
        </Button>
      </div>
      <div className={frame.table}>
        {head && shown === 0 ? (
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
              record ? (
                <RecordDetail
                  record={record}
                  timeZone={zone}
                  found={looked && (looked.files.get(record.id) ?? 'unchanged')}
                />
              ) : null
            }
          >
            <VirtualTable
              label="Exports"
              columns={columns(zone, looked?.files)}
              count={pages.isFirst ? placeholders : shown}
              rowAt={pages.rowAt}
              onVisible={pages.onVisible}
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
function lookedWords({ unchanged, moved, changed, missing }: Look['counts']): string {
  const parts = [
    `${unchanged} as written`,
    moved > 0 ? `${moved} moved` : '',
    changed > 0 ? `${changed} changed` : '',
    missing > 0 ? `${missing} not there` : '',
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

import { FileOutput, FileSearch } from 'lucide-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { FoundFile } from '../../shared/calls/exportCalls.ts'
import type { Output } from '../../shared/contract.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { useWidth } from '../library/useWidth.ts'
import { go } from '../shell/route.ts'
import { useStatusItems } from '../shell/statusLine.ts'
import { counted } from '../words/numberWords.ts'
import { Button } from '../ui/Button.tsx'
import { isBoolean, useRemembered } from '../ui/remember.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { SplitPane } from '../ui/SplitPane.tsx'
import { EmptyState, ErrorState } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { VirtualTable } from '../ui/VirtualTable.tsx'
import { formatWords } from './exportWords.ts'
import frame from '../ui/TabbedScreen.module.css'
import styles from './ExportsScreen.module.css'
import { usePages } from '../usePages.ts'
import { RecordDetail } from './RecordDetail.tsx'
import { registerColumns } from './registerColumns.tsx'

const placeholders = 16
const pageSize = 100
const detailWidth = 360

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
  const [measure, width] = useWidth('register')
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
  const isBeside = isOpen && width >= 900
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
            isOpen={isBeside}
            onOpenChange={setOpen}
            initial={detailWidth}
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
              columns={registerColumns(zone, looked?.files, isBeside ? width - detailWidth : width)}
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

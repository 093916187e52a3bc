import { Building2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { withoutAccents } from '../../shared/engine/textFolding/withoutAccents.ts'
import type { SourceId } from '../../shared/model/ids.ts'
import type { Source } from '../../shared/model/source.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { usePlaceStart } from '../shell/placeFocus.ts'
import { go } from '../shell/route.ts'
import { useStatusItems } from '../shell/statusLine.ts'
import { counted, numberWords } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { SplitPane } from '../ui/SplitPane.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { setOver } from '../shell/dialogs.ts'
import { EmptyState, ErrorState, Spinner } from '../ui/States.tsx'
import { pageOf, useUnsaved } from './drafts.ts'
import { licenceState } from './licenceState.ts'
import { exportFile, importFile } from './outletFiles.ts'
import { OutletRecord } from './OutletRecord.tsx'
import { Questions } from './Questions.tsx'
import styles from './OutletsScreen.module.css'
import { summaryWords } from './summaryWords.ts'

const folded = (text: string) => withoutAccents(text.normalize('NFKD')).toLocaleLowerCase()

/** The outlets this desk takes pieces from: the list, and the record of the chosen one. */
export default function OutletsScreen({ chosen }: { readonly chosen: SourceId | 'new' | null }) {
  const sources = useDesk('sources.list', {})
  usePlaceStart(!sources.isPending)
  const [typed, setTyped] = useState('')
  const [isOpen, setOpen] = useState(true)
  const all = useMemo(
    () => (sources.data ?? []).toSorted((a, b) => a.name.localeCompare(b.name)),
    [sources.data],
  )
  const shown = all.filter((source) =>
    [source.name, ...source.aliases, ...source.domains].some((name) =>
      folded(name).includes(folded(typed.trim())),
    ),
  )
  const words = sources.data ? counted(all.length, 'outlet') : null
  useStatusItems(useMemo(() => (words ? [{ id: 'count', words }] : []), [words]))
  const source = all.find((one) => one.id === chosen) ?? (chosen === null ? shown[0] : undefined)
  return (
    <div className={styles.screen}>
      <header className={styles.head} data-pane="search">
        <h1 className={styles.title}>Outlets</h1>
        <SearchField
          className={styles.search ?? ''}
          label="Find an outlet"
          placeholder="Name, other name, domain…"
          value={typed}
          onChange={setTyped}
        />
        <span className={styles.grow} />
        <Menu label="Files of outlets" trigger={<Button>Files…</Button>}>
          <MenuItem
            hint="JSON of a desk, or a CSV of newsrooms with their terms"
            onAction={() => void importFile()}
          >
            Take outlets in…
          </MenuItem>
          <MenuItem hint="Every record, as JSON" onAction={() => void exportFile()}>
            Write outlets out…
          </MenuItem>
        </Menu>
        <Button onPress={() => setOver({ kind: 'notices' })}>Notices…</Button>
        <Button look="primary" onPress={() => go({ place: 'outlets', id: 'new' })}>
          New outlet
        </Button>
      </header>
      <Questions />
      <div className={styles.panes}>
        {sources.isError ? (
          <ErrorState
            title="The outlets could not be read"
            fault={faultOf(sources.error)}
            onRetry={() => void sources.refetch()}
          />
        ) : sources.isPending ? (
          <EmptyState title="">
            <Spinner label="Reading the outlets" />
          </EmptyState>
        ) : all.length === 0 && chosen !== 'new' ? (
          <EmptyState
            glyph={Building2}
            title="No outlet on file yet"
            actions={
              <Button
                look="primary"
                data-place-start
                onPress={() => go({ place: 'outlets', id: 'new' })}
              >
                New outlet
              </Button>
            }
          >
            An outlet is a publisher, an agency or a republisher whose pieces this desk takes. Its
            record holds the licence: what may be changed, where it may run, how it is credited.
            Without one nothing of theirs goes out.
          </EmptyState>
        ) : (
          <SplitPane
            name="outlets"
            label="list of outlets"
            at="start"
            isOpen={isOpen}
            onOpenChange={setOpen}
            initial={272}
            min={208}
            max={440}
            side={<List shown={shown} chosen={chosen === 'new' ? null : (source?.id ?? null)} />}
          >
            {chosen === 'new' ? (
              <OutletRecord key={pageOf('new')} source={null} />
            ) : source ? (
              <OutletRecord key={pageOf(source.id)} source={source} />
            ) : (
              <EmptyState title="This outlet is not on file">
                Choose another from the list.
              </EmptyState>
            )}
          </SplitPane>
        )}
      </div>
    </div>
  )
}

/** Outlets drawn at once; a desk with thousands finds one by typing. */
const page = 100

function List(props: { readonly shown: readonly Source[]; readonly chosen: SourceId | null }) {
  const unsaved = useUnsaved()
  const found = useDesk('outlets.summaries', {}).data
  const [length, setLength] = useState(page)
  // The chosen one is always in sight of the keyboard, however far down it stands.
  const listed = props.shown.filter((source, at) => at < length || source.id === props.chosen)
  const summaries = useMemo(() => new Map(found?.map((one) => [one.id, one])), [found])
  return (
    <div className={styles.list} data-pane="outlets">
      <ListBox
        className={styles.box ?? ''}
        aria-label="Outlets"
        // Keys of the window work in it; it is no list over something.
        data-place-keys
        items={listed.map((source) => ({ ...source, key: source.id }))}
        dependencies={[unsaved, summaries]}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={props.chosen ? [props.chosen] : []}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys]
          const source = props.shown.find((one) => one.id === key)
          if (source) go({ place: 'outlets', id: source.id })
        }}
        renderEmptyState={() => <EmptyState title="No outlet answers to this" />}
      >
        {(source) => {
          const state = licenceState(source.licence)
          const summary = summaries.get(source.id)
          return (
            <ListBoxItem id={source.id} textValue={source.name} className={styles.outlet ?? ''}>
              <span className={styles.name} title={source.name}>
                <bdi>{source.name}</bdi>
                {unsaved.has(source.id) ? <em> · not saved</em> : null}
              </span>
              <span className={styles.licence} title={state.words}>
                <Badge bare meaning={state.meaning}>
                  {state.words}
                </Badge>
              </span>
              <span className={styles.counts}>{summary ? summaryWords(summary) : ''}</span>
            </ListBoxItem>
          )
        }}
      </ListBox>
      {props.shown.length > length ? (
        <Button look="link" className={styles.more ?? ''} onPress={() => setLength(length + page)}>
          {`${numberWords(props.shown.length - length)} more`}
        </Button>
      ) : null}
    </div>
  )
}

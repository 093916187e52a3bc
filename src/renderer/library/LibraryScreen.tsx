import { PanelLeft, PanelRight } from 'lucide-react'
import { useDeferredValue, useRef } from 'react'
import { useCommand } from '../shell/commandStore.ts'
import { openExport } from '../shell/dialogs.ts'
import { openImport } from '../intake/importStore.ts'
import { Button, ToggleButton } from '../ui/Button.tsx'
import { Tooltip } from '../ui/Popover.tsx'
import { isBoolean, useRemembered } from '../ui/remember.ts'
import { SearchField } from '../ui/SearchField.tsx'
import { SplitPane } from '../ui/SplitPane.tsx'
import { Facets } from './Facets.tsx'
import { LibraryList } from './LibraryList.tsx'
import styles from './LibraryScreen.module.css'
import { Preview } from './Preview.tsx'
import { sameQuestion, setFilter, useQueryState } from './query.ts'
import { useActivePiece } from './useActivePiece.ts'
import { useRows } from './useRows.ts'
import { useSelection } from './useSelection.ts'
import { useWidth } from './useWidth.ts'

// Below this the table needs the room more than the panes beside it.
const roomy = 1080

/** All pieces: search, filters, the table, and the active piece to read beside it. */
export function LibraryScreen() {
  const query = useQueryState()
  const asked = useDeferredValue(query)
  const found = useRows(asked)
  const rows = { ...found, isOld: found.isOld || !sameQuestion(asked, query) }
  const selection = useSelection(query)
  const [measure, width] = useWidth('library')
  const isRoomy = width >= roomy
  const size = isRoomy ? 'wide' : 'narrow'
  const [isFilters, setFilters] = useRemembered(`library.filters.${size}`, isBoolean, isRoomy)
  const [isPreview, setPreview] = useRemembered(`library.preview.${size}`, isBoolean, isRoomy)
  useActivePiece(query, rows)
  const active = rows.rowAt(query.active)
  // Before the first import there is nothing to filter.
  const isEmpty = !rows.isFirst && rows.total === 0 && Object.keys(query.filter).length === 0
  const table = useRef<HTMLDivElement>(null)
  useCommand(
    'file.export',
    () =>
      openExport(
        selection.picked.size > 0 ? [...selection.picked.keys()] : active ? [active.id] : [],
      ),
    selection.picked.size > 0 || active !== undefined,
  )
  // The pieces come first: what stands beside them is drawn once they are on the screen.
  const isBeside = useDeferredValue(true, false)
  const back = () => table.current?.focus()
  return (
    <div className={styles.screen} ref={measure}>
      <header className={styles.head} data-pane="search">
        <h1 className={styles.title}>Library</h1>
        <LibrarySearch onLeave={back} />
        <span className={styles.grow} />
        <Tooltip words="Filters">
          <ToggleButton icon isSelected={isFilters} onChange={setFilters} aria-label="Filters">
            <PanelLeft size={16} aria-hidden />
          </ToggleButton>
        </Tooltip>
        <Tooltip words="Preview">
          <ToggleButton icon isSelected={isPreview} onChange={setPreview} aria-label="Preview">
            <PanelRight size={16} aria-hidden />
          </ToggleButton>
        </Tooltip>
        <Button look="primary" onPress={() => openImport('files')}>
          Import…
        </Button>
      </header>
      <div className={styles.panes}>
        {width === 0 ? null : (
          <SplitPane
            key={`filters ${size}`}
            name="filters"
            label="filters"
            at="start"
            isOpen={isFilters && !isEmpty}
            onOpenChange={setFilters}
            initial={184}
            min={152}
            max={320}
            side={isBeside ? <Facets query={query} /> : null}
          >
            <SplitPane
              key={`preview ${size}`}
              name={`preview.${size}`}
              label="preview"
              at="end"
              isOpen={isPreview && (rows.isFirst || rows.total > 0)}
              onOpenChange={setPreview}
              initial={isRoomy ? 328 : 320}
              min={280}
              max={640}
              side={isBeside ? <Preview row={active} /> : null}
            >
              <LibraryList
                query={query}
                rows={rows}
                selection={selection}
                tableRef={table}
                onPreview={() => setPreview(!isPreview)}
              />
            </SplitPane>
          </SplitPane>
        )}
      </div>
    </div>
  )
}

function LibrarySearch({ onLeave }: { readonly onLeave: () => void }) {
  const { filter } = useQueryState()
  return (
    <div className={styles.search} data-library-search>
      <SearchField
        label="Search the library"
        placeholder="Words, “phrases”, by: tag: source: quoted: date:…"
        value={filter.text ?? ''}
        onChange={(text) => setFilter({ text })}
        keys="CmdOrCtrl+Shift+F"
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            onLeave()
          }
        }}
      />
    </div>
  )
}

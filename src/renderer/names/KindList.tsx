import type { UseQueryResult } from '@tanstack/react-query'
import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { TagKind } from '../../shared/model/tag.ts'
import { faultOf } from '../desk.ts'
import { tagWords } from '../piece/tagWords.ts'
import { useStatusItems } from '../shell/statusLine.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { EmptyState, ErrorState } from '../ui/States.tsx'
import { type TableColumn, VirtualTable } from '../ui/VirtualTable.tsx'
import { counted, numberWords } from '../words/numberWords.ts'
import frame from '../ui/TabbedScreen.module.css'
import styles from './NamesScreen.module.css'

/** Rows asked for; whoever wants one further down types a letter of it. */
export const mostRows = 500

/** What both lists of this screen show of a row. */
interface Named {
  readonly name: string
  readonly kind: TagKind
  readonly pieces: number
}

/** Something to do with the row one stands on, by its button and its key. */
export interface RowAct<Row> {
  readonly label: string
  readonly key: string
  readonly run: (row: Row) => void
}

/** A list over the whole library that can be narrowed to one kind: names, or tags. */
export function KindList<Row extends Named, Kind extends string>(props: {
  readonly noun: 'name' | 'tag'
  readonly glyph: LucideIcon
  readonly kinds: readonly { readonly value: Kind; readonly label: string }[]
  readonly kind: Kind
  readonly onKind: (kind: Kind) => void
  readonly list: UseQueryResult<{ readonly rows: readonly Row[]; readonly total: number }>
  /** Between name and kind on the left and the number of pieces on the right. */
  readonly columns: readonly TableColumn<Row>[]
  /** The first is what Enter does. */
  readonly acts: readonly [RowAct<Row>, ...RowAct<Row>[]]
  readonly spoken: (row: Row) => string | undefined
  readonly empty: { readonly title: string; readonly words: string }
}) {
  const { noun, list, acts } = props
  const [active, setActive] = useState(0)
  const rows = list.data?.rows ?? []
  const total = list.data?.total
  const at = Math.min(active, Math.max(0, rows.length - 1))
  const row = rows[at]
  const words = total === undefined ? null : counted(total, noun)
  useStatusItems(useMemo(() => (words ? [{ id: 'count', words }] : []), [words]))
  const columns = useMemo(
    () => [nameColumn<Row>(noun), kindColumn<Row>(), ...props.columns, piecesColumn<Row>()],
    [noun, props.columns],
  )
  return (
    <div className={frame.pane}>
      <div className={frame.bar} data-pane="acts">
        <Select
          bare
          size="small"
          className={styles.kind ?? ''}
          label={`Kind of ${noun}`}
          value={props.kind}
          choices={props.kinds}
          onChange={props.onKind}
        />
        <span className={styles.count}>
          {total !== undefined && total > rows.length
            ? `the first ${numberWords(rows.length)} of ${numberWords(total)}`
            : words}
        </span>
        <span className={frame.grow} />
        {acts.map(({ label, run }) => (
          <Button key={label} size="small" isDisabled={!row} onPress={() => row && run(row)}>
            {label}
          </Button>
        ))}
      </div>
      <div className={frame.table}>
        {list.isError ? (
          <ErrorState
            title={`The ${noun}s could not be read`}
            fault={faultOf(list.error)}
            onRetry={() => void list.refetch()}
          />
        ) : total === 0 ? (
          <EmptyState glyph={props.glyph} title={props.empty.title}>
            {props.empty.words}
          </EmptyState>
        ) : (
          <VirtualTable
            label={noun === 'name' ? 'Names' : 'Tags'}
            // Grey rows may yet turn out to be none, and would take the focus with them.
            tableRef={(element) =>
              void (total === undefined ? null : element?.setAttribute('data-pane-focus', ''))
            }
            columns={columns}
            count={total === undefined ? 12 : rows.length}
            rowAt={(index) => rows[index]}
            keyOf={(one) => `${one.kind} ${one.name}`}
            labelOf={(one) =>
              [one.name, tagWords[one.kind].one, props.spoken(one), counted(one.pieces, 'piece')]
                .filter(Boolean)
                .join('. ')
            }
            active={at}
            onActive={setActive}
            onOpen={acts[0].run}
            onKey={(event) => {
              const act = acts.find(({ key }) => key === event.key)
              if (!act || !row || event.ctrlKey || event.metaKey || act === acts[0]) return false
              act.run(row)
              return true
            }}
          />
        )}
      </div>
    </div>
  )
}

function nameColumn<Row extends Named>(noun: 'name' | 'tag'): TableColumn<Row> {
  return {
    id: 'name',
    head: noun === 'name' ? 'Name' : 'Tag',
    width: 'minmax(160px, 1fr)',
    skeleton: 20,
    cell: (row) => (
      <bdi className={styles.name} title={row.name}>
        {row.name}
      </bdi>
    ),
  }
}

function kindColumn<Row extends Named>(): TableColumn<Row> {
  return {
    id: 'kind',
    head: 'Kind',
    width: '112px',
    skeleton: 8,
    cell: (row) => quiet(tagWords[row.kind].one),
  }
}

function piecesColumn<Row extends Named>(): TableColumn<Row> {
  return {
    id: 'pieces',
    head: 'Pieces',
    width: '80px',
    align: 'end',
    skeleton: 3,
    cell: (row) => <span className={styles.number}>{numberWords(row.pieces)}</span>,
  }
}

/** What stands beside the name, its whole words on pointing at it. */
export function quiet(words: string, title?: string): ReactNode {
  return (
    <bdi className={styles.quiet} title={title}>
      {words}
    </bdi>
  )
}

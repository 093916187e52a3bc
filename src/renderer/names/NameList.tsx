import { UsersRound } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { EntityKind } from '../../shared/model/entity.ts'
import type { Output } from '../../shared/contract.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { type EntityName, EntitySheet } from '../library/EntitySheet.tsx'
import { MergeDialog } from '../library/MergeDialog.tsx'
import { tagWords } from '../piece/tagWords.ts'
import { useStatusItems } from '../shell/statusLine.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { EmptyState, ErrorState } from '../ui/States.tsx'
import { type TableColumn, VirtualTable } from '../ui/VirtualTable.tsx'
import { counted, numberWords } from '../words/numberWords.ts'
import styles from './NamesScreen.module.css'

type Row = Output<'entities.list'>['rows'][number]

/** Rows asked for; whoever wants one further down types a letter of it. */
const most = 500

const kinds: readonly { readonly value: EntityKind | 'all'; readonly label: string }[] = [
  { value: 'all', label: 'All of them' },
  { value: 'person', label: tagWords.person.title },
  { value: 'organisation', label: tagWords.organisation.title },
  { value: 'place', label: tagWords.place.title },
]

const columns: readonly TableColumn<Row>[] = [
  {
    id: 'name',
    head: 'Name',
    width: 'minmax(160px, 1fr)',
    skeleton: 20,
    cell: (row) => (
      <bdi className={styles.name} title={row.name}>
        {row.name}
      </bdi>
    ),
  },
  {
    id: 'kind',
    head: 'Kind',
    width: '112px',
    skeleton: 8,
    cell: (row) => <span className={styles.quiet}>{tagWords[row.kind].one}</span>,
  },
  {
    id: 'role',
    head: 'Role',
    width: 'minmax(120px, 0.8fr)',
    skeleton: 16,
    cell: (row) => (
      <bdi className={styles.quiet} title={row.role}>
        {row.id === null ? 'no record yet' : row.role}
      </bdi>
    ),
  },
  {
    id: 'aliases',
    head: 'Other names',
    width: '96px',
    align: 'end',
    skeleton: 2,
    cell: (row) => <span className={styles.number}>{row.aliases || ''}</span>,
  },
  {
    id: 'pieces',
    head: 'Pieces',
    width: '80px',
    align: 'end',
    skeleton: 3,
    cell: (row) => <span className={styles.number}>{numberWords(row.pieces)}</span>,
  },
]

/** People, organisations and places: Enter opens the record, M merges it into another. */
export function NameList({ text }: { readonly text: string }) {
  const [kind, setKind] = useState<EntityKind | 'all'>('all')
  const [active, setActive] = useState(0)
  const [opened, setOpened] = useState<EntityName | null>(null)
  const [merging, setMerging] = useState<EntityName | null>(null)
  const list = useDesk(
    'entities.list',
    { ...(kind === 'all' ? {} : { kind }), text, offset: 0, limit: most },
    { keep: true },
  )
  const rows = list.data?.rows ?? []
  const total = list.data?.total
  const at = Math.min(active, Math.max(0, rows.length - 1))
  const row = rows[at]
  const words = total === undefined ? null : counted(total, 'name')
  useStatusItems(useMemo(() => (words ? [{ id: 'count', words }] : []), [words]))
  return (
    <div className={styles.pane}>
      <div className={styles.bar} data-pane="acts">
        <Select
          bare
          size="small"
          className={styles.kind ?? ''}
          label="Kind of name"
          value={kind}
          choices={kinds}
          onChange={setKind}
        />
        <span className={styles.count}>
          {total !== undefined && total > rows.length
            ? `the first ${numberWords(rows.length)} of ${numberWords(total)}`
            : words}
        </span>
        <span className={styles.grow} />
        <Button size="small" isDisabled={!row} onPress={() => row && setOpened(row)}>
          Open the record
        </Button>
        <Button size="small" isDisabled={!row} onPress={() => row && setMerging(row)}>
          Merge…
        </Button>
      </div>
      <div className={styles.table}>
        {list.isError ? (
          <ErrorState
            title="The names could not be read"
            fault={faultOf(list.error)}
            onRetry={() => void list.refetch()}
          />
        ) : total === 0 ? (
          <EmptyState
            glyph={UsersRound}
            title={text === '' ? 'Nobody is named yet' : 'No name answers to this'}
          >
            {text === ''
              ? 'Whoever a piece is tagged with stands here, with all their pieces and all they are quoted as saying. Confirm suggested tags in a piece to begin.'
              : 'Names, other names and aliases are searched, in any script.'}
          </EmptyState>
        ) : (
          <VirtualTable
            label="Names"
            tableRef={(element) => element?.setAttribute('data-pane-focus', '')}
            columns={columns}
            count={total === undefined ? 12 : rows.length}
            rowAt={(index) => rows[index]}
            keyOf={(one) => `${one.kind} ${one.name}`}
            labelOf={(one) =>
              [one.name, tagWords[one.kind].one, one.role, counted(one.pieces, 'piece')]
                .filter(Boolean)
                .join('. ')
            }
            active={at}
            onActive={setActive}
            onOpen={(one) => setOpened(one)}
            onKey={(event) => {
              if (event.key.toLowerCase() !== 'm' || event.ctrlKey || event.metaKey || !row)
                return false
              setMerging(row)
              return true
            }}
          />
        )}
      </div>
      <EntitySheet entity={opened} onClose={() => setOpened(null)} />
      {merging ? (
        <MergeDialog
          kind={merging.kind}
          name={merging.name}
          isOpen
          onClose={() => setMerging(null)}
          onDone={() => setMerging(null)}
        />
      ) : null}
    </div>
  )
}

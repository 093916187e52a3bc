import { Tags } from 'lucide-react'
import { useState } from 'react'
import type { KnownTag } from '../../shared/calls/tagCalls.ts'
import type { TagKind } from '../../shared/model/tag.ts'
import { tagKinds } from '../../shared/model/tagKinds.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { setQuery } from '../library/query.ts'
import { tagWords } from '../piece/tagWords.ts'
import { go } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { EmptyState, ErrorState } from '../ui/States.tsx'
import { type TableColumn, VirtualTable } from '../ui/VirtualTable.tsx'
import { counted, numberWords } from '../words/numberWords.ts'
import styles from './NamesScreen.module.css'
import { RemoveTagDialog, RenameTagDialog } from './TagDialogs.tsx'

/** Rows asked for; whoever wants one further down types a letter of it. */
const most = 500

const kinds: readonly { readonly value: TagKind | 'all'; readonly label: string }[] = [
  { value: 'all', label: 'All of them' },
  ...tagKinds.map((value) => ({ value, label: tagWords[value].title })),
]

const columns: readonly TableColumn<KnownTag>[] = [
  {
    id: 'name',
    head: 'Tag',
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
    id: 'code',
    head: 'Code',
    width: 'minmax(120px, 0.6fr)',
    skeleton: 14,
    cell: (row) => (
      <span className={styles.quiet} title={row.code ?? ''}>
        {row.code}
      </span>
    ),
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

const showPieces = ({ name }: KnownTag): void => {
  setQuery({ filter: { tag: name }, sort: 'newest', group: undefined })
  go({ place: 'library' })
}

/** Every tag in use: Enter shows its pieces, F2 renames or merges it, Delete takes it off every piece. */
export function TagList({ text }: { readonly text: string }) {
  const [kind, setKind] = useState<TagKind | 'all'>('all')
  const [active, setActive] = useState(0)
  const [dialog, setDialog] = useState<{
    readonly act: 'rename' | 'remove'
    readonly tag: KnownTag
  } | null>(null)
  const list = useDesk(
    'tags.list',
    { ...(kind === 'all' ? {} : { kind }), text, offset: 0, limit: most },
    { keep: true },
  )
  const rows = list.data?.rows ?? []
  const total = list.data?.total
  const at = Math.min(active, Math.max(0, rows.length - 1))
  const row = rows[at]
  const ask = (act: 'rename' | 'remove') => {
    if (row) setDialog({ act, tag: row })
  }
  return (
    <div className={styles.pane}>
      <div className={styles.bar} data-pane="acts">
        <Select
          bare
          size="small"
          className={styles.kind ?? ''}
          label="Kind of tag"
          value={kind}
          choices={kinds}
          onChange={setKind}
        />
        <span className={styles.count}>
          {total === undefined
            ? null
            : total > rows.length
              ? `the first ${numberWords(rows.length)} of ${numberWords(total)}`
              : counted(total, 'tag')}
        </span>
        <span className={styles.grow} />
        <Button size="small" isDisabled={!row} onPress={() => row && showPieces(row)}>
          Show its pieces
        </Button>
        <Button size="small" isDisabled={!row} onPress={() => ask('rename')}>
          Rename or merge…
        </Button>
        <Button size="small" isDisabled={!row} onPress={() => ask('remove')}>
          Take off every piece…
        </Button>
      </div>
      <div className={styles.table}>
        {list.isError ? (
          <ErrorState
            title="The tags could not be read"
            fault={faultOf(list.error)}
            onRetry={() => void list.refetch()}
          />
        ) : total === 0 ? (
          <EmptyState
            glyph={Tags}
            title={text === '' ? 'No tag is in use yet' : 'No tag answers to this'}
          >
            {text === ''
              ? 'Every confirmed tag stands here with its pieces; it is renamed, merged or taken away everywhere at once.'
              : 'Only tags that a piece carries are listed.'}
          </EmptyState>
        ) : (
          <VirtualTable
            label="Tags"
            tableRef={(element) => element?.setAttribute('data-pane-focus', '')}
            columns={columns}
            count={total === undefined ? 12 : rows.length}
            rowAt={(index) => rows[index]}
            keyOf={(one) => `${one.kind} ${one.name}`}
            labelOf={(one) =>
              [one.name, tagWords[one.kind].one, counted(one.pieces, 'piece')].join('. ')
            }
            active={at}
            onActive={setActive}
            onOpen={showPieces}
            onKey={(event) => {
              if (event.key === 'F2') ask('rename')
              else if (event.key === 'Delete') ask('remove')
              else return false
              return true
            }}
          />
        )}
      </div>
      {dialog?.act === 'rename' ? (
        <RenameTagDialog tag={dialog.tag} onClose={() => setDialog(null)} />
      ) : null}
      {dialog?.act === 'remove' ? (
        <RemoveTagDialog tag={dialog.tag} onClose={() => setDialog(null)} />
      ) : null}
    </div>
  )
}

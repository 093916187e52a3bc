import { UsersRound } from 'lucide-react'
import { useState } from 'react'
import type { EntityKind } from '../../shared/model/entity.ts'
import type { Output } from '../../shared/contract.ts'
import { useDesk } from '../deskQuery.ts'
import { type EntityName, EntitySheet } from '../library/EntitySheet.tsx'
import { MergeDialog } from '../library/MergeDialog.tsx'
import { tagWords } from '../piece/tagWords.ts'
import type { TableColumn } from '../ui/VirtualTable.tsx'
import { KindList, mostRows, quiet } from './KindList.tsx'
import styles from './NamesScreen.module.css'

type Row = Output<'entities.list'>['rows'][number]

const kinds: readonly { readonly value: EntityKind | 'all'; readonly label: string }[] = [
  { value: 'all', label: 'All of them' },
  { value: 'person', label: tagWords.person.title },
  { value: 'organisation', label: tagWords.organisation.title },
  { value: 'place', label: tagWords.place.title },
]

const columns: readonly TableColumn<Row>[] = [
  {
    id: 'role',
    head: 'Role',
    width: 'minmax(120px, 0.8fr)',
    skeleton: 16,
    cell: (row) => quiet(row.id === null ? 'no record yet' : row.role, row.role),
  },
  {
    id: 'aliases',
    head: 'Other names',
    width: '96px',
    align: 'end',
    skeleton: 2,
    cell: (row) => <span className={styles.number}>{row.aliases || ''}</span>,
  },
]

/** People, organisations and places: Enter opens the record, M merges it into another. */
export function NameList({ text }: { readonly text: string }) {
  const [kind, setKind] = useState<EntityKind | 'all'>('all')
  const [opened, setOpened] = useState<EntityName | null>(null)
  const [merging, setMerging] = useState<EntityName | null>(null)
  const list = useDesk(
    'entities.list',
    { ...(kind === 'all' ? {} : { kind }), text, offset: 0, limit: mostRows },
    { keep: true },
  )
  return (
    <>
      <KindList<Row, EntityKind | 'all'>
        noun="name"
        glyph={UsersRound}
        kinds={kinds}
        kind={kind}
        onKind={setKind}
        list={list}
        columns={columns}
        acts={[
          { label: 'Open the record', key: 'Enter', run: setOpened },
          { label: 'Merge…', key: 'm', run: setMerging },
        ]}
        spoken={(row) => row.role}
        empty={
          text === ''
            ? {
                title: 'Nobody is named yet',
                words:
                  'Whoever a piece is tagged with stands here, with all their pieces and all they are quoted as saying. Confirm suggested tags in a piece to begin.',
              }
            : {
                title: 'No name answers to this',
                words: 'Names, other names and aliases are searched, in any script.',
              }
        }
      />
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
    </>
  )
}

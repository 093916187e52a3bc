import { Tags } from 'lucide-react'
import { useState } from 'react'
import type { KnownTag } from '../../shared/calls/tagCalls.ts'
import type { TagKind } from '../../shared/model/tag.ts'
import { tagKinds } from '../../shared/model/tagKinds.ts'
import { useDesk } from '../deskQuery.ts'
import { setQuery } from '../library/query.ts'
import { tagWords } from '../piece/tagWords.ts'
import { go } from '../shell/route.ts'
import type { TableColumn } from '../ui/VirtualTable.tsx'
import { KindList, mostRows, quiet } from './KindList.tsx'
import { RemoveTagDialog, RenameTagDialog } from './TagDialogs.tsx'

const kinds: readonly { readonly value: TagKind | 'all'; readonly label: string }[] = [
  { value: 'all', label: 'All of them' },
  ...tagKinds.map((value) => ({ value, label: tagWords[value].title })),
]

const columns: readonly TableColumn<KnownTag>[] = [
  {
    id: 'code',
    head: 'Code',
    width: 'minmax(120px, 0.6fr)',
    skeleton: 14,
    cell: (row) => quiet(row.code ?? '', row.code ?? ''),
  },
]

const showPieces = ({ name }: KnownTag): void => {
  setQuery({ filter: { tag: name }, sort: 'newest', group: undefined })
  go({ place: 'library' })
}

/** Every tag in use: Enter shows its pieces, F2 renames or merges it, Delete takes it off every piece. */
export function TagList({ text }: { readonly text: string }) {
  const [kind, setKind] = useState<TagKind | 'all'>('all')
  const [renaming, setRenaming] = useState<KnownTag | null>(null)
  const [removing, setRemoving] = useState<KnownTag | null>(null)
  const list = useDesk(
    'tags.list',
    { ...(kind === 'all' ? {} : { kind }), text, offset: 0, limit: mostRows },
    { keep: true },
  )
  return (
    <>
      <KindList<KnownTag, TagKind | 'all'>
        noun="tag"
        glyph={Tags}
        kinds={kinds}
        kind={kind}
        onKind={setKind}
        list={list}
        columns={columns}
        acts={[
          { label: 'Show its pieces', key: 'Enter', run: showPieces },
          { label: 'Rename or merge…', key: 'F2', run: setRenaming },
          { label: 'Take off every piece…', key: 'Delete', run: setRemoving },
        ]}
        spoken={() => undefined}
        empty={
          text === ''
            ? {
                title: 'No tag is in use yet',
                words:
                  'Every confirmed tag stands here with its pieces; it is renamed, merged or taken away everywhere at once.',
              }
            : {
                title: 'No tag answers to this',
                words: 'Only tags that a piece carries are listed.',
              }
        }
      />
      {renaming ? <RenameTagDialog tag={renaming} onClose={() => setRenaming(null)} /> : null}
      {removing ? <RemoveTagDialog tag={removing} onClose={() => setRemoving(null)} /> : null}
    </>
  )
}

import { ChevronDown, X } from 'lucide-react'
import { useState } from 'react'
import type { Status } from '../../shared/model/status.ts'
import { useDesk } from '../deskQuery.ts'
import { openExport } from '../shell/dialogs.ts'
import { counted } from '../words/numberWords.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { statusWord } from '../ui/StatusBadge.tsx'
import { applyBulk } from './applyBulk.ts'
import { BulkTagDialog } from './BulkTagDialog.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import styles from './LibraryScreen.module.css'
import { ReplaceSheet } from './ReplaceSheet.tsx'
import type { Selection } from './useSelection.ts'

/** What can be done with the selected pieces; stands where the count stood, so that nothing moves. */
export function SelectionBar(props: { readonly selection: Selection; readonly isBin: boolean }) {
  const { selection } = props
  const picked = [...selection.picked.values()]
  const [isHolding, setHolding] = useState(false)
  const [isTagging, setTagging] = useState(false)
  const [isReplacing, setReplacing] = useState(false)
  const sources = useDesk('sources.list', {})
  const ids = picked.map(({ id }) => id)
  const move = (to: Status) =>
    void applyBulk(ids, { type: 'move', to }, (pieces) => `${pieces}: ${statusWord(to)}`)
  if (props.isBin)
    return (
      <div className={styles.bar} role="toolbar" aria-label="Selected pieces" data-pane="selection">
        <span className={styles.picked} aria-live="polite">
          {counted(picked.length, 'piece')} selected
        </span>
        <Button
          size="small"
          onPress={() => {
            selection.clear()
            void applyBulk(ids, { type: 'put-back' }, (pieces) => `${pieces} taken out of the bin`)
          }}
        >
          Take out of the bin
        </Button>
        <span className={styles.grow} />
        <Button look="quiet" size="small" onPress={selection.clear}>
          <X size={12} aria-hidden />
          Clear
        </Button>
      </div>
    )
  const isHeld = picked.every((piece) => piece.held === 'held')
  return (
    <div className={styles.bar} role="toolbar" aria-label="Selected pieces" data-pane="selection">
      <span className={styles.picked} aria-live="polite">
        {counted(picked.length, 'piece')} selected
      </span>
      <Button size="small" onPress={() => openExport(picked.map((piece) => piece.id))}>
        Export…
      </Button>
      <Menu
        label="Move to"
        trigger={
          <Button size="small">
            Move to
            <ChevronDown size={12} aria-hidden />
          </Button>
        }
      >
        <MenuItem onAction={() => move('editing')}>Editing</MenuItem>
        <MenuItem onAction={() => move('review')}>Review</MenuItem>
        <MenuItem onAction={() => move('not-used')}>Not used</MenuItem>
      </Menu>
      <Button size="small" onPress={() => setTagging(true)}>
        Tag…
      </Button>
      <Menu
        label="Outlet"
        trigger={
          <Button size="small" isDisabled={!sources.data?.length}>
            Outlet
            <ChevronDown size={12} aria-hidden />
          </Button>
        }
      >
        {(sources.data ?? []).map((source) => (
          <MenuItem
            key={source.id}
            onAction={() =>
              void applyBulk(
                ids,
                { type: 'outlet', sourceId: source.id },
                (pieces) => `${pieces}: outlet ${source.name}`,
              )
            }
          >
            {source.name}
          </MenuItem>
        ))}
      </Menu>
      <Button size="small" onPress={() => setHolding(true)}>
        {isHeld ? 'Lift the hold…' : 'Hold…'}
      </Button>
      <Menu
        label="More"
        trigger={
          <Button size="small">
            More
            <ChevronDown size={12} aria-hidden />
          </Button>
        }
      >
        <MenuItem onAction={() => setReplacing(true)}>Find and replace…</MenuItem>
        <MenuItem
          danger
          onAction={() => {
            selection.clear()
            void applyBulk(ids, { type: 'bin' }, (pieces) => `${pieces} put into the bin`)
          }}
        >
          Put into the bin
        </MenuItem>
      </Menu>
      <span className={styles.grow} />
      <Button look="quiet" size="small" onPress={selection.clear}>
        <X size={12} aria-hidden />
        Clear
      </Button>
      <BulkTagDialog picked={picked} isOpen={isTagging} onClose={() => setTagging(false)} />
      <ReplaceSheet picked={picked} isOpen={isReplacing} onClose={() => setReplacing(false)} />
      <HoldDialog
        picked={picked}
        isHeld={isHeld}
        isOpen={isHolding}
        onClose={() => setHolding(false)}
        onDone={selection.know}
      />
    </div>
  )
}

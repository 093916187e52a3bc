import { useState } from 'react'
import { diffWords } from '../../shared/engine/textDiff.ts'
import type { StoryPiece, ThreeWayRow } from '../../shared/calls/storyCalls.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { DiffText } from '../piece/DiffText.tsx'
import { usePiece } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Sheet } from '../ui/Dialog.tsx'
import { SheetButton } from '../ui/SheetButton.tsx'
import { InlineError, Spinner } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { counted } from '../words/numberWords.ts'
import styles from './Stories.module.css'

const kinds: Readonly<Record<ThreeWayRow['kind'], string>> = {
  same: 'unchanged',
  theirs: 'they changed it',
  ours: 'we changed it',
  both: 'both changed it',
  taken: 'ours is theirs already',
}

/** Theirs before, theirs now, ours: what they changed is taken paragraph by paragraph. */
export function ThreeWaySheet(props: {
  readonly newer: StoryPiece | null
  readonly onClose: () => void
}) {
  const { newer, onClose } = props
  return (
    <Sheet title="A newer version" isOpen={newer !== null} onClose={onClose} width="wide" firm>
      {newer ? <Inside newer={newer} onClose={onClose} /> : null}
    </Sheet>
  )
}

function Inside(props: { readonly newer: StoryPiece; readonly onClose: () => void }) {
  const { newer, onClose } = props
  const { session } = usePiece()
  const found = useDesk('stories.threeWay', { id: session.id, newerId: newer.id })
  const [refused, setRefused] = useState<ReadonlySet<number>>(new Set())
  const { act, problem: fault } = useAct()
  if (found.isError) return <InlineError>{faultOf(found.error).message}</InlineError>
  if (!found.data) return <Spinner label="Comparing" />
  // Rows of a comparison are known by their place and nothing else.
  const rows = found.data.rows.map((row, place) => ({ ...row, place }))
  const offered = rows.flatMap((row, index) =>
    row.kind === 'theirs' || row.kind === 'both' ? [index] : [],
  )
  // What only they changed is offered as taken; where both changed it, a person has to want it.
  const isChosen = (index: number) =>
    rows[index]?.kind === 'both' ? refused.has(index) : !refused.has(index)
  const chosen = offered.filter(isChosen)
  const accept = () =>
    act(async ({ isHere, refuse }) => {
      // Where somebody closed this and typed on meanwhile, their words stay and are asked about as any conflict is.
      const reply = await session.settle(
        'stories.accept',
        (baseRevision) => ({ id: session.id, newerId: newer.id, baseRevision, rows: chosen }),
        { undoable: true },
      )
      if (!reply.ok) return refuse(reply.fault.message)
      if (isHere()) onClose()
      showToast({
        words: `${counted(chosen.length, 'paragraph')} taken. What counts as received is now the newer version.`,
      })
    })
  return (
    <div className={styles.compare}>
      <p className={styles.quiet}>
        {offered.length === 0
          ? 'They changed nothing that is not in this text already.'
          : `They changed ${counted(offered.length, 'paragraph')}. Choose what to take; quotations and edits are compared with the newer version from then on.`}
      </p>
      <div className={styles.three} role="table" aria-label="Three versions" data-part>
        <div role="row" className={styles.row3}>
          <span role="columnheader">Theirs before</span>
          <span role="columnheader">Theirs now</span>
          <span role="columnheader">Ours</span>
        </div>
        {rows.map((row, index) =>
          row.kind === 'same' ? null : (
            <div key={row.place} role="row" className={styles.row3}>
              <span role="cell" className={styles.cell} dir="auto">
                {row.before ?? <em className={styles.quiet}>not there</em>}
              </span>
              <span role="cell" className={styles.cell} dir="auto">
                <DiffText parts={diffWords(row.before ?? '', row.now ?? '')} />
              </span>
              <span role="cell" className={styles.cell} dir="auto">
                <DiffText parts={diffWords(row.before ?? '', row.ours ?? '')} />
              </span>
              <span className={styles.choice}>
                <span className={styles.quiet}>{kinds[row.kind]}</span>
                {row.kind === 'theirs' || row.kind === 'both' ? (
                  <Checkbox
                    isSelected={isChosen(index)}
                    onChange={() => {
                      const next = new Set(refused)
                      if (!next.delete(index)) next.add(index)
                      setRefused(next)
                    }}
                  >
                    Take theirs
                  </Checkbox>
                ) : null}
              </span>
            </div>
          ),
        )}
      </div>
      {fault ? <InlineError>{fault}</InlineError> : null}
      <div className={styles.acts} data-part>
        <Button onPress={onClose}>Cancel</Button>
        <SheetButton onPress={() => void accept()}>
          {`Take ${counted(chosen.length, 'paragraph')} and the newer version as received`}
        </SheetButton>
      </div>
    </div>
  )
}

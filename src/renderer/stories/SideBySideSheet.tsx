import { diffWords } from '../../shared/engine/textDiff.ts'
import type { SideBySide, StoryPiece } from '../../shared/calls/storyCalls.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { usePiece } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Dialog.tsx'
import { InlineError, Spinner } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import styles from './Stories.module.css'

/** Two copies as received, paragraph beside paragraph, changed words marked on both sides. */
export function SideBySideSheet(props: {
  readonly other: StoryPiece | null
  readonly onClose: () => void
}) {
  const { other, onClose } = props
  return (
    <Sheet
      title={`This copy and ${other?.sourceName ?? 'the other'}`}
      isOpen={other !== null}
      onClose={onClose}
      width="wide"
    >
      {other ? <Inside other={other} /> : null}
    </Sheet>
  )
}

function Inside({ other }: { readonly other: StoryPiece }) {
  const { session } = usePiece()
  const found = useDesk('stories.compare', { id: session.id, otherId: other.id })
  if (found.isError) return <InlineError>{faultOf(found.error).message}</InlineError>
  if (!found.data) return <Spinner label="Comparing" />
  const { rows, offers } = found.data
  const changed = rows.filter((row) => row.ours !== row.theirs).length
  return (
    <div className={styles.compare}>
      <Offers other={other} offers={offers} />
      <p className={styles.quiet}>
        {changed === 0
          ? 'Word for word the same.'
          : `${changed} of ${rows.length} paragraphs differ.`}{' '}
        Rights are never taken over from another copy.
      </p>
      <div className={styles.columns} role="table" aria-label="Both copies">
        <div role="row" className={styles.row}>
          <span role="columnheader">This copy, as received</span>
          <span role="columnheader">{other.sourceName ?? 'The other copy'}</span>
        </div>
        {rows.map((row, index) => (
          // Rows of a comparison have only their place.
          // eslint-disable-next-line react/no-array-index-key
          <div key={index} role="row" className={styles.row} data-same={row.ours === row.theirs}>
            <Cell row={row} side="removed" />
            <Cell row={row} side="added" />
          </div>
        ))}
      </div>
    </div>
  )
}

function Cell(props: {
  readonly row: SideBySide['rows'][number]
  readonly side: 'removed' | 'added'
}) {
  const { row, side } = props
  const own = side === 'removed' ? row.ours : row.theirs
  if (own === null) return <span role="cell" className={styles.gap} />
  const parts = diffWords(row.ours ?? '', row.theirs ?? '').filter(
    (part) => part.kind === 'same' || part.kind === side,
  )
  return (
    <span role="cell" className={styles.cell} dir="auto">
      {parts.map((part, index) =>
        part.kind === 'same' ? (
          // eslint-disable-next-line react/no-array-index-key -- parts of one string have only their place
          <span key={index}>{part.text}</span>
        ) : (
          // eslint-disable-next-line react/no-array-index-key
          <mark key={index} className={side === 'removed' ? styles.ours : styles.theirs}>
            {part.text}
          </mark>
        ),
      )}
    </span>
  )
}

const words = { headline: 'Headline', url: 'Address of the original', date: 'Date' } as const

/** What may be taken over, with the copy named in the history. */
function Offers(props: { readonly other: StoryPiece; readonly offers: SideBySide['offers'] }) {
  const { session } = usePiece()
  const { act } = useAct()
  const take = (what: keyof typeof words) =>
    act(async () => {
      const reply = await session.settle('stories.take', () => ({
        id: session.id,
        otherId: props.other.id,
        what,
      }))
      if (!reply.ok) return showToast({ words: reply.fault.message, tone: 'failed' })
      return showToast({
        words: `${words[what]} taken over from ${props.other.sourceName ?? 'the other copy'}.`,
      })
    })
  const there = (['headline', 'url', 'date'] as const).filter((what) => props.offers[what] !== null)
  if (there.length === 0) return null
  return (
    <dl className={styles.offers}>
      {there.map((what) => (
        <div key={what} className={styles.offer}>
          <dt>{words[what]}</dt>
          <dd dir="auto">{props.offers[what]}</dd>
          <Button
            size="small"
            aria-label={`Take over: ${words[what]}`}
            onPress={() => void take(what)}
          >
            Take over
          </Button>
        </div>
      ))}
    </dl>
  )
}

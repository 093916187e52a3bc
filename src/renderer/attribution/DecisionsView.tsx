import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { usePiece } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState, ErrorState } from '../ui/States.tsx'
import { EventWords } from '../words/EventWords.tsx'
import { momentWords } from '../words/dateWords.ts'
import styles from './DecisionsView.module.css'

interface DecidedPayload {
  readonly act?: string
  readonly undoes?: number
  readonly statements?: readonly string[]
}

/** Every decision about the statements, newest first; the newest that stands can be taken back. */
export function DecisionsView(props: {
  readonly undo: () => void
  readonly onPick: (id: string) => void
}) {
  const { session } = usePiece()
  const { data, error, refetch } = useDesk('articles.events', { id: session.id }, { keep: true })
  if (error)
    return (
      <ErrorState
        title="The decisions could not be read"
        fault={faultOf(error)}
        onRetry={() => void refetch()}
      />
    )
  const lines = (data ?? [])
    .filter((event) => event.kind === 'attribution-decided')
    .toSorted((a, b) => b.seq - a.seq)
    .map((event) => ({ event, payload: event.payload as DecidedPayload }))
  const undone = new Set(lines.flatMap(({ payload }) => payload.undoes ?? []))
  const standing = lines.find(
    ({ event, payload }) => payload.undoes === undefined && !undone.has(event.seq),
  )
  if (lines.length === 0)
    return (
      <EmptyState title="Nothing decided yet">
        Each decision will stand here with its name and time, and can be taken back.
      </EmptyState>
    )
  return (
    <ol className={styles.list} aria-label="Decisions">
      {lines.map(({ event, payload }) => {
        const gone = undone.has(event.seq)
        const first = payload.statements?.[0]
        return (
          <li key={event.seq} className={styles.line} data-undone={gone || undefined}>
            <span className={styles.said} dir="auto">
              <EventWords summary={event.summary} />
            </span>
            <span className={styles.when}>
              {event.actor} · {momentWords(event.at)}
              {gone ? ' · taken back' : ''}
            </span>
            <span className={styles.acts}>
              {first === undefined ? null : (
                <Button look="link" size="small" onPress={() => props.onPick(first)}>
                  Show
                </Button>
              )}
              {event === standing?.event ? (
                <Button look="link" size="small" onPress={props.undo}>
                  Take back
                </Button>
              ) : null}
            </span>
          </li>
        )
      })}
    </ol>
  )
}

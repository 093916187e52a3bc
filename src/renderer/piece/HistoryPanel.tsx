import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import type { ArticleFields } from '../../shared/model/article.ts'
import type { VersionId } from '../../shared/model/ids.ts'
import type { Version } from '../../shared/model/version.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState, ErrorState } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { EventWords } from '../words/EventWords.tsx'
import { momentWords } from '../words/dateWords.ts'
import styles from './HistoryPanel.module.css'
import { usePiece } from './PieceContext.ts'
import type { PieceSession } from './pieceSession.ts'
import { wayBack, type WayBack } from './wayBack.ts'
import { VersionSheet } from './VersionSheet.tsx'

const reasonWords: Readonly<Record<Version['reason'], string>> = {
  import: 'As imported',
  'sign-off': 'Signed off',
  export: 'Exported',
  restore: 'Before a restore',
  idle: 'While working',
  'by-hand': 'Kept by hand',
}

/** Who did what, when; and the kept versions, each to be compared and brought back. */
export function HistoryPanel() {
  const { session } = usePiece()
  const events = useDesk('articles.events', { id: session.id })
  const versions = useDesk('articles.versions', { id: session.id })
  const [open, setOpen] = useState<VersionId | null>(null)
  if (events.error)
    return (
      <ErrorState
        title="The history could not be read"
        fault={faultOf(events.error)}
        onRetry={() => void events.refetch()}
      />
    )
  return (
    <div className={styles.panel}>
      <section aria-label="Versions">
        <h3 className={styles.title}>Versions</h3>
        {(versions.data ?? []).length === 0 ? (
          <p className={styles.none}>Versions are kept at import, sign-off, export and restore.</p>
        ) : (
          <ul className={styles.versions}>
            {(versions.data ?? []).map((version) => (
              <li key={version.id} className={styles.version}>
                <span className={styles.what}>
                  <span>{reasonWords[version.reason]}</span>
                  <span className={styles.when}>
                    {momentWords(version.at)} · {version.by} · {version.wordCount}&nbsp;words
                  </span>
                </span>
                <Button
                  size="small"
                  aria-label={`Compare with ${reasonWords[version.reason]}, ${momentWords(version.at)}`}
                  onPress={() => setOpen(version.id)}
                >
                  Compare…
                </Button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-label="What happened">
        <h3 className={styles.title}>What happened</h3>
        {events.data?.length === 0 ? (
          <EmptyState title="Nothing yet">Every change of this piece will stand here.</EmptyState>
        ) : (
          <ol className={styles.events}>
            {(events.data ?? [])
              .toSorted((a, b) => b.seq - a.seq)
              .map((event) => (
                <EventLine key={event.seq} event={event} />
              ))}
          </ol>
        )}
      </section>
      <VersionSheet id={open} onClose={() => setOpen(null)} />
    </div>
  )
}

function EventLine(props: { readonly event: Output<'articles.events'>[number] }) {
  const { event } = props
  const { session } = usePiece()
  const way = wayBack(event)
  return (
    <li className={styles.event}>
      <span className={styles.what}>
        <span className={styles.summary} dir="auto">
          <EventWords summary={event.summary} />
        </span>
        <span className={styles.when}>
          {event.actor} · {momentWords(event.at)}
        </span>
      </span>
      {way ? (
        <Button
          size="small"
          look="quiet"
          className={styles.back}
          aria-label={`Put back: ${event.summary}`}
          onPress={() => void putBack(session, way)}
        >
          Put back
        </Button>
      ) : null}
    </li>
  )
}

/** What stood before stands again, as a change of its own with a line of its own. */
async function putBack(session: PieceSession, way: WayBack): Promise<void> {
  if (way.kind === 'steps') return session.decideSteps(way.ids, way.state)
  const { fields } = session.snapshot()
  const names = Object.keys(way.fields) as (keyof ArticleFields)[]
  const now = Object.fromEntries(names.map((name) => [name, fields[name]]))
  session.setFields(way.fields)
  showToast({ words: 'Put back as it was.', undo: () => session.setFields(now) })
}

import { useState } from 'react'
import { ask } from '../desk.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { showToast } from '../ui/toast.ts'
import { LicenceForm } from './LicenceForm.tsx'
import { LicenceWords, useLicence } from './LicenceWords.tsx'
import styles from './RepublicationPanel.module.css'

/** The licence: the outlet's, or one for this piece only; default none. */
export function PieceLicence() {
  const { session } = usePiece()
  const { fields, view } = useSnapshot(session)
  const { licence, from, source } = useLicence()
  const [editing, setEditing] = useState<'piece' | 'source' | null>(null)
  return (
    <section className={styles.section} aria-label="Licence">
      <h3 className={styles.title}>Licence</h3>
      <LicenceWords />
      <div className={styles.buttons}>
        {source ? (
          <Button size="small" data-field="licence" onPress={() => setEditing('source')}>
            {source.licence ? 'Change' : 'Put on file'} for {source.name}…
          </Button>
        ) : null}
        <Button
          size="small"
          {...(source ? {} : { 'data-field': 'licence' })}
          onPress={() => setEditing('piece')}
        >
          {fields.licenceOverride ? 'Change for this piece…' : 'For this piece only…'}
        </Button>
        {fields.licenceOverride ? (
          <Button
            size="small"
            look="quiet"
            onPress={() => {
              const was = fields.licenceOverride
              session.setFields({ licenceOverride: null })
              showToast({
                words: 'The exception for this piece is removed.',
                undo: () => session.setFields({ licenceOverride: was }),
              })
            }}
          >
            Remove the exception
          </Button>
        ) : null}
      </div>
      {editing === null ? null : (
        <LicenceForm
          title={
            editing === 'piece' ? 'Licence for this piece only' : `Licence of ${source?.name ?? ''}`
          }
          of={editing === 'piece' ? `piece ${view.article.id}` : `outlet ${source?.id ?? ''}`}
          first={
            editing === 'piece'
              ? (fields.licenceOverride ?? (from === 'source' ? licence : null))
              : (source?.licence ?? null)
          }
          onClose={() => setEditing(null)}
          onSave={async (next) => {
            if (editing === 'piece') {
              session.setFields({ licenceOverride: next })
              return null
            }
            if (!source) return 'This outlet is no longer there.'
            const { id, createdAt: _at, ...draft } = source
            const reply = await ask('sources.save', { id, draft: { ...draft, licence: next } })
            return reply.ok ? null : reply.fault.message
          }}
        />
      )}
    </section>
  )
}

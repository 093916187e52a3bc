import { useState } from 'react'
import type { EntityView } from '../../shared/calls/tagCalls.ts'
import type { EntityDraft, EntityKind } from '../../shared/model/entity.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { go } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, Sheet } from '../ui/Dialog.tsx'
import { ListField } from '../ui/ListField.tsx'
import { ErrorState, Spinner } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { dayWords, momentWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import { undoBulk } from './applyBulk.ts'
import styles from './EntitySheet.module.css'
import { MergeDialog } from './MergeDialog.tsx'

/** Whom or what a tag names. */
export interface EntityName {
  readonly kind: EntityKind
  readonly name: string
}

/** The record of a person, an organisation or a place: names, role, notes, its pieces, what it is said to have said. */
export function EntitySheet(props: {
  readonly entity: EntityName | null
  readonly onClose: () => void
}) {
  const [shown, setShown] = useState<EntityName | null>(null)
  const wanted = props.entity
  if (wanted === null) return null
  const entity = shown?.kind === wanted.kind && shown.name !== wanted.name ? shown : wanted
  return (
    <OpenSheet
      key={`${entity.kind} ${entity.name}`}
      entity={entity}
      onRenamed={(name) => setShown({ kind: entity.kind, name })}
      onClose={() => {
        setShown(null)
        props.onClose()
      }}
    />
  )
}

function OpenSheet(props: {
  readonly entity: EntityName
  readonly onRenamed: (name: string) => void
  readonly onClose: () => void
}) {
  const { entity, onClose } = props
  const view = useDesk('entities.open', entity)
  return (
    <Sheet isOpen title={entity.name} onClose={onClose} width="wide">
      {view.isError ? (
        <ErrorState
          title="The record could not be read"
          fault={faultOf(view.error)}
          onRetry={() => void view.refetch()}
        />
      ) : view.data ? (
        <Record
          key={`${view.data.id ?? ''} ${view.data.history.length}`}
          view={view.data}
          onRenamed={props.onRenamed}
          onClose={onClose}
        />
      ) : (
        <Spinner label="Reading the record" />
      )}
    </Sheet>
  )
}

function Record(props: {
  readonly view: EntityView
  readonly onRenamed: (name: string) => void
  readonly onClose: () => void
}) {
  const { view, onClose } = props
  const [draft, setDraft] = useState<EntityDraft>(view.entity)
  const [error, setError] = useState<string>()
  const [dialog, setDialog] = useState<'merge' | 'split' | null>(null)
  const set = (change: Partial<EntityDraft>) => setDraft({ ...draft, ...change })
  const isChanged = JSON.stringify(draft) !== JSON.stringify(view.entity)
  const save = async () => {
    const reply = await ask('entities.save', {
      ...(view.id === null ? {} : { id: view.id }),
      draft: { ...draft, name: draft.name.trim() },
    })
    if (!reply.ok) return setError(reply.fault.message)
    setError(undefined)
    showToast({ words: `Record of ${reply.value.name} saved` })
    return props.onRenamed(reply.value.name)
  }
  const open = (id: EntityView['rows'][number]['id']) => {
    onClose()
    go({ place: 'piece', id })
  }
  return (
    <div className={styles.record}>
      <section className={styles.form} aria-label="Record">
        <TextField
          label="Name"
          value={draft.name}
          onChange={(name) => set({ name })}
          error={error}
          maxLength={200}
          hint="As this desk writes it. A new name goes onto every piece tagged with the old one."
        />
        <TextField
          label="Role"
          value={draft.role}
          onChange={(role) => set({ role })}
          maxLength={500}
        />
        <ListField
          label="Also called"
          values={draft.aliases}
          onChange={(aliases) => set({ aliases })}
          hint="Aliases, short forms and other spellings, in any script; texts are recognised by them."
        />
        <ListField
          label="In other languages"
          values={draft.names.map(({ language, name }) => `${language}: ${name}`)}
          onChange={(values) =>
            set({
              names: values.flatMap((value) => {
                const match = /^\s*([a-zA-Z]{2,3}(?:-[\w-]+)?)\s*:\s*(.+)$/u.exec(value)
                return match ? [{ language: match[1] ?? '', name: (match[2] ?? '').trim() }] : []
              }),
            })
          }
          placeholder="ar: قمر جاويد"
          hint="Language, colon, name."
        />
        <TextField
          label="Notes"
          lines={3}
          value={draft.notes}
          onChange={(notes) => set({ notes })}
          maxLength={10_000}
        />
        <div className={styles.acts}>
          <Button
            look="primary"
            isDisabled={!isChanged && view.id !== null}
            onPress={() => void save()}
          >
            {view.id === null ? 'Make a record' : 'Save'}
          </Button>
          <Button onPress={() => setDialog('merge')}>Merge…</Button>
          <Button
            isDisabled={view.id === null || view.entity.aliases.length === 0}
            onPress={() => setDialog('split')}
          >
            Split…
          </Button>
        </div>
      </section>
      <section aria-label="Said">
        <h3 className={styles.title}>
          {view.statementsInAll === 0
            ? 'No statement found'
            : `Said: ${counted(view.statementsInAll, 'statement')}`}
        </h3>
        <ul className={styles.list}>
          {view.statements.map((one) => (
            <li key={`${one.articleId} ${one.statementId}`}>
              <p className={styles.said} dir="auto">
                {one.quoted ? `“${one.text}”` : one.text}
              </p>
              <Button look="link" size="small" onPress={() => open(one.articleId)}>
                {[
                  one.headline ?? 'no headline',
                  one.outlet,
                  one.published && dayWords(one.published),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </Button>
              <span className={styles.quiet}>
                {one.confirmed ? 'confirmed' : 'not yet checked'}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Pieces">
        <h3 className={styles.title}>Tagged: {counted(view.pieces, 'piece')}</h3>
        <ul className={styles.list}>
          {view.rows.map((row) => (
            <li key={row.id}>
              <Button look="link" size="small" onPress={() => open(row.id)}>
                <bdi>{row.headline ?? row.opening}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      </section>
      {view.history.length > 0 ? (
        <section aria-label="History">
          <h3 className={styles.title}>History</h3>
          <ul className={styles.list}>
            {view.history.map((line) => (
              <li key={`${line.at} ${line.summary}`}>
                {line.summary}{' '}
                <span className={styles.quiet}>
                  {line.actor} · {momentWords(line.at)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <MergeDialog
        kind={view.entity.kind}
        name={view.entity.name}
        isOpen={dialog === 'merge'}
        onClose={() => setDialog(null)}
        onDone={onClose}
      />
      <SplitDialog
        view={view}
        isOpen={dialog === 'split'}
        onClose={() => setDialog(null)}
        onDone={onClose}
      />
    </div>
  )
}

interface ActProps {
  readonly view: EntityView
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onDone: () => void
}

function SplitDialog({ view, isOpen, onClose, onDone }: ActProps) {
  const { id, entity, rows } = view
  const [name, setName] = useState('')
  const [pieces, setPieces] = useState<ReadonlySet<string>>(new Set())
  const split = async () => {
    if (id === null || name === '') return undefined
    onClose()
    const reply = await ask('entities.split', {
      id,
      name,
      aliases: [],
      pieces: rows.filter((row) => pieces.has(row.id)).map((row) => row.id),
    })
    if (!reply.ok) return void showToast({ words: reply.fault.message, tone: 'failed' })
    onDone()
    const { actId } = reply.value
    showToast({
      words: `${name} has a record of its own`,
      ...(actId === null ? {} : { undo: () => void undoBulk(actId) }),
    })
    return undefined
  }
  const toggle = (piece: string) => {
    const next = new Set(pieces)
    if (!next.delete(piece)) next.add(piece)
    setPieces(next)
  }
  return (
    <Dialog
      title={`Split ${entity.name}`}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <Button look="primary" isDisabled={name === ''} onPress={() => void split()}>
          Split
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.quiet}>Which name is somebody else?</p>
        <ul className={styles.list} aria-label="Names">
          {entity.aliases.map((alias) => (
            <li key={alias}>
              <Button
                size="small"
                look={alias === name ? 'primary' : 'plain'}
                aria-pressed={alias === name}
                onPress={() => setName(alias)}
              >
                <bdi>{alias}</bdi>
              </Button>
            </li>
          ))}
        </ul>
        <p className={styles.quiet}>Which of these pieces are about them?</p>
        <ul className={styles.list} aria-label="Pieces that go along">
          {rows.map((row) => (
            <li key={row.id}>
              <Button
                size="small"
                look={pieces.has(row.id) ? 'primary' : 'plain'}
                aria-pressed={pieces.has(row.id)}
                onPress={() => toggle(row.id)}
              >
                <bdi>{row.headline ?? row.opening}</bdi>
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { EntityView } from '../../shared/calls/tagCalls.ts'
import type { EntityDraft, EntityKind } from '../../shared/model/entity.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog, Sheet } from '../ui/Dialog.tsx'
import { ListField } from '../ui/ListField.tsx'
import { SheetButton } from '../ui/SheetButton.tsx'
import { ErrorState, Spinner } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { since } from '../ui/since.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { EntityLinks } from './EntityLinks.tsx'
import styles from './EntitySheet.module.css'
import { MergeDialog } from './MergeDialog.tsx'
import { NamesField } from './NamesField.tsx'
import { SplitDialog } from './SplitDialog.tsx'

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
      // Under whichever name: typing goes on where the record gets another.
      key={`${wanted.kind} ${wanted.name}`}
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
  // A row of the list of names is a name with more beside it, which the call would refuse.
  const view = useDesk('entities.open', { kind: entity.kind, name: entity.name })
  const [isChanged, setIsChanged] = useState(false)
  const [isLeaving, setIsLeaving] = useState(false)
  return (
    <Sheet
      isOpen
      title={entity.name}
      onClose={isChanged ? () => setIsLeaving(true) : onClose}
      width="wide"
    >
      {view.isError ? (
        <ErrorState
          title="The record could not be read"
          fault={faultOf(view.error)}
          onRetry={() => void view.refetch()}
        />
      ) : view.data ? (
        <Record
          view={view.data}
          onRenamed={props.onRenamed}
          onClose={onClose}
          onChanged={setIsChanged}
        />
      ) : (
        <Spinner label="Reading the record" />
      )}
      <Dialog
        title="Leave without saving?"
        isOpen={isLeaving}
        role="alertdialog"
        onClose={() => setIsLeaving(false)}
        foot={
          <>
            <Button onPress={() => setIsLeaving(false)}>Go on editing</Button>
            <Button look="danger" onPress={onClose}>
              Leave without saving
            </Button>
          </>
        }
      >
        What was changed in the record of <bdi>{entity.name}</bdi> is not saved yet.
      </Dialog>
    </Sheet>
  )
}

function Record(props: {
  readonly view: EntityView
  readonly onRenamed: (name: string) => void
  readonly onClose: () => void
  readonly onChanged: (isChanged: boolean) => void
}) {
  const { view, onClose, onChanged } = props
  const client = useQueryClient()
  // What was changed, over the record as it is: it may change while somebody types.
  const [changes, setChanges] = useState<Partial<EntityDraft>>({})
  const { act, problem } = useAct()
  const [dialog, setDialog] = useState<'merge' | 'split' | null>(null)
  const draft: EntityDraft = { ...view.entity, ...changes }
  const isChanged = JSON.stringify(draft) !== JSON.stringify(view.entity)
  const set = (change: Partial<EntityDraft>) => setChanges((now) => ({ ...now, ...change }))
  useEffect(() => onChanged(isChanged), [onChanged, isChanged])
  const save = () =>
    act(async ({ isHere, refuse }) => {
      const reply = await ask('entities.save', {
        ...(view.id === null ? {} : { id: view.id }),
        draft: { ...draft, name: draft.name.trim() },
      })
      if (!reply.ok) return refuse(reply.fault.message)
      showToast({ words: `Record of ${reply.value.name} saved` })
      if (!isHere()) return
      const { id, createdAt: _createdAt, changedAt: _changedAt, ...entity } = reply.value
      const queryKey = ['entities.open', { kind: entity.kind, name: entity.name }]
      client.setQueryData<EntityView>(queryKey, (known) => ({ ...(known ?? view), id, entity }))
      void client.invalidateQueries({ queryKey })
      setChanges((now) => since(changes, now))
      props.onRenamed(entity.name)
    })
  return (
    <div className={styles.record}>
      <section className={styles.form} aria-label="Record" data-part>
        <TextField
          label="Name"
          value={draft.name}
          onChange={(name) => set({ name })}
          error={problem ?? undefined}
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
        <NamesField names={draft.names} onChange={(names) => set({ names })} />
        <TextField
          label="Notes"
          lines={3}
          value={draft.notes}
          onChange={(notes) => set({ notes })}
          maxLength={10_000}
        />
        <div className={styles.acts}>
          <SheetButton isDisabled={!isChanged && view.id !== null} onPress={() => void save()}>
            {view.id === null ? 'Make a record' : 'Save'}
          </SheetButton>
          <Button isDisabled={isChanged} onPress={() => setDialog('merge')}>
            Merge…
          </Button>
          <Button
            isDisabled={isChanged || view.id === null || view.entity.aliases.length === 0}
            onPress={() => setDialog('split')}
          >
            Split…
          </Button>
        </div>
        {isChanged ? (
          <p className={styles.quiet}>
            Save first: merging and splitting begin from the saved record.
          </p>
        ) : null}
      </section>
      <EntityLinks view={view} onLeave={onClose} />
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

import { useState } from 'react'
import type { Source, SourceDraft } from '../../shared/model/source.ts'
import { ask, call } from '../desk.ts'
import { setQuery } from '../library/query.ts'
import { useFlush } from '../shell/closing.ts'
import { go } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ListField } from '../ui/ListField.tsx'
import { Select } from '../ui/Select.tsx'
import { InlineError } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { classes } from '../ui/classes.ts'
import { draftOf, emptyDraft, useDraft } from './drafts.ts'
import { LicenceSection } from './LicenceSection.tsx'
import styles from './OutletRecord.module.css'

const roles = [
  { value: 'publisher', label: 'Publisher', hint: 'Its pieces are its own' },
  { value: 'agency', label: 'Agency', hint: 'Sells or gives pieces to publishers' },
  { value: 'republisher', label: 'Republisher', hint: 'Passes on the pieces of others' },
] as const

const languages = [
  { value: '', label: 'Not said' },
  { value: 'en', label: 'English' },
  { value: 'ar', label: 'Arabic' },
  { value: 'fa', label: 'Persian' },
  { value: 'ur', label: 'Urdu' },
  { value: 'fr', label: 'French' },
  { value: 'de', label: 'German' },
  { value: 'es', label: 'Spanish' },
] as const

/** The record of one outlet; what is typed is kept as a draft until it is saved or thrown away. */
export function OutletRecord({ source }: { readonly source: Source | null }) {
  const [kept, keep] = useDraft(source?.id ?? 'new')
  const [fault, setFault] = useState<string>()
  const [isNameAsked, setNameAsked] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const draft = kept ?? (source ? draftOf(source) : emptyDraft)
  const change = (part: Partial<SourceDraft>) => keep({ ...draft, ...part })
  const language = languages.find((one) => one.value === (draft.language ?? ''))

  const save = async (): Promise<boolean> => {
    if (draft.name.trim() === '') {
      setNameAsked(true)
      return false
    }
    const reply = await ask('sources.save', { ...(source ? { id: source.id } : {}), draft })
    if (!reply.ok) {
      setFault(reply.fault.message)
      return false
    }
    setFault(undefined)
    keep(null)
    showToast({ words: `${reply.value.name} is saved.` })
    go({ place: 'outlets', id: reply.value.id })
    return true
  }
  useFlush(async () => {
    if (kept === null || (await save())) return { saved: true }
    return { saved: false, why: `The record of ${draft.name || 'the new outlet'} is not saved.` }
  })

  return (
    <section className={styles.record} aria-label="Record" data-pane="record">
      <div className={styles.scroll}>
        <div className={styles.inside}>
          <h2 className={classes(styles.name, draft.name === '' && styles.none)}>
            <bdi>{draft.name || 'New outlet'}</bdi>
          </h2>
          <div className={styles.grid}>
            <TextField
              label="Name, as it is credited"
              value={draft.name}
              onChange={(name) => change({ name })}
              error={
                isNameAsked && draft.name.trim() === ''
                  ? 'An outlet needs a name to be found again.'
                  : undefined
              }
              maxLength={200}
              takesFocus={source === null}
            />
            <Select
              label="What it is"
              value={draft.role}
              choices={roles}
              onChange={(role) => change({ role })}
            />
            <ListField
              className={styles.whole ?? ''}
              label="Other names it goes by"
              hint="A piece that carries one of these is matched to this record. Enter adds a name."
              values={draft.aliases}
              onChange={(aliases) => change({ aliases })}
            />
            <ListField
              label="Domains"
              placeholder="example.org"
              values={draft.domains}
              onChange={(domains) => change({ domains })}
              clean={(typed) =>
                typed
                  .toLocaleLowerCase()
                  .replace(/^[a-z]+:\/\//u, '')
                  .replace(/\/.*$/u, '')
              }
            />
            <Select
              label="Language"
              value={language?.value ?? ''}
              choices={languages}
              onChange={(value) => change({ language: value || null })}
            />
            <TextField
              label="Contacts"
              lines={3}
              value={draft.contacts}
              onChange={(contacts) => change({ contacts })}
              placeholder="Who to write to about rights and corrections"
            />
            <TextField
              label="Notes for the desk"
              lines={3}
              value={draft.notes}
              onChange={(notes) => change({ notes })}
            />
          </div>
          <LicenceSection licence={draft.licence} onChange={(licence) => change({ licence })} />
          {fault ? (
            <div className={styles.section}>
              <InlineError>{fault}</InlineError>
            </div>
          ) : null}
        </div>
      </div>
      <div className={styles.foot}>
        {source ? (
          <>
            <Button
              look="quiet"
              onPress={() => {
                setQuery({ filter: { sourceId: source.id } })
                go({ place: 'library' })
              }}
            >
              Its pieces
            </Button>
            <Button look="quiet" onPress={() => setRemoving(true)}>
              Remove…
            </Button>
          </>
        ) : null}
        <span className={styles.grow} />
        {kept ? <span className={styles.note}>Not saved yet</span> : null}
        <Button onPress={() => keep(null)} isDisabled={kept === null}>
          Throw changes away
        </Button>
        <Button
          look="primary"
          onPress={() => void save()}
          isDisabled={kept === null && source !== null}
        >
          Save
        </Button>
      </div>
      {source ? (
        <RemoveDialog source={source} isOpen={isRemoving} onClose={() => setRemoving(false)} />
      ) : null}
    </section>
  )
}

function RemoveDialog(props: {
  readonly source: Source
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const { source } = props
  const remove = async () => {
    props.onClose()
    const reply = await ask('sources.remove', { id: source.id })
    if (!reply.ok) return showToast({ words: reply.fault.message, tone: 'failed' })
    go({ place: 'outlets' })
    return showToast({
      words: `The record of ${source.name} is removed.`,
      undo: () => {
        call('sources.save', { draft: draftOf(source) }).then(
          (again) => go({ place: 'outlets', id: again.id }),
          () => showToast({ words: 'The record could not be put back.', tone: 'failed' }),
        )
      },
    })
  }
  return (
    <Dialog
      title={`Remove ${source.name}?`}
      isOpen={props.isOpen}
      onClose={props.onClose}
      role="alertdialog"
      foot={
        <>
          <Button onPress={props.onClose}>Keep it</Button>
          <Button look="danger" onPress={() => void remove()}>
            Remove the record
          </Button>
        </>
      }
    >
      Its pieces stay in the library, but with no licence on file: none of them can be exported
      until they are matched to a record again.
    </Dialog>
  )
}

import { useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Source, SourceDraft } from '../../shared/model/source.ts'
import { ask, call, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { setQuery } from '../library/query.ts'
import { useFlush } from '../shell/closing.ts'
import { go } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { ListField } from '../ui/ListField.tsx'
import { Select } from '../ui/Select.tsx'
import { ErrorState, InlineError, Spinner } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { classes } from '../ui/classes.ts'
import { draftOf, emptyDraft, useDraft } from './drafts.ts'
import { HousePatternSection } from './HousePatternSection.tsx'
import { IntakeSection } from './IntakeSection.tsx'
import { LicenceSection } from './LicenceSection.tsx'
import { MergeDialog } from './MergeDialog.tsx'
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
  const [isMerging, setMerging] = useState(false)
  const [tab, setTab] = useState<RecordTab>('record')
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
  const creditBy = (licence: SourceDraft['licence'], template: string) => {
    if (!licence) return
    change({ licence: { ...licence, credit: { ...licence.credit, template } } })
    showToast({
      words: 'Put into the licence as its credit line. Save to keep it.',
      undo: () => change({ licence }),
    })
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
          {source ? <TabBar tab={tab} onChange={setTab} /> : null}
          {source && tab !== 'record' ? (
            <RecordDetails
              id={source.id}
              tab={tab}
              onCredit={draft.licence ? (template) => creditBy(draft.licence, template) : null}
            />
          ) : null}
          <div className={tab === 'record' ? undefined : styles.away}>
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
          </div>
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
            <Button look="quiet" onPress={() => setMerging(true)}>
              Merge…
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
        <MergeDialog source={source} isOpen={isMerging} onClose={() => setMerging(false)} />
      ) : null}
      {source ? (
        <RemoveDialog source={source} isOpen={isRemoving} onClose={() => setRemoving(false)} />
      ) : null}
    </section>
  )
}

type RecordTab = 'record' | 'pattern' | 'intake'
const tabs: readonly (readonly [RecordTab, string])[] = [
  ['record', 'Record and licence'],
  ['pattern', 'House pattern'],
  ['intake', 'Intake and history'],
]

/** The three sides of a record; what was typed on the first stays while one looks at the others. */
function TabBar(props: { readonly tab: RecordTab; readonly onChange: (tab: RecordTab) => void }) {
  return (
    <ToggleButtonGroup
      aria-label="Sides of the record"
      className={styles.tabs ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.tab]}
      onSelectionChange={(keys) => {
        const chosen = tabs.find(([id]) => keys.has(id))
        if (chosen) props.onChange(chosen[0])
      }}
    >
      {tabs.map(([id, label]) => (
        <ToggleButton key={id} id={id} className={styles.tab ?? ''}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

function RecordDetails(props: {
  readonly id: Source['id']
  readonly tab: RecordTab
  readonly onCredit: ((template: string) => void) | null
}) {
  const detail = useDesk('outlets.detail', { id: props.id })
  if (detail.isError)
    return (
      <ErrorState
        title="This side of the record could not be read"
        fault={faultOf(detail.error)}
        onRetry={() => void detail.refetch()}
      />
    )
  if (!detail.data) return <Spinner label="Reading its pieces" />
  return props.tab === 'pattern' ? (
    <HousePatternSection id={props.id} detail={detail.data} onCredit={props.onCredit} />
  ) : (
    <IntakeSection detail={detail.data} />
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

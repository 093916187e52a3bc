import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Source, SourceDraft } from '../../shared/model/source.ts'
import { setQuery } from '../library/query.ts'
import { go } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { InlineError } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { classes } from '../ui/classes.ts'
import {
  changeRecord,
  draftOf,
  emptyDraft,
  type RecordChanges,
  throwAway,
  unsavedRecords,
  useUnsaved,
} from './drafts.ts'
import { LicenceSection } from './LicenceSection.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { OutletFields } from './OutletFields.tsx'
import styles from './OutletRecord.module.css'
import { RecordDetails, RecordSideBar, type RecordSide } from './RecordSides.tsx'
import { RemoveOutletDialog } from './RemoveOutletDialog.tsx'
import { saveRecord } from './saveRecord.ts'

/** The record of one outlet; what is typed is kept as a draft until it is saved or thrown away. */
export function OutletRecord({ source }: { readonly source: Source | null }) {
  const key = source?.id ?? 'new'
  const client = useQueryClient()
  const changes = useUnsaved().get(key)
  const [fault, setFault] = useState<string>()
  const [isNameAsked, setNameAsked] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const [isMerging, setMerging] = useState(false)
  const [tab, setTab] = useState<RecordSide>('record')
  // Asked of the cache: when changes are saved, what is on file takes their place in the same drawing.
  const filed = client.getQueryData<readonly Source[]>(['sources.list', {}])
  const onFile = source && (filed?.find((one) => one.id === source.id) ?? source)
  const draft = { ...(onFile ? draftOf(onFile) : emptyDraft), ...changes }
  const change = (part: RecordChanges) => changeRecord(key, part)

  const save = async (): Promise<boolean> => {
    if (draft.name.trim() === '') {
      setNameAsked(true)
      return false
    }
    // The list stands at its first where none was chosen; which that is may change with a name.
    if (source) go({ place: 'outlets', id: source.id })
    const reply = await saveRecord(client, onFile)
    setFault(reply.ok ? undefined : reply.fault.message)
    return reply.ok
  }
  const creditBy = (licence: SourceDraft['licence'], template: string) => {
    if (!licence) return
    change({ licence: { ...licence, credit: { ...licence.credit, template } } })
    showToast({
      words: 'Put into the licence as its credit line. Save to keep it.',
      undo: () => {
        const now = unsavedRecords().get(key)?.licence
        const credit = now && { ...now.credit, template: licence.credit.template }
        if (now && credit) change({ licence: { ...now, credit } })
      },
    })
  }

  return (
    <section className={styles.record} aria-label="Record">
      <div className={styles.scroll} data-pane="record">
        <div className={styles.inside}>
          <h2 className={classes(styles.name, draft.name === '' && styles.none)}>
            <bdi>{draft.name || 'New outlet'}</bdi>
          </h2>
          {source ? <RecordSideBar tab={tab} onChange={setTab} /> : null}
          {source && tab !== 'record' ? (
            <RecordDetails
              id={source.id}
              tab={tab}
              onCredit={draft.licence ? (template) => creditBy(draft.licence, template) : null}
            />
          ) : null}
          <div className={tab === 'record' ? undefined : styles.away}>
            <OutletFields
              draft={draft}
              change={change}
              isNameAsked={isNameAsked}
              isNew={source === null}
            />
            <LicenceSection licence={draft.licence} onChange={(licence) => change({ licence })} />
          </div>
        </div>
      </div>
      {/* Beside the button that was pressed: the record itself is longer than the window. */}
      {fault ? (
        <div className={styles.fault}>
          <InlineError>{fault}</InlineError>
        </div>
      ) : null}
      {/* A pane of its own: F6 goes there past the sixty stops of a licence. */}
      <div className={styles.foot} data-pane="record-acts">
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
        {changes ? <span className={styles.note}>Not saved yet</span> : null}
        <Button onPress={() => throwAway(key)} isDisabled={!changes}>
          Throw changes away
        </Button>
        <Button look="primary" onPress={() => void save()} isDisabled={!changes && source !== null}>
          Save
        </Button>
      </div>
      {source ? (
        <MergeDialog source={source} isOpen={isMerging} onClose={() => setMerging(false)} />
      ) : null}
      {source ? (
        <RemoveOutletDialog
          source={source}
          isOpen={isRemoving}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </section>
  )
}

import { useState } from 'react'
import type { Vocabulary } from '../../shared/model/vocabulary.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { dayWords } from '../words/dateWords.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { InlineError, Skeleton } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { unless } from '../ui/since.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { numberWords } from '../words/numberWords.ts'
import styles from './SettingsScreen.module.css'

/** Media Topics and the desk's own lists of tags: load, look into, add to, take out. */
export function Vocabularies() {
  const vocabularies = useDesk('vocabularies.list', {})
  const { act, isBusy } = useAct()
  const [shown, setShown] = useState<Vocabulary | null>(null)
  const [isNaming, setNaming] = useState(false)
  const load = () =>
    act(async () => {
      const reply = await ask('vocabularies.importFile', {})
      if (!reply.ok) {
        showToast({ words: reply.fault.message, tone: 'failed' })
        return
      }
      if (reply.value.loaded === null) return
      const { vocabulary, added, changed, retired } = reply.value.loaded
      showToast({
        words: `${vocabulary.name}: ${numberWords(added)} added, ${numberWords(changed)} changed, ${numberWords(retired)} retired.`,
      })
    })
  return (
    <>
      <p className={styles.words}>
        Topics are suggested and completed from these. IPTC’s Media Topics are loaded from the JSON
        file IPTC publishes; a desk’s own lists come as CSV or SKOS. What is retired stays readable
        on the pieces that carry it and is never offered.
      </p>
      {vocabularies.isError ? (
        <InlineError>{faultOf(vocabularies.error).message}</InlineError>
      ) : (
        <ul className={styles.backups}>
          {vocabularies.data ? null : (
            <li className={styles.backup}>
              <Skeleton width={32} />
            </li>
          )}
          {vocabularies.data?.map((one) => (
            <li key={one.id} className={styles.backup}>
              <span className={styles.backupWhen} title={one.credit ?? one.name}>
                <bdi>{one.name}</bdi>{' '}
                <span className={styles.quiet}>
                  {[one.released && `release of ${dayWords(one.released)}`, one.credit]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              <span className={styles.size}>
                {numberWords(one.concepts - one.retired)} on offer
                {one.retired > 0 ? `, ${numberWords(one.retired)} retired` : ''}
              </span>
              <Button size="small" onPress={() => setShown(one)}>
                Open…
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <Button onPress={() => void load()} isBusy={isBusy}>
          {isBusy ? 'Reading the file…' : 'Load from a file…'}
        </Button>
        <Button onPress={() => setNaming(true)}>New list…</Button>
      </div>
      <NewList isOpen={isNaming} onClose={() => setNaming(false)} />
      {shown ? <Contents vocabulary={shown} onClose={() => setShown(null)} /> : null}
    </>
  )
}

function NewList(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const { act, problem } = useAct(props.isOpen)
  const make = () =>
    act(async ({ isHere, refuse }) => {
      if (name.trim() === '') return refuse('A list has a name.')
      const reply = await ask('vocabularies.create', { name: name.trim() })
      if (!reply.ok) return refuse(reply.fault.message)
      setName(unless(name, ''))
      if (isHere()) props.onClose()
    })
  return (
    <Dialog
      title="A list of the desk’s own"
      isOpen={props.isOpen}
      onClose={props.onClose}
      foot={
        <Button look="primary" onPress={() => void make()}>
          Make it
        </Button>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={problem ?? undefined}
        takesFocus
      />
    </Dialog>
  )
}

function Contents(props: { readonly vocabulary: Vocabulary; readonly onClose: () => void }) {
  const { vocabulary, onClose } = props
  const { id, kind } = vocabulary
  const [text, setText] = useState('')
  const [label, setLabel] = useState('')
  const { act } = useAct()
  const found = useDesk('vocabularies.concepts', { id, text, offset: 0, limit: 60 }, { keep: true })
  const add = () => act(addLabel)
  const addLabel = async () => {
    const name = label.trim()
    if (name === '') return
    const code = name
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .slice(0, 100)
    const concept = {
      code,
      label: name,
      broader: null,
      retired: false,
      definition: null,
      labels: [],
    }
    const reply = await ask('vocabularies.saveConcept', { id, concept })
    if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
    else setLabel(unless(label, ''))
  }
  const save = async (format: 'csv' | 'skos-json') => {
    const reply = await ask('vocabularies.exportFile', { id, format })
    if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
    else if (reply.value.name !== null) showToast({ words: `Written to ${reply.value.name}` })
  }
  const remove = async () => {
    onClose()
    const reply = await ask('vocabularies.remove', { id })
    if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
    else showToast({ words: `${vocabulary.name} removed; the pieces keep their tags.` })
  }
  return (
    <Dialog
      isOpen
      width="wide"
      title={vocabulary.name}
      onClose={onClose}
      foot={
        <>
          {kind === 'desk' ? (
            <Button look="danger" onPress={() => void remove()}>
              Remove the list
            </Button>
          ) : null}
          <Button onPress={() => void save('csv')}>Save as CSV…</Button>
          <Button onPress={() => void save('skos-json')}>Save as SKOS…</Button>
        </>
      }
    >
      <TextField
        label="Search in any language"
        value={text}
        onChange={setText}
        hint={found.data ? `${numberWords(found.data.total)} found` : ''}
      />
      <ul className={styles.backups}>
        {found.data?.rows.map((one) => (
          <li key={one.code} className={styles.backup}>
            <span className={styles.backupWhen} title={one.definition ?? one.label}>
              <bdi>{one.label}</bdi>{' '}
              <span className={styles.quiet}>
                {[
                  one.code,
                  one.broader && `in ${one.broader}`,
                  one.retired && 'retired',
                  one.labels
                    .filter(({ label: other }) => other !== one.label)
                    .slice(0, 4)
                    .map(({ label: other }) => other)
                    .join(', '),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {kind === 'desk' ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <TextField label="Add" value={label} onChange={setLabel} maxLength={200} />
        </form>
      ) : null}
    </Dialog>
  )
}

import { useRef, useState } from 'react'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import type { Recipient, RecipientDraft } from '../../shared/model/recipient.ts'
import { ask } from '../desk.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { InlineError } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { useLatest } from '../ui/useLatest.ts'
import { channelChoices, formatWords, writable } from './exportWords.ts'
import frame from '../ui/TabbedScreen.module.css'
import styles from './ExportsScreen.module.css'

export type EditedRecipient = Recipient | 'new'

const empty: RecipientDraft = {
  name: '',
  channel: 'web',
  formats: ['html'],
  filenamePattern: '{date}-{slug}',
  contact: '',
  paywalled: false,
  commercial: false,
}

/** The record of who receives exports. */
export function RecipientSheet(props: {
  readonly edited: EditedRecipient | null
  readonly onClose: () => void
}) {
  const { edited, onClose } = props
  return (
    <Dialog
      title={edited === 'new' ? 'New recipient' : 'Recipient'}
      isOpen={edited !== null}
      onClose={onClose}
      firm
    >
      {edited ? <RecipientForm edited={edited} onDone={onClose} /> : null}
    </Dialog>
  )
}

function RecipientForm(props: { readonly edited: EditedRecipient; readonly onDone: () => void }) {
  const { edited } = props
  const [draft, setDraft] = useState<RecipientDraft>(() => {
    if (edited === 'new') return empty
    const { id: _id, createdAt: _createdAt, ...kept } = edited
    return kept
  })
  const [isTried, setTried] = useState(false)
  const id = useRef(edited === 'new' ? null : edited.id)
  const latest = useLatest(draft)
  const { act, problem } = useAct()
  const change = (part: Partial<RecipientDraft>) => setDraft({ ...draft, ...part })
  // What an older or newer Copydesk wrote stays chosen even where this one cannot write it.
  const formats: readonly ExportFormat[] = [...new Set([...writable, ...draft.formats])]
  const save = () =>
    act(async ({ isHere, refuse }) => {
      setTried(true)
      if (draft.name.trim() === '' || draft.formats.length === 0 || draft.filenamePattern === '')
        return
      const reply = await ask('recipients.save', {
        ...(id.current === null ? {} : { id: id.current }),
        draft,
      })
      if (!reply.ok) return refuse(reply.fault.message)
      id.current = reply.value.id
      showToast({ words: `${reply.value.name} is saved.` })
      // What was typed meanwhile is not saved yet: it stays on screen, of the record it now belongs to.
      if (isHere() && latest.current === draft) props.onDone()
    })
  return (
    <form
      className={frame.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label="Name"
        value={draft.name}
        onChange={(name) => change({ name })}
        error={isTried && draft.name.trim() === '' ? 'A recipient needs a name.' : undefined}
        maxLength={200}
        takesFocus
      />
      <Select
        label="Channel"
        value={draft.channel}
        choices={channelChoices}
        onChange={(channel) => change({ channel })}
      />
      <div role="group" aria-label="Formats">
        <p className={styles.legend}>Formats</p>
        <div className={styles.checks}>
          {formats.map((format) => (
            <Checkbox
              key={format}
              isSelected={draft.formats.includes(format)}
              onChange={(on) =>
                change({
                  formats: on
                    ? [...draft.formats, format]
                    : draft.formats.filter((one) => one !== format),
                })
              }
            >
              {formatWords[format]}
            </Checkbox>
          ))}
        </div>
        {isTried && draft.formats.length === 0 ? (
          <InlineError>Choose at least one format.</InlineError>
        ) : null}
      </div>
      <TextField
        label="File names"
        value={draft.filenamePattern}
        onChange={(filenamePattern) => change({ filenamePattern })}
        hint="{slug}, {date}, {source} and {id} are filled in."
        dir="ltr"
      />
      <TextField
        label="Contact"
        value={draft.contact}
        onChange={(contact) => change({ contact })}
        hint="Who is told of a correction or a kill."
      />
      <Checkbox isSelected={draft.commercial} onChange={(commercial) => change({ commercial })}>
        It earns money (a licence for non-commercial use does not cover it)
      </Checkbox>
      <Checkbox isSelected={draft.paywalled} onChange={(paywalled) => change({ paywalled })}>
        It stands behind a paywall
      </Checkbox>
      {problem ? <InlineError>{problem}</InlineError> : null}
      <div className={styles.formFoot}>
        <Button onPress={props.onDone}>Cancel</Button>
        <Button look="primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  )
}

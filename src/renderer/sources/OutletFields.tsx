import type { SourceDraft } from '../../shared/model/source.ts'
import { ListField } from '../ui/ListField.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
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

/** Who an outlet is: names, domains, language, whom to write to. */
export function OutletFields(props: {
  readonly draft: SourceDraft
  readonly change: (part: Partial<SourceDraft>) => void
  /** The record was to be saved without a name. */
  readonly isNameAsked: boolean
  readonly isNew: boolean
}) {
  const { draft, change, isNameAsked } = props
  const language = languages.find((one) => one.value === (draft.language ?? ''))
  return (
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
        takesFocus={props.isNew}
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
  )
}

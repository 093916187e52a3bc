import { useState } from 'react'
import type { Settings } from '../../shared/model/settings.ts'
import { ask } from '../desk.ts'
import { Select } from '../ui/Select.tsx'
import { InlineError } from '../ui/States.tsx'
import { unless } from '../ui/since.ts'
import { TextField } from '../ui/TextField.tsx'
import styles from './SettingsScreen.module.css'

const zones = Intl.supportedValuesOf('timeZone')

/** Name, desk and clock; each is saved when its field is left. */
export function DeskForm({ settings }: { readonly settings: Settings }) {
  const [actor, setActor] = useState<string | null>(null)
  const [deskName, setDeskName] = useState<string | null>(null)
  const [fault, setFault] = useState<string>()
  const save = async (change: Partial<Settings>) => {
    const reply = await ask('settings.set', change)
    setFault(reply.ok ? undefined : reply.fault.message)
    return reply.ok
  }
  const saveText = async (
    key: 'actor' | 'deskName',
    typed: string | null,
    set: (by: (now: string | null) => string | null) => void,
  ) => {
    if (typed === null || typed === settings[key]) return
    // Whoever typed on meanwhile leaves the field once more.
    if (await save({ [key]: typed.trim() })) set(unless<string | null>(typed, null))
  }
  const all = zones.includes(settings.timeZone) ? zones : [settings.timeZone, ...zones]
  return (
    <>
      <div className={styles.grid}>
        <TextField
          label="Working as"
          value={actor ?? settings.actor}
          onChange={setActor}
          onBlur={() => void saveText('actor', actor, setActor)}
          hint="Every decision carries this name."
          maxLength={120}
        />
        <TextField
          label="Name of this desk"
          value={deskName ?? settings.deskName}
          onChange={setDeskName}
          onBlur={() => void saveText('deskName', deskName, setDeskName)}
          hint="Stands in the rail and in credit notes of the desk."
          maxLength={120}
        />
        <Select
          label="Clock"
          value={settings.timeZone}
          choices={all.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          onChange={(timeZone) => void save({ timeZone })}
        />
      </div>
      {fault ? (
        <div className={styles.actions}>
          <InlineError>{fault}</InlineError>
        </div>
      ) : null}
    </>
  )
}

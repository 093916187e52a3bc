import type { Evidence } from '../../shared/model/licence.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { Clause } from './Clause.tsx'
import type { ClauseProps } from './Clause.tsx'
import styles from './LicenceSection.module.css'

/** The words of the terms or of the letter, with where, when and by whom they were read. */
export function EvidenceClause({ licence, onChange }: ClauseProps) {
  const actor = useDesk('settings.get', {}).data?.actor ?? ''
  const { evidence } = licence
  const set = (next: Evidence | null) => onChange({ ...licence, evidence: next })
  if (!evidence)
    return (
      <Clause title="Evidence">
        <p>
          Nothing is on file yet. Keep the words of the terms, or of the letter that gave
          permission: they are what counts when somebody asks.
        </p>
        <div>
          <Button
            size="small"
            onPress={() =>
              set({ text: '', url: null, readOn: new Date().toISOString().slice(0, 10), by: actor })
            }
          >
            Add the evidence
          </Button>
        </div>
      </Clause>
    )
  return (
    <Clause title="Evidence">
      <div className={styles.grid}>
        <TextField
          className={styles.whole ?? ''}
          label="Their words"
          lines={4}
          value={evidence.text}
          onChange={(text) => set({ ...evidence, text })}
        />
        <TextField
          label="Where they stand"
          dir="ltr"
          value={evidence.url ?? ''}
          placeholder="https://"
          onChange={(url) => set({ ...evidence, url: url || null })}
        />
        <DateField
          label="Read on"
          required
          value={evidence.readOn}
          onChange={(readOn) => set({ ...evidence, readOn })}
        />
        <TextField label="By" value={evidence.by} onChange={(by) => set({ ...evidence, by })} />
      </div>
      <div>
        <Button size="small" onPress={() => set(null)}>
          Take the evidence away
        </Button>
      </div>
    </Clause>
  )
}

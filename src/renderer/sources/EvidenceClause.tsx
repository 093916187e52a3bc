import { evidenceAgeDays } from '../../shared/model/evidenceAge.ts'
import type { Evidence } from '../../shared/model/licence.ts'
import { ask } from '../desk.ts'
import { showToast } from '../ui/toast.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { DateField } from '../ui/DateField.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useLatest } from '../ui/useLatest.ts'
import { useToday } from '../words/useToday.ts'
import { Clause } from './Clause.tsx'
import type { ClauseProps } from './Clause.tsx'
import styles from './LicenceSection.module.css'

/** The words of the terms or of the letter, with where, when and by whom they were read. */
export function EvidenceClause({ licence, onChange }: ClauseProps) {
  const actor = useDesk('settings.get', {}).data?.actor ?? ''
  const today = useToday()
  const { evidence } = licence
  const latest = useLatest({ licence, onChange })
  // The file is chosen and read while the terms may be typed on.
  const put = (file: File): void => {
    const now = latest.current.licence
    if (now.evidence) latest.current.onChange({ ...now, evidence: { ...now.evidence, file } })
  }
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
            onPress={() => set({ text: '', url: null, readOn: today, by: actor })}
          >
            Add the evidence
          </Button>
        </div>
      </Clause>
    )
  const age = Math.floor((Date.parse(today) - Date.parse(evidence.readOn)) / 86_400_000)
  return (
    <Clause title="Evidence">
      {age > evidenceAgeDays ? (
        <p className={styles.old} role="status">
          Read {age} days ago. Terms change: read them again, and set the day.
        </p>
      ) : null}
      <div className={styles.grid}>
        <TextField
          className={styles.whole ?? ''}
          label="The words of the terms or of the permission"
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
      {evidence.file ? <EvidenceFile file={evidence.file} /> : null}
      <div className={styles.startFrom}>
        <Button size="small" onPress={() => void attach(put)}>
          {evidence.file ? 'Another file…' : 'Attach the letter or page…'}
        </Button>
        <Button size="small" onPress={() => set(null)}>
          Take the evidence away
        </Button>
      </div>
    </Clause>
  )
}

type File = NonNullable<Evidence['file']>

async function attach(put: (file: File) => void): Promise<void> {
  const reply = await ask('outlets.chooseEvidence', {})
  if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
  else if (reply.value.file) put(reply.value.file)
}

/** The letter or saved page the words were taken from: kept by name and hash, its state looked at when saved. */
function EvidenceFile({ file }: { readonly file: File }) {
  return (
    <p className={styles.tokens} dir="ltr">
      {file.path} · SHA-256 {file.sha256.slice(0, 12)}…
    </p>
  )
}

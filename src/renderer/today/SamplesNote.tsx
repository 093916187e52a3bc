import { useDesk } from '../deskQuery.ts'
import { RemoveSamples } from '../settings/RemoveSamples.tsx'
import { counted } from '../words/numberWords.ts'
import styles from './SamplesNote.module.css'

/** Says which pieces are samples, as long as there are any, and offers to take them out. */
export function SamplesNote() {
  const { data } = useDesk('library.samples', {})
  if (!data?.present) return null
  return (
    <div className={styles.note} role="note">
      <p className={styles.words}>
        <strong>{counted(data.count, 'sample piece')}</strong>, written for Copydesk, to try the
        desk on. Nothing you do to them does harm.
      </p>
      <RemoveSamples count={data.count} size="small" />
    </div>
  )
}

import type { KeptChange } from '../../../shared/model/trackedChange.ts'
import { wordsRound } from './wordsRound.ts'
import styles from './ChangesSheet.module.css'

/** A change between the words round it: what comes underlined, what goes struck out. */
export function ChangeWords({ change }: { readonly change: KeptChange }) {
  const { text, kind } = change
  const { before, after } = wordsRound(change)
  return (
    <>
      <span className={styles.around}>{before}</span>
      {kind === 'deletion' ? (
        <del className={styles.gone}>{text}</del>
      ) : (
        <ins className={styles.come}>{text}</ins>
      )}
      <span className={styles.around}>{after}</span>
    </>
  )
}

import type { ImportProgress } from '../../shared/model/importReport.ts'
import { durationWords } from '../words/dateWords.ts'
import { counted, numberWords } from '../words/numberWords.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './ImportSheet.module.css'
import { cancelImport, closeImport } from './importStore.ts'
import { outcomeWords } from '../../shared/model/outcomeWords.ts'
import { outcomeMeanings } from './reportLines.ts'

/** An import under way: how far, how fast, how long still, which file now. */
export function ImportRunning(props: {
  readonly progress: ImportProgress
  readonly stopping: boolean
}) {
  const { total, done, refused, current, perSecond } = props.progress
  const share = total > 0 ? (done / total) * 100 : 0
  const left = perSecond > 0 && total > done ? durationWords((total - done) / perSecond) : null
  return (
    <div className={styles.running}>
      <p className={styles.figure}>
        {numberWords(done)}
        <span className={styles.of}> of {total > 0 ? counted(total, 'file') : '…'}</span>
      </p>
      <div
        className={styles.track}
        role="progressbar"
        aria-label="Files imported"
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
      >
        <div className={styles.bar} style={{ width: `${share}%` }} />
      </div>
      <p className={styles.line}>
        <span>
          {perSecond > 0 ? `${numberWords(Math.round(perSecond))} a second` : 'Finding the files'}
          {refused > 0 ? ` · ${numberWords(refused)} refused` : ''}
        </span>
        <span>{props.stopping ? 'Stopping after this file' : left ? `${left} left` : ''}</span>
      </p>
      <p className={styles.file}>
        <bdi>{current}</bdi>
      </p>
      <div className={styles.foot}>
        <span className={styles.small}>What is already imported stays in the library.</span>
        <span className={styles.grow} />
        <Button onPress={cancelImport} isDisabled={props.stopping}>
          Stop the import
        </Button>
        <Button onPress={closeImport}>Go on in the background</Button>
      </div>
      <ul className={styles.latest} aria-label="Last files">
        {(props.progress.latest ?? []).map((outcome, index) => (
          // eslint-disable-next-line react/no-array-index-key -- two files may have one name
          <li key={`${index} ${outcome.file}`} className={styles.latestLine}>
            <span className={styles.latestFile}>
              <bdi>{outcome.file}</bdi>
            </span>
            <Badge bare meaning={outcomeMeanings[outcome.state]}>
              {outcomeWords[outcome.state]}
            </Badge>
          </li>
        ))}
      </ul>
    </div>
  )
}

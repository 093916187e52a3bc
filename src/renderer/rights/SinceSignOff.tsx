import type { SignOffDifference } from '../../shared/model/reviewReport.ts'
import { DiffText } from '../piece/DiffText.tsx'
import { momentWords } from '../words/dateWords.ts'
import styles from './SinceSignOff.module.css'

/** What a second signature answers for that the first did not: changed paragraphs, fields and decisions only. */
export function SinceSignOff(props: { readonly since: SignOffDifference }) {
  const { by, at, fields, paragraphs, decisions } = props.since
  const nothing = fields.length + paragraphs.length + decisions.length === 0
  return (
    <section className={styles.since} aria-label="Since the last signature">
      <h3 className={styles.title}>
        Since {by} signed, {momentWords(at)}
      </h3>
      {nothing ? <p className={styles.none}>Nothing that is signed has changed.</p> : null}
      <ul>
        {fields.map((field) => (
          <li key={field.title} className={styles.line}>
            <span className={styles.what}>{field.title}</span>
            <span dir="auto">
              <del className={styles.gone}>{field.before}</del>{' '}
              <ins className={styles.come}>{field.after}</ins>
            </span>
          </li>
        ))}
        {paragraphs.map((paragraph, index) => (
          // eslint-disable-next-line react/no-array-index-key -- changed paragraphs have only their order
          <li key={index} className={styles.line}>
            <span className={styles.what}>Text</span>
            <span className={styles.text} dir="auto">
              <DiffText parts={paragraph.parts} />
            </span>
          </li>
        ))}
        {decisions.map((decision) => (
          <li key={`${decision.words} ${decision.after}`} className={styles.line}>
            <span className={styles.what}>Who said it</span>
            <span dir="auto">
              {decision.words}: {decision.before} → <strong>{decision.after}</strong>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

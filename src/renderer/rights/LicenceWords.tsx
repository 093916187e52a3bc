import type { LicenceProfile } from '../../shared/model/licence.ts'
import type { Source } from '../../shared/model/source.ts'
import { useDesk } from '../deskQuery.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { classes } from '../ui/classes.ts'
import { longDayWords } from '../words/dateWords.ts'
import { licenceSentences } from './licenceSentences.ts'
import styles from './LicenceWords.module.css'

/** The licence this piece stands under, and whose it is; null: none on file. */
export function useLicence(): {
  readonly licence: LicenceProfile | null
  readonly from: 'piece' | 'source' | null
  readonly source: Source | null
} {
  const { session } = usePiece()
  const { fields, view } = useSnapshot(session)
  const sources = useDesk('sources.list', {})
  const sourceId = fields.origin.firstPublisher?.sourceId ?? view.article.rightsSourceId
  const source = sources.data?.find((each) => each.id === sourceId) ?? null
  if (fields.licenceOverride) return { licence: fields.licenceOverride, from: 'piece', source }
  return { licence: source?.licence ?? null, from: source?.licence ? 'source' : null, source }
}

const signs = { may: '✓', must: '•', ask: '?', 'may-not': '✕' } as const
const heard = { may: 'Allowed', must: 'Condition', ask: 'Ask', 'may-not': 'Not allowed' } as const

/** The licence in sentences; where there is none, that is said and nothing is assumed. */
export function LicenceWords() {
  const { licence, from, source } = useLicence()
  if (!licence)
    return (
      <p className={styles.none}>
        <strong>No licence on file.</strong> Without one from the rights holder nothing may go out
        {source ? ` (${source.name} has none)` : ''}.
      </p>
    )
  return (
    <div>
      <p className={styles.name}>
        {licence.licence}
        <span className={styles.from}>
          {from === 'piece' ? 'for this piece only' : `from ${source?.name ?? 'the outlet'}`}
        </span>
      </p>
      <ul className={styles.list}>
        {licenceSentences(licence).map((sentence) => (
          <li key={sentence.text} className={styles.sentence}>
            <span className={classes(styles.sign, styles[sentence.tone])}>
              <span aria-hidden>{signs[sentence.tone]}</span>
              <span className={styles.heard}>{heard[sentence.tone]}:</span>
            </span>
            <span>{sentence.text}</span>
          </li>
        ))}
      </ul>
      {licence.evidence ? (
        <p className={styles.evidence}>
          Read on {longDayWords(licence.evidence.readOn)} by {licence.evidence.by}
        </p>
      ) : (
        <p className={styles.evidence}>No proof is kept with it.</p>
      )}
    </div>
  )
}

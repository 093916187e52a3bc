import { licenceFaults } from '../../shared/model/licenceFaults.ts'
import { useToday } from '../words/useToday.ts'
import { ChannelClauses } from './ChannelClauses.tsx'
import type { ClauseProps } from './Clause.tsx'
import { CreditClauses } from './CreditClauses.tsx'
import { EvidenceClause } from './EvidenceClause.tsx'
import styles from './LicenceSection.module.css'
import { LimitClauses } from './LimitClauses.tsx'
import { TextClauses } from './TextClauses.tsx'

/** A whole licence as sentences with choices in them, and under it what it still contradicts or lacks. */
export function LicenceClauses({ licence, onChange }: ClauseProps) {
  const faults = licenceFaults(licence, useToday())
  return (
    <div className={styles.clauses}>
      <TextClauses licence={licence} onChange={onChange} />
      <CreditClauses licence={licence} onChange={onChange} />
      <LimitClauses licence={licence} onChange={onChange} />
      <ChannelClauses licence={licence} onChange={onChange} />
      <EvidenceClause licence={licence} onChange={onChange} />
      {faults.length > 0 ? (
        <ul className={styles.faults} aria-label="Not yet a whole licence">
          {faults.map((fault) => (
            <li key={fault.field + fault.message}>{fault.message}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

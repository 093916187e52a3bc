import { useState } from 'react'
import { type DeskRules, type SigningCheck, signingChecks } from '../../shared/model/deskRules.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { InlineError } from '../ui/States.tsx'
import { changeSettings } from './changeSettings.ts'
import styles from './DeskRules.module.css'

const words: Readonly<Record<SigningCheck, readonly [string, string]>> = {
  B1: ['Quotes checked', 'a quotation that nobody has confirmed'],
  B2: ['Quotes as received', 'a quotation whose words are not the received ones'],
  B3: ['Every quote has a speaker', 'a quotation without one, unless it was waived'],
  B4: [
    'Accusations confirmed',
    'a claim of responsibility, an accusation or a denial not confirmed',
  ],
  B5: ['Unnamed voices have a note', 'an unnamed speaker whose standing nobody noted'],
  B6: ['Quotation marks balanced', 'a mark that is never closed or never opened'],
  B7: ['Nothing changed since checked', 'words that changed after a decision, and open queries'],
  B8: ['Headline', 'a piece without one'],
  B9: ['Clean-up decided', 'an open clean-up proposal that would change words'],
}

/** What stops a signature at this desk; what is relaxed still warns, in the gate and in the register. */
export function DeskRulesForm({ rules }: { readonly rules: DeskRules }) {
  const [fault, setFault] = useState<string>()
  const save = async (by: (now: DeskRules) => Partial<DeskRules>) => {
    const reply = await changeSettings((now) => ({ rules: { ...now.rules, ...by(now.rules) } }))
    setFault(reply.ok ? undefined : reply.fault.message)
  }
  return (
    <>
      <p className={styles.words}>
        Ticked checks stop a signature. The others only warn here, for every piece of this library.
      </p>
      <ul className={styles.rules}>
        {signingChecks.map((check) => (
          <li key={check} className={styles.rule}>
            <Checkbox
              isSelected={!rules.relaxed.includes(check)}
              onChange={(stops) =>
                void save(({ relaxed }) => ({
                  relaxed: stops
                    ? relaxed.filter((one) => one !== check)
                    : signingChecks.filter((one) => one === check || relaxed.includes(one)),
                }))
              }
            >
              {words[check][0]}
            </Checkbox>
            <span className={styles.what}>{words[check][1]}</span>
            <span className={styles.state}>
              {rules.relaxed.includes(check) ? 'Only warns' : 'Stops'}
            </span>
            <span className={styles.id}>{check}</span>
          </li>
        ))}
      </ul>
      <div className={styles.belief}>
        <Checkbox isSelected={rules.beliefs} onChange={(beliefs) => void save(() => ({ beliefs }))}>
          Read what people want, fear or like as statements too
        </Checkbox>
        <p className={styles.note}>Few of them are statements; they are shown as beliefs.</p>
      </div>
      {fault ? <InlineError>{fault}</InlineError> : null}
    </>
  )
}

import { useDesk } from '../deskQuery.ts'
import { DateField } from '../ui/DateField.tsx'
import { ListField } from '../ui/ListField.tsx'
import { Clause, Count, Phrase, Pick, Sentence } from './Clause.tsx'
import type { ClauseProps } from './Clause.tsx'
import styles from './LicenceSection.module.css'

const ends = [
  { value: 'never', label: 'does not end' },
  { value: 'on', label: 'ends on' },
  { value: 'after', label: 'ends, counted from our first use, after' },
] as const
const expiries = [
  { value: 'remove', label: 'take the piece down' },
  { value: 'truncate-and-link', label: 'cut it short and link to theirs' },
] as const
const allowed = [
  { value: 'yes', label: 'allowed' },
  { value: 'no', label: 'not allowed' },
] as const
const translations = [
  { value: 'yes', label: 'allowed' },
  { value: 'ask', label: 'to be asked for' },
  { value: 'no', label: 'not allowed' },
] as const

/** When it may run, for whom, and whom to tell. */
export function LimitClauses({ licence, onChange }: ClauseProps) {
  const change = (part: Partial<typeof licence>) => onChange({ ...licence, ...part })
  const zone = useDesk('settings.get', {}).data?.timeZone ?? 'the desk’s time zone'
  const end = licence.expiresOn ? 'on' : licence.expiresAfterDays ? 'after' : 'never'
  return (
    <>
      <Clause title="When">
        <Sentence>
          We wait{' '}
          <Count
            label="Days to wait"
            value={licence.minDelayDays}
            min={0}
            onChange={(minDelayDays) => change({ minDelayDays })}
          />{' '}
          days after they published it.
        </Sentence>
        <Sentence>
          It begins on{' '}
          <DateField
            bare
            className={styles.dateField ?? ''}
            label="First day"
            value={licence.startsOn ?? ''}
            onChange={(day) => change({ startsOn: day === '' ? null : day })}
          />
          (empty: at once). Days begin and end in {zone}.
        </Sentence>
        <Sentence>
          The licence{' '}
          <Pick
            label="The licence"
            value={end}
            choices={ends}
            onChange={(next) =>
              change({
                expiresOn: next === 'on' ? nextYear() : null,
                expiresAfterDays: next === 'after' ? 90 : null,
              })
            }
          />
          {licence.expiresOn ? (
            <DateField
              bare
              required
              className={styles.dateField ?? ''}
              label="Last day"
              value={licence.expiresOn}
              onChange={(day) => change({ expiresOn: day })}
            />
          ) : null}
          {licence.expiresAfterDays ? (
            <>
              <Count
                label="Days"
                value={licence.expiresAfterDays}
                min={1}
                onChange={(expiresAfterDays) => change({ expiresAfterDays })}
              />{' '}
              days
            </>
          ) : null}
        </Sentence>
        {end === 'never' ? null : (
          <Sentence>
            Then we{' '}
            <Pick
              label="When it ends we"
              value={licence.onExpiry}
              choices={expiries}
              onChange={(onExpiry) => change({ onExpiry })}
            />
          </Sentence>
        )}
      </Clause>
      <Clause title="For whom">
        <Sentence>
          Sites that earn money with it are{' '}
          <Pick
            label="Commercial use"
            value={licence.commercial}
            choices={allowed}
            onChange={(commercial) => change({ commercial })}
          />
          and behind a paywall it is{' '}
          <Pick
            label="Behind a paywall"
            value={licence.paywall}
            choices={allowed}
            onChange={(paywall) => change({ paywall })}
          />
        </Sentence>
        <Sentence>
          Passing it on to others is{' '}
          <Pick
            label="Passing it on"
            value={licence.onwardSupply}
            choices={allowed}
            onChange={(onwardSupply) => change({ onwardSupply })}
          />
          and translation is{' '}
          <Pick
            label="Translation"
            value={licence.translation}
            choices={translations}
            onChange={(translation) => change({ translation })}
          />
        </Sentence>
        <Sentence>
          It holds in{' '}
          <Phrase
            label="Territory"
            value={licence.territory}
            placeholder="every country"
            onChange={(territory) => change({ territory })}
          />
        </Sentence>
      </Clause>
      <Clause title="Afterwards">
        <Sentence>
          When it has run, tell{' '}
          <Phrase
            label="Tell"
            value={licence.notifyTo}
            placeholder="nobody"
            onChange={(notifyTo) => change({ notifyTo })}
          />
        </Sentence>
        <ListField
          className={styles.wide ?? ''}
          label="They also ask, and no machine can check"
          hint="Said before each export. Enter adds a line."
          values={licence.byHand ?? []}
          onChange={(byHand) => change({ byHand })}
        />
      </Clause>
    </>
  )
}

function nextYear(): string {
  const now = new Date()
  return `${now.getFullYear() + 1}-${now.toISOString().slice(5, 10)}`
}

import type { DatedValue, PieceDates } from '../../shared/model/dates.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Popover } from '../ui/Popover.tsx'
import { DateField } from '../ui/DateField.tsx'
import { longDayWords } from '../words/dateWords.ts'
import styles from './PieceHead.module.css'
import { usePiece, useSnapshot } from './PieceContext.ts'

type DateRole = keyof PieceDates

/** The dates of a piece, each with whose date it is; a doubt is said beside it until a person settles it. */
export function DateChips(props: { readonly locked: boolean }) {
  const { session } = usePiece()
  const { fields } = useSnapshot(session)
  const { dates, origin } = fields
  const roleWords: Readonly<Record<DateRole, string>> = {
    original: 'first published',
    published: origin.republishers.length > 0 ? 'republished' : 'published',
    updated: 'updated',
  }
  const given = (['original', 'published', 'updated'] as const).filter(
    (role) => dates[role] !== null,
  )
  const put = (role: DateRole, value: DatedValue | null): void =>
    session.setFields({ dates: { ...dates, [role]: value } })
  const shown: readonly DateRole[] = given.length > 0 ? given : ['published']
  return (
    <span className={styles.dates} dir="ltr">
      {shown.map((role, index) => (
        <Popover
          key={role}
          label={`Date: ${roleWords[role]}`}
          trigger={
            <Button
              size="small"
              className={styles.chip ?? ''}
              isDisabled={props.locked}
              {...(index === 0 ? { 'data-field': 'dates' } : {})}
            >
              {dates[role] ? (
                <>
                  {dates[role].value ? longDayWords(dates[role].value) : `“${dates[role].text}”`}
                  <span className={styles.more}>{roleWords[role]}</span>
                  {dates[role].roleNote || !dates[role].certain ? (
                    <span className={styles.doubt}>
                      {dates[role].roleNote?.replaceAll("'", '’') ?? 'which day?'}
                    </span>
                  ) : null}
                </>
              ) : (
                <em className={styles.none}>no date</em>
              )}
            </Button>
          }
        >
          <div className={styles.form}>
            {(['published', 'original', 'updated'] as const).map((each) => (
              <DateForm
                key={each}
                label={`Date ${roleWords[each]}`}
                value={dates[each]}
                put={(value) => put(each, value)}
              />
            ))}
            {dates.published && !dates.original && origin.firstPublisher ? (
              <Button
                size="small"
                onPress={() =>
                  session.setFields({
                    dates: {
                      ...dates,
                      original: settled(dates.published!),
                      published: null,
                    },
                  })
                }
              >
                It is {origin.firstPublisher.name}’s date
              </Button>
            ) : null}
          </div>
        </Popover>
      ))}
    </span>
  )
}

function settled(value: DatedValue): DatedValue {
  const { roleNote: _note, ...rest } = value
  return { ...rest, certain: true }
}

function DateForm(props: {
  readonly label: string
  readonly value: DatedValue | null
  readonly put: (value: DatedValue | null) => void
}) {
  const { label, value, put } = props
  const day = value?.value?.slice(0, 10) ?? ''
  return (
    <fieldset className={styles.dateForm}>
      <DateField
        label={label}
        value={day}
        onChange={(next) =>
          put(next === '' ? null : { value: next, text: value?.text ?? next, certain: true })
        }
        {...(value && value.text !== day ? { hint: `Read as “${value.text}”` } : {})}
      />
      {(value?.alternatives ?? []).map((each) => (
        <Button
          key={each}
          size="small"
          onPress={() => put({ ...value!, value: each, certain: true })}
        >
          {longDayWords(each)}
        </Button>
      ))}
      {value?.roleNote ? (
        <Checkbox isSelected={false} onChange={() => put(settled(value))}>
          Yes, this is that date ({value.roleNote})
        </Checkbox>
      ) : null}
    </fieldset>
  )
}

import type { Output } from '../../shared/contract.ts'
import { Button } from '../ui/Button.tsx'
import { askOrSay } from '../ui/askOrSay.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { momentWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import styles from './Intake.module.css'
import record from './OutletRecord.module.css'

type Detail = Output<'outlets.detail'>

const parts = [
  { key: 'sent', words: 'sent' },
  { key: 'work', words: 'in work' },
  { key: 'notUsed', words: 'not used' },
  { key: 'stopped', words: 'held or killed' },
] as const
const month = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' })

/** Intake by month with what became of the pieces, drawn; and everything that was done to the record. */
export function IntakeSection({ detail }: { readonly detail: Detail }) {
  const { act } = useAct()
  return (
    <>
      <section className={record.section} aria-label="Intake">
        <div className={record.sectionHead}>
          <h3 className={record.sectionTitle}>What came, and what became of it</h3>
        </div>
        <Chart timeline={detail.timeline} />
      </section>
      {detail.merges.length > 0 ? (
        <section className={record.section} aria-label="Merged records">
          <div className={record.sectionHead}>
            <h3 className={record.sectionTitle}>Merged into this record</h3>
          </div>
          <ul>
            {detail.merges.map((merge) => (
              <li key={merge.id} className={styles.merge}>
                <span>
                  <strong>{merge.goneName}</strong>, {counted(merge.pieces, 'piece')},{' '}
                  {momentWords(merge.at)} by {merge.by}
                </span>
                <Button size="small" onPress={() => void act(() => part(merge.id, merge.goneName))}>
                  Part them again
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className={record.section} aria-label="History of the record">
        <div className={record.sectionHead}>
          <h3 className={record.sectionTitle}>History of the record</h3>
        </div>
        {detail.history.length === 0 ? <p className={styles.none}>Nothing yet.</p> : null}
        <ol>
          {detail.history.map((event, at) => (
            // Events of a record have only their order.
            // eslint-disable-next-line react/no-array-index-key
            <li key={at} className={styles.event}>
              <span className={styles.when}>{momentWords(event.at)}</span>
              <span>
                {event.summary} <span className={styles.by}>{event.actor}</span>
                {event.changes.map((change) => (
                  <span key={change.field} className={styles.change}>
                    <span className={styles.field}>{fieldWords(change.field)}</span>
                    <del>{change.before}</del> <ins>{change.after}</ins>
                  </span>
                ))}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}

async function part(id: string, name: string): Promise<void> {
  const done = await askOrSay('outlets.undoMerge', { id })
  if (done) showToast({ words: `${name} is a record of its own again.` })
}

/** "licence.minDelayDays" as an editor reads it: "licence: min delay days". */
function fieldWords(field: string): string {
  const words = (text: string) => text.replace(/([a-z])([A-Z])/gu, '$1 $2').toLocaleLowerCase()
  const [first = '', ...rest] = field.split('.')
  return rest.length === 0 ? words(first) : `${words(first)}: ${rest.map(words).join(' ')}`
}

function Chart({ timeline }: { readonly timeline: Detail['timeline'] }) {
  const most = Math.max(1, ...timeline.map((one) => one.came))
  const total = timeline.reduce((sum, one) => sum + one.came, 0)
  if (total === 0)
    return <p className={styles.none}>Nothing of theirs has come in this past year.</p>
  return (
    <figure className={styles.chart}>
      <div className={styles.bars} role="img" aria-label={chartWords(timeline)}>
        {timeline.map((one) => {
          const work = Math.max(0, one.came - one.sent - one.notUsed - one.stopped)
          const counts = { ...one, work }
          return (
            <div key={one.month} className={styles.month} title={monthWords(one, work)}>
              <span className={styles.number}>{one.came || ''}</span>
              <span className={styles.bar} style={{ height: `${(one.came / most) * 100}%` }}>
                {parts.map(({ key }) =>
                  counts[key] > 0 ? (
                    <span key={key} className={styles[key]} style={{ flexGrow: counts[key] }} />
                  ) : null,
                )}
              </span>
              <span className={styles.label}>
                {month.format(new Date(`${one.month}-01T00:00:00Z`))}
              </span>
            </div>
          )
        })}
      </div>
      <figcaption className={styles.legend}>
        {parts.map(({ key, words }) => (
          <span key={key} className={styles.key}>
            <span className={`${styles.swatch} ${styles[key]}`} aria-hidden />
            {words}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function monthWords(one: Detail['timeline'][number], work: number): string {
  return `${one.month}: ${counted(one.came, 'piece')} came, ${one.sent} sent, ${work} in work, ${one.notUsed} not used, ${one.stopped} held or killed`
}

function chartWords(timeline: Detail['timeline']): string {
  return timeline
    .filter((one) => one.came > 0)
    .map((one) => monthWords(one, Math.max(0, one.came - one.sent - one.notUsed - one.stopped)))
    .join('; ')
}

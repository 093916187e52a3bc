import type { HouseLine } from '../../shared/model/housePattern.ts'
import type { SourceId } from '../../shared/model/ids.ts'
import type { Output } from '../../shared/contract.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { askOrSay } from '../ui/askOrSay.ts'
import { showToast } from '../ui/toast.ts'
import { momentWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import styles from './HousePattern.module.css'
import record from './OutletRecord.module.css'

type Detail = Output<'outlets.detail'>
type Verdict = 'boilerplate' | 'content' | null

/** What this outlet prints round every piece: learned, shown with its support, and trusted by a person. */
export function HousePatternSection(props: {
  readonly id: SourceId
  readonly detail: Detail
  /** Puts a credit line into the licence; null where there is none to put it into. */
  readonly onCredit: ((template: string) => void) | null
}) {
  const { id, detail, onCredit } = props
  const { pattern, trusted } = detail
  const judge = async (line: HouseLine, verdict: Verdict) => {
    const before = line.verdict === 'learned' ? null : line.verdict
    const reply = await ask('outlets.judgeLine', { id, text: line.text, verdict })
    if (!reply.ok) return showToast({ words: reply.fault.message, tone: 'failed' })
    const { reopened } = reply.value
    return showToast({
      words:
        verdict === 'content'
          ? reopened > 0
            ? `This is article text. It was set aside in ${counted(reopened, 'piece')}: see below.`
            : 'This is article text from now on.'
          : verdict === 'boilerplate'
            ? 'This is never article text from now on.'
            : 'The verdict is taken back.',
      undo: () => void askOrSay('outlets.judgeLine', { id, text: line.text, verdict: before }),
    })
  }
  const trust = async (on: boolean) => {
    const reply = await ask('outlets.trustPattern', { id, trusted: on })
    if (!reply.ok) return showToast({ words: reply.fault.message, tone: 'failed' })
    return showToast({
      words: on
        ? 'From the next import on these lines are set aside, and by-lines and credits read and written in its forms.'
        : 'What was learned is no longer used.',
      undo: () => void askOrSay('outlets.trustPattern', { id, trusted: !on }),
    })
  }
  const learned = pattern.lines.filter((line) => line.verdict === 'learned').length
  return (
    <section className={record.section} aria-label="House pattern">
      <div className={record.sectionHead}>
        <h3 className={record.sectionTitle}>House pattern</h3>
        {trusted ? (
          <Button size="small" onPress={() => void trust(false)}>
            No longer trust it
          </Button>
        ) : null}
        {!trusted || detail.newLines > 0 ? (
          <Button
            size="small"
            look="primary"
            isDisabled={learned === 0 && !hasForms(pattern)}
            onPress={() => void trust(true)}
          >
            {trusted
              ? `Trust ${counted(detail.newLines, 'new line')} too`
              : learned > 0
                ? 'Trust these lines'
                : 'Trust these forms'}
          </Button>
        ) : null}
      </div>
      <p className={styles.lead}>
        Read out of {counted(pattern.pieces, 'piece')} as they came, in{' '}
        {counted(pattern.groups, 'different story', 'different stories')}.{' '}
        {trusted
          ? `Trusted by ${trusted.by}, ${momentWords(trusted.at)}.`
          : 'Nothing learned is used before somebody trusts it; what you say of a line counts at once.'}
      </p>
      {pattern.lines.length === 0 ? (
        <p className={styles.none}>
          No line has come in three different stories yet. A line counts once a story, however often
          it is printed; what the desk itself removed counts for nothing.
        </p>
      ) : (
        <ul className={styles.lines}>
          {pattern.lines.map((line) => (
            <li key={line.fingerprint} className={styles.line}>
              <span className={styles.text} dir="auto">
                {line.text}
              </span>
              <span className={styles.support}>
                {line.support > 0 ? counted(line.support, 'story', 'stories') : 'by hand'}
              </span>
              <span className={styles.state}>
                {line.verdict === 'content' ? (
                  <Badge bare meaning="confirmed">
                    article text, says {line.decidedBy}
                  </Badge>
                ) : line.verdict === 'boilerplate' ? (
                  <Badge bare meaning="active">
                    never article text, says {line.decidedBy}
                  </Badge>
                ) : (
                  <Badge bare meaning={trusted ? 'active' : 'proposed'}>
                    learned
                  </Badge>
                )}
              </span>
              <span className={styles.acts}>
                {line.verdict === 'content' ? null : (
                  <Button size="small" look="link" onPress={() => void judge(line, 'content')}>
                    This is content
                  </Button>
                )}
                {line.verdict === 'boilerplate' ? null : (
                  <Button size="small" look="link" onPress={() => void judge(line, 'boilerplate')}>
                    Never article text
                  </Button>
                )}
                {line.verdict === 'learned' ? null : (
                  <Button size="small" look="link" onPress={() => void judge(line, null)}>
                    Take back
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Forms title="Order of the parts" items={pattern.orders} word={orderWords} />
      <Forms title="By-line" items={pattern.bylineForms} />
      <Forms title="How it is credited" items={pattern.creditForms} onUse={onCredit} />
      <Forms title="Picture credits" items={pattern.credits.slice(0, 8)} />
      <Reopened outlet={pattern.outlet} />
    </section>
  )
}

/** Forms and orders are used from three pieces on, as lines are. */
function hasForms(pattern: Detail['pattern']): boolean {
  return [...pattern.bylineForms, ...pattern.creditForms, ...pattern.credits].some(
    (one) => one.count >= 3,
  )
}

function orderWords(order: string): string {
  return order
    .split(' ')
    .map((word) => roleNames[word] ?? word)
    .join(' · ')
}

const roleNames: Readonly<Record<string, string>> = {
  body: 'text',
  byline: 'by-line',
  credit: 'picture credit',
  source: 'source line',
  boilerplate: 'not article text',
  'image-note': 'picture note',
}

function Forms(props: {
  readonly title: string
  readonly items: readonly { readonly text: string; readonly count: number }[]
  readonly word?: (text: string) => string
  readonly onUse?: ((text: string) => void) | null
}) {
  const { onUse } = props
  if (props.items.length === 0) return null
  return (
    <dl className={styles.forms}>
      <dt>{props.title}</dt>
      {props.items.map((item) => (
        <dd key={item.text}>
          {props.word?.(item.text) ?? item.text}
          <span className={styles.count}>{item.count}</span>
          {onUse ? (
            <Button size="small" look="link" onPress={() => onUse(item.text)}>
              Use as credit line
            </Button>
          ) : null}
        </dd>
      ))}
    </dl>
  )
}

/** What a line set aside before somebody said that it is article text. */
function Reopened({ outlet }: { readonly outlet: string }) {
  const parts = useDesk('outlets.reopened', {}).data ?? []
  if (parts.length === 0) return null
  const settle = async (part: (typeof parts)[number], putBack: boolean) => {
    const { articleId, partId } = part
    const reply = await ask('outlets.settleReopened', { articleId, partId, putBack })
    if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
  }
  return (
    <div className={styles.reopened} role="group" aria-label="Set aside by mistake">
      <h4 className={styles.reopenedTitle}>
        Set aside before it was known as article text ({outlet})
      </h4>
      {parts.map((part) => (
        <p key={part.partId} className={styles.line}>
          <span className={styles.text} dir="auto">
            <strong>{part.headline ?? 'no headline'}</strong>: {part.text}
          </span>
          <span className={styles.acts}>
            <Button size="small" onPress={() => void settle(part, true)}>
              Put it back
            </Button>
            <Button size="small" look="quiet" onPress={() => void settle(part, false)}>
              Leave it
            </Button>
          </span>
        </p>
      ))}
    </div>
  )
}

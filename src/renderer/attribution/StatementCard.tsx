import { useEffect, useRef } from 'react'
import { DiffText } from '../piece/DiffText.tsx'
import { Badge, StateGlyph } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { KeyHint } from '../ui/KeyHint.tsx'
import { momentWords } from '../words/dateWords.ts'
import styles from './StatementCard.module.css'
import {
  blockWords,
  kindWords,
  type QuoteNow,
  type ReviewItem,
  speakerTypeWords,
  stateMeaning,
  stateWords,
  tierWords,
  warnings,
} from './reviewItem.ts'
import type { ReviewAct } from './reviewActs.ts'

/** The statement one stands on: everything known about it, and what may be done, each with its key. */
export function StatementCard(props: {
  readonly item: ReviewItem
  readonly acts: readonly ReviewAct[]
}) {
  const { item, acts } = props
  const one = item.statement
  const card = useRef<HTMLElement>(null)
  // In a low window the panel scrolls; what one has gone to is in sight there.
  const inSight = useRef<string | null>(null)
  useEffect(() => {
    if (inSight.current === item.id) return
    inSight.current = item.id
    card.current?.scrollIntoView({ block: 'nearest' })
    // Where not even the card fits, who said what comes before what may be done.
    card.current?.firstElementChild?.scrollIntoView({ block: 'nearest' })
  }, [item.id])
  return (
    <section ref={card} className={styles.card} aria-label="The current statement">
      <div className={styles.facts}>
        <p className={styles.head}>
          <strong>{kindWords[item.kind]}</strong>
          {item.what === 'statement' ? <span>{tierWords[item.tier]}</span> : null}
          {one && one.rule !== 'hand' ? <span>rule {one.rule}</span> : null}
          {one?.rule === 'hand' ? <span>added by hand</span> : null}
          <span className={styles.state}>
            <Badge meaning={stateMeaning[item.state]}>{stateWords[item.state]}</Badge>
          </span>
        </p>
        <Speaker item={item} />
        <p className={styles.words} dir="auto">
          {item.words}
        </p>
        {item.blocks.length > 0 ? (
          <ul className={styles.blocks}>
            {item.blocks.map((id) => (
              <li key={id}>
                <StateGlyph meaning="blocking" />
                {blockWords[id] ?? 'Blocks sign-off'} <span className={styles.id}>{id}</span>
              </li>
            ))}
          </ul>
        ) : null}
        {item.quotes.map((quote, index) => (
          // eslint-disable-next-line react/no-array-index-key -- the quotations of one statement have only their place
          <Held key={index} quote={quote} />
        ))}
        {one?.stale && one.decidedText !== null ? (
          <p className={styles.small}>
            Decided on: <span dir="auto">“{one.decidedText}”</span>
          </p>
        ) : null}
        {item.flags.includes('loaded-verb') ? (
          <p className={styles.small}>
            “{item.cue}” is loaded: said, told or stated would be neutral. Nothing is changed by
            itself.
          </p>
        ) : null}
        {warnings(item).length > 0 ? (
          <p className={styles.chips}>
            {warnings(item).map((word) => (
              <span key={word} className={styles.chip}>
                {word}
              </span>
            ))}
          </p>
        ) : null}
        {one?.note ? (
          <p className={styles.small} dir="auto">
            Note: {one.note}
          </p>
        ) : null}
        {one?.decidedBy && one.decidedAt ? (
          <p className={styles.small}>
            {stateWords[one.state]} by {one.decidedBy}, {momentWords(one.decidedAt)}
          </p>
        ) : null}
      </div>
      <div className={styles.acts} role="group" aria-label="What to do with it">
        {acts.map((act) => (
          <Button
            key={act.id}
            size="small"
            look={act.isMain ? 'primary' : 'quiet'}
            className={styles.act}
            isDisabled={!act.isOn}
            onPress={act.run}
          >
            <span className={styles.label}>{act.label}</span>
            <KeyHint keys={act.keys} className={styles.key} />
          </Button>
        ))}
      </div>
    </section>
  )
}

function Speaker({ item }: { readonly item: ReviewItem }) {
  if (item.what === 'missing')
    return <p className={styles.small}>Received, and no longer in the text.</p>
  if (item.what === 'mark') return <p className={styles.small}>E opens the text at this place.</p>
  if (item.speaker === null)
    return (
      <p className={styles.who}>
        <em className={styles.unknown}>No speaker named</em>
      </p>
    )
  return (
    <>
      <p className={styles.who} dir="auto">
        {item.speaker}
        {item.cue ? <span className={styles.cue}> {item.cue}</span> : null}
      </p>
      <p className={styles.type}>
        {item.speakerType ? speakerTypeWords[item.speakerType] : ''}
        {item.mention ? (
          <>
            {' '}
            · “<bdi>{item.mention}</bdi>” in the text
          </>
        ) : null}
      </p>
    </>
  )
}

const verdictWords: Readonly<Record<QuoteNow['verdict'], string | null>> = {
  same: null,
  'same-after-normalisation': null,
  shortened: 'Shortened, and marked so: make sure of the sense.',
  'bracketed-insertion': 'Words put in brackets: make sure of the sense.',
  changed: 'Not the received words:',
  missing: 'These received words are missing.',
  'not-in-original':
    'These words are not in the received text. A quote the desk adds needs its own origin.',
}

/** How one quotation stands against the received words, and who made it so. */
function Held({ quote }: { readonly quote: QuoteNow }) {
  const words = verdictWords[quote.verdict]
  if (words === null || quote.verdict === 'missing') return null
  return (
    <div className={styles.held} data-verdict={quote.verdict}>
      <p className={styles.small}>{words}</p>
      {quote.diff ? (
        <p className={styles.diff} dir="auto">
          <DiffText parts={quote.diff} />
        </p>
      ) : quote.received !== null ? (
        <p className={styles.diff} dir="auto">
          Received: “{quote.received}”
        </p>
      ) : null}
      {quote.changedBy && quote.changedAt ? (
        <p className={styles.small}>
          Changed by {quote.changedBy}, {momentWords(quote.changedAt)}
        </p>
      ) : null}
    </div>
  )
}

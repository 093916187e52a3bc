import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { partRoles, type PartRole } from '../../shared/model/part.ts'
import type { KeptPart } from '../../shared/contract.ts'
import { StateGlyph } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import styles from './PartsPanel.module.css'
import { usePiece, useSnapshot } from './PieceContext.ts'
import { PartVerdict, type HouseWord } from './PartVerdict.tsx'

/** The window's words for what a part is (DOMAIN §9). */
export const roleWords: Readonly<Record<PartRole, string>> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'By-line',
  dateline: 'Dateline',
  date: 'Date',
  caption: 'Caption',
  credit: 'Picture credit',
  source: 'Source line',
  paragraph: 'Paragraph',
  heading: 'Subheading',
  quotation: 'Quotation',
  'list-item': 'List item',
  table: 'Table',
  'image-note': 'Picture note',
  boilerplate: 'Not article text',
  separator: 'Between parts',
}
const offered = partRoles.filter((role) => role !== 'separator')

const certaintyWords = (certainty: number): string =>
  certainty >= 0.9 ? 'Clear' : certainty >= 0.6 ? 'Check' : 'Maybe'

/** What speaks for it, as a sentence; evidence is kept as phrases between semicolons. */
function evidenceSentence(evidence: string): string {
  const line = evidence.replaceAll('; ', ', ').trim()
  return `${line.slice(0, 1).toLocaleUpperCase('en')}${line.slice(1)}`
}

/** A rule's id, for whoever looks it up: there, and out of the way. */
export function RuleId(props: { readonly id: string }) {
  return (
    <span className={styles.ruleId} title={`Rule ${props.id}`}>
      {props.id}
    </span>
  )
}

/** One part: what it is taken for, why, how sure; a person may say what it is. */
export const PartLine = memo(function PartLine(props: {
  readonly part: KeptPart
  /** What persons said of this line for its outlet. */
  readonly house: HouseWord
}) {
  const { part, house } = props
  const { session } = usePiece()
  const { view } = useSnapshot(session)
  const text = view.original.text.slice(...part.range).trim()
  const doubtful = part.certainty < 0.6 && part.changedBy === null
  return (
    <li className={styles.part}>
      <div className={styles.partHead}>
        <select
          className={styles.role}
          aria-label={`What “${text.slice(0, 40)}” is`}
          value={part.role}
          onChange={(event) => {
            const role = offered.find((each) => each === event.target.value)
            if (role)
              void session.act('articles.setPartRole', { id: session.id, partId: part.id, role })
          }}
        >
          {offered.map((role) => (
            <option key={role} value={role}>
              {roleWords[role]}
            </option>
          ))}
        </select>
        <span className={classes(styles.why, doubtful && styles.doubt)}>
          {part.changedBy ? `set by ${part.changedBy}` : certaintyWords(part.certainty)}
        </span>
      </div>
      <p className={styles.partText} dir="auto" title={text}>
        {text.slice(0, 140)}
      </p>
      {part.isCut ? (
        <p className={styles.cut}>
          <StateGlyph meaning="proposed" />
          <span>Counts as a cut of the received text.</span>
          <Button
            size="small"
            look="link"
            onPress={() =>
              void session.act('articles.confirmAside', { id: session.id, partId: part.id })
            }
          >
            It is not article text
          </Button>
        </p>
      ) : null}
      {part.evidence && part.changedBy === null ? (
        <p className={styles.evidence}>
          {evidenceSentence(part.evidence)}
          <RuleId id={part.rule} />
        </p>
      ) : null}
      <PartVerdict part={part} house={house} />
    </li>
  )
})

/** Several plain paragraphs in a row, folded into one line. */
export function PartRun(props: {
  readonly parts: readonly KeptPart[]
  readonly houseOf: (part: KeptPart) => HouseWord
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
}) {
  const { parts, houseOf, isOpen, onOpen } = props
  const least = Math.min(...parts.map((part) => part.certainty))
  return (
    <>
      <li className={styles.run}>
        <button
          type="button"
          className={styles.runButton}
          aria-expanded={isOpen}
          onClick={() => onOpen(!isOpen)}
        >
          <ChevronRight size={14} aria-hidden className={classes(isOpen && styles.turned)} />
          <span>{parts.length} paragraphs of the text</span>
          <span className={classes(styles.why, least < 0.6 && styles.doubt)}>
            {certaintyWords(least)}
          </span>
        </button>
      </li>
      {isOpen
        ? parts.map((part) => <PartLine key={part.id} part={part} house={houseOf(part)} />)
        : null}
    </>
  )
}

import { measuredAttribution as measured } from '../../shared/measured/attribution.ts'
import { setOver, useOver } from '../shell/dialogs.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { dayWords } from '../words/dateWords.ts'
import { numberWords } from '../words/numberWords.ts'
import styles from './MeasuredFigures.module.css'

interface Figure {
  readonly precision: number
  readonly recall: number
}

const lines: readonly { readonly what: string; readonly figure: Figure; readonly of?: string }[] = [
  {
    what: 'Quotations',
    figure: measured.quotedSpans,
    of: 'words between marks that somebody says',
  },
  { what: 'Who says a quotation', figure: measured.speakers },
  {
    what: 'A plain “NAME said” rule',
    figure: measured.simpleRule,
    of: 'for comparison, on the same quotations',
  },
  {
    what: 'Reported speech, Clear',
    figure: measured.indirect.clear,
    of: 'without quotation marks',
  },
  {
    what: 'Reported speech, Clear and Check',
    figure: measured.indirect.clearAndCheck,
    of: 'without quotation marks',
  },
  {
    what: 'Reported speech, with Maybe',
    figure: measured.indirect.all,
    of: 'without quotation marks',
  },
]

/** How often "Who said it" was right on articles annotated by hand, and what that means for a reviewer. */
export function MeasuredFigures() {
  const over = useOver()
  return (
    <Dialog
      title="How sure is “Who said it”?"
      isOpen={over?.kind === 'howSure'}
      onClose={() => setOver(null)}
      width="wide"
      reading
    >
      <div className={styles.words}>
        <p className={styles.advice}>
          Check every quotation, accusation and denial against the original before you sign. The
          desk reads wording, not meaning: Clear says that the sentence leaves little doubt who is
          meant to speak, not that the statement is true.
        </p>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Of 100</th>
              <th scope="col">found</th>
              <th scope="col">right when shown</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.what}>
                <th scope="row">
                  {line.what}
                  {line.of ? <span className={styles.of}>{line.of}</span> : null}
                </th>
                <Share value={line.figure.recall} />
                <Share value={line.figure.precision} />
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          Measured on {numberWords(measured.articles)} English news articles with{' '}
          {numberWords(measured.statements)} statements marked by hand, {dayWords(measured.on)},
          version {measured.commit}. A statement counts as found when at least half of its words
          are; people who mark such articles by hand do not agree on every one either.
        </p>
        <p>
          Opinion pieces and other kinds of English will differ. German, French, Spanish and Arabic
          have short lists of words; how often they are right is not measured, and nothing there is
          called Clear. In every other language the desk finds quotations and compares them with the
          original, but names no speakers.
        </p>
      </div>
    </Dialog>
  )
}

function Share(props: { readonly value: number }) {
  const hundredths = Math.round(props.value * 1000) / 10
  return (
    <td className={styles.share}>
      <span>{hundredths.toFixed(1)}</span>
      <span className={styles.track} aria-hidden>
        <span className={styles.bar} style={{ inlineSize: `${hundredths}%` }} />
      </span>
    </td>
  )
}

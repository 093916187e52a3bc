import { MessageCircleQuestion, Printer } from 'lucide-react'
import { useState } from 'react'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { printWindow, savePdf } from '../shell/printing.ts'
import { datedMomentWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import { Button } from '../ui/Button.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { EmptyState, ErrorState, InlineError, Spinner } from '../ui/States.tsx'
import { AnsweredPieceView } from './AnsweredPieceView.tsx'
import frame from '../ui/TabbedScreen.module.css'
import styles from './Answer.module.css'

/** A complaint or a question from outside: an address or a few words give one page to print. */
export function AnswerQuestion() {
  const [typed, setTyped] = useState('')
  const [question, setQuestion] = useState('')
  const [fault, setFault] = useState<string>()
  const settings = useDesk('settings.get', {})
  const answer = useDesk('exports.answer', { question }, { enabled: question.length >= 3 })
  const zone = settings.data?.timeZone
  const submit = () => {
    const next = typed.trim()
    setFault(next.length < 3 ? 'Three characters are the least to look for.' : undefined)
    if (next.length >= 3) setQuestion(next)
  }
  const pieces = answer.data?.pieces ?? []
  return (
    <div className={frame.pane}>
      <form
        className={frame.bar}
        role="search"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <SearchField
          label="An address, or words of the text"
          placeholder="An address, or words of the text"
          value={typed}
          onChange={setTyped}
          className={styles.field ?? ''}
        />
        <Button look="primary" type="submit">
          Find out
        </Button>
        <span className={frame.grow} />
        {pieces.length > 0 ? (
          <>
            <Button onPress={() => void printWindow()}>
              <Printer size={14} aria-hidden />
              Print…
            </Button>
            <Button onPress={() => void savePdf()}>Save as PDF…</Button>
          </>
        ) : null}
      </form>
      {fault ? <InlineError>{fault}</InlineError> : null}
      {answer.isError ? (
        <ErrorState
          title="The question could not be answered"
          fault={faultOf(answer.error)}
          onRetry={() => void answer.refetch()}
        />
      ) : question === '' ? (
        <EmptyState glyph={MessageCircleQuestion} title="Somebody asks about a piece">
          Paste the address it was published at, or a few words they quote. One page tells what was
          received, what left to whom, what stands now, and who decided what and why.
        </EmptyState>
      ) : answer.isPending ? (
        <div className={styles.waiting}>
          <Spinner label="Looking" />
        </div>
      ) : pieces.length === 0 ? (
        <EmptyState title="Nothing in this library fits">
          No piece was published at or taken from this address, and none holds or held these words.
          Fewer words find more.
        </EmptyState>
      ) : (
        <section
          className={styles.page}
          aria-label="Answer"
          data-pane="answer"
          data-print={`Answer ${answer.data.askedAt.slice(0, 10)}`}
          // Keys scroll it: a scrolled region must be reachable without a pointer.
          // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
        >
          <header className={styles.head}>
            <p className={styles.question} dir="auto">
              “{answer.data.question}”
            </p>
            <p className={styles.quiet}>
              {counted(pieces.length, 'piece')}
              {answer.data.more ? ' shown, more fit' : ''} · asked{' '}
              {datedMomentWords(answer.data.askedAt, zone)}
              {settings.data?.deskName ? `, ${settings.data.deskName}` : ''}
            </p>
          </header>
          {pieces.map((piece) => (
            <AnsweredPieceView key={piece.articleId} piece={piece} timeZone={zone} />
          ))}
        </section>
      )}
    </div>
  )
}

import type { OutletQuestion } from '../../shared/calls/outletCalls.ts'
import { useDesk } from '../deskQuery.ts'
import { go } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { askOrSay } from '../ui/askOrSay.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import styles from './Questions.module.css'
import { moreWords } from './summaryWords.ts'

const most = 3

/** Pieces whose outlet is not certain: asked, never guessed. */
export function Questions() {
  const all = useDesk('outlets.questions', {}).data ?? []
  const asked = all.filter((one) => one.candidates.length > 0)
  if (asked.length === 0) return null
  return (
    <section className={styles.questions} aria-label="Which outlet is this?">
      {asked.slice(0, most).map((question) => (
        <Question key={question.articleId} question={question} />
      ))}
      {asked.length > most ? <p className={styles.more}>{moreWords(asked.length - most)}</p> : null}
    </section>
  )
}

function Question({ question }: { readonly question: OutletQuestion }) {
  const { act } = useAct()
  const [first] = question.candidates
  if (!first) return null
  const answer = (is: boolean) =>
    act(async () => {
      const { articleId } = question
      if (await askOrSay('outlets.answer', { articleId, sourceId: first.sourceId, is }))
        showToast({ words: is ? `It is ${first.name}’s.` : `It is not ${first.name}’s.` })
    })
  return (
    <p className={styles.question}>
      <span className={styles.words}>
        Is{' '}
        <Button look="link" onPress={() => go({ place: 'rights', id: question.articleId })}>
          {question.headline ?? 'a piece without a headline'}
        </Button>{' '}
        {question.name ? <>(“{question.name}”) </> : null}
        from <strong>{first.name}</strong>?{' '}
        <span className={styles.how}>Known by {first.how}.</span>
      </span>
      <Button size="small" onPress={() => void answer(true)}>
        Yes
      </Button>
      <Button size="small" look="quiet" onPress={() => void answer(false)}>
        No
      </Button>
    </p>
  )
}

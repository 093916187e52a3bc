import type { ArticleId } from '../../shared/model/ids.ts'
import type { Likeness, LikenessChoice, NamedPiece } from '../../shared/model/likeness.ts'
import { ask } from '../desk.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { InlineError } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { longDayWords } from '../words/dateWords.ts'
import styles from './LikenessDialog.module.css'

const said: Readonly<Record<LikenessChoice, string>> = {
  separate: 'Kept as two pieces.',
  version: 'The newer version is in; the text before is kept in History.',
  'same-story': 'The two now belong to one story.',
}

/** Two pieces that resemble each other, and what a person may say they are. */
export function LikenessDialog(props: {
  readonly likeness: Likeness
  readonly isOpen: boolean
  readonly onClose: () => void
  /** `isHere`: whoever decided it has not closed it since. */
  readonly onDecided: (choice: LikenessChoice, openId: ArticleId, isHere: boolean) => void
  readonly onOpen: (id: ArticleId) => void
}) {
  const { likeness } = props
  const { act, isBusy, problem } = useAct(props.isOpen)
  const decide = (choice: LikenessChoice): Promise<void> =>
    act(async ({ isHere, refuse }) => {
      const reply = await ask('likenesses.decide', { id: likeness.id, choice })
      if (!reply.ok) return refuse(reply.fault.message)
      showToast({ words: said[choice] })
      props.onDecided(choice, reply.value.openId, isHere())
    })
  const isVersion = likeness.kind === 'version'
  return (
    <Dialog
      title={isVersion ? 'Another version of the same piece?' : 'The same story from elsewhere?'}
      isOpen={props.isOpen}
      onClose={props.onClose}
      width="wide"
    >
      <p className={styles.lead}>
        {Math.round(likeness.share * 100)}&nbsp;% of the shorter text stands in the other; what is
        not article text is left out. Nothing follows from that until you say what it is; the answer
        is kept with your name.
      </p>
      <div className={styles.pair}>
        <Side title="Came in now" piece={likeness.piece} />
        <Side title="Was here" piece={likeness.other}>
          <Button size="small" onPress={() => props.onOpen(likeness.other.id)}>
            Open this one
          </Button>
        </Side>
      </div>
      {problem ? <InlineError>{problem}</InlineError> : null}
      <ul className={styles.choices}>
        <Choice
          words="A newer version"
          hint="Its text becomes the received text of the piece that was here. The text before stays in History; the new arrival becomes Not used."
          isFirst={isVersion}
          isBusy={isBusy}
          onPress={() => void decide('version')}
        />
        <Choice
          words="The same story"
          hint="Both stay, and each knows of the other: a kill notice for one finds both."
          isFirst={!isVersion}
          isBusy={isBusy}
          onPress={() => void decide('same-story')}
        />
        <Choice
          words="Two separate pieces"
          hint="They only resemble each other."
          isFirst={false}
          isBusy={isBusy}
          onPress={() => void decide('separate')}
        />
      </ul>
    </Dialog>
  )
}

function Side(props: {
  readonly title: string
  readonly piece: NamedPiece
  readonly children?: React.ReactNode
}) {
  const { piece } = props
  return (
    <section className={styles.side} aria-label={props.title}>
      <p className={styles.title}>{props.title}</p>
      <p className={piece.headline ? styles.headline : styles.none} dir="auto">
        {piece.headline ?? 'no headline'}
      </p>
      <p className={styles.opening} dir="auto">
        {piece.opening}
      </p>
      <p className={styles.facts}>
        {piece.sourceName ?? 'outlet not known'} ·{' '}
        {piece.published ? longDayWords(piece.published) : 'no date'} · in the library since{' '}
        {longDayWords(piece.importedAt)}
      </p>
      {props.children}
    </section>
  )
}

function Choice(props: {
  readonly words: string
  readonly hint: string
  readonly isFirst: boolean
  readonly isBusy: boolean
  readonly onPress: () => void
}) {
  return (
    <li className={styles.choice}>
      <Button
        look={props.isFirst ? 'primary' : 'plain'}
        isBusy={props.isBusy}
        onPress={props.onPress}
        className={styles.choiceButton}
      >
        {props.words}
      </Button>
      <span className={styles.hint}>{props.hint}</span>
    </li>
  )
}

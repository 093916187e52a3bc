import { Trash2 } from 'lucide-react'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Likeness } from '../../shared/model/likeness.ts'
import { holdReasons } from '../../shared/model/status.ts'
import { applyBulk } from '../library/applyBulk.ts'
import { Button } from '../ui/Button.tsx'
import { InlineError } from '../ui/States.tsx'
import { StateGlyph } from '../ui/Badge.tsx'
import { useAct } from '../ui/useAct.ts'
import styles from './PieceBanners.module.css'
import { usePiece, useSnapshot } from './PieceContext.ts'
import { useLicence } from '../rights/LicenceWords.tsx'
import { useCutWarning } from '../rights/useCutWarning.ts'
import { longDayWords, momentWords } from '../words/dateWords.ts'
import { useSaveState } from './PieceStatus.ts'

/** What the reader was not sure of and only a look at the original can tell. */
const asksAtTheTop = new Map([
  ['no-article', 'Is this an article?'],
  ['body-uncertain', 'Is this the whole article, and nothing else?'],
  ['text-from-script', 'Is this the whole article, and nothing else?'],
])

/** What has to be said above the text: it is not saved, it is held, it waits, its signature is void. */
export function PieceBanners(props: { readonly problem: string | null }) {
  const { session, editor, setTab, openMove, openSignOff, openArrival } = usePiece()
  const { licence } = useLicence()
  const cut = useCutWarning(editor, licence)
  const { view, voided } = useSnapshot(session)
  const save = useSaveState()
  const { act } = useAct()
  const { hold, waiting, status } = view.article
  const undecided = (view.arrival?.changes ?? []).filter((one) => one.choice === null).length
  const doubt = view.warnings.find((one) => asksAtTheTop.has(one.code))
  const likeness = view.arrival?.likenesses.find((one) => one.choice === null)
  return (
    <div className={styles.banners}>
      {props.problem ? (
        <InlineError>
          This piece holds something the editor does not know, so it is shown locked and nothing can
          be saved over it. The original is safe. ({props.problem})
        </InlineError>
      ) : null}
      {save.kind === 'failed' ? (
        <InlineError
          action={
            <Button size="small" onPress={() => void session.lane.flush()}>
              Try again
            </Button>
          }
        >
          <strong>Not saved.</strong> {save.fault.message} Your text is still here
          {save.nextTry === null ? '.' : ' and saving is tried again by itself.'}
        </InlineError>
      ) : null}
      {save.kind === 'conflict' ? (
        <InlineError
          action={
            <span className={styles.buttons}>
              <Button size="small" onPress={() => void act(() => session.takeTheirs())}>
                Show the other text
              </Button>
              <Button size="small" onPress={() => void act(() => session.keepOurs())}>
                Keep this text
              </Button>
            </span>
          }
        >
          <strong>Changed elsewhere.</strong> {save.fault.message} Keep this text (the other one
          becomes a version), or show the other one (Undo brings your text back; what you typed in
          the header stays where nobody else changed the same).
        </InlineError>
      ) : null}
      {view.binned ? (
        <p className={styles.put} role="status">
          <Trash2 size={14} aria-hidden />
          <span>
            <strong>In the bin</strong>, put there by <bdi>{view.binned.by}</bdi>,{' '}
            {momentWords(view.binned.at)}. Lists and searches leave it out, and nothing of it goes
            out.
          </span>
          <Button
            size="small"
            onPress={() =>
              void act(async () => {
                const isOut = await applyBulk(
                  [view.article.id],
                  { type: 'put-back' },
                  (pieces) => `${pieces} taken out of the bin`,
                )
                if (isOut) await session.look()
              })
            }
          >
            Take it out of the bin
          </Button>
        </p>
      ) : null}
      {hold ? (
        <p className={styles.bad} role="status">
          <StateGlyph meaning="blocking" />
          <span>
            <strong>{hold.kind === 'killed' ? 'Killed' : 'Held'}</strong> by {hold.by}:{' '}
            {holdReasons(hold)} Nothing goes out.
          </span>
          {hold.kind === 'held' ? (
            <Button size="small" onPress={() => openMove({ to: 'lift' })}>
              Lift the hold…
            </Button>
          ) : null}
        </p>
      ) : null}
      {cut.isCut && licence ? (
        <p className={styles.void} role="alert">
          <StateGlyph meaning="proposed" />
          <span>
            <strong>{licence.licence} allows no cuts.</strong> What you take out here stops the
            piece before it goes out (R10).
          </span>
          <Button
            size="small"
            onPress={() => {
              editor.chain().focus().undo().run()
              cut.forget()
            }}
          >
            Undo the cut
          </Button>
          <Button size="small" look="quiet" onPress={cut.forget}>
            I know
          </Button>
        </p>
      ) : null}
      {status === 'waiting' && waiting ? (
        <p className={styles.waits}>
          <StateGlyph meaning="stale" />
          <span>
            <strong>Waiting for {waiting.forWhom}</strong>: {waiting.why}
            {waiting.due ? ` (until ${longDayWords(waiting.due)})` : ''}
          </span>
          {undecided > 0 ? (
            <Button size="small" onPress={() => openArrival('changes')}>
              Decide the changes…
            </Button>
          ) : null}
        </p>
      ) : null}
      {doubt && status === 'new' ? (
        <p className={styles.like}>
          <StateGlyph meaning="proposed" />
          <span>
            <strong>{asksAtTheTop.get(doubt.code)}</strong> {doubt.message}
          </span>
          <Button size="small" onPress={() => setTab('parts')}>
            Show its parts
          </Button>
        </p>
      ) : null}
      {likeness && status !== 'not-used' ? (
        <p className={styles.like}>
          <StateGlyph meaning="proposed" />
          <span>
            <strong>
              {likeness.kind === 'version' ? 'Another version' : 'The same story'} may be in the
              library:
            </strong>{' '}
            <bdi>{likeTitle(likeness, view.article.id)}</bdi>
          </span>
          <Button size="small" onPress={() => openArrival('likeness')}>
            Compare…
          </Button>
        </p>
      ) : null}
      {voided ? (
        <p className={styles.void} role="status">
          <StateGlyph meaning="stale" />
          <span>
            <strong>The sign-off no longer holds.</strong> The piece was changed after it was
            signed. Undo the change, or sign again.
          </span>
          <Button size="small" onPress={openSignOff}>
            Sign again…
          </Button>
        </p>
      ) : null}
    </div>
  )
}

function likeTitle({ piece, other }: Likeness, id: ArticleId): string {
  const they = piece.id === id ? other : piece
  return `${they.headline ?? (they.opening.slice(0, 60) || 'no headline')} (${they.sourceName ?? 'outlet not known'})`
}

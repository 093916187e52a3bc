import type { Editor } from '@tiptap/react'
import { assertNever } from '../../shared/assertNever.ts'
import { offeredNote } from './offeredNote.ts'
import { ReasonDialog } from './ReasonDialog.tsx'
import type { ReviewItem } from './reviewItem.ts'
import { focusQueue } from './showItem.ts'
import { SpeakerDialog } from './SpeakerDialog.tsx'
import type { ReviewActs } from './useReviewActs.ts'

/** The question that is open over the queue, if any; the focus goes back to the queue. */
export function ReviewQuestions(props: {
  readonly acts: ReviewActs
  readonly items: readonly ReviewItem[]
  readonly editor: Editor
}) {
  const { acts, items, editor } = props
  const { question } = acts
  if (question === null) return null
  const close = (): void => {
    acts.close()
    focusQueue()
  }
  const goOn = (isDone: boolean): void => {
    if (isDone) focusQueue()
  }
  switch (question.ask) {
    case 'speaker':
      return (
        <SpeakerDialog
          title="Who says this?"
          about={question.item.words}
          items={items}
          current={question.item.speaker}
          kind={null}
          onClose={close}
          onChosen={(speaker, kind) => {
            void acts.chosen(speaker, kind).then(goOn)
          }}
        />
      )
    case 'add':
      return (
        <SpeakerDialog
          title="Add a statement"
          about={question.words}
          items={items}
          current={null}
          kind={/["“”„«»]/u.test(question.words) ? 'mixed' : 'indirect'}
          onClose={close}
          onChosen={(speaker, kind) => {
            void acts.chosen(speaker, kind).then(goOn)
          }}
        />
      )
    case 'reason':
      return (
        <ReasonDialog
          reason={question.reason}
          about={question.item.words}
          first={question.reason === 'note' ? offeredNote(blockOf(editor, question.item)) : ''}
          onClose={close}
          onGiven={(text) => {
            void acts.reasoned(text).then(goOn)
          }}
        />
      )
    default:
      return assertNever(question)
  }
}

/** The paragraph an item stands in. */
function blockOf(editor: Editor, item: ReviewItem): string {
  const from = item.spans[0]?.from
  if (from === undefined) return item.words
  return editor.state.doc.resolve(from).parent.textContent
}

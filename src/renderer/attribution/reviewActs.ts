import type { CommandId } from '../../shared/commands.ts'
import { canRestore } from './restoreWords.ts'
import { isOpen, isQuote, type ReviewItem } from './reviewItem.ts'

/** One thing to do with the current statement, for its button and its key. */
export interface ReviewAct {
  readonly id: CommandId
  readonly label: string
  readonly keys: string
  readonly isOn: boolean
  readonly isMain: boolean
  readonly run: () => void
}

/** What each command does; the panel knows how. */
export type ActRunners = Readonly<
  Record<
    | 'confirm'
    | 'speaker'
    | 'not'
    | 'query'
    | 'waive'
    | 'spans'
    | 'restore'
    | 'paraphrase'
    | 'original'
    | 'undo',
    () => void
  >
>

/** What may be done with an item, in the order of the keys. */
export function actsOf(item: ReviewItem, run: ActRunners): ReviewAct[] {
  const act = (
    id: CommandId,
    label: string,
    keys: string,
    isOn: boolean,
    go: () => void,
    isMain = false,
  ): ReviewAct => ({ id, label, keys, isOn, isMain, run: go })
  const isStatement = item.what === 'statement'
  const canDecide = isStatement || item.what === 'loose'
  const restores = canRestore(item)
  return [
    act(
      'review.confirm',
      item.what === 'loose' ? 'Name a speaker' : 'Confirm',
      'A',
      canDecide,
      run.confirm,
      canDecide && isOpen(item) && item.state !== 'altered',
    ),
    act('review.speaker', 'Set speaker…', 'S', canDecide, run.speaker),
    act('review.not', 'Nobody says this', 'N', isStatement, run.not),
    act('review.query', 'Query…', 'Q', isStatement, run.query),
    act('review.waive', 'Let it stand…', 'W', canDecide, run.waive),
    act(
      'review.restore',
      'Restore',
      'R',
      restores,
      run.restore,
      restores && item.state === 'altered',
    ),
    act(
      'review.paraphrase',
      'Make it paraphrase',
      'P',
      isQuote(item) && item.quotes.some(({ span }) => span),
      run.paraphrase,
    ),
    act(
      'review.spans',
      item.what === 'mark' ? 'Open the text' : 'Edit what is covered',
      'E',
      item.what !== 'missing',
      run.spans,
    ),
    act('review.original', 'Original beside it', 'O', true, run.original),
    act('review.undo', 'Undo decision', 'U', true, run.undo),
  ]
}

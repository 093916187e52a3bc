import { assertNever } from '../assertNever.ts'
import { encodingWords } from './encodingNames.ts'
import type { ImportOutcome } from './importReport.ts'

export type OutcomeState = ImportOutcome['state']

/** The word of an outcome. */
export const outcomeWords: Readonly<Record<OutcomeState, string>> = {
  imported: 'Imported',
  duplicate: 'Already here',
  unsure: 'To look at',
  refused: 'Refused',
  cancelled: 'Not read',
}

/** What became of an input, in a sentence. */
export function outcomeSentence(outcome: ImportOutcome): string {
  switch (outcome.state) {
    case 'imported':
      if (outcome.articleIds.length > 1) return `${outcome.articleIds.length} pieces`
      return outcome.headline ?? 'No headline'
    case 'duplicate':
      return outcome.how === 'same-text'
        ? 'The same text is in the library already.'
        : 'The same bytes are in the library already.'
    case 'unsure':
      return `Its characters may be ${encodingWords(outcome.encoding)}, which is not certain. Look at the letters and choose.`
    case 'refused':
      return outcome.refusal.message
    case 'cancelled':
      return 'The import was stopped before this file.'
    default:
      return assertNever(outcome)
  }
}

/** What else a person should know of an input, one sentence each. */
export function outcomeNotes(outcome: ImportOutcome): string[] {
  if (outcome.state !== 'imported') return []
  const { undecided = 0, likenesses = [] } = outcome
  return [
    ...(undecided > 0
      ? [
          `${undecided} tracked ${undecided === 1 ? 'change waits' : 'changes wait'} for a decision.`,
        ]
      : []),
    ...likenesses
      .filter((one) => one.choice === null)
      .map(
        ({ kind, share, other }) =>
          `${kind === 'version' ? 'Perhaps another version of' : 'Perhaps the same story as'} “${other.headline ?? other.opening.slice(0, 60)}” (${other.sourceName ?? 'no outlet'}): ${Math.round(share * 100)}\u00A0% of the shorter text.`,
      ),
    ...outcome.warnings,
  ]
}

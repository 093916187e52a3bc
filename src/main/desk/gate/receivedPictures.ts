import type { StepState } from '../../../shared/model/cleaningStep.ts'
import type { PictureWords } from '../../rights/edits/asideEdits.ts'
import { receivedParts } from '../../rights/receivedText.ts'
import { blockOfPicture, matchPictures, type PieceWithPictures } from './matchPictures.ts'

interface Ledger {
  readonly text: string
  readonly parts: readonly {
    readonly range: readonly [number, number]
    readonly blockId: string | null
  }[]
  readonly steps: readonly {
    readonly range: readonly [number, number]
    readonly after: string
    readonly state: StepState
    readonly intakeState: StepState
  }[]
}

/**
 * What stood under each picture of a piece when it came, with the repairs that were decided since; null for one that is the
 * desk's own.
 */
export function receivedPictures(
  came: PieceWithPictures | null,
  now: PieceWithPictures,
  ledger: Ledger,
): (PictureWords | null)[] {
  if (came === null || now.fields.media.length === 0) return now.fields.media.map(() => null)
  const blocks = blockOfPicture(came.document)
  return matchPictures(came, now).map((index) => {
    const was = came.fields.media[index]
    if (was === undefined) return null
    return { caption: withRepairs(was.caption, blocks.get(index), ledger), credit: was.credit }
  })
}

/** The caption as its part reads with the repairs that stand now; what intake took off its ends stays off. */
function withRepairs(caption: string, block: string | undefined, { text, parts, steps }: Ledger) {
  const part = parts.find((one) => block !== undefined && one.blockId === block)
  if (part === undefined || caption === '') return caption
  const asPart = [{ ...part, role: 'caption' as const }]
  const inside = steps.filter(
    ({ range: [start, end] }) => start >= part.range[0] && end <= part.range[1],
  )
  if (inside.every((step) => step.state === step.intakeState)) return caption
  const atIntake = inside.map((step) => ({ ...step, state: step.intakeState }))
  const first = receivedParts(text, asPart, atIntake, () => true)[0] ?? ''
  const now = receivedParts(text, asPart, inside, () => true)[0] ?? ''
  const at = first.indexOf(caption)
  if (at < 0) return caption
  const [head, tail] = [first.slice(0, at), first.slice(at + caption.length)]
  const isCaption = now.length >= head.length + tail.length
  return isCaption && now.startsWith(head) && now.endsWith(tail)
    ? now.slice(head.length, now.length - tail.length)
    : caption
}

import type { StepState } from '../../../shared/model/cleaningStep.ts'
import type { ArticleFields, ArticleMedia } from '../../../shared/model/article.ts'
import type { ArticleDocument } from '../../../shared/model/document.ts'
import type { PictureWords } from '../../rights/edits/asideEdits.ts'
import { receivedParts } from '../../rights/receivedText.ts'

interface Piece {
  readonly fields: Pick<ArticleFields, 'media'>
  readonly document: ArticleDocument
}

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
 * desk's own. A picture is known by its block, which keeps its id, else by its address, else by its caption.
 */
export function receivedPictures(
  came: Piece | null,
  now: Piece,
  ledger: Ledger,
): (PictureWords | null)[] {
  if (came === null || now.fields.media.length === 0) return now.fields.media.map(() => null)
  const [then, standing] = [blockOfPicture(came.document), blockOfPicture(now.document)]
  const pictures = came.fields.media.map((media, index) => ({ media, block: then.get(index) }))
  const taken = new Set<number>()
  const found = now.fields.media.map((): number => -1)
  const match = (isSame: (was: (typeof pictures)[number], at: number) => boolean): void => {
    for (const at of found.keys()) {
      if (found[at] !== -1) continue
      const index = pictures.findIndex((was, one) => !taken.has(one) && isSame(was, at))
      if (index < 0) continue
      found[at] = index
      taken.add(index)
    }
  }
  const current = (at: number): ArticleMedia | undefined => now.fields.media[at]
  match(({ block }, at) => block !== undefined && block === standing.get(at))
  match(({ media }, at) => media.uri !== null && media.uri === current(at)?.uri)
  match(({ media }, at) => media.caption !== '' && media.caption === current(at)?.caption)
  return found.map((index) => {
    const was = pictures[index]
    if (was === undefined) return null
    return {
      caption: withRepairs(was.media.caption, was.block, ledger),
      credit: was.media.credit,
    }
  })
}

function blockOfPicture(document: ArticleDocument): Map<number, string> {
  const out = new Map<number, string>()
  for (const { type, attrs } of document.content) {
    const [media, id] = [attrs?.['media'], attrs?.['blockId']]
    if (type === 'imageNote' && typeof media === 'number' && typeof id === 'string')
      if (!out.has(media)) out.set(media, id)
  }
  return out
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

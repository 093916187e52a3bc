import { beginning } from '../beginning.ts'
import type { GateCheck, GateSpan } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import type { LicenceProfile } from '../../../shared/model/licence.ts'
import { bodyBlocks } from '../../../shared/model/document.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import { type AsideChange, type EditChange, type EditKind, editKinds } from '../edits/editReport.ts'
import { isRestOfExtract } from '../restOfExtract.ts'

const say = verdictsOf('R10', 'Edits as allowed', 'text')

/** More changes than anyone reads in a row; the count is always whole. */
const mostSpans = 200

const names: Readonly<Record<EditKind, string>> = {
  normalise: 'typography',
  style: 'style',
  cut: 'cut',
  addition: 'words added',
  'quote-change': 'quote altered',
}

const asideNames = {
  standfirst: 'the standfirst',
  note: 'the footnotes',
  caption: 'a picture’s caption',
  credit: 'a picture’s credit',
} as const

/** R10: no change to the received text goes beyond what the licence allows (E1–E6). */
export function editsAsAllowed(facts: ExaminedFacts): GateCheck {
  const { licence, edits } = facts
  const shown = (changes: readonly EditChange[]) => ({ spans: gateSpans(facts, changes) })
  if (!licence) return say.skip('No licence is on file.')
  const limit = editKinds.indexOf(strongestAllowed(licence.textEdits))
  const changes = edits.changes.filter((change) => !isRestOfExtract(facts, change))
  const beyond = changes.filter((change) => editKinds.indexOf(change.kind) > limit)
  const first = beyond[0]
  const credit = edits.aside.find((one) => one.what === 'credit' && beyondStyle(one.kind))
  const besides = edits.aside.find(
    (change) => change !== credit && editKinds.indexOf(change.kind) > limit,
  )
  const beside = credit ?? besides
  const place = first ? placeOfChange(facts, first) : beside && placeBeside(beside)
  if (place !== undefined) {
    const allowed = `The licence allows ${allowedWords(licence)}.`
    // All of them: whoever passes the check by name answers for each.
    const reasons = [
      first &&
        `${allowed} ${beyond.length} ${beyond.length === 1 ? 'change goes' : 'changes go'} further, first ${inWords(first)}`,
      credit &&
        `Whatever a licence allows, a picture goes out with the credit that came. Of it, ${inWords(credit)}`,
      besides &&
        `${first ? 'Also of' : `${allowed} Of`} ${asideNames[besides.what]}, ${inWords(besides)}`,
    ]
    return {
      ...say.block(reasons.filter((one) => one !== undefined).join('. '), place),
      ...(first ? shown(beyond) : {}),
    }
  }
  const cuts = changes.filter((change) => change.kind === 'cut')
  const cutBeside = edits.aside.find((change) => change.kind === 'cut')
  if (cutBeside && licence.cutNeedsApproval && cuts.length === 0)
    return say.block(
      `Cuts need the rights holder’s approval. Of ${asideNames[cutBeside.what]}, ${inWords(cutBeside)}`,
      placeBeside(cutBeside),
    )
  const cut = cuts[0]
  if (cut && licence.cutNeedsApproval)
    return {
      ...say.block(
        `Cuts need the rights holder’s approval: ${inWords(cut)}`,
        placeOfChange(facts, cut),
      ),
      ...shown(cuts),
    }
  return say.clear(
    edits.strongest === 'none'
      ? 'The text is as it was received.'
      : `Changed as allowed (${names[edits.strongest]}; ${edits.wordsCut} words cut, ${edits.wordsAdded} added).`,
  )
}

function gateSpans(facts: ExaminedFacts, changes: readonly EditChange[]): GateSpan[] {
  const blocks = bodyBlocks(facts.document)
  return changes.slice(0, mostSpans).map((change) => {
    const span = change.spans[0] ?? { block: change.block, start: 0, end: 0 }
    return {
      kind: change.kind,
      before: short(change.before, 400),
      after: short(change.after, 400),
      moved: change.moved ?? false,
      blockId: blocks[span.block]?.blockId ?? null,
      start: span.start,
      end: span.end,
    }
  })
}

function placeOfChange(facts: ExaminedFacts, change: EditChange) {
  const block = change.spans[0]?.block ?? change.block
  const blockId = bodyBlocks(facts.document)[block]?.blockId
  return blockId ? ({ kind: 'text', ref: blockId } as const) : ('text' as const)
}

function placeBeside({ what, picture }: AsideChange) {
  if (picture !== undefined) return { kind: 'media', ref: String(picture) } as const
  return what === 'standfirst' ? 'headline' : 'text'
}

function beyondStyle(kind: EditKind): boolean {
  return editKinds.indexOf(kind) > editKinds.indexOf('style')
}

function strongestAllowed(textEdits: LicenceProfile['textEdits']): EditKind {
  switch (textEdits) {
    case 'none':
      return 'normalise'
    case 'style':
      return 'style'
    case 'style-and-cut':
      return 'cut'
    case 'free':
      return 'quote-change'
    default:
      return assertNever(textEdits)
  }
}

function allowedWords(licence: LicenceProfile): string {
  if (licence.textEdits === 'none') return 'no edits'
  return licence.textEdits === 'style' ? 'style edits only' : 'style edits and cuts'
}

function inWords(change: Pick<EditChange, 'kind' | 'before' | 'after' | 'moved'>): string {
  if (change.moved) return `moved: “${short(change.before || change.after)}”`
  if (change.after === '' && change.kind === 'addition')
    return `sense turned by a cut: “${short(change.before)}”`
  if (change.after === '') return `${names[change.kind]}: “${short(change.before)}”`
  if (change.before === '') return `${names[change.kind]}: “${short(change.after)}”`
  return `${names[change.kind]}: “${short(change.before)}” → “${short(change.after)}”`
}

const short = (text: string, most: number = 80): string => beginning(text, most)

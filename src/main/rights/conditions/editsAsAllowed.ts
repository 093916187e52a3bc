import type { GateCheck } from '../../../shared/model/gate.ts'
import type { ExaminedFacts } from '../facts.ts'
import { verdictsOf } from '../verdicts.ts'

import type { LicenceProfile } from '../../../shared/model/licence.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import { type EditChange, type EditKind, editKinds } from '../edits/editReport.ts'

const say = verdictsOf('R10', 'Edits as allowed', 'text')

const names: Readonly<Record<EditKind, string>> = {
  normalise: 'typography',
  style: 'style',
  cut: 'cut',
  addition: 'words added',
  'quote-change': 'quote altered',
}

/** R10: no change to the received text goes beyond what the licence allows (E1–E5). */
export function editsAsAllowed(facts: ExaminedFacts): GateCheck {
  const { licence, edits } = facts
  if (!licence) return say.skip('No licence is on file.')
  const limit = editKinds.indexOf(strongestAllowed(licence.textEdits))
  const beyond = edits.changes.filter((change) => editKinds.indexOf(change.kind) > limit)
  const first = beyond[0]
  if (first)
    return say.block(
      `The licence allows ${allowedWords(licence)}. ${beyond.length} ${beyond.length === 1 ? 'change goes' : 'changes go'} further, first ${inWords(first)}`,
    )
  const cut = edits.changes.find((change) => change.kind === 'cut')
  if (cut && licence.cutNeedsApproval)
    return say.block(`Cuts need the rights holder’s approval: ${inWords(cut)}`)
  return say.clear(
    edits.strongest === 'none'
      ? 'The text is as it was received.'
      : `Changed as allowed (${names[edits.strongest]}; ${edits.wordsCut} words cut, ${edits.wordsAdded} added).`,
  )
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

function inWords(change: EditChange): string {
  const short = (text: string): string =>
    text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text
  if (change.after === '') return `${names[change.kind]}: “${short(change.before)}”`
  if (change.before === '') return `${names[change.kind]}: “${short(change.after)}”`
  return `${names[change.kind]}: “${short(change.before)}” → “${short(change.after)}”`
}

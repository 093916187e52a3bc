import type { Saved } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { LedgerStep, StepState } from '../../../shared/model/cleaningStep.ts'
import type { ArticleDocument } from '../../../shared/model/document.ts'
import type { WritableDb } from '../../database/sql.ts'
import { resolveAnchor } from './anchors.ts'
import { readArticle, writeArticle } from './articleRecord.ts'
import { refuseUndecided } from '../changes/refuseUndecided.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { replaceText } from './documentEdit.ts'
import type { Parsed } from '../host/parsed.ts'
import { readParts, readReceived, readSteps } from './received.ts'
import { settleSignOff } from '../signing/signOffCheck.ts'
import { anchorAt, applySteps, blockTexts } from './stepAnchors.ts'
import { noteDecisions, wordsOf, writeStep } from './stepStates.ts'

/**
 * Decides steps on the stored text: the words of an accepted one replace what stood there, a rejected or
 * reopened one gets its old words back. FaultError conflict where none of their words can be found any more.
 */
export function decideSteps(
  db: WritableDb,
  input: Parsed<'steps.decide'>,
  context: DeskContext,
): Saved {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = readArticle(db, input.articleId)
    refuseUndecided(db, before.key)
    const steps = readSteps(db, before.key)
    const wanted = new Set<string>(input.stepIds)
    for (const id of wanted)
      if (!steps.some((step) => step.id === id))
        throw new FaultError('not-found', 'One of these clean-ups is not of this piece.')
    const { document, after, decided, gone } = decideInText(
      before.document,
      steps,
      wanted,
      input.state,
    )
    if (decided.length === 0 && gone > 0)
      throw new FaultError(
        'conflict',
        'The words of this clean-up are no longer in the text, so it cannot be decided.',
      )
    if (decided.length === 0)
      return { revision: before.revision, savedAt: before.changedAt, signOffVoided: false }
    for (const [ordinal, step] of after.entries()) {
      const old = steps[ordinal]
      if (old === undefined || JSON.stringify(old) === JSON.stringify(step)) continue
      const mine = old.state !== step.state
      writeStep(db, before.key, ordinal, {
        state: step.state,
        anchor: step.anchor,
        by: mine ? actor : old.by,
        at: mine ? context.now : old.at,
      })
    }
    noteDecisions(db, before.key, decided, context)
    const fields = headFields(db, before.key, before.fields, steps, after)
    const status = before.status === 'new' ? { status: 'editing' as const } : {}
    const record = writeArticle(db, before, { document, fields, ...status }, context.now)
    const signOffVoided = settleSignOff(db, before, record, context)
    context.changed('articles', before.id)
    return { revision: record.revision, savedAt: context.now, signOffVoided }
  })
}

interface Decision {
  readonly document: ArticleDocument
  readonly after: readonly LedgerStep[]
  readonly decided: { step: LedgerStep; state: StepState }[]
  /** Steps whose words could not be found. */
  readonly gone: number
}

function decideInText(
  start: ArticleDocument,
  steps: readonly LedgerStep[],
  wanted: ReadonlySet<string>,
  state: StepState,
): Decision {
  let document = start
  let gone = 0
  const decided: Decision['decided'] = []
  const after = steps.map((step) => ({ ...step }))
  for (const step of after) {
    if (!wanted.has(step.id) || step.state === state) continue
    const had = wordsOf(step, step.state)
    const gets = wordsOf(step, state)
    if (step.anchor !== null && had !== gets) {
      const place = resolveAnchor(blockTexts(document), step.anchor, had)
      if (place === null) {
        gone++
        continue
      }
      document = replaceText(document, place.blockId, place.start, place.end, gets)
      const moved = gets.length - had.length
      for (const other of after)
        if (
          other !== step &&
          other.anchor?.blockId === place.blockId &&
          other.anchor.start >= place.end
        )
          other.anchor = {
            ...other.anchor,
            start: other.anchor.start + moved,
            end: other.anchor.end + moved,
          }
      step.anchor = { ...place, end: place.start + gets.length, exact: gets }
    }
    decided.push({ step: { ...step, state: step.state }, state })
    step.state = state
  }
  // Neighbours changed, so the remembered surroundings of every anchor are taken anew.
  const texts = blockTexts(document)
  for (const step of after) {
    const { anchor } = step
    const text = anchor === null ? undefined : texts.get(anchor.blockId)
    if (anchor !== null && text?.slice(anchor.start, anchor.end) === wordsOf(step, step.state))
      step.anchor = anchorAt(anchor.blockId, text, anchor.start, anchor.end)
  }
  return { document, after, decided, gone }
}

/** A headline or standfirst that still is what was received follows the steps of its part. */
function headFields(
  db: WritableDb,
  key: number,
  fields: ArticleFields,
  before: readonly LedgerStep[],
  after: readonly LedgerStep[],
): ArticleFields {
  const { text } = readReceived(db, key)
  const out = { ...fields }
  for (const part of readParts(db, key)) {
    if (part.role !== 'headline' && part.role !== 'standfirst') continue
    const of = (steps: readonly LedgerStep[]) =>
      applySteps(
        text.slice(...part.range),
        part.range[0],
        steps.filter((step) => step.range[0] >= part.range[0] && step.range[1] <= part.range[1]),
      ).trim()
    if (fields[part.role] === of(before)) out[part.role] = of(after)
  }
  return out
}

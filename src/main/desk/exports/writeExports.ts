import type { Output } from '../../../shared/contract.ts'
import type { ExportFormat } from '../../../shared/model/exportRecord.ts'
import type { WritableDb } from '../../database/sql.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { readSettings } from '../settings.ts'
import { type SingleFormat, writeStep } from './exportStep.ts'
import { readHouseTemplate } from './houseTemplate.ts'
import { outcomeTeller } from './outcomeTeller.ts'
import type { House } from './outgoing.ts'
import { requireFolder } from './placeFile.ts'
import { isCollection, writeCollection } from './writeCollection.ts'

/** Files that are named and recorded together: enough to share one commit, few enough to leave room for other calls. */
const stepFiles = 40

/**
 * Writes each piece in each format into `folder` (a path), past the gate piece by piece: a blocked or failed
 * one stays behind and the others go on. Feeds, archives and manifests are one file for all pieces that pass.
 * A long call: each step stands by itself, and what became of its files comes with the progress. Throws FaultError for what concerns all of them: no folder, an
 * override without a name.
 */
export function* writeExports(
  db: WritableDb,
  input: Parsed<'exports.write'>,
  context: DeskContext,
): Generator<undefined, Output<'exports.write'>> {
  if (input.overrides.length > 0) requireActor(context)
  requireFolder(input.folder)
  const template = readHouseTemplate(db)
  const house: House = {
    deskName: readSettings(db).deskName,
    template: { ...template, text: { ...template.text, ...input.text } },
  }
  const articleIds = [...new Set(input.articleIds)]
  const formats = [...new Set(input.formats)]
  const { channel, recipientId, overrides, folder, withNotes = false } = input
  const teller = outcomeTeller(context, articleIds.length * formats.length)

  const singles = formats.filter(isSingle)
  const pieces = Math.max(1, Math.floor(stepFiles / Math.max(1, singles.length)))
  for (let at = 0; at < articleIds.length && singles.length > 0; at += pieces) {
    if (at > 0) yield
    const step = { articleIds: articleIds.slice(at, at + pieces), formats: singles, withNotes }
    const to = { channel, recipientId, overrides, folder, house }
    yield* teller.tell(writeStep(db, { ...step, ...to }, context))
  }
  for (const format of formats.filter(isCollection)) {
    const destination = { format, channel, recipientId, overrides }
    yield* writeCollection(
      db,
      { articleIds, destination, folder, house, withNotes, teller },
      context,
    )
  }
  return teller.counts
}

function isSingle(format: ExportFormat): format is SingleFormat {
  return !isCollection(format)
}

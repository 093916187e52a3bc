import type { OutletEvent } from '../../../shared/calls/outletCalls.ts'
import type { Output } from '../../../shared/contract.ts'
import type { SourceId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import type { DeskContext } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { readSettings } from '../settings.ts'
import { readSource } from '../sources/sourceRecord.ts'
import { evidenceTrouble } from './evidenceFile.ts'
import { learnInSteps, trustedPattern } from './houseLines.ts'
import { mergesInto } from './mergeOutlets.ts'
import { outletTimeline } from './outletSummaries.ts'

/** All that a record shows beyond its fields: what it prints, what was changed, what came. Throws FaultError not-found. */
export function* outletDetail(
  db: ReadableDb,
  input: Parsed<'outlets.detail'>,
  context: Pick<DeskContext, 'now'>,
): Generator<undefined, Output<'outlets.detail'>> {
  const pattern = yield* learnInSteps(db, input.id)
  const trusted = trustedPattern(db, input.id)
  const known = new Set(trusted?.pattern.lines.map((line) => line.fingerprint))
  return {
    pattern,
    trusted: trusted && { by: trusted.by, at: trusted.at },
    newLines: pattern.lines.filter(
      (line) => line.verdict === 'learned' && !known.has(line.fingerprint),
    ).length,
    history: historyOf(db, input.id),
    merges: mergesInto(db, input.id),
    timeline: outletTimeline(db, input.id, context.now, readSettings(db).timeZone),
    evidenceTrouble: evidenceTrouble(readSource(db, input.id)?.licence?.evidence ?? null),
  }
}

/** The record's history, newest first; of a licence, field by field. */
function historyOf(db: ReadableDb, id: SourceId): OutletEvent[] {
  return db
    .all<{
      at: string
      actor: string
      summary: string
      before: string | null
      after: string | null
    }>(
      `select at, actor, summary, before, after from record_event
       where noun = 'source' and record_id = ? order by key desc limit 200`,
      id,
    )
    .map(({ at, actor, summary, before, after }) => ({
      at,
      actor,
      summary,
      changes: changesOf(before, after),
    }))
}

function changesOf(before: string | null, after: string | null): OutletEvent['changes'] {
  if (before === null || after === null) return []
  const from = flat(JSON.parse(before))
  const to = flat(JSON.parse(after))
  return [...new Set([...from.keys(), ...to.keys()])]
    .filter((field) => from.get(field) !== to.get(field))
    .map((field) => ({ field, before: from.get(field) ?? 'none', after: to.get(field) ?? 'none' }))
    .slice(0, 60)
}

/** Every leaf of a record by its path, in words. */
function flat(
  value: unknown,
  path: string = '',
  out = new Map<string, string>(),
): Map<string, string> {
  if (Array.isArray(value)) out.set(path, value.map(String).join(', ') || 'none')
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      flat(inner, path === '' ? key : `${path}.${key}`, out)
  else
    out.set(
      path,
      value === null || value === ''
        ? 'none'
        : typeof value === 'string'
          ? value
          : JSON.stringify(value),
    )
  return out
}

import type { GateCheck, GateResult } from '../../shared/model/gate.ts'
import { withCaptions } from '../../shared/model/captions.ts'
import { bodyBlocks, footnoteTexts } from '../../shared/model/document.ts'
import { exportConditions, signingConditions } from './conditions/index.ts'
import { creditLine } from './creditLine.ts'
import { asideEdits, type PicturePair } from './edits/asideEdits.ts'
import { compareText, strongestOf } from './edits/compareText.ts'
import type { PieceEdits } from './edits/editReport.ts'
import type { ExaminedFacts, GateFacts, Override } from './facts.ts'
import { goesOut } from './goesOut.ts'
import { stillFor } from './overrideGrounds.ts'
import { runItSummary } from './runItSummary.ts'

/** Runs every condition of RULES.md over the facts; the same answer for window, CLI and batch. */
export function runGate(facts: GateFacts): GateResult {
  return judge(examine(facts))
}

/** The same where somebody has worked out already what several conditions ask about. */
export function judge(examined: ExaminedFacts): GateResult {
  const checks = [...signingConditions, ...exportConditions].map((condition) =>
    asTheDeskHasIt(condition(examined), examined.relaxed ?? []),
  )
  const signedPast = examined.signOff?.valid ? examined.signOffOverrides : []
  const holding = signedPast.filter((one) => stillFor(one, examined))
  const lapsed = signedPast.filter((one) => !holding.includes(one))
  return resultOf(sayLapsed(withOverrides(checks, holding), lapsed), runItSummary(examined))
}

/** An override of the signature that was given for something else no longer counts, and its check says so. */
function sayLapsed(checks: readonly GateCheck[], lapsed: readonly Override[]): GateCheck[] {
  return checks.map((check) => {
    const one = lapsed.find(({ check: id }) => id === check.id)
    if (one === undefined || check.verdict !== 'block' || check.override) return check
    return {
      ...check,
      reason: `${check.reason} ${one.by} passed over this check when signing, for what it found then; it finds something else now.`,
    }
  })
}

/** Works out once what several conditions ask about: the edits, and the credit line they call for. */
export function examine(facts: GateFacts): ExaminedFacts {
  const current = bodyBlocks(facts.document).map((block) => block.text)
  const edits = pieceEdits(facts, current)
  const credit = creditLine(facts.fields, facts.licence, edits.strongest, facts.timeZone, {
    desk: facts.deskName,
    house: facts.houseForms,
  })
  return { ...facts, edits, credit }
}

function pieceEdits(facts: GateFacts, current: readonly string[]): PieceEdits {
  const { received, fields, document, licence } = facts
  const body = compareText(received.blocks, current, received.language ?? fields.language)
  const { standfirst = null, notes = [] } = received
  const aside = asideEdits(
    { standfirst, notes, body: received.blocks },
    { standfirst: fields.standfirst, notes: footnoteTexts(document), body: current },
    licence,
    printedPictures(facts),
  )
  return aside.length === 0
    ? { ...body, aside }
    : { ...body, aside, strongest: strongestOf([...body.changes, ...aside]) }
}

/** What is left out is no edit of it: only pictures that go out are compared. */
function printedPictures(facts: GateFacts): PicturePair[] {
  const { received, fields, document } = facts
  const { pictures = [] } = received
  if (pictures.length === 0) return []
  return withCaptions(fields.media, document).flatMap((is, index) => {
    const was = pictures[index]
    if (!was || !goesOut(facts, index)) return []
    return [{ index, was, is, cleared: is.rights === 'cleared' }]
  })
}

/** A check this desk has relaxed warns where it would block; it says so, and what it found. */
function asTheDeskHasIt(check: GateCheck, relaxed: readonly string[]): GateCheck {
  if (check.verdict !== 'block' || !check.overridable || !relaxed.includes(check.id)) return check
  return {
    ...check,
    verdict: 'warn',
    reason: `${check.reason} This desk lets it pass (Settings, Desk rules).`,
  }
}

/** The result with named overrides laid over the checks that block and may be overridden; `all` means each of them. */
export function overrideGate(result: GateResult, overrides: readonly Override[]): GateResult {
  return resultOf(withOverrides(result.checks, overrides), result.summary)
}

/** The checks that still block. */
export function blocking(checks: readonly GateCheck[]): GateCheck[] {
  return checks.filter((check) => check.verdict === 'block' && check.override === null)
}

function withOverrides(checks: readonly GateCheck[], overrides: readonly Override[]): GateCheck[] {
  return checks.map((check) => {
    if (check.verdict !== 'block' || !check.overridable || check.override) return check
    const found =
      overrides.find((one) => one.check.toUpperCase() === check.id) ??
      overrides.find((one) => one.check === 'all')
    return found ? { ...check, override: { by: found.by, reason: found.reason } } : check
  })
}

function resultOf(checks: readonly GateCheck[], summary: string): GateResult {
  const open = blocking(checks)
  return {
    // Only what the text itself lacks; licence and dates are the export's business. R1: see RULES.md.
    mayBeSigned: open.every((check) => !check.id.startsWith('B') && check.id !== 'R1'),
    mayBeExported: open.length === 0,
    checks: [...checks],
    summary,
  }
}

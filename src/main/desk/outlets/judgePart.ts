import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ArticleFields } from '../../../shared/model/article.ts'
import type { PartId, SourceId } from '../../../shared/model/ids.ts'
import { isBodyRole, type PartRole } from '../../../shared/model/part.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { fingerprint } from '../../intake/housePattern/fingerprint.ts'
import { leastSupport } from '../../intake/housePattern/learnPattern.ts'
import { articleKey, readArticle } from '../articles/articleRecord.ts'
import { setPartRole } from '../articles/partRole.ts'
import { readReceived } from '../articles/received.ts'
import { type DeskContext, requireActor } from '../context.ts'
import type { Parsed } from '../host/parsed.ts'
import { confirmAside } from '../signing/confirmAside.ts'
import { isCut } from '../signing/isCut.ts'
import { readSource } from '../sources/sourceRecord.ts'
import { judgedLines, trustedPattern } from './houseLines.ts'
import { judgeLine } from './judgeLine.ts'

interface PartRow {
  id: PartId
  start_at: number
  end_at: number
  role: PartRole
  received_role: PartRole
  reason: string | null
}

const readPart = 'select id, start_at, end_at, role, received_role, reason from part'

/** What the Parts panel says of the outlet of a piece: its usual order, and verdicts on the lines of this piece. */
export function outletOfPiece(
  db: ReadableDb,
  input: Parsed<'outlets.ofPiece'>,
): Output<'outlets.ofPiece'> {
  const record = readArticle(db, input.id)
  const id = pageOutlet(record.fields)
  const source = id === null ? null : readSource(db, id)
  if (source === null) return { outlet: null, trusted: null, order: [], missing: [], verdicts: [] }
  const trusted = trustedPattern(db, source.id)
  const usual = trusted?.pattern.orders.find((one) => one.count >= leastSupport)?.text ?? ''
  const parts = db.all<PartRow>(`${readPart} where article = ? order by ordinal`, record.key)
  const order = usual === '' ? [] : usual.split(' ').map(roleOf)
  const has = new Set(parts.map((part) => roleOf(isBodyRole(part.role) ? 'body' : part.role)))
  return {
    outlet: { id: source.id, name: source.name },
    trusted: trusted && { by: trusted.by, at: trusted.at },
    order,
    missing: [...new Set(order)].filter((role) => !has.has(role)),
    verdicts: verdictsOn(db, source.id, record.key, parts),
  }
}

function verdictsOn(
  db: ReadableDb,
  id: SourceId,
  key: number,
  parts: readonly PartRow[],
): Output<'outlets.ofPiece'>['verdicts'] {
  const judged = new Map(judgedLines(db, id).map((line) => [line.fingerprint, line]))
  if (judged.size === 0) return []
  const { text } = readReceived(db, key)
  return parts.flatMap((part) => {
    if (part.role === 'separator') return []
    const line = judged.get(fingerprint(text.slice(part.start_at, part.end_at)))
    return line === undefined || line.verdict === 'learned'
      ? []
      : [{ partId: part.id, verdict: line.verdict, by: line.decidedBy ?? '' }]
  })
}

/** Orders call all body roles "body"; a paragraph stands for them. */
function roleOf(word: string): PartRole {
  return word === 'body' ? 'paragraph' : (word as PartRole)
}

/**
 * "This is content", "always boilerplate": a person's word on the line of one part, kept for its outlet, and the part
 * becomes what was said. Throws FaultError name-missing, not-found, bad-input where no outlet is known.
 */
export function judgePart(
  db: WritableDb,
  input: Parsed<'outlets.judgePart'>,
  context: DeskContext,
): Output<'outlets.judgePart'> {
  requireActor(context)
  return db.transaction(() => {
    const { id, partId, verdict } = input
    const key = articleKey(db, id)
    const read = (): PartRow | undefined =>
      db.get<PartRow>(`${readPart} where article = ? and id = ?`, key, partId)
    const part = read()
    if (part === undefined) throw new FaultError('not-found', 'This part is not of this piece.')
    const outlet = pageOutlet(readArticle(db, id).fields)
    if (outlet === null)
      throw new FaultError(
        'bad-input',
        'No outlet is known for this piece, so nothing can be said of its lines for later. Say in Rights where it comes from.',
      )
    const text = readReceived(db, key).text.slice(part.start_at, part.end_at).trim()
    const print = fingerprint(text)
    const known = judgedLines(db, outlet).find((line) => line.fingerprint === print)
    const { reopened } = judgeLine(db, { id: outlet, text, verdict }, context)
    setPartRole(db, { id, partId, role: input.role ?? roleFor(verdict, part) }, context)
    const now = read()
    // Who says "always boilerplate" has said that it is not article text.
    if (
      verdict === 'boilerplate' &&
      now !== undefined &&
      isCut({ role: now.role, receivedRole: now.received_role, reason: now.reason })
    )
      confirmAside(db, { id, partId }, context)
    const settled = db.run(
      'delete from house_reopened where article = ? and part_id = ?',
      key,
      partId,
    )
    return {
      before: {
        verdict: known === undefined || known.verdict === 'learned' ? null : known.verdict,
        role: part.role,
      },
      reopened: Math.max(0, reopened - settled),
    }
  })
}

function roleFor(verdict: 'boilerplate' | 'content' | null, part: PartRow): PartRole {
  if (verdict === null) return part.role
  if (verdict === 'boilerplate') return 'boilerplate'
  if (part.role !== 'boilerplate') return part.role
  return isBodyRole(part.received_role) && part.received_role !== 'table'
    ? part.received_role
    : 'paragraph'
}

/** Whose page the piece is: the last that published it. */
function pageOutlet({ origin }: Pick<ArticleFields, 'origin'>): SourceId | null {
  return (origin.republishers.at(-1) ?? origin.firstPublisher)?.sourceId ?? null
}

import type { AttributionFlag, AttributionKind, SpeakerType } from '../record.ts'
import type { Resolved } from './entities.ts'
import type { PlacedStatement } from './placed.ts'

/** The kind of a statement from its quotation, its cue family and who speaks (DOMAIN §4). */
export function kindOf(statement: PlacedStatement, speaker: SpeakerType | null): AttributionKind {
  if (statement.kind === 'responsibility' || statement.kind === 'not-attribution')
    return statement.kind
  if (statement.quoted.length > 0) {
    const placeOf = ({ block, start, end }: (typeof statement.content)[number]): string =>
      `${block} ${start} ${end}`
    const quoted = new Set(statement.quoted.map(placeOf))
    const same = statement.content.every((range) => quoted.has(placeOf(range)))
    return same ? 'direct' : 'mixed'
  }
  if (statement.kind !== null) return statement.kind
  if (statement.lemma === 'complaint' || statement.lemma === 'complain') return 'reported-act'
  switch (statement.family) {
    case 'accuse':
      return 'accusation'
    case 'deny':
      return 'denial'
    case 'pledge':
      return 'reported-act'
    case 'responsibility':
      return 'responsibility'
    case 'stance':
      return 'belief'
    default:
      return speaker === 'document' ? 'document' : 'indirect'
  }
}

/** What the reviewer is warned of, in the order of the closed list. */
export function flagsOf(
  statement: PlacedStatement,
  kind: AttributionKind,
  speaker: Resolved | null,
  unbalanced: boolean,
): AttributionFlag[] {
  const flags = new Set<AttributionFlag>(statement.flags)
  if (kind === 'mixed') flags.add('mixed-quote')
  if (kind === 'responsibility') flags.add('responsibility')
  if (kind === 'accusation' || (statement.family === 'accuse' && kind !== 'reported-act'))
    flags.add('accusation')
  if (kind === 'denial' || statement.family === 'deny') flags.add('denial')
  if (statement.family === 'loaded') flags.add('loaded-verb')
  if (statement.speaker?.mediaReport) flags.add('media-report')
  if (speaker?.type === 'anonymous') flags.add('anonymous-speaker')
  if (speaker === null) flags.add('no-speaker')
  if (unbalanced) flags.add('unbalanced-quote')
  return [...flags]
}

import type { GatePlace } from '../../shared/model/gate.ts'
import { showToast } from '../ui/toast.ts'
import { blockersOf } from './blockers.ts'
import type { Piece } from './PieceContext.ts'

/** One place F8 goes to. */
export interface BlockerStop {
  readonly key: string
  readonly words: string
  readonly place: GatePlace
}

/**
 * Everything that stops the piece now, statements singly and first, in the order F8 walks them; empty where it is
 * ready. Null where the desk could not be asked.
 */
export async function stopsOf(piece: Piece): Promise<BlockerStop[] | null> {
  const { session } = piece
  await session.lane.flush()
  const [gate, list] = await Promise.all([
    session.ask('gate.check', { id: session.id }),
    session.ask('statements.list', { id: session.id }),
  ])
  if (!gate.ok) {
    showToast({ words: gate.fault.message, tone: 'failed' })
    return null
  }
  const blocking = list.ok ? list.value.statements.filter((one) => one.blocks.length > 0) : []
  const singly = new Set(blocking.flatMap((one) => one.blocks))
  return [
    ...blocking.map((one): BlockerStop => ({
      key: `statement ${one.id}`,
      words: one.content.map((span) => span.exact).join(' … '),
      place: { kind: 'attribution', ref: one.id },
    })),
    ...blockersOf(gate.value)
      .filter((check) => !(singly.has(check.id) && check.place?.kind === 'attribution'))
      .map((check): BlockerStop => ({
        key: `check ${check.id}`,
        words: `${check.title}: ${check.reason}`,
        place: check.place ?? { kind: 'sign-off', ref: null },
      })),
  ]
}

import { z } from 'zod'

/** DOMAIN §8: where a piece stands on its way. Blocked, embargoed, expired are computed, never stored. */
export const statuses = [
  'new',
  'editing',
  'review',
  'waiting',
  'signed-off',
  'sent',
  'not-used',
] as const
export const Status = z.enum(statuses)
export type Status = z.infer<typeof Status>

/** What somebody of the desk holds a piece for. */
const DeskHold = z.object({ reason: z.string(), by: z.string(), at: z.string() })
export type DeskHold = z.infer<typeof DeskHold>

/** Lies over the status: a held or killed piece leaves the desk by no door. */
export const Hold = z.object({
  kind: z.enum(['held', 'killed']),
  ...DeskHold.shape,
  /** The notice it comes from; absent where a person held it. */
  noticeId: z.string().optional(),
  /** Beside a notice's hold, the desk's own: what lifts the one leaves the other. */
  desk: DeskHold.optional(),
})
export type Hold = z.infer<typeof Hold>

/** The desk's own hold, alone or beside a notice's; undefined without one. */
export function deskHoldOf(hold: Hold | null): DeskHold | undefined {
  if (hold === null) return undefined
  if (hold.noticeId !== undefined || hold.kind === 'killed') return hold.desk
  const { reason, by, at } = hold
  return { reason, by, at }
}

/** Why a piece is held, with the desk's own reason after a notice's: "A name is wrong. Held by Ada as well: with the lawyer." */
export function holdReasons({ reason, desk }: Hold): string {
  const stop = (words: string) =>
    /[.!?…]$/u.test(words.trim()) ? words.trim() : `${words.trim()}.`
  return desk === undefined
    ? stop(reason)
    : `${stop(reason)} Held by ${desk.by} as well: ${stop(desk.reason)}`
}

const moves: Readonly<Record<Status, readonly Status[]>> = {
  new: ['editing', 'review', 'waiting', 'signed-off', 'not-used'],
  editing: ['review', 'waiting', 'signed-off', 'not-used'],
  review: ['editing', 'waiting', 'signed-off'],
  waiting: ['new', 'editing', 'review', 'not-used'],
  'signed-off': ['sent', 'editing'],
  sent: ['editing'],
  'not-used': ['editing'],
}

/** Whether DOMAIN §8 lets a piece move from one status to the other. */
export function mayMove(from: Status, to: Status): boolean {
  return moves[from].includes(to)
}

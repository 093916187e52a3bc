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

/** Lies over the status: a held or killed piece leaves the desk by no door. */
export const Hold = z.object({
  kind: z.enum(['held', 'killed']),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  /** The notice it comes from; absent where a person held it. */
  noticeId: z.string().optional(),
})
export type Hold = z.infer<typeof Hold>

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

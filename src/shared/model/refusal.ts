import { z } from 'zod'

/** Why an input is not read at all. Closed list; the message names the limit and what to do. */
export const refusalCodes = [
  'empty-file',
  'binary-file',
  'unsupported-format',
  'undecodable',
  'unreadable-path',
  'not-a-file',
  'too-large',
  'too-deep',
  'too-many-nodes',
  'line-too-long',
  'inflates-too-much',
  'too-many-entries',
  'unsafe-path',
  'encrypted',
  'tracked-changes',
  'damaged',
  'doctype',
  'no-text',
  'time-limit',
  'memory-limit',
  'reader-crashed',
  'disk-full',
] as const
export const RefusalCode = z.enum(refusalCodes)
export type RefusalCode = z.infer<typeof RefusalCode>
export const Refusal = z.object({ code: RefusalCode, message: z.string() })
export type Refusal = z.infer<typeof Refusal>

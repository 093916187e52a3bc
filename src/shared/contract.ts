import type { z } from 'zod'
import { arrivalCalls } from './calls/arrivalCalls.ts'
import { articleCalls } from './calls/articleCalls.ts'
import { exportCalls } from './calls/exportCalls.ts'
import { findCalls } from './calls/findCalls.ts'
import { intakeCalls } from './calls/intakeCalls.ts'
import { libraryCalls } from './calls/libraryCalls.ts'
import { noticeCalls } from './calls/noticeCalls.ts'
import { outletCalls } from './calls/outletCalls.ts'
import { recipientCalls } from './calls/recipientCalls.ts'
import { reviewCalls } from './calls/reviewCalls.ts'
import { statementCalls } from './calls/statementCalls.ts'
import { storyCalls } from './calls/storyCalls.ts'
import { tagCalls } from './calls/tagCalls.ts'
import { windowCalls } from './calls/windowCalls.ts'
import type { CommandId } from './commands.ts'

export type { ArticleView, KeptPart } from './calls/articleCalls.ts'
export type { Saved } from './calls/call.ts'
export type { ExportOutcome } from './calls/exportCalls.ts'
export type { Backup } from './calls/libraryCalls.ts'

/** One call the window may make: what goes in, what comes back, what is reported on the way. */
export interface Call {
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly progress?: z.ZodType
  /** No report is left out, and all are heard before the answer: each says something that the answer does not. */
  readonly everyReport?: true
  /** Takes dropped files beside its input: the preload turns them into paths, never the window. */
  readonly files?: true
}

/** Every call there is, by noun. Main refuses what is not an own property of this object. */
export const contract = {
  ...libraryCalls,
  ...articleCalls,
  ...findCalls,
  ...tagCalls,
  ...statementCalls,
  ...reviewCalls,
  ...outletCalls,
  ...storyCalls,
  ...noticeCalls,
  ...recipientCalls,
  ...intakeCalls,
  ...arrivalCalls,
  ...exportCalls,
  ...windowCalls,
} as const satisfies Record<string, Call>

export type Contract = typeof contract
export type Method = keyof Contract
export type Input<M extends Method> = z.input<Contract[M]['input']>
export type Output<M extends Method> = z.output<Contract[M]['output']>
export type Progress<M extends Method> = Contract[M] extends { progress: z.ZodType }
  ? z.output<Contract[M]['progress']>
  : never

/** What changed, told to every window after the commit; the window's query cache invalidates on it. */
export const nouns = [
  'articles',
  'sources',
  'recipients',
  'exports',
  'notices',
  'settings',
  'library',
  'bulk',
  'searches',
  'tags',
  'entities',
  'vocabularies',
] as const
export type Noun = (typeof nouns)[number]

/** Events from main: progress of a call, what changed, a command of the native menu, files, closing. */
export type DeskEventMessage =
  | { readonly type: 'progress'; readonly id: string; readonly progress: unknown }
  | { readonly type: 'changed'; readonly noun: Noun; readonly id: string | null }
  | { readonly type: 'command'; readonly command: CommandId }
  /** Files opened from outside (second start, the system's "open with"): import them by the handle. */
  | { readonly type: 'files'; readonly handle: string; readonly names: readonly string[] }
  /** The window is about to close: save what is pending, then call `window.flushed` (within 5 s). */
  | { readonly type: 'closing' }

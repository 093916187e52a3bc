import { z } from 'zod'
import { HousePattern } from '../model/housePattern.ts'
import { ArticleId, PartId, SourceId } from '../model/ids.ts'
import { PartRole } from '../model/part.ts'
import { Source, SourceDraft } from '../model/source.ts'
import { call, none } from './call.ts'

const byId = z.strictObject({ id: SourceId })

/** What the list of outlets says of one: counts, health, what ends next. */
export const OutletSummary = z.object({
  id: SourceId,
  pieces: z.int().nonnegative(),
  /** Pieces of it that have left the desk. */
  sent: z.int().nonnegative(),
  lastImportedAt: z.string().nullable(),
  /** House lines set aside by themselves in the last 90 days, and how many of those a person took back. */
  setAside: z.int().nonnegative(),
  takenBack: z.int().nonnegative(),
  /** What ends next: the licence, or an embargo on a piece; an ISO day. */
  nextEnd: z.object({ day: z.string(), what: z.enum(['licence', 'embargo']) }).nullable(),
  evidenceAge: z.int().nonnegative().nullable(),
})
export type OutletSummary = z.infer<typeof OutletSummary>

/** One line of a record's history, with what the licence was before and after. */
export const OutletEvent = z.object({
  at: z.string(),
  actor: z.string(),
  summary: z.string(),
  changes: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
})
export type OutletEvent = z.infer<typeof OutletEvent>

/** A merge that can still be undone. */
export const OutletMerge = z.object({
  id: z.string(),
  goneName: z.string(),
  at: z.string(),
  by: z.string(),
  pieces: z.int().nonnegative(),
})
export type OutletMerge = z.infer<typeof OutletMerge>

export const OutletDetail = z.object({
  pattern: HousePattern,
  trusted: z.object({ by: z.string(), at: z.string() }).nullable(),
  /** Learned lines that were not there when the pattern was trusted. */
  newLines: z.int().nonnegative(),
  history: z.array(OutletEvent),
  merges: z.array(OutletMerge),
  /** Intake by month, oldest first: how many came, and what became of them. */
  timeline: z.array(
    z.object({
      month: z.string(),
      came: z.int().nonnegative(),
      sent: z.int().nonnegative(),
      notUsed: z.int().nonnegative(),
      stopped: z.int().nonnegative(),
    }),
  ),
  /** Null: no file is kept as evidence, or it is there unchanged; else what is wrong with it. */
  evidenceTrouble: z.string().nullable(),
})
export type OutletDetail = z.infer<typeof OutletDetail>

/** A piece whose outlet is not certain, and the records it may belong to. */
export const OutletQuestion = z.object({
  articleId: ArticleId,
  headline: z.string().nullable(),
  /** The name the piece carries; null where it carries none. */
  name: z.string().nullable(),
  candidates: z.array(z.object({ sourceId: SourceId, name: z.string(), how: z.string() })),
})
export type OutletQuestion = z.infer<typeof OutletQuestion>

/** A part that a vetoed line had set aside. */
export const ReopenedPart = z.object({
  articleId: ArticleId,
  partId: PartId,
  headline: z.string().nullable(),
  text: z.string(),
})
export type ReopenedPart = z.infer<typeof ReopenedPart>

/** Outlets beyond the bare record: what they print, what became of their pieces, and which is which. */
export const outletCalls = {
  'sources.list': call(none, z.array(Source)),
  'sources.save': call(z.strictObject({ id: SourceId.optional(), draft: SourceDraft }), Source),
  'sources.remove': call(z.strictObject({ id: SourceId }), z.object({ removed: z.boolean() })),
  'outlets.summaries': call(none, z.array(OutletSummary)),
  'outlets.detail': call(byId, OutletDetail),
  /** A person's word on a line; null takes it back. */
  'outlets.judgeLine': call(
    z.strictObject({
      id: SourceId,
      text: z.string().trim().min(1).max(20_000),
      verdict: z.enum(['boilerplate', 'content']).nullable(),
    }),
    z.object({ reopened: z.int().nonnegative() }),
  ),
  /** The outlet whose page a piece is, what its trusted pattern expects, and what persons said of the piece's lines. */
  'outlets.ofPiece': call(
    z.strictObject({ id: ArticleId }),
    z.object({
      outlet: z.object({ id: SourceId, name: z.string() }).nullable(),
      trusted: z.object({ by: z.string(), at: z.string() }).nullable(),
      /** The outlet's usual order, and the roles in it that this piece has no part for. */
      order: z.array(PartRole),
      missing: z.array(PartRole),
      verdicts: z.array(
        z.object({ partId: PartId, verdict: z.enum(['boilerplate', 'content']), by: z.string() }),
      ),
    }),
  ),
  /**
   * A person's word on the line of one part, for all pieces of its outlet: the part follows at once. `before` is
   * what to give back to undo it; `role` says what the part becomes where that is not plain.
   */
  'outlets.judgePart': call(
    z.strictObject({
      id: ArticleId,
      partId: PartId,
      verdict: z.enum(['boilerplate', 'content']).nullable(),
      role: PartRole.optional(),
    }),
    z.object({
      before: z.object({
        verdict: z.enum(['boilerplate', 'content']).nullable(),
        role: PartRole,
      }),
      reopened: z.int().nonnegative(),
    }),
  ),
  'outlets.trustPattern': call(
    z.strictObject({ id: SourceId, trusted: z.boolean() }),
    z.object({ trusted: z.boolean() }),
  ),
  'outlets.merge': call(z.strictObject({ keep: SourceId, gone: SourceId }), Source),
  'outlets.undoMerge': call(z.strictObject({ id: z.string().max(40) }), Source),
  'outlets.questions': call(none, z.array(OutletQuestion)),
  'outlets.answer': call(
    z.strictObject({ articleId: ArticleId, sourceId: SourceId, is: z.boolean() }),
    z.object({ matched: z.boolean() }),
  ),
  'outlets.reopened': call(none, z.array(ReopenedPart)),
  'outlets.settleReopened': call(
    z.strictObject({ articleId: ArticleId, partId: PartId, putBack: z.boolean() }),
    z.object({ settled: z.boolean() }),
  ),
  /** Every record as JSON text, to be kept in a file or given to another desk. */
  'outlets.exportJson': call(none, z.object({ text: z.string() })),
  /** Opens the system's dialogs: writes the JSON to a file, or takes records out of one. */
  'outlets.exportFile': call(none, z.object({ name: z.string().nullable() })),
  'outlets.importFile': call(
    none,
    z.object({
      name: z.string().nullable(),
      added: z.int().nonnegative(),
      changed: z.int().nonnegative(),
      refused: z.array(z.object({ name: z.string(), why: z.string() })),
      unexpressed: z.array(z.object({ name: z.string(), what: z.string() })),
    }),
  ),
  /** Opens the system's dialog for a letter or saved page; it is known again by its hash. */
  'outlets.chooseEvidence': call(
    none,
    z.object({ file: z.object({ path: z.string(), sha256: z.string() }).nullable() }),
  ),
  /** Records from the JSON another desk exported, or from a CSV of newsrooms with their terms. */
  'outlets.importText': call(
    z.strictObject({ text: z.string().max(26_214_400) }),
    z.object({
      added: z.int().nonnegative(),
      changed: z.int().nonnegative(),
      refused: z.array(z.object({ name: z.string(), why: z.string() })),
      /** Newsrooms whose terms hold a wish that no condition expresses. */
      unexpressed: z.array(z.object({ name: z.string(), what: z.string() })),
    }),
  ),
} as const

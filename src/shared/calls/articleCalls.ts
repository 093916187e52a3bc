import { z } from 'zod'
import { Arrival } from '../model/arrival.ts'
import { Article, ArticleFields } from '../model/article.ts'
import { ArticleFilter, ArticleRow, articleGroups, articleSorts } from '../model/articleRow.ts'
import { StatementSummary } from '../model/attribution.ts'
import { BlockAnchor, LedgerStep, StepState } from '../model/cleaningStep.ts'
import { DeskEvent } from '../model/deskEvent.ts'
import { ArticleDocument } from '../model/document.ts'
import { GateResult } from '../model/gate.ts'
import { ArticleId, PartId, StepId, VersionId } from '../model/ids.ts'
import { Part, PartRole } from '../model/part.ts'
import { Decode, PieceWarning } from '../model/parsedPiece.ts'
import { Status } from '../model/status.ts'
import { Version } from '../model/version.ts'
import { byId, call, Saved } from './call.ts'
import { CheckOverride } from './exportCalls.ts'

/** A kept part with its id, so that its role can be changed by a person. */
export const KeptPart = Part.extend({
  id: PartId,
  changedBy: z.string().nullable(),
  /** Body when it came, set aside by hand, and nobody has said yet that it is not article text. */
  isCut: z.boolean().optional(),
})
export type KeptPart = z.infer<typeof KeptPart>

/** Everything the piece screen needs, in one answer. */
export const ArticleView = z.object({
  article: Article,
  original: z.object({
    fileName: z.string(),
    sha256: z.string(),
    size: z.int(),
    format: z.string(),
    decode: Decode,
    /** The linear text that parts and steps count in. */
    text: z.string(),
  }),
  parts: z.array(KeptPart),
  steps: z.array(LedgerStep),
  warnings: z.array(PieceWarning),
  gate: GateResult,
  /** How far the review of its statements is. */
  statements: StatementSummary.optional(),
  /** Set while the piece lies in the bin. */
  binned: z.object({ at: z.string(), by: z.string() }).optional(),
  arrival: Arrival.optional(),
})
export type ArticleView = z.infer<typeof ArticleView>

/** Pieces: the list, the text with its parts and cleaning steps, its way through the desk, its history. */
export const articleCalls = {
  'articles.list': call(
    z.strictObject({
      filter: ArticleFilter,
      sort: z.enum(articleSorts),
      group: z.enum(articleGroups).optional(),
      /** Ranks by relevance however many pieces are found; without it, up to 20,000. */
      rankAll: z.literal(true).optional(),
      /** Without what only a row on screen shows (tags, found places): to choose thousands in a moment. */
      plain: z.literal(true).optional(),
      offset: z.int().nonnegative(),
      limit: z.int().positive().max(500),
    }),
    z.object({
      total: z.int(),
      rows: z.array(ArticleRow),
      /** What of the question could not be understood, in words. */
      problem: z.string().optional(),
      /** Newest first although relevance was asked: too many are found (`rankAll` ranks them). */
      unranked: z.literal(true).optional(),
    }),
  ),
  'articles.open': call(byId, ArticleView),
  /** Autosave: text, and the states of steps whose change the text carries, in one transaction. */
  'articles.save': call(
    z.strictObject({
      id: ArticleId,
      baseRevision: z.int().nonnegative(),
      document: ArticleDocument,
      /** `anchor`: where the editor's mapping says the step stands now; null once its words are gone. */
      steps: z
        .array(
          z.strictObject({
            id: StepId,
            state: StepState,
            anchor: BlockAnchor.nullable().optional(),
          }),
        )
        .max(10_000),
    }),
    Saved,
  ),
  'articles.setFields': call(
    z.strictObject({
      id: ArticleId,
      baseRevision: z.int().nonnegative(),
      fields: ArticleFields.partial(),
    }),
    Saved,
  ),
  'articles.setPartRole': call(
    z.strictObject({ id: ArticleId, partId: PartId, role: PartRole }),
    Saved,
  ),
  'articles.move': call(
    z.strictObject({
      id: ArticleId,
      to: Status,
      forWhom: z.string().max(200).optional(),
      why: z.string().max(2000).optional(),
      due: z.string().optional(),
    }),
    z.object({ status: Status }),
  ),
  'articles.hold': call(
    z.strictObject({ id: ArticleId, held: z.boolean(), reason: z.string().min(1).max(2000) }),
    /** `held`: whether it is held now, be it for another reason. `changed`: whether this call changed anything. */
    z.object({ held: z.boolean(), changed: z.boolean() }),
  ),
  'articles.signOff': call(
    z.strictObject({
      id: ArticleId,
      revision: z.int(),
      /** B checks passed over by name, each with its reason; they stay with the sign-off, never in a file. */
      overrides: z.array(CheckOverride).max(40).optional(),
    }),
    Article.shape.signOff.unwrap(),
  ),
  'articles.events': call(byId, z.array(DeskEvent)),
  'articles.versions': call(byId, z.array(Version)),
  'articles.version': call(
    z.strictObject({ id: ArticleId, versionId: VersionId }),
    z.object({ version: Version, document: ArticleDocument, fields: ArticleFields }),
  ),
  /** Keeps the piece as it stands as a version, before a text goes over what somebody else wrote; its revision. */
  'articles.keepVersion': call(byId, z.object({ revision: z.int() })),
  'articles.restoreVersion': call(z.strictObject({ id: ArticleId, versionId: VersionId }), Saved),

  /** Decides steps on the stored text (a set-aside part, or a piece that no editor has open). */
  'steps.decide': call(
    z.strictObject({
      articleId: ArticleId,
      stepIds: z.array(StepId).min(1).max(10_000),
      state: StepState,
    }),
    Saved,
  ),
} as const

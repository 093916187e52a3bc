import { z } from 'zod'
import { ArticleId } from './ids.ts'

/** What a person may say of two pieces that resemble each other (DOMAIN §7 "same story twice"). */
export const LikenessChoice = z.enum(['separate', 'version', 'same-story'])
export type LikenessChoice = z.infer<typeof LikenessChoice>

/** A piece as it is named beside another. */
export const NamedPiece = z.object({
  id: ArticleId,
  headline: z.string().nullable(),
  opening: z.string(),
  sourceName: z.string().nullable(),
  published: z.string().nullable(),
  importedAt: z.string(),
})
export type NamedPiece = z.infer<typeof NamedPiece>

/** Two pieces that share much of their text; nothing follows from it until somebody says what it is. */
export const Likeness = z.object({
  id: z.string(),
  /** `version`: from the same outlet, or under the same address or id; else another republisher's. */
  kind: z.enum(['version', 'same-story']),
  /** 0–1: how much of the shorter text stands in the other. */
  share: z.number().min(0).max(1),
  /** The piece that came in later. */
  piece: NamedPiece,
  /** The piece that was here. */
  other: NamedPiece,
  choice: LikenessChoice.nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
})
export type Likeness = z.infer<typeof Likeness>

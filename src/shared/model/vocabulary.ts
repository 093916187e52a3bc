import { z } from 'zod'

/** A list of things to tag with: IPTC's Media Topics, or a desk's own. */
export const Vocabulary = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['media-topics', 'desk']),
  /** Day of its release as it says itself; null where it does not. */
  released: z.string().nullable(),
  /** Who made it and on which terms; printed wherever it is shown. */
  credit: z.string().nullable(),
  concepts: z.int(),
  retired: z.int(),
})
export type Vocabulary = z.infer<typeof Vocabulary>

export const ConceptLabel = z.object({
  language: z.string().min(2).max(12),
  label: z.string().trim().min(1).max(200),
  /** The name in that language; others are synonyms. */
  preferred: z.boolean(),
})
export type ConceptLabel = z.infer<typeof ConceptLabel>

/** One entry of a vocabulary; a retired one stays readable and is never offered. */
export const Concept = z.object({
  code: z.string().trim().min(1).max(100),
  label: z.string().trim().min(1).max(200),
  /** Code of the wider concept it belongs to. */
  broader: z.string().max(100).nullable(),
  retired: z.boolean(),
  definition: z.string().max(4000).nullable(),
  labels: z.array(ConceptLabel).max(200),
})
export type Concept = z.infer<typeof Concept>

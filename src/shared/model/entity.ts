import { z } from 'zod'

export const entityKinds = ['person', 'organisation', 'place'] as const
export const EntityKind = z.enum(entityKinds)
export type EntityKind = z.infer<typeof EntityKind>

const name = z.string().trim().normalize('NFC').min(1).max(200)

/** What a desk knows of a person, an organisation or a place. */
export const EntityDraft = z.object({
  kind: EntityKind,
  /** As the desk writes it; tags carry this name. */
  name,
  /** The same name in other languages and scripts. */
  names: z.array(z.object({ language: z.string().trim().min(2).max(12), name })).max(40),
  /** Whatever else it goes by: "General Bajwa", "COAS". */
  aliases: z.array(name).max(200),
  /** "Chief of Army Staff of Pakistan until 2022". */
  role: z.string().max(500),
  notes: z.string().max(10_000),
})
export type EntityDraft = z.infer<typeof EntityDraft>

export const Entity = EntityDraft.extend({
  id: z.string(),
  createdAt: z.string(),
  changedAt: z.string(),
})
export type Entity = z.infer<typeof Entity>

import { z } from 'zod'
import { ArticleRow } from '../model/articleRow.ts'
import { BulkOutcome } from '../model/bulkAct.ts'
import { Entity, EntityDraft, EntityKind } from '../model/entity.ts'
import { ArticleId } from '../model/ids.ts'
import { Suggestion } from '../model/suggestion.ts'
import { TagKind } from '../model/tag.ts'
import { Concept, Vocabulary } from '../model/vocabulary.ts'
import { none } from './call.ts'

const id = z.string().max(40)
const name = z.string().trim().min(1).max(200)
/** A name that is given anew is kept in one form. */
const newName = name.normalize('NFC')
const page = { offset: z.int().nonnegative(), limit: z.int().positive().max(500) }

/** A tag that may be given: in use already, a concept of a vocabulary, or a known name. */
export const KnownTag = z.object({
  kind: TagKind,
  name: z.string(),
  code: z.string().nullable(),
  /** Pieces that carry it, confirmed. */
  pieces: z.int(),
  /** Why it answers where its name does not show that: "نزاع (ar)", "also COAS". */
  by: z.string().nullable(),
})
export type KnownTag = z.infer<typeof KnownTag>

/** One thing somebody said, as an entity's record lists it. */
export const SaidThere = z.object({
  articleId: ArticleId,
  headline: z.string().nullable(),
  outlet: z.string().nullable(),
  published: z.string().nullable(),
  statementId: z.string(),
  text: z.string(),
  quoted: z.boolean(),
  confirmed: z.boolean(),
})
export type SaidThere = z.infer<typeof SaidThere>

/** Everything the library knows of one entity; `id` is null while it is only a tag. */
export const EntityView = z.object({
  id: z.string().nullable(),
  entity: EntityDraft,
  pieces: z.int(),
  rows: z.array(ArticleRow),
  statements: z.array(SaidThere),
  statementsInAll: z.int(),
  history: z.array(z.object({ at: z.string(), actor: z.string(), summary: z.string() })),
})
export type EntityView = z.infer<typeof EntityView>

/** What loading a vocabulary changed. */
const Loaded = z.object({
  vocabulary: Vocabulary,
  added: z.int(),
  changed: z.int(),
  retired: z.int(),
})

/** Calls for tags, the entities behind names, and vocabularies. */
export const tagCalls = {
  /** Suggestions less what the piece is tagged with or has had rejected; `fresh` false while the text is newer. */
  'tags.suggestions': {
    input: z.strictObject({ id: ArticleId }),
    output: z.object({ fresh: z.boolean(), suggestions: z.array(Suggestion) }),
  },
  /** For completion, best first; nothing retired. */
  'tags.known': {
    input: z.strictObject({ text: z.string().max(200), kind: TagKind.optional() }),
    output: z.array(KnownTag),
  },
  'tags.list': {
    input: z.strictObject({ kind: TagKind.optional(), text: z.string().max(200), ...page }),
    output: z.object({ total: z.int(), rows: z.array(KnownTag) }),
  },
  /** On every piece that carries it; into the name of another tag it merges the two. */
  'tags.rename': {
    input: z.strictObject({ kind: TagKind, name, to: newName }),
    output: BulkOutcome,
  },
  'tags.removeEverywhere': { input: z.strictObject({ kind: TagKind, name }), output: BulkOutcome },

  'entities.list': {
    input: z.strictObject({ kind: EntityKind.optional(), text: z.string().max(200), ...page }),
    output: z.object({
      total: z.int(),
      rows: z.array(
        z.object({
          id: z.string().nullable(),
          kind: EntityKind,
          name: z.string(),
          role: z.string(),
          aliases: z.int(),
          pieces: z.int(),
        }),
      ),
    }),
  },
  'entities.open': { input: z.strictObject({ kind: EntityKind, name }), output: EntityView },
  'entities.save': {
    input: z.strictObject({ id: id.optional(), draft: EntityDraft }),
    output: Entity,
  },
  /** The second goes into the first: its names become aliases, its tags are renamed. Undone by `bulk.undo`. */
  'entities.merge': {
    input: z.strictObject({ kind: EntityKind, into: name, from: name }),
    output: BulkOutcome,
  },
  /** Some names leave for a record of their own; of the pieces, those given are tagged with it instead. */
  'entities.split': {
    input: z.strictObject({
      id,
      name,
      aliases: z.array(name).max(200),
      pieces: z.array(ArticleId).max(10_000),
    }),
    output: BulkOutcome,
  },

  'vocabularies.list': { input: none, output: z.array(Vocabulary) },
  /** IPTC's Media Topics as JSON, SKOS as JSON-LD, or CSV: what it is shows in it. A known one is brought up to date. */
  'vocabularies.load': {
    input: z.strictObject({ text: z.string().max(26_214_400), name: z.string().max(80) }),
    output: Loaded,
  },
  'vocabularies.export': {
    input: z.strictObject({ id: z.string().max(80), format: z.enum(['csv', 'skos-json']) }),
    output: z.object({ fileName: z.string(), text: z.string() }),
  },
  /** Asks where it goes and writes it there; null where the person gave up. */
  'vocabularies.exportFile': {
    input: z.strictObject({ id: z.string().max(80), format: z.enum(['csv', 'skos-json']) }),
    output: z.object({ name: z.string().nullable() }),
  },
  /** Asks for a file and loads it; null where the person gave up. */
  'vocabularies.importFile': {
    input: none,
    output: z.object({ loaded: Loaded.nullable() }),
  },
  'vocabularies.create': { input: z.strictObject({ name }), output: Vocabulary },
  'vocabularies.remove': {
    input: z.strictObject({ id: z.string().max(80) }),
    output: z.object({ removed: z.boolean() }),
  },
  'vocabularies.concepts': {
    input: z.strictObject({ id: z.string().max(80), text: z.string().max(200), ...page }),
    output: z.object({ total: z.int(), rows: z.array(Concept) }),
  },
  /** A desk's own only; a new code is a new concept. */
  'vocabularies.saveConcept': {
    input: z.strictObject({ id: z.string().max(80), concept: Concept }),
    output: Concept,
  },
} as const

import { z } from 'zod'
import { cueFamilies } from '../engine/attribution/lexicon/lexicon.ts'

/** The checks before a signature that a desk may relax (DOMAIN §4, "What blocks sign-off"). */
export const signingChecks = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9'] as const
export type SigningCheck = (typeof signingChecks)[number]

/** How strict this desk is: checks that only warn here, and whether what people want or like is read too. */
export const DeskRules = z.object({
  relaxed: z.array(z.enum(signingChecks)).max(signingChecks.length),
  beliefs: z.boolean(),
})
export type DeskRules = z.infer<typeof DeskRules>

/** A verb the desk adds: its lemma, of which family, in which language (BCP 47). */
export const DeskCue = z.object({
  language: z.enum(['en', 'ar']),
  lemma: z.string().trim().min(2).max(40),
  family: z.enum(cueFamilies).exclude(['stance']),
})
export type DeskCue = z.infer<typeof DeskCue>

/** What the desk changed in the words that attribute: verbs of its own, and ones that never count here. */
export const DeskCues = z.object({
  added: z.array(DeskCue).max(500),
  silenced: z.array(DeskCue.pick({ language: true, lemma: true })).max(500),
})
export type DeskCues = z.infer<typeof DeskCues>

/** As the desk starts: nothing relaxed, no words of its own. */
export const noDeskRules: DeskRules = { relaxed: [], beliefs: false }
export const noDeskCues: DeskCues = { added: [], silenced: [] }

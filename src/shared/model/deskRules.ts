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

/** The languages whose verbs a desk may change (BCP 47). */
export const cueLanguages = ['en', 'ar', 'de', 'fr', 'es'] as const
export type CueLanguage = (typeof cueLanguages)[number]

const infinitives: Readonly<Partial<Record<CueLanguage, readonly [RegExp, string]>>> = {
  de: [/^\p{L}{2,}n$/u, 'Write the infinitive, as a dictionary has it: “munkeln”.'],
  fr: [/^\p{L}{2,}(?:er|ir|re)$/u, 'Write the infinitive, as a dictionary has it: “suggérer”.'],
  es: [/^\p{L}{2,}[aeií]r$/u, 'Write the infinitive, as a dictionary has it: “apuntar”.'],
}

/** Why a word cannot be added as a verb of this language, for a reader; null where it can. */
export function lemmaFault(language: CueLanguage, lemma: string): string | null {
  if (/\s/u.test(lemma)) return 'One word only; what follows it is found by itself.'
  const [isInfinitive, words] = infinitives[language] ?? []
  if (isInfinitive && !isInfinitive.test(lemma)) return words ?? null
  return lemma.length < 2 ? 'Write the verb as a dictionary has it: “quip”.' : null
}

const cue = z.object({
  language: z.enum(cueLanguages),
  lemma: z.string().trim().min(2).max(40),
  family: z.enum(cueFamilies).exclude(['stance']),
})

/** A verb the desk adds: its lemma, of which family, in which language (BCP 47). */
export const DeskCue = cue.superRefine(({ language, lemma }, context) => {
  const message = lemmaFault(language, lemma)
  if (message) context.addIssue({ code: 'custom', path: ['lemma'], message })
})
export type DeskCue = z.infer<typeof DeskCue>

/** What the desk changed in the words that attribute: verbs of its own, and ones that never count here. */
export const DeskCues = z.object({
  added: z.array(DeskCue).max(500),
  silenced: z.array(cue.pick({ language: true, lemma: true })).max(500),
})
export type DeskCues = z.infer<typeof DeskCues>

/** As the desk starts: nothing relaxed, no words of its own. */
export const noDeskRules: DeskRules = { relaxed: [], beliefs: false }
export const noDeskCues: DeskCues = { added: [], silenced: [] }

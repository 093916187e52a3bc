import type { Concept, ConceptLabel } from '../../../shared/model/vocabulary.ts'

/** A vocabulary as a file says it. */
export interface VocabularyFile {
  readonly kind: 'media-topics' | 'desk'
  /** Its own name; null where the file says none. */
  readonly name: string | null
  /** YYYY-MM-DD, or null. */
  readonly released: string | null
  readonly credit: string | null
  readonly concepts: readonly Concept[]
}

/** What a file is, or why it cannot be read, in words. */
export type VocabularyReading =
  | { readonly ok: true; readonly file: VocabularyFile }
  | { readonly ok: false; readonly message: string }

/** More than any newsroom vocabulary has; Media Topics has 1,300. */
export const mostConcepts = 50_000

/** Codes IPTC's older files write their own way. */
const languageCodes: Readonly<Record<string, string>> = { dk: 'da', se: 'sv' }

/** A language tag as BCP 47 has it. */
export function languageTag(code: string): string {
  return languageCodes[code] ?? code
}

/** The label of a concept by language: English first, else the first there is. */
export function mainLabel(labels: readonly ConceptLabel[]): string | null {
  const preferred = labels.filter((label) => label.preferred)
  const english = preferred.find(({ language }) => /^en\b/u.test(language))
  return (english ?? preferred[0] ?? labels[0])?.label ?? null
}

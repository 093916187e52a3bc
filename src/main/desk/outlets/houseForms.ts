import type { SourceId } from '../../../shared/model/ids.ts'
import type { ReadableDb } from '../../database/sql.ts'
import { leastSupport } from '../../intake/housePattern/learnPattern.ts'
import type { HouseForms } from '../../rights/facts.ts'
import { trustedPattern } from './houseLines.ts'

/** How the outlet itself words by-line and credit, as templates, commonest first; none where no pattern is trusted. */
export function houseForms(db: ReadableDb, id: SourceId | null): HouseForms {
  const pattern = id === null ? null : (trustedPattern(db, id)?.pattern ?? null)
  if (pattern === null) return { bylines: [], credits: [] }
  const often = (forms: readonly { text: string; count: number }[]): string[] =>
    forms.filter((one) => one.count >= leastSupport).map((one) => one.text)
  return {
    bylines: often(pattern.bylineForms).map((form) => form.replaceAll('{name}', '{author}')),
    credits: often(pattern.creditForms),
  }
}

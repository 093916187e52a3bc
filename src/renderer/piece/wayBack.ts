import type { ArticleFields } from '../../shared/model/article.ts'
import type { StepState } from '../../shared/model/cleaningStep.ts'
import type { DeskEvent } from '../../shared/model/deskEvent.ts'
import type { StepId } from '../../shared/model/ids.ts'

/** What takes a line of the history back: fields as they were before it, or clean-ups as they stood. */
export type WayBack =
  | { readonly kind: 'fields'; readonly fields: Partial<ArticleFields> }
  | { readonly kind: 'steps'; readonly ids: readonly StepId[]; readonly state: StepState }

interface FieldsInverse {
  readonly fields: Partial<ArticleFields>
}
interface StepsInverse {
  readonly steps: readonly { readonly id: StepId; readonly state: StepState }[]
}

// Main wrote these and main judges them again when they are put back.
const hasFields = (value: unknown): value is FieldsInverse =>
  typeof value === 'object' && value !== null && 'fields' in value
const hasSteps = (value: unknown): value is StepsInverse =>
  typeof value === 'object' && value !== null && 'steps' in value

/**
 * The way back from one event; null where only a version (text) or a named act (status, sign-off) leads back.
 * Clean-ups that stood differently before are decided one state at a time, so only equal ones go together.
 */
export function wayBack(event: Pick<DeskEvent, 'kind' | 'inverse'>): WayBack | null {
  switch (event.kind) {
    case 'field-changed':
    case 'tag-changed':
    case 'rights-changed':
      return hasFields(event.inverse) ? { kind: 'fields', fields: event.inverse.fields } : null
    case 'step-decided': {
      if (!hasSteps(event.inverse)) return null
      const { steps } = event.inverse
      const [first] = steps
      if (!first || steps.some((step) => step.state !== first.state)) return null
      return { kind: 'steps', ids: steps.map((step) => step.id), state: first.state }
    }
    default:
      return null
  }
}

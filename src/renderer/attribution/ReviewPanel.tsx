import { EmptyState } from '../ui/States.tsx'

/** Who said it: the queue of statements. */
export function ReviewPanel() {
  return <EmptyState title="Who said it" />
}

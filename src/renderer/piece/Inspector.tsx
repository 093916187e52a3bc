import { memo, type ReactNode } from 'react'
import { assertNever } from '../../shared/assertNever.ts'
import { ReviewPanel } from '../attribution/ReviewPanel.tsx'
import { RepublicationPanel } from '../rights/RepublicationPanel.tsx'
import { RightsPanel } from '../rights/RightsPanel.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { HistoryPanel } from './HistoryPanel.tsx'
import styles from './Inspector.module.css'
import { PartsPanel } from './PartsPanel.tsx'
import { usePiece, type InspectorTab } from './PieceContext.ts'
import { TagsPanel } from './TagsPanel.tsx'
import { useSteps } from './useSteps.ts'

/** The pane beside the text: what it holds depends on how the piece is looked at. */
export const Inspector = memo(function Inspector() {
  const { mode } = usePiece()
  switch (mode) {
    case 'edit':
      return <EditInspector />
    case 'review':
      return (
        <section className={styles.pane} data-inspector data-pane="inspector" aria-label="Review">
          <h2 className={styles.heard}>About this piece</h2>
          <ReviewPanel />
        </section>
      )
    case 'rights':
      return (
        <section className={styles.pane} data-inspector data-pane="inspector" aria-label="Rights">
          <h2 className={styles.heard}>About this piece</h2>
          <RightsPanel />
        </section>
      )
    default:
      return assertNever(mode)
  }
})

/** How many clean-ups wait; alone in knowing the steps, so that they do not draw the tabs anew. */
function OpenSteps() {
  const open = useSteps().filter((step) => step.state === 'proposed').length
  return open > 0 ? open : null
}

const panels = {
  parts: <PartsPanel />,
  tags: <TagsPanel />,
  attribution: <ReviewPanel />,
  republication: <RepublicationPanel />,
  history: <HistoryPanel />,
} as const satisfies Record<InspectorTab, ReactNode>

function EditInspector() {
  const { tab, setTab } = usePiece()
  return (
    <section className={styles.pane} data-inspector data-pane="inspector" aria-label="Inspector">
      <h2 className={styles.heard}>About this piece</h2>
      <Tabs<InspectorTab>
        label="What is known about this piece"
        className={styles.tabs ?? ''}
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'parts', label: 'Parts', count: <OpenSteps />, panel: panels.parts },
          { id: 'tags', label: 'Tags', panel: panels.tags },
          { id: 'attribution', label: 'Who said it', panel: panels.attribution },
          { id: 'republication', label: 'Republication', panel: panels.republication },
          { id: 'history', label: 'History', panel: panels.history },
        ]}
      />
    </section>
  )
}

import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Source } from '../../shared/model/source.ts'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { ErrorState, Spinner } from '../ui/States.tsx'
import { HousePatternSection } from './HousePatternSection.tsx'
import { IntakeSection } from './IntakeSection.tsx'
import styles from './OutletRecord.module.css'

/** The sides of an outlet's record. */
export type RecordSide = 'record' | 'pattern' | 'intake'
const tabs: readonly (readonly [RecordSide, string])[] = [
  ['record', 'Record and licence'],
  ['pattern', 'House pattern'],
  ['intake', 'Intake and history'],
]

/** The three sides of a record; what was typed on the first stays while one looks at the others. */
export function RecordSideBar(props: {
  readonly tab: RecordSide
  readonly onChange: (tab: RecordSide) => void
}) {
  return (
    <ToggleButtonGroup
      aria-label="Sides of the record"
      className={styles.tabs ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[props.tab]}
      onSelectionChange={(keys) => {
        const chosen = tabs.find(([id]) => keys.has(id))
        if (chosen) props.onChange(chosen[0])
      }}
    >
      {tabs.map(([id, label]) => (
        <ToggleButton key={id} id={id} className={styles.tab ?? ''}>
          {label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** What is known of an outlet from its pieces: their pattern, or how they came in and what was changed. */
export function RecordDetails(props: {
  readonly id: Source['id']
  readonly tab: RecordSide
  readonly onCredit: ((template: string) => void) | null
}) {
  const detail = useDesk('outlets.detail', { id: props.id })
  if (detail.isError)
    return (
      <ErrorState
        title="This side of the record could not be read"
        fault={faultOf(detail.error)}
        onRetry={() => void detail.refetch()}
      />
    )
  if (!detail.data) return <Spinner label="Reading its pieces" />
  return props.tab === 'pattern' ? (
    <HousePatternSection id={props.id} detail={detail.data} onCredit={props.onCredit} />
  ) : (
    <IntakeSection detail={detail.data} />
  )
}

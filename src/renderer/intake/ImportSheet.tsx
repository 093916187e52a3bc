import { assertNever } from '../../shared/assertNever.ts'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Dialog.tsx'
import { ErrorState } from '../ui/States.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { ChooseFiles } from './ChooseFiles.tsx'
import styles from './ImportSheet.module.css'
import { ImportRunning } from './ImportRunning.tsx'
import { closeImport, openImport, showImportTab, useImport } from './importStore.ts'
import type { ImportState } from './importStore.ts'
import { PasteText } from './PasteText.tsx'
import { ReportView } from './ReportView.tsx'

const titles: Readonly<Record<ImportState['job']['state'], string>> = {
  idle: 'New pieces',
  running: 'Importing',
  done: 'Import report',
  failed: 'Import',
}

/** Everything about bringing pieces in, in one sheet: choose or paste, watch, read what became of each. */
export function ImportSheet() {
  const state = useImport()
  return (
    <Sheet title={titles[state.job.state]} isOpen={state.isOpen} onClose={closeImport} flush firm>
      <Inside state={state} />
    </Sheet>
  )
}

function Inside({ state }: { readonly state: ImportState }) {
  const { job } = state
  switch (job.state) {
    case 'idle':
      return (
        <Tabs
          className={styles.tabs ?? ''}
          label="Where from"
          selected={state.tab}
          onSelect={showImportTab}
          tabs={[
            { id: 'files', label: 'Files and folders', panel: <ChooseFiles /> },
            {
              id: 'paste',
              label: 'From the clipboard',
              panel: <PasteText pasted={state.pasted} />,
            },
          ]}
        />
      )
    case 'running':
      return <ImportRunning progress={job.progress} stopping={job.stopping} />
    case 'done':
      return <ReportView report={job.report} took={job.took} look={state.look} />
    case 'failed':
      return (
        <ErrorState
          title="Nothing was imported"
          fault={job.fault}
          actions={<Button onPress={() => openImport(state.tab)}>Choose again</Button>}
        />
      )
    default:
      return assertNever(job)
  }
}

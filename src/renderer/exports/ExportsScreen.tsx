import { useState } from 'react'
import { usePlaceStart } from '../shell/placeFocus.ts'
import { type ExportsTab, go } from '../shell/route.ts'
import { Button } from '../ui/Button.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import frame from '../ui/TabbedScreen.module.css'
import { AnswerQuestion } from './AnswerQuestion.tsx'
import { HouseTemplateForm } from './HouseTemplateForm.tsx'
import { Recalls } from './Recalls.tsx'
import { Recipients } from './Recipients.tsx'
import { RecipientSheet } from './RecipientSheet.tsx'
import type { EditedRecipient } from './RecipientSheet.tsx'
import { Register } from './Register.tsx'

/** What left the desk, and to whom it goes. */
export default function ExportsScreen({ tab }: { readonly tab: ExportsTab }) {
  usePlaceStart()
  const [edited, setEdited] = useState<EditedRecipient | null>(null)
  return (
    <div className={frame.screen}>
      <header className={frame.head}>
        <h1 className={frame.title}>Exports</h1>
        <span className={frame.grow} />
        <Button onPress={() => setEdited('new')}>New recipient</Button>
      </header>
      <Tabs
        className={frame.tabs ?? ''}
        label="Exports"
        selected={tab}
        onSelect={(next) => go({ place: 'exports', tab: next })}
        tabs={[
          { id: 'register', label: 'Register', panel: <Register /> },
          { id: 'recall', label: 'To recall', panel: <Recalls /> },
          { id: 'answer', label: 'Answer a question', panel: <AnswerQuestion /> },
          { id: 'recipients', label: 'Recipients', panel: <Recipients onEdit={setEdited} /> },
          { id: 'template', label: 'House template', panel: <HouseTemplateForm /> },
        ]}
      />
      <RecipientSheet edited={edited} onClose={() => setEdited(null)} />
    </div>
  )
}

import { useState } from 'react'
import type { Evidence, LicenceProfile } from '../../shared/model/licence.ts'
import { licenceFaults } from '../../shared/model/licenceFaults.ts'
import { licenceTemplates } from '../../shared/model/licenceTemplates.ts'
import { useDesk } from '../deskQuery.ts'
import { LicenceClauses } from '../sources/LicenceClauses.tsx'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Dialog.tsx'
import { SheetButton } from '../ui/SheetButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { useAct } from '../ui/useAct.ts'
import { useLatest } from '../ui/useLatest.ts'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import { useToday } from '../words/useToday.ts'
import { strictLicence, webPermission } from './newLicence.ts'
import styles from './RepublicationPanel.module.css'

export interface LicenceFormProps {
  readonly title: string
  /** What is on file now; null: nothing. */
  readonly first: LicenceProfile | null
  readonly onClose: () => void
  /** Keeps it; answers what went wrong in words, or null. */
  readonly onSave: (licence: LicenceProfile) => Promise<string | null>
}

/** Terms as sentences: a template to start from, every condition to be checked against the words of the terms. */
export function LicenceForm(props: LicenceFormProps) {
  const actor = useDesk('settings.get', {}).data?.actor ?? ''
  const today = useToday()
  const blank: Evidence = {
    text: '',
    url: null,
    readOn: today,
    by: actor || 'not named',
  }
  const [typed, setLicence] = useState<LicenceProfile>(props.first ?? strictLicence)
  const latest = useLatest(typed)
  const { act, isBusy: busy, problem, setProblem } = useAct()
  useFirstFocus(props.first === null)
  const licence = { ...typed, evidence: typed.evidence ?? blank }
  const { evidence } = licence
  const said = evidence.text.trim() !== '' || evidence.url !== null || evidence.file
  const whole: LicenceProfile = {
    ...licence,
    licence: licence.licence.trim(),
    evidence: said ? evidence : null,
  }
  const start = (profile: LicenceProfile) => setLicence({ ...profile, evidence: typed.evidence })

  const save = (): Promise<void> =>
    act(async ({ isHere, refuse }) => {
      const [fault] = licenceFaults(whole, today)
      if (fault) return refuse(fault.message)
      const failed = await props.onSave(whole)
      if (failed !== null) return refuse(failed)
      // What was typed meanwhile is not on file yet, and stays on screen.
      if (isHere() && latest.current === typed) props.onClose()
    })

  return (
    <Sheet
      isOpen
      firm
      title={props.title}
      onClose={props.onClose}
      problem={problem}
      foot={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <SheetButton isDisabled={whole.licence === ''} isBusy={busy} onPress={() => void save()}>
            Put on file
          </SheetButton>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.presets} data-part>
          <Button size="small" data-deciding onPress={() => start(webPermission)}>
            {webPermission.licence}
          </Button>
          <Menu
            label="Start from a template"
            trigger={<Button size="small">Start from a template…</Button>}
          >
            {licenceTemplates.map((template) => (
              <MenuItem key={template.id} onAction={() => start(template.profile)}>
                {template.title}
              </MenuItem>
            ))}
          </Menu>
        </div>
        <LicenceClauses
          licence={licence}
          onChange={(next) => {
            setLicence(next)
            setProblem(null)
          }}
        />
      </div>
    </Sheet>
  )
}

import { useEffect, useRef, useState } from 'react'
import { type Evidence, LicenceProfile } from '../../shared/model/licence.ts'
import { licenceFaults } from '../../shared/model/licenceFaults.ts'
import { licenceTemplates } from '../../shared/model/licenceTemplates.ts'
import { useDesk } from '../deskQuery.ts'
import { LicenceClauses } from '../sources/LicenceClauses.tsx'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Dialog.tsx'
import { SheetButton } from '../ui/SheetButton.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { useLatest } from '../ui/useLatest.ts'
import { since } from '../ui/since.ts'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import { useTyped } from '../ui/useTyped.ts'
import { useToday } from '../words/useToday.ts'
import { strictLicence, webPermission } from './newLicence.ts'
import styles from './RepublicationPanel.module.css'

export interface LicenceFormProps {
  readonly title: string
  /** Whose licence it is: what is typed and not put on file is there again under this name. */
  readonly of: string
  /** What is on file now; null: nothing. */
  readonly first: LicenceProfile | null
  readonly onClose: () => void
  /** Keeps it; answers what went wrong in words, or null. */
  readonly onSave: (licence: LicenceProfile) => Promise<string | null>
}

type Changes = Partial<LicenceProfile>
const unchanged: Changes = {}
const KeptChanges = LicenceProfile.partial()
const areChanges = (kept: unknown): kept is Changes => KeptChanges.safeParse(kept).success

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
  // What was changed, over what is on file: that may change while somebody types.
  const [changes, setChanges] = useTyped(`licence of ${props.of}`, unchanged, areChanges)
  const [wasKept] = useState(changes !== unchanged)
  const typed: LicenceProfile = { ...(props.first ?? strictLicence), ...changes }
  const latest = useLatest(changes)
  const { act, isBusy: busy, problem, setProblem } = useAct()
  useFirstFocus(props.first === null && !wasKept)
  const form = useFocusedName(wasKept)
  const licence = { ...typed, evidence: typed.evidence ?? blank }
  const { evidence } = licence
  const said = evidence.text.trim() !== '' || evidence.url !== null || evidence.file
  const whole: LicenceProfile = {
    ...licence,
    licence: licence.licence.trim(),
    evidence: said ? evidence : null,
  }
  const change = (next: LicenceProfile): void => {
    // The empty proof is only lent to the form.
    const given = next.evidence === evidence ? { ...next, evidence: typed.evidence } : next
    setChanges((now) => ({ ...now, ...since<LicenceProfile>(typed, given) }))
  }
  const start = (profile: LicenceProfile) => change({ ...profile, evidence })

  const save = (): Promise<void> =>
    act(async ({ isHere, refuse }) => {
      const [fault] = licenceFaults(whole, today)
      if (fault) return refuse(fault.message)
      const failed = await props.onSave(whole)
      if (failed !== null) return refuse(failed)
      const isWhole = latest.current === changes
      setChanges((now) => {
        const rest = since(changes, now)
        return Object.keys(rest).length === 0 ? unchanged : rest
      })
      // What was typed meanwhile is not on file yet, and stays on screen.
      if (isHere() && isWhole) props.onClose()
    })

  const throwAway = (): void => {
    setChanges(() => unchanged)
    setProblem(null)
    form.current?.querySelector('input')?.focus()
    showToast({ words: 'What was typed is gone.', undo: () => setChanges(() => changes) })
  }

  return (
    <Sheet
      isOpen
      firm
      title={props.title}
      onClose={props.onClose}
      problem={problem}
      foot={
        <>
          {changes === unchanged ? null : (
            <Button look="quiet" onPress={throwAway}>
              Throw changes away
            </Button>
          )}
          <Button onPress={props.onClose}>Cancel</Button>
          <SheetButton isDisabled={whole.licence === ''} isBusy={busy} onPress={() => void save()}>
            Put on file
          </SheetButton>
        </>
      }
    >
      <div ref={form} className={styles.form}>
        {wasKept && changes !== unchanged ? (
          <p className={styles.kept}>What was typed here before is kept; it is not on file yet.</p>
        ) : null}
        <div className={styles.presets} data-part>
          <Button
            size="small"
            {...(wasKept ? {} : { 'data-deciding': true })}
            onPress={() => start(webPermission)}
          >
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
            change(next)
            setProblem(null)
          }}
        />
      </div>
    </Sheet>
  )
}

/** Begins in the name of the licence: Enter on a template would write over what is there. */
function useFocusedName(isOn: boolean) {
  const form = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOn) return undefined
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [isOn])
  return form
}

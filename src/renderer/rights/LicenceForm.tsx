import { useState } from 'react'
import type { Channel, LicenceProfile } from '../../shared/model/licence.ts'
import { ask } from '../desk.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Sheet } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { InlineError } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import { licencePresets, strictLicence } from './newLicence.ts'
import styles from './RepublicationPanel.module.css'

export interface LicenceFormProps {
  readonly title: string
  /** What is on file now; null: nothing. */
  readonly first: LicenceProfile | null
  readonly onClose: () => void
  /** Keeps it; answers what went wrong in words, or null. */
  readonly onSave: (licence: LicenceProfile) => Promise<string | null>
}

const verdicts = [
  { value: 'yes', label: 'Yes' },
  { value: 'ask', label: 'Ask first' },
  { value: 'no', label: 'No' },
] as const
const channelWords: readonly (readonly [Channel, string])[] = [
  ['web', 'Web'],
  ['print', 'Print'],
  ['newsletter', 'Newsletter'],
  ['feed', 'Feed'],
]

/** Terms as a form: presets to start from, every condition to be checked against the words of the terms. */
export function LicenceForm(props: LicenceFormProps) {
  const [licence, setLicence] = useState<LicenceProfile>(props.first ?? strictLicence)
  const [proof, setProof] = useState(props.first?.evidence?.text ?? '')
  const [proofUrl, setProofUrl] = useState(props.first?.evidence?.url ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  useFirstFocus(props.first === null)
  const put = (next: Partial<LicenceProfile>): void => setLicence({ ...licence, ...next })
  const number = (value: string): number | null => (/^\d+$/u.test(value) ? Number(value) : null)

  const save = async (): Promise<void> => {
    setBusy(true)
    const settings = await ask('settings.get', {})
    const by = settings.ok ? settings.value.actor : ''
    const unchanged =
      props.first?.evidence?.text === proof && (props.first?.evidence?.url ?? '') === proofUrl
    const evidence =
      proof.trim() === ''
        ? null
        : unchanged
          ? (props.first?.evidence ?? null)
          : {
              text: proof.trim(),
              url: proofUrl.trim() === '' ? null : proofUrl.trim(),
              readOn: new Date().toISOString().slice(0, 10),
              by: by === '' ? 'not named' : by,
            }
    const failed = await props.onSave({ ...licence, licence: licence.licence.trim(), evidence })
    setBusy(false)
    if (failed === null) props.onClose()
    else setProblem(failed)
  }

  return (
    <Sheet
      isOpen
      firm
      title={props.title}
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={licence.licence.trim() === '' || busy}
            onPress={() => void save()}
          >
            Put on file
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {props.first ? null : (
          <div className={styles.presets}>
            {licencePresets.map((preset, index) => (
              <Button
                key={preset.licence}
                size="small"
                {...(index === 0 ? { 'data-deciding': true } : {})}
                onPress={() => setLicence(preset)}
              >
                {preset.licence}
              </Button>
            ))}
          </div>
        )}
        <div className={styles.row}>
          <TextField
            label="Name of the licence"
            value={licence.licence}
            onChange={(name) => put({ licence: name })}
            required
          />
          <Select
            label="Granted by"
            value={licence.grantedBy}
            choices={[
              { value: 'rights-holder', label: 'The rights holder' },
              {
                value: 'republisher',
                label: 'A republisher',
                hint: 'counts only with proof of its right to pass on',
              },
            ]}
            onChange={(grantedBy) => put({ grantedBy })}
          />
        </div>
        <div className={styles.channels}>
          {channelWords.map(([channel, label]) => (
            <Select
              key={channel}
              label={label}
              value={licence.channels[channel] ?? 'no'}
              choices={verdicts}
              onChange={(verdict) => put({ channels: { ...licence.channels, [channel]: verdict } })}
            />
          ))}
        </div>
        <div className={styles.row}>
          <Select
            label="Changes of the text"
            value={licence.textEdits}
            choices={[
              { value: 'none', label: 'None' },
              { value: 'style', label: 'House style only' },
              { value: 'style-and-cut', label: 'House style and cuts' },
              { value: 'free', label: 'Free' },
            ]}
            onChange={(textEdits) => put({ textEdits })}
          />
          <Select
            label="Headline"
            value={licence.headline}
            choices={[
              { value: 'keep', label: 'Theirs must stay' },
              { value: 'may-change', label: 'May be changed' },
            ]}
            onChange={(headline) => put({ headline })}
          />
        </div>
        <TextField
          label="Credit line"
          lines={2}
          value={licence.credit.template}
          hint="{author}, {firstPublisher}, {republisher}, {date}, {headline} and {url} are filled in."
          onChange={(template) => put({ credit: { ...licence.credit, template } })}
        />
        <div className={styles.row}>
          <Select
            label="Search engines (web)"
            value={licence.seo}
            choices={[
              { value: 'none', label: 'Nothing asked' },
              { value: 'canonical', label: 'Canonical link to theirs' },
              { value: 'noindex', label: 'noindex on ours' },
              { value: 'both', label: 'Both' },
            ]}
            onChange={(seo) => put({ seo })}
          />
          <Select
            label="Pictures"
            value={licence.images}
            choices={[
              { value: 'none', label: 'None' },
              { value: 'cleared-list', label: 'Those cleared one by one' },
              { value: 'credit-contains', label: 'Those whose credit names them' },
            ]}
            onChange={(images) => put({ images })}
          />
          <TextField
            label="Days to wait after theirs"
            type="number"
            min={0}
            value={String(licence.minDelayDays)}
            onChange={(days) => put({ minDelayDays: number(days) ?? 0 })}
          />
          <TextField
            label="Ends on"
            type="date"
            value={licence.expiresOn ?? ''}
            onChange={(day) => put({ expiresOn: day === '' ? null : day })}
          />
        </div>
        <div className={styles.checks}>
          <Checkbox
            isSelected={licence.cutNeedsApproval}
            onChange={(on) => put({ cutNeedsApproval: on })}
          >
            Cuts need their approval
          </Checkbox>
          <Checkbox
            isSelected={licence.quotesComplete}
            onChange={(on) => put({ quotesComplete: on })}
          >
            Quotations stay complete
          </Checkbox>
          <Checkbox isSelected={licence.linkBack} onChange={(on) => put({ linkBack: on })}>
            Link back
          </Checkbox>
          <Checkbox isSelected={licence.keepLinks} onChange={(on) => put({ keepLinks: on })}>
            Their links stay
          </Checkbox>
          <Checkbox
            isSelected={licence.changeNoteRequired}
            onChange={(on) => put({ changeNoteRequired: on })}
          >
            Changes are stated
          </Checkbox>
          <Checkbox
            isSelected={licence.commercial === 'yes'}
            onChange={(on) => put({ commercial: on ? 'yes' : 'no' })}
          >
            Commercial use allowed
          </Checkbox>
          <Checkbox
            isSelected={licence.paywall === 'yes'}
            onChange={(on) => put({ paywall: on ? 'yes' : 'no' })}
          >
            May stand behind a paywall
          </Checkbox>
          <Checkbox
            isSelected={licence.onwardSupply === 'yes'}
            onChange={(on) => put({ onwardSupply: on ? 'yes' : 'no' })}
          >
            May be passed on
          </Checkbox>
        </div>
        <h4 className={styles.heading}>Proof</h4>
        <TextField
          label="The words of the terms or of the permission"
          lines={4}
          value={proof}
          onChange={setProof}
          hint="Kept with today’s date and your name."
        />
        <TextField
          label="Where they stand"
          value={proofUrl}
          dir="ltr"
          placeholder="https://…"
          onChange={setProofUrl}
        />
        {problem ? <InlineError>{problem}</InlineError> : null}
      </div>
    </Sheet>
  )
}

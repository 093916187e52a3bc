import { useState } from 'react'
import type { LicenceProfile } from '../../shared/model/licence.ts'
import { licenceTemplates } from '../../shared/model/licenceTemplates.ts'
import { Button } from '../ui/Button.tsx'
import { Menu, MenuItem } from '../ui/Menu.tsx'
import { Select } from '../ui/Select.tsx'
import { showToast } from '../ui/toast.ts'
import { LicenceClauses } from './LicenceClauses.tsx'
import styles from './LicenceSection.module.css'
import record from './OutletRecord.module.css'

/** What the rights holder allows, as sentences with choices in them. */
export function LicenceSection(props: {
  readonly licence: LicenceProfile | null
  readonly onChange: (licence: LicenceProfile | null) => void
}) {
  const { licence, onChange } = props
  const takeAway = () => {
    if (!licence) return
    onChange(null)
    showToast({ words: 'The licence is taken out of the record.', undo: () => onChange(licence) })
  }
  return (
    <section className={record.section} aria-label="Licence">
      <div className={record.sectionHead}>
        <h3 className={record.sectionTitle}>Licence</h3>
        {licence ? (
          <>
            <Menu label="Start from" trigger={<Button size="small">Start again from…</Button>}>
              {licenceTemplates.map((template) => (
                <MenuItem
                  key={template.id}
                  onAction={() => {
                    onChange({ ...template.profile, evidence: licence.evidence })
                    showToast({
                      words: `Filled in from ${template.title}; the evidence is kept.`,
                      undo: () => onChange(licence),
                    })
                  }}
                >
                  {template.title}
                </MenuItem>
              ))}
            </Menu>
            <Button size="small" onPress={takeAway}>
              No licence
            </Button>
          </>
        ) : null}
      </div>
      {licence ? (
        <LicenceClauses licence={licence} onChange={onChange} />
      ) : (
        <NoLicence onStart={onChange} />
      )}
    </section>
  )
}

function NoLicence({ onStart }: { readonly onStart: (licence: LicenceProfile) => void }) {
  const [chosen, setChosen] = useState(licenceTemplates[0]?.id ?? '')
  const template = licenceTemplates.find((one) => one.id === chosen)
  return (
    <div className={styles.none}>
      <p className={styles.noneWords}>
        <strong>No licence on file.</strong> Nothing of this outlet’s can leave the desk until there
        is one from the rights holder. Start from the nearest of these, then correct the sentences
        to what the terms or the letter say.
      </p>
      <div className={styles.startFrom}>
        <Select
          className={styles.template ?? ''}
          label="Start from"
          value={chosen}
          choices={licenceTemplates.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={setChosen}
        />
        <Button
          isDisabled={!template}
          onPress={() => {
            if (template) onStart(template.profile)
          }}
        >
          Write the licence
        </Button>
      </div>
    </div>
  )
}

import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import {
  formatWords,
  mayCarryNotes,
  pieceFormats,
  reportFormats,
  selectionFormats,
} from './exportWords.ts'
import styles from './ExportSheet.module.css'

const groups: readonly { readonly legend: string; readonly formats: readonly ExportFormat[] }[] = [
  { legend: 'One file a piece', formats: pieceFormats },
  { legend: 'One file for all that pass', formats: selectionFormats },
  { legend: 'What was decided about it', formats: reportFormats },
]

/** Every format there is a writer for, and whether review notes go along where a format may carry them. */
export function ExportFormats(props: {
  readonly formats: readonly ExportFormat[]
  readonly onChange: (formats: readonly ExportFormat[]) => void
  readonly withNotes: boolean
  readonly onNotes: (withNotes: boolean) => void
}) {
  const { formats, onChange } = props
  return (
    <div role="group" aria-label="Formats" className={styles.formats} data-part>
      {groups.map((group) => (
        <div key={group.legend} className={styles.formatRow}>
          <p className={styles.legend}>{group.legend}</p>
          <div className={styles.checks}>
            {group.formats.map((format) => (
              <Checkbox
                key={format}
                isSelected={formats.includes(format)}
                onChange={(on) =>
                  onChange(on ? [...formats, format] : formats.filter((one) => one !== format))
                }
              >
                {formatWords[format]}
              </Checkbox>
            ))}
          </div>
        </div>
      ))}
      {formats.some((format) => mayCarryNotes.includes(format)) ? (
        <div className={styles.formatRow}>
          <span />
          <Checkbox isSelected={props.withNotes} onChange={props.onNotes}>
            With review notes and reasons (for another desk, never for publication)
          </Checkbox>
        </div>
      ) : null}
    </div>
  )
}

import type { GateCheck } from '../../shared/model/gate.ts'
import { StateGlyph } from '../ui/Badge.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './Dialogs.module.css'

/** A check let through by a named person, and why. */
export interface Override {
  readonly check: string
  readonly reason: string
}

/** What stops this export, each with the way to let it through by name where that is possible at all. */
export function ExportOverrides(props: {
  readonly stops: readonly GateCheck[]
  readonly warnings: readonly GateCheck[]
  readonly summary: string
  readonly overrides: readonly Override[]
  readonly onChange: (overrides: readonly Override[]) => void
  /** What is stopped. */
  readonly what?: 'export' | 'signature'
}) {
  const { stops, overrides, onChange, what = 'export' } = props
  if (stops.length === 0)
    return (
      <div className={styles.clear}>
        <p className={styles.go}>
          <StateGlyph meaning="confirmed" /> Nothing stops this export. {props.summary}
        </p>
        <Warnings checks={props.warnings} />
      </div>
    )
  return (
    <section className={styles.stops} aria-label={`What stops this ${what}`}>
      <p className={styles.stop}>
        <StateGlyph meaning="blocking" />
        {stops.length === 1
          ? `One check stops this ${what}.`
          : `${stops.length} checks stop this ${what}.`}
      </p>
      <ul>
        {stops.map((check) => {
          const own = overrides.find((each) => each.check === check.id)
          return (
            <li key={check.id} className={styles.stopLine}>
              <p>
                <strong>{check.title}</strong> <span className={styles.id}>{check.id}</span>
                <br />
                <span className={styles.reason}>{check.reason}</span>
              </p>
              {check.overridable ? (
                <>
                  <Checkbox
                    isSelected={own !== undefined}
                    onChange={(on) =>
                      onChange(
                        on
                          ? [...overrides, { check: check.id, reason: '' }]
                          : overrides.filter((each) => each.check !== check.id),
                      )
                    }
                  >
                    Let it through on my word
                  </Checkbox>
                  {own ? (
                    <TextField
                      label={
                        what === 'export'
                          ? 'Reason, kept in the register with your name'
                          : 'Reason, kept with the sign-off and your name'
                      }
                      value={own.reason}
                      maxLength={2000}
                      takesFocus
                      onChange={(reason) =>
                        onChange(
                          overrides.map((each) =>
                            each.check === check.id ? { check: check.id, reason } : each,
                          ),
                        )
                      }
                    />
                  ) : null}
                </>
              ) : (
                <p className={styles.reason}>Nobody can let this through.</p>
              )}
            </li>
          )
        })}
      </ul>
      <Warnings checks={props.warnings} />
    </section>
  )
}

function Warnings(props: { readonly checks: readonly GateCheck[] }) {
  if (props.checks.length === 0) return null
  return (
    <details className={styles.warnings}>
      <summary>{props.checks.length} to look at, which stop nothing</summary>
      <ul>
        {props.checks.map((check) => (
          <li key={check.id}>
            {check.title}: {check.reason}
          </li>
        ))}
      </ul>
    </details>
  )
}

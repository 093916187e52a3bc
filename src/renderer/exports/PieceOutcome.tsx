import { useState } from 'react'
import type { GateCheck } from '../../shared/model/gate.ts'
import { useDesk } from '../deskQuery.ts'
import type { Override } from '../rights/ExportOverrides.tsx'
import { setOver } from '../shell/dialogs.ts'
import { go } from '../shell/route.ts'
import { StateGlyph } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/TextField.tsx'
import { classes } from '../ui/classes.ts'
import type { ExportedPiece } from './exportedPieces.ts'
import { formatWords } from './exportWords.ts'
import styles from './ExportSheet.module.css'
import { overrideLines } from './overrideLines.ts'

/** One piece of an export: its files, what each could not carry, or what keeps it back and how it may pass by name. */
export function PieceOutcome(props: {
  readonly piece: ExportedPiece
  readonly isBusy: boolean
  /** Reasons are about to be written. */
  readonly onReasons: () => void
  readonly onOverride: (past: readonly Override[]) => void
}) {
  const { piece } = props
  const { written, blocked, failed, cancelled } = piece
  return (
    <>
      <Name piece={piece} />
      {blocked.checks.length > 0 ? <Blocked {...props} /> : null}
      {failed.map(({ format, message }) => (
        <p key={`${format ?? ''} ${message}`} className={classes(styles.line, styles.bad)}>
          <StateGlyph meaning="broken" />
          <span>
            {format ? `${formatWords[format]}: ` : ''}
            {message}
          </span>
        </p>
      ))}
      {written.map(({ record, warnings }) => (
        <div key={record.id} className={classes(styles.line, styles.good)}>
          <StateGlyph meaning="confirmed" />
          <div className={styles.file}>
            <p>
              {formatWords[record.format]}{' '}
              <span className={styles.path} dir="ltr" title={record.path}>
                {record.path}
              </span>
            </p>
            {warnings.map((warning) => (
              <p key={warning} className={styles.quiet}>
                {warning}
              </p>
            ))}
          </div>
        </div>
      ))}
      {overrideLines(written.flatMap(({ record }) => record.overrides)).map((line) => (
        <p key={line} className={styles.under}>
          {line}
        </p>
      ))}
      {cancelled.length > 0 ? (
        <p className={styles.quiet}>
          Stopped before {cancelled.length === 1 ? 'it was' : `${cancelled.length} files were`}{' '}
          written.
        </p>
      ) : null}
    </>
  )
}

/** A file that was written says what it is of; the rest is asked of the library. */
function Name({ piece: { id, written } }: { readonly piece: ExportedPiece }) {
  const known = written[0]?.record.headline
  const view = useDesk('articles.open', { id }, { enabled: known === undefined })
  const headline = known === undefined ? view.data?.article.fields.headline : known
  const isAsked = known === undefined && !view.data
  return (
    <p className={styles.outcomeName} dir="auto">
      {isAsked ? ' ' : (headline ?? <em className={styles.none}>No headline</em>)}
    </p>
  )
}

function Blocked(props: {
  readonly piece: ExportedPiece
  readonly isBusy: boolean
  /** Reasons are about to be written. */
  readonly onReasons: () => void
  readonly onOverride: (past: readonly Override[]) => void
}) {
  const { id, blocked } = props.piece
  const [reasons, setReasons] = useState<Readonly<Record<string, string>> | null>(null)
  const standing = blocked.checks.filter((check) => check.override === null)
  const mayPass = standing.every((check) => check.overridable)
  const isComplete = standing.every((check) => (reasons?.[check.id] ?? '').trim() !== '')
  const pass = (): void =>
    props.onOverride(
      blocked.checks.map((check) => ({
        check: check.id,
        reason: check.override?.reason ?? reasons?.[check.id] ?? '',
      })),
    )
  return (
    <>
      <p className={classes(styles.line, styles.bad)}>
        <StateGlyph meaning="blocking" />
        <span>
          Stayed behind: {blocked.formats.map((format) => formatWords[format]).join(', ')}
        </span>
      </p>
      <ul className={styles.checkList}>
        {standing.map((check) => (
          <li key={check.id}>
            <p>
              <strong>{check.title}.</strong> {check.reason} <GoThere id={id} check={check} />
            </p>
            {reasons ? (
              <TextField
                label="Let it pass because"
                value={reasons[check.id] ?? ''}
                maxLength={2000}
                onChange={(reason) => setReasons({ ...reasons, [check.id]: reason })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {!mayPass ? (
        <p className={styles.under}>Nobody can let this pass.</p>
      ) : reasons ? (
        <div className={styles.pass}>
          <span className={styles.quiet}>Your name and these reasons go into the register.</span>
          <Button look="danger" isDisabled={!isComplete} isBusy={props.isBusy} onPress={pass}>
            Export all the same
          </Button>
        </div>
      ) : (
        <p className={styles.under}>
          <Button
            size="small"
            look="link"
            onPress={() => {
              props.onReasons()
              setReasons({})
            }}
          >
            Let it pass on my word…
          </Button>
        </p>
      )}
    </>
  )
}

function GoThere({ id, check }: { readonly id: ExportedPiece['id']; readonly check: GateCheck }) {
  return (
    <Button
      look="link"
      aria-label={`Go to ${check.title}`}
      onPress={() => {
        setOver(null)
        go({ place: 'piece', id, ...(check.place ? { at: check.place } : {}) })
      }}
    >
      Go there
    </Button>
  )
}

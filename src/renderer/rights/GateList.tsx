import type { GateCheck, GateResult } from '../../shared/model/gate.ts'
import { StateGlyph } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { GateSpans } from './GateSpans.tsx'
import { usePiece } from '../piece/PieceContext.ts'
import styles from './GateList.module.css'

const verdictWords: Readonly<Record<GateCheck['verdict'], string>> = {
  block: 'Stops it',
  warn: 'Look at it',
  clear: 'Clear',
  'not-applicable': 'Does not apply',
}

/** The checks before a piece goes out, what stops it first; each leads to the place where it is settled. */
export function GateList(props: { readonly gate: GateResult }) {
  const { checks } = props.gate
  const open = checks.filter((check) => check.verdict === 'block' || check.verdict === 'warn')
  const clear = checks.filter((check) => check.verdict === 'clear')
  return (
    <div>
      <ul className={styles.list}>
        {open.toSorted(byVerdict).map((check) => (
          <CheckLine key={check.id} check={check} />
        ))}
      </ul>
      {clear.length > 0 ? (
        <details className={styles.clear}>
          <summary>{clear.length} checks are clear</summary>
          <ul className={styles.list}>
            {clear.map((check) => (
              <CheckLine key={check.id} check={check} />
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

const rank = { block: 0, warn: 1, clear: 2, 'not-applicable': 3 } as const
const byVerdict = (a: GateCheck, b: GateCheck): number =>
  rank[a.verdict] - rank[b.verdict] || (a.id === 'R2' ? 1 : 0) - (b.id === 'R2' ? 1 : 0)

function CheckLine({ check }: { readonly check: GateCheck }) {
  const { goTo } = usePiece()
  const meaning =
    check.verdict === 'block'
      ? check.override
        ? 'stale'
        : 'blocking'
      : check.verdict === 'warn'
        ? 'proposed'
        : 'confirmed'
  const { place } = check
  return (
    <li className={styles.check} data-check={check.id}>
      <span className={classes(styles.glyph, styles[meaning])} title={verdictWords[check.verdict]}>
        <StateGlyph meaning={meaning} size={15} />
        <span className={styles.heard}>{verdictWords[check.verdict]}:</span>
      </span>
      <span className={styles.words}>
        <span className={styles.title}>
          {check.title}
          <span className={styles.id}>{check.id}</span>
        </span>
        {check.reason === '' ? null : (
          <span className={styles.reason} dir="auto">
            {check.reason}
          </span>
        )}
        {check.spans && check.verdict === 'block' ? <GateSpans spans={check.spans} /> : null}
        {check.override ? (
          <span className={styles.reason}>
            Let through by {check.override.by}: {check.override.reason}
          </span>
        ) : null}
      </span>
      {place && check.verdict !== 'clear' && place.kind !== 'sign-off' ? (
        <Button
          size="small"
          look="link"
          aria-label={`Go to: ${check.title}`}
          onPress={() => goTo(place)}
        >
          Go there
        </Button>
      ) : null}
    </li>
  )
}

import { useState } from 'react'
import type { GateSpan } from '../../shared/model/gate.ts'
import { usePiece } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import styles from './GateSpans.module.css'

const kinds: Readonly<Record<GateSpan['kind'], string>> = {
  normalise: 'Typography',
  style: 'Style',
  cut: 'Cut',
  addition: 'Added',
  'quote-change': 'Quote altered',
}
const few = 5

/** Only a cut that turns the sense is an addition with nothing added. */
function kindWords(span: GateSpan): string {
  if (span.moved) return 'Moved'
  return span.kind === 'addition' && span.after === '' ? 'Sense turned' : kinds[span.kind]
}

/** The changes a check speaks of, received words struck and new ones underlined; each leads to its place. */
export function GateSpans({ spans }: { readonly spans: readonly GateSpan[] }) {
  const { goTo } = usePiece()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? spans : spans.slice(0, few)
  return (
    <div>
      <ul className={styles.list} aria-label="Changes that go too far">
        {shown.map((span, index) => (
          <li key={index} className={styles.span}>
            <span className={styles.kind}>{kindWords(span)}</span>
            <button
              type="button"
              className={styles.words}
              dir="auto"
              onClick={() => goTo({ kind: 'text', ref: span.blockId })}
            >
              {span.before ? <del>{span.before}</del> : null}
              {span.before && span.after ? ' ' : null}
              {span.after ? <ins>{span.after}</ins> : null}
            </button>
          </li>
        ))}
      </ul>
      {spans.length > few ? (
        <Button size="small" look="link" onPress={() => setWhole(!isWhole)}>
          {isWhole ? 'Fewer' : `All ${spans.length}`}
        </Button>
      ) : null}
    </div>
  )
}

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
            <span className={styles.kind}>{span.moved ? 'Moved' : kinds[span.kind]}</span>
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

import type { DiffPart } from '../../shared/engine/textDiff.ts'
import styles from './VersionSheet.module.css'
import { differInSpacesOnly, VisibleText } from './visibleText.tsx'

/** A comparison as running text: what went struck out, what came underlined, lone spaces drawn. */
export function DiffText(props: { readonly parts: readonly DiffPart[] }) {
  return (
    <>
      {props.parts.map((part, index) => {
        // eslint-disable-next-line react/no-array-index-key -- the parts of one string have only their place
        if (part.kind === 'same') return <span key={index}>{part.text}</span>
        const spaces = differInSpacesOnly(part.text, '')
        const text = <VisibleText text={part.text} spaces={spaces} />
        return part.kind === 'removed' ? (
          // eslint-disable-next-line react/no-array-index-key
          <del key={index} className={styles.gone}>
            {text}
          </del>
        ) : (
          // eslint-disable-next-line react/no-array-index-key
          <ins key={index} className={styles.come}>
            {text}
          </ins>
        )
      })}
    </>
  )
}

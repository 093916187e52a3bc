import { useState } from 'react'
import type { StoryPiece } from '../../shared/calls/storyCalls.ts'
import { useDesk } from '../deskQuery.ts'
import { usePiece } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { dayWords } from '../words/dateWords.ts'
import { SideBySideSheet } from './SideBySideSheet.tsx'
import styles from './Stories.module.css'
import { ThreeWaySheet } from './ThreeWaySheet.tsx'

/** Pieces of the same story: other copies side by side, newer versions to be taken paragraph by paragraph. */
export function Elsewhere() {
  const { session } = usePiece()
  const pieces = useDesk('stories.elsewhere', { id: session.id }).data ?? []
  const [shown, setShown] = useState<{ piece: StoryPiece; how: 'side' | 'newer' } | null>(null)
  if (pieces.length === 0)
    return <p className={styles.none}>No other copy of this story is in the library.</p>
  return (
    <>
      <ul>
        {pieces.map((piece) => (
          <li key={piece.id} className={styles.piece}>
            <span className={styles.name}>
              <strong dir="auto">{piece.sourceName ?? 'no outlet'}</strong>{' '}
              <span className={styles.quiet}>
                {piece.relation === 'version' ? 'a newer version' : 'another copy'},{' '}
                {Math.round(piece.share * 100)} % the same
                {piece.published ? `, ${dayWords(piece.published)}` : ''}
              </span>
            </span>
            <span className={styles.acts}>
              <Button size="small" onPress={() => setShown({ piece, how: 'side' })}>
                Side by side…
              </Button>
              <Button size="small" onPress={() => setShown({ piece, how: 'newer' })}>
                As a newer version…
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <SideBySideSheet
        other={shown?.how === 'side' ? shown.piece : null}
        onClose={() => setShown(null)}
      />
      <ThreeWaySheet
        newer={shown?.how === 'newer' ? shown.piece : null}
        onClose={() => setShown(null)}
      />
    </>
  )
}

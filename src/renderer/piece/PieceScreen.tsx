import { useEffect, useState } from 'react'
import type { ArticleView } from '../../shared/contract.ts'
import type { Reply } from '../../shared/fault.ts'
import type { GatePlace } from '../../shared/model/gate.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { ask } from '../desk.ts'
import { ErrorState } from '../ui/States.tsx'
import { OpenPiece } from './OpenPiece.tsx'
import styles from './PieceScreen.module.css'

/** One piece: its text in the middle, everything known about it beside. `place`: where to go first. */
export default function PieceScreen(props: {
  readonly id: ArticleId
  readonly place?: GatePlace | null | undefined
}) {
  const { id, place } = props
  const [tries, setTries] = useState(0)
  // Another piece, or another try, begins from nothing.
  return (
    <Opening
      key={`${id} ${tries}`}
      id={id}
      place={place ?? null}
      again={() => setTries((count) => count + 1)}
    />
  )
}

function Opening(props: {
  readonly id: ArticleId
  readonly place: GatePlace | null
  readonly again: () => void
}) {
  const { id } = props
  const [reply, setReply] = useState<Reply<ArticleView> | null>(null)
  useEffect(() => {
    let gone = false
    const open = async (): Promise<void> => {
      const answer = await ask('articles.open', { id })
      if (!gone) setReply(answer)
    }
    void open()
    return () => {
      gone = true
    }
  }, [id])
  if (reply === null) return <div className={styles.opening} aria-busy="true" />
  if (!reply.ok)
    return (
      <ErrorState
        title="This piece could not be opened"
        fault={reply.fault}
        onRetry={props.again}
      />
    )
  return <OpenPiece first={reply.value} place={props.place} />
}

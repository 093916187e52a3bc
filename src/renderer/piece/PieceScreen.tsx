import { useEffect, useState } from 'react'
import type { ArticleView } from '../../shared/contract.ts'
import type { Fault } from '../../shared/fault.ts'
import type { GatePlace } from '../../shared/model/gate.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { ask } from '../desk.ts'
import { ErrorState } from '../ui/States.tsx'
import { OpenPiece } from './OpenPiece.tsx'
import styles from './PieceScreen.module.css'

type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly view: ArticleView }
  | { readonly state: 'failed'; readonly fault: Fault }

/** One piece: its text in the middle, everything known about it beside. `place`: where to go first. */
export default function PieceScreen(props: {
  readonly id: ArticleId
  readonly place?: GatePlace | null | undefined
}) {
  const { id, place } = props
  const [opening, setOpening] = useState<Opening>({ state: 'opening' })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    let gone = false
    setOpening({ state: 'opening' })
    void ask('articles.open', { id }).then((reply) => {
      if (gone) return
      setOpening(
        reply.ok ? { state: 'open', view: reply.value } : { state: 'failed', fault: reply.fault },
      )
    })
    return () => {
      gone = true
    }
  }, [id, tries])

  if (opening.state === 'failed')
    return (
      <ErrorState
        title="This piece could not be opened"
        fault={opening.fault}
        onRetry={() => setTries((count) => count + 1)}
      />
    )
  if (opening.state === 'opening') return <div className={styles.opening} aria-busy="true" />
  return <OpenPiece key={opening.view.article.id} first={opening.view} place={place ?? null} />
}

import type { KeptPart, Output } from '../../shared/contract.ts'
import { isBodyRole, type PartRole } from '../../shared/model/part.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { counted } from '../words/numberWords.ts'
import styles from './PartsPanel.module.css'
import { usePiece } from './PieceContext.ts'

/** What a person said of a part's line for its outlet; `no-outlet` where nobody knows whose page it is. */
export type HouseWord = Output<'outlets.ofPiece'>['verdicts'][number] | 'none' | 'no-outlet'
type Verdict = 'boilerplate' | 'content' | null

/** "This is content", "Never article text": one press, for this piece and all later ones of its outlet, with the way back. */
export function PartVerdict(props: { readonly part: KeptPart; readonly house: HouseWord }) {
  const { part, house } = props
  const { session } = usePiece()
  const { act } = useAct()
  const isAside = part.role === 'boilerplate'
  if (house === 'no-outlet' || !(isAside || isBodyRole(part.role) || part.role === 'standfirst'))
    return null
  const said = house === 'none' ? null : house.verdict
  const judge = (verdict: Verdict, role?: PartRole): Promise<void> =>
    act(async () => {
      const reply = await session.settle('outlets.judgePart', () => ({
        id: session.id,
        partId: part.id,
        verdict,
        ...(role === undefined ? {} : { role }),
      }))
      if (!reply.ok) {
        showToast({ words: reply.fault.message, tone: 'failed' })
        return
      }
      if (role !== undefined) return
      const { before, reopened } = reply.value
      showToast({
        words: words(verdict, reopened),
        undo: () => void judge(before.verdict, before.role),
      })
    })
  return (
    <p className={classes(styles.verdict, !isAside && said === null && styles.quietVerdict)}>
      {said === null || house === 'none' ? null : (
        <Badge bare meaning={said === 'content' ? 'confirmed' : 'active'}>
          {said === 'content' ? 'article text' : 'never article text'}, says {house.by}
        </Badge>
      )}
      {isAside && said !== 'content' ? (
        <Button size="small" look="link" onPress={() => void judge('content')}>
          This is content
        </Button>
      ) : null}
      {said === 'boilerplate' ? null : (
        <Button size="small" look="link" onPress={() => void judge('boilerplate')}>
          Never article text
        </Button>
      )}
      {said === null ? null : (
        <Button size="small" look="link" onPress={() => void judge(null)}>
          Take back
        </Button>
      )}
    </p>
  )
}

function words(verdict: Verdict, reopened: number): string {
  if (verdict === null) return 'The verdict is taken back. The part stays as it is.'
  if (verdict === 'boilerplate') return 'Set aside, here and in what comes from this outlet.'
  return reopened === 0
    ? 'Article text, here and in what comes from this outlet.'
    : `Article text, here and in what comes. It was set aside in ${counted(reopened, 'other piece')}: see its outlet.`
}

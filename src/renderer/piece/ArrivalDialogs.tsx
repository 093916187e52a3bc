import { EncodingDialog } from '../intake/EncodingDialog.tsx'
import { LikenessDialog } from '../intake/LikenessDialog.tsx'
import { go } from '../shell/route.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { ChangesSheet } from './changes/ChangesSheet.tsx'
import { fileNameOf } from './fileNameOf.ts'
import { type ArrivalDialog, usePiece, useSnapshot } from './PieceContext.ts'

/** What is decided about how a piece came in: tracked changes, what it resembles, how its bytes are read. */
export function ArrivalDialogs(props: {
  readonly open: ArrivalDialog | null
  readonly onClose: () => void
}) {
  const { session } = usePiece()
  const { view } = useSnapshot(session)
  const { act, problem } = useAct(props.open)
  const likeness = view.arrival?.likenesses.find((one) => one.choice === null)
  return (
    <>
      <ChangesSheet isOpen={props.open === 'changes'} onClose={props.onClose} />
      {likeness ? (
        <LikenessDialog
          key={likeness.id}
          likeness={likeness}
          isOpen={props.open === 'likeness'}
          onClose={props.onClose}
          onDecided={(_choice, openId, isHere) => {
            if (isHere) props.onClose()
            if (openId === session.id) void session.look()
            else if (isHere) go({ place: 'piece', id: openId })
          }}
          onOpen={(id) => {
            props.onClose()
            go({ place: 'piece', id })
          }}
        />
      ) : null}
      <EncodingDialog
        file={fileNameOf(view.original.fileName)}
        of={{ id: session.id }}
        isOpen={props.open === 'encoding'}
        actWords="Read it so"
        problem={problem}
        onClose={props.onClose}
        onChoose={(encoding) => {
          void act(async ({ isHere, refuse }) => {
            const reply = await session.settle('readings.decodeAs', () => ({
              id: session.id,
              encoding,
            }))
            if (!reply.ok) return refuse(reply.fault.message)
            showToast({ words: 'Read again. The text before is kept in History.' })
            if (isHere()) props.onClose()
          })
        }}
      />
    </>
  )
}

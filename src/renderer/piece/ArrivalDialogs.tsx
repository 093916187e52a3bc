import { useState } from 'react'
import { EncodingDialog } from '../intake/EncodingDialog.tsx'
import { LikenessDialog } from '../intake/LikenessDialog.tsx'
import { go } from '../shell/route.ts'
import { showToast } from '../ui/toast.ts'
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
  const [problem, setProblem] = useState<string | null>(null)
  const likeness = view.arrival?.likenesses.find((one) => one.choice === null)
  const close = (): void => {
    setProblem(null)
    props.onClose()
  }
  return (
    <>
      <ChangesSheet isOpen={props.open === 'changes'} onClose={close} />
      {likeness ? (
        <LikenessDialog
          key={likeness.id}
          likeness={likeness}
          isOpen={props.open === 'likeness'}
          onClose={close}
          onDecided={(_choice, openId) => {
            close()
            if (openId === session.id) void session.look()
            else go({ place: 'piece', id: openId })
          }}
          onOpen={(id) => {
            close()
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
        onClose={close}
        onChoose={(encoding) => {
          const read = async (): Promise<void> => {
            const reply = await session.settle('readings.decodeAs', () => ({
              id: session.id,
              encoding,
            }))
            if (!reply.ok) return setProblem(reply.fault.message)
            showToast({ words: 'Read again. The text before is kept in History.' })
            close()
          }
          void read()
        }}
      />
    </>
  )
}

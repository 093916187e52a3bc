import { useState } from 'react'
import { ask } from '../desk.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { showToast } from '../ui/toast.ts'
import { counted } from '../words/numberWords.ts'

/** The button that takes the sample pieces out, after asking: what was tried on them goes too. */
export function RemoveSamples(props: { readonly count: number; readonly size?: 'small' }) {
  const [isAsking, setAsking] = useState(false)
  const remove = async () => {
    setAsking(false)
    const reply = await ask('library.removeSamples', {})
    if (!reply.ok) {
      showToast({ words: reply.fault.message, tone: 'failed' })
      return
    }
    const { removed, kept } = reply.value
    const stay =
      kept === 0 ? '' : ` ${counted(kept, 'exported piece')} stayed: the register names it.`
    showToast({ words: `${counted(removed, 'sample')} removed.${stay}` })
  }
  return (
    <>
      <Button {...(props.size ? { size: props.size } : {})} onPress={() => setAsking(true)}>
        Remove the samples…
      </Button>
      <Dialog
        title={`Remove ${counted(props.count, 'sample piece')}?`}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        role="alertdialog"
        foot={
          <>
            <Button onPress={() => setAsking(false)}>Keep them</Button>
            <Button look="danger" onPress={() => void remove()}>
              Remove
            </Button>
          </>
        }
      >
        The pieces go with all that was tried on them, and the sample outlets that no other piece
        names. Your own pieces are left alone. Settings can bring the samples back as they were.
      </Dialog>
    </>
  )
}

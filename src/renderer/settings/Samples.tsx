import { useState } from 'react'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { InlineError, Skeleton } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { counted } from '../words/numberWords.ts'
import { RemoveSamples } from './RemoveSamples.tsx'
import styles from './SettingsScreen.module.css'

/** Whether the sample pieces are in the library; takes them out or brings them in. */
export function Samples() {
  const samples = useDesk('library.samples', {})
  const [isAdding, setAdding] = useState(false)
  const add = async () => {
    setAdding(true)
    const reply = await ask('library.addSamples', {})
    setAdding(false)
    if (!reply.ok) showToast({ words: reply.fault.message, tone: 'failed' })
    else showToast({ words: `${counted(reply.value.count, 'sample piece')} added.` })
  }
  if (samples.isError)
    return (
      <div className={styles.actions}>
        <InlineError action={<Button onPress={() => void samples.refetch()}>Try again</Button>}>
          {faultOf(samples.error).message}
        </InlineError>
      </div>
    )
  return (
    <>
      <p className={styles.words}>
        {samples.data ? (
          samples.data.present ? (
            `${counted(samples.data.count, 'piece')} written for Copydesk, with the trouble real ones have. No newsroom’s text is among them.`
          ) : (
            'Eight pieces written for Copydesk, to try everything on. They can be taken out again as a whole.'
          )
        ) : (
          <Skeleton width={40} />
        )}
      </p>
      {samples.data ? (
        <div className={styles.actions}>
          {samples.data.present ? (
            <RemoveSamples count={samples.data.count} />
          ) : (
            <Button onPress={() => void add()} isDisabled={isAdding}>
              {isAdding ? 'Adding the samples…' : 'Add the samples'}
            </Button>
          )}
        </div>
      ) : null}
    </>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { useAct } from '../ui/useAct.ts'
import { answerWhoIsWorking, useIsAsked } from './workingAs.ts'
import styles from './WhoIsWorking.module.css'

/** "Who is working?": the name that every decision from now on carries. */
export function WhoIsWorking() {
  const isAsked = useIsAsked()
  const settings = useDesk('settings.get', {})
  return (
    <Dialog title="Who is working?" isOpen={isAsked} onClose={() => answerWhoIsWorking(false)} firm>
      <NameForm first={settings.data?.actor ?? ''} />
    </Dialog>
  )
}

function NameForm({ first }: { readonly first: string }) {
  const client = useQueryClient()
  const [name, setName] = useState(first)
  const { act, isBusy, problem } = useAct()
  const save = () =>
    act(async ({ isHere, refuse }) => {
      if (name.trim() === '') return refuse('Write the name your colleagues know you by.')
      const reply = await ask('settings.set', { actor: name.trim() })
      if (!reply.ok) return refuse(reply.fault.message)
      client.setQueryData(['settings.get', {}], reply.value)
      if (isHere()) answerWhoIsWorking(true)
    })
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <p>
        Every decision at this desk carries a name: sign-offs, confirmed quotes, holds, overrides.
        It is kept in the history and never printed in a piece.
      </p>
      <TextField
        label="Your name"
        value={name}
        onChange={setName}
        error={problem ?? undefined}
        maxLength={120}
        placeholder="Rana Masri"
        takesFocus
      />
      <div className={styles.foot}>
        <Button onPress={() => answerWhoIsWorking(false)}>Not now</Button>
        <Button look="primary" type="submit" isBusy={isBusy}>
          Work as this person
        </Button>
      </div>
    </form>
  )
}

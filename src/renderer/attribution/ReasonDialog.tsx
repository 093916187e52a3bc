import { useState } from 'react'
import { useDesk } from '../deskQuery.ts'
import { askWhoIsWorking } from '../shell/workingAs.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './ReviewDialogs.module.css'

/** What is asked for: a reason to let it stand, a question, or the note an unnamed speaker needs. */
export type Reason = 'waive' | 'query' | 'note'

const words = {
  waive: {
    title: 'Let it stand',
    lead: 'It goes out as it is. The reason is kept in the history with your name, and in no file.',
    label: 'Why it may stand',
    act: 'Let it stand',
    required: true,
  },
  query: {
    title: 'Query',
    lead: 'It waits for an answer and blocks sign-off until somebody decides it.',
    label: 'What is asked, and whom',
    act: 'Query it',
    required: false,
  },
  note: {
    title: 'An unnamed voice needs a note',
    lead: 'Say why this speaker is not named. The note stays inside; no file carries it.',
    label: 'Why the speaker is not named',
    act: 'Confirm',
    required: true,
  },
} as const

/** Asks for the words that go with a decision; whoever gives them is named on the button. */
export function ReasonDialog(props: {
  readonly reason: Reason
  readonly about: string
  readonly first: string
  readonly onClose: () => void
  readonly onGiven: (text: string) => void
}) {
  const { title, lead, label, act, required } = words[props.reason]
  const [text, setText] = useState(props.first)
  const [error, setError] = useState<string>()
  const actor = useDesk('settings.get', {}).data?.actor ?? ''
  const give = (): void => {
    if (required && text.trim() === '') return setError('Write the reason in a few words.')
    props.onGiven(text.trim())
    return undefined
  }
  return (
    <Dialog isOpen title={title} onClose={props.onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          give()
        }}
      >
        <blockquote className={styles.about} dir="auto">
          {props.about}
        </blockquote>
        <p className={styles.lead}>{lead}</p>
        <TextField
          label={label}
          value={text}
          onChange={setText}
          maxLength={2000}
          error={error}
          takesFocus
        />
        <p className={styles.as}>
          {actor === '' ? 'You will be asked for your name.' : `Working as ${actor}.`}
          {actor === '' ? null : (
            <Button look="link" size="small" onPress={() => void askWhoIsWorking()}>
              Somebody else?
            </Button>
          )}
        </p>
        <div className={styles.foot}>
          <Button onPress={props.onClose}>Cancel</Button>
          <Button look="primary" type="submit">
            {actor === '' ? act : `${act} as ${actor}`}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

import { useState } from 'react'
import type { ArticleId } from '../../shared/model/ids.ts'
import { type NoticeKind, noticeKinds } from '../../shared/model/notice.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { InlineError } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { counted } from '../words/numberWords.ts'
import { kindWords } from './kindWords.ts'
import styles from './NoticesSheet.module.css'

/** A notice of our own about this piece, to all who have it. */
export function WriteNotice(props: { readonly id: ArticleId }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button onPress={() => setOpen(true)}>Write a notice…</Button>
      <Dialog title="Write a notice" isOpen={isOpen} onClose={() => setOpen(false)} firm>
        {isOpen ? <Form id={props.id} onDone={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  )
}

function Form(props: { readonly id: ArticleId; readonly onDone: () => void }) {
  const { id } = props
  const concerned = useDesk('notices.concerned', { articleId: id }).data ?? []
  const [kind, setKind] = useState<NoticeKind>('correction')
  const [reason, setReason] = useState('')
  const [changed, setChanged] = useState('')
  const { act, problem: fault } = useAct()
  const [text, setText] = useState<string | null>(null)
  const write = () =>
    act(async ({ isHere, refuse }) => {
      const reply = await ask('notices.write', {
        articleId: id,
        kind,
        reason,
        ...(changed.trim() === '' ? {} : { whatChanged: changed }),
      })
      if (!reply.ok) return refuse(reply.fault.message)
      if (isHere()) return setText(reply.value.content.text)
      showToast({
        words: 'The notice is kept, and each who has the piece is on the list to be told.',
      })
    })
  if (text !== null)
    return (
      <div className={styles.sheet}>
        <p>It is kept, and each who has the piece is on the list to be told. Send these words:</p>
        <pre className={styles.text} dir="auto">
          {text}
        </pre>
        <div className={styles.foot}>
          <Button
            onPress={() => {
              void navigator.clipboard.writeText(text)
              showToast({ words: 'Copied.' })
            }}
          >
            Copy
          </Button>
          <Button look="primary" onPress={props.onDone}>
            Done
          </Button>
        </div>
      </div>
    )
  return (
    <div className={styles.sheet}>
      <Select
        label="What it is"
        value={kind}
        choices={noticeKinds.map((one) => ({ value: one, label: kindWords[one] }))}
        onChange={setKind}
      />
      <TextField label="Why" lines={2} value={reason} onChange={setReason} required takesFocus />
      {kind === 'correction' ? (
        <TextField
          label="What changed (empty: everything that differs from what went out)"
          lines={3}
          value={changed}
          onChange={setChanged}
        />
      ) : null}
      <p className={styles.hint}>
        {concerned.length === 0
          ? 'Nothing of this piece is out: nobody has to be told.'
          : `${counted(concerned.length, 'recipient')}: ${concerned.map((one) => one.recipientName).join(', ')}.`}
      </p>
      {fault ? <InlineError>{fault}</InlineError> : null}
      <div className={styles.foot}>
        <Button onPress={props.onDone}>Cancel</Button>
        <Button
          look={kind === 'kill' ? 'danger' : 'primary'}
          isDisabled={reason.trim() === ''}
          onPress={() => void write()}
        >
          Write it
        </Button>
      </div>
    </div>
  )
}

import { useRef, useState } from 'react'
import { type Notice, type NoticeMatch, noticeKinds } from '../../shared/model/notice.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { setOver, useOver } from '../shell/dialogs.ts'
import { go } from '../shell/route.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { Sheet } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { SheetButton } from '../ui/SheetButton.tsx'
import { InlineError } from '../ui/States.tsx'
import { TextField } from '../ui/TextField.tsx'
import { askOrSay } from '../ui/askOrSay.ts'
import { unless } from '../ui/since.ts'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { momentWords } from '../words/dateWords.ts'
import { counted } from '../words/numberWords.ts'
import { kindWords } from './kindWords.ts'
import styles from './NoticesSheet.module.css'

type Kind = (typeof noticeKinds)[number] | 'read'

/** Kills, holds and corrections: taken in, confirmed piece by piece, and those written here. */
export function NoticesSheet() {
  const over = useOver()
  const close = () => setOver(null)
  return (
    <Sheet title="Notices" isOpen={over?.kind === 'notices'} onClose={close} width="wide" firm>
      {over?.kind === 'notices' ? <Inside /> : null}
    </Sheet>
  )
}

function Inside() {
  const notices = useDesk('notices.list', {}).data ?? []
  const [text, setText] = useState('')
  const [kind, setKind] = useState<Kind>('read')
  const part = useRef<HTMLElement>(null)
  const { act, problem: fault } = useAct()
  const take = () =>
    act(async ({ refuse }) => {
      const reply = await ask('notices.take', {
        text,
        fileName: null,
        ...(kind === 'read' ? {} : { kind }),
      })
      if (!reply.ok) return refuse(reply.fault.message)
      // With the field emptied its button can no longer be pressed, and would lose the focus to nowhere.
      if (
        document.activeElement?.matches('button') &&
        part.current?.contains(document.activeElement)
      )
        part.current.querySelector('textarea')?.focus()
      setText(unless(text, ''))
      const { matches } = reply.value
      showToast({
        words:
          matches.length === 0
            ? 'The notice is kept. It matches no piece here; whatever comes in later is held against it.'
            : `The notice is kept; it may mean ${counted(matches.length, 'piece')}.`,
      })
    })
  return (
    <div className={styles.sheet}>
      <section ref={part} className={styles.take} aria-label="Take a notice in" data-part>
        <TextField
          label="A notice from a sender: its text, or its ninjs or NewsML-G2"
          lines={5}
          takesFocus
          value={text}
          onChange={setText}
          placeholder="KILL&#10;Headline: …&#10;Reason: …"
        />
        <div className={styles.row}>
          <span className={styles.hint} aria-hidden>
            It is
          </span>
          <Select
            label="It is"
            bare
            value={kind}
            choices={[
              { value: 'read' as const, label: 'what it says itself' },
              ...noticeKinds.map((one) => ({ value: one, label: kindWords[one] })),
            ]}
            onChange={setKind}
          />
          <SheetButton isDisabled={text.trim() === ''} onPress={() => void take()}>
            Take it in
          </SheetButton>
        </div>
        <p className={styles.hint}>
          Every piece that a kill or a hold may mean is held at once; you say which it really means.
        </p>
        {fault ? <InlineError>{fault}</InlineError> : null}
      </section>
      {notices.length === 0 ? <p className={styles.hint}>No notice has come or gone yet.</p> : null}
      <ul data-part>
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </ul>
    </div>
  )
}

function NoticeLine({ notice }: { readonly notice: Notice }) {
  const { content } = notice
  const open = notice.matches.filter((one) => one.state === 'possible').length
  return (
    <li className={styles.notice}>
      <div className={styles.head}>
        <Badge meaning={content.kind === 'kill' ? 'blocking' : open > 0 ? 'proposed' : 'active'}>
          {kindWords[content.kind]}
        </Badge>
        <strong className={styles.names} dir="auto">
          {content.headline ?? content.slug ?? content.itemId ?? 'names no piece'}
        </strong>
        <span className={styles.when}>
          {notice.direction === 'in' ? 'came' : 'written'} {momentWords(notice.at)}, {notice.by}
        </span>
      </div>
      {content.reason ? (
        <p className={styles.reason} dir="auto">
          {content.reason}
        </p>
      ) : null}
      {content.whatChanged ? (
        <p className={styles.reason} dir="auto">
          {content.whatChanged}
        </p>
      ) : null}
      {notice.matches.length === 0 ? (
        <p className={styles.hint}>Matches no piece of this library.</p>
      ) : null}
      <ul>
        {notice.matches.map((match) => (
          <MatchLine key={match.articleId} notice={notice} match={match} />
        ))}
      </ul>
      {notice.direction === 'out' ? (
        <details>
          <summary>The notice as it is sent</summary>
          <pre className={styles.text} dir="auto">
            {content.text}
          </pre>
        </details>
      ) : null}
    </li>
  )
}

function MatchLine(props: { readonly notice: Notice; readonly match: NoticeMatch }) {
  const { notice, match } = props
  const { act } = useAct()
  const decide = (confirmed: boolean) =>
    act(async () => {
      const { id } = notice
      const done = await askOrSay('notices.decide', { id, articleId: match.articleId, confirmed })
      if (!done) return
      showToast({
        words: confirmed
          ? match.exports > 0
            ? `Confirmed. Who has it is listed under Exports to be told.`
            : 'Confirmed. Nothing of it is out.'
          : 'The piece is free again.',
      })
    })
  return (
    <li className={styles.match}>
      <Button
        look="link"
        onPress={() => {
          setOver(null)
          go({ place: 'rights', id: match.articleId })
        }}
      >
        {match.headline ?? 'no headline'}
      </Button>
      <span className={styles.how}>
        by {match.how}
        {match.exports > 0 ? `, ${counted(match.exports, 'file')} out` : ''}
      </span>
      {match.state === 'possible' ? (
        <span className={styles.row}>
          <Button size="small" onPress={() => void decide(true)}>
            It means this piece
          </Button>
          <Button size="small" look="quiet" onPress={() => void decide(false)}>
            It does not
          </Button>
        </span>
      ) : (
        <span className={styles.how}>
          {match.state === 'confirmed' ? 'confirmed' : 'rejected'}
          {match.decidedBy ? ` by ${match.decidedBy}` : ''}
        </span>
      )}
    </li>
  )
}

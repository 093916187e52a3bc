import { useState } from 'react'
import { useDesk } from '../deskQuery.ts'
import { blockersOf } from '../piece/blockers.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { InlineError } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import styles from './Dialogs.module.css'
import { GateList } from './GateList.tsx'
import { useLicence } from './LicenceWords.tsx'

/** A named person's word on exactly this text: what is signed is listed, and what stops it is said instead. */
export function SignOffDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  if (!props.isOpen) return null
  return <OpenDialog onClose={props.onClose} />
}

function OpenDialog(props: { readonly onClose: () => void }) {
  const { onClose } = props
  const piece = usePiece()
  const { session } = piece
  const { view, fields } = useSnapshot(session)
  const settings = useDesk('settings.get', {})
  const licence = useLicence()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const may = view.gate.mayBeSigned
  const stops = blockersOf(view.gate).filter(
    (check) => check.id.startsWith('B') || check.id === 'R1',
  )
  const actor = settings.data?.actor ?? ''

  const sign = async (): Promise<void> => {
    setBusy(true)
    const reply = await session.settle('articles.signOff', (revision) => ({
      id: session.id,
      revision,
    }))
    setBusy(false)
    if (!reply.ok) return setProblem(reply.fault.message)
    showToast({ words: `Signed off by ${reply.value.by}.` })
    onClose()
  }
  return (
    <Dialog
      isOpen
      title="Sign off"
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{may ? 'Cancel' : 'Close'}</Button>
          <Button look="primary" isDisabled={!may || busy} onPress={() => void sign()}>
            {actor === '' ? 'Sign off' : `Sign off as ${actor}`}
          </Button>
        </>
      }
    >
      {may ? (
        <>
          <p className={styles.lead}>
            You sign exactly this, as it stands now. Any later change of it makes the signature
            void; tags and notes do not.
          </p>
          <dl className={styles.facts}>
            <Fact name="Headline" value={fields.headline} />
            <Fact name="By" value={fields.bylines.map((each) => each.name).join(', ') || null} />
            <Fact
              name="Text"
              value={`${view.article.wordCount} words, revision ${view.article.revision}`}
            />
            <Fact name="First publisher" value={fields.origin.firstPublisher?.name ?? null} />
            <Fact name="Licence" value={licence.licence?.licence ?? null} />
            <Fact name="Credit" value={fields.credit ?? licence.licence?.credit.template ?? null} />
          </dl>
          {actor === '' ? (
            <p className={styles.lead}>You will be asked for your name: a signature carries one.</p>
          ) : null}
        </>
      ) : (
        <>
          <p className={styles.lead}>
            {stops.length === 1 ? 'One thing' : `${stops.length} things`} must be settled first.
          </p>
          {/* Going there closes the question. */}
          {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
          <div onClick={(event) => (event.target as HTMLElement).closest('button') && onClose()}>
            <GateList gate={{ ...view.gate, checks: stops }} />
          </div>
        </>
      )}
      {problem ? <InlineError>{problem}</InlineError> : null}
    </Dialog>
  )
}

function Fact(props: { readonly name: string; readonly value: string | null }) {
  return (
    <div className={styles.fact}>
      <dt>{props.name}</dt>
      <dd dir="auto">{props.value ?? <em className={styles.none}>none</em>}</dd>
    </div>
  )
}

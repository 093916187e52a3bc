import { useState } from 'react'
import type { GateResult } from '../../shared/model/gate.ts'
import type { LicenceProfile } from '../../shared/model/licence.ts'
import { useDesk } from '../deskQuery.ts'
import { blockersOf } from '../piece/blockers.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { askWhoIsWorking } from '../shell/workingAs.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { InlineError } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import { counted } from '../words/numberWords.ts'
import { ExportOverrides, type Override } from './ExportOverrides.tsx'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import styles from './Dialogs.module.css'
import { GateList } from './GateList.tsx'
import { useLicence } from './LicenceWords.tsx'
import { templateWords } from './licenceSentences.ts'
import { SinceSignOff } from './SinceSignOff.tsx'

/** A named person's word on exactly this text: what is signed is listed, and what stops it is said instead. */
export function SignOffDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  if (!props.isOpen) return null
  return <OpenDialog onClose={props.onClose} />
}

function OpenDialog(props: { readonly onClose: () => void }) {
  const { onClose } = props
  const piece = usePiece()
  const { session } = piece
  const { view } = useSnapshot(session)
  const settings = useDesk('settings.get', {})
  // Asked anew each time: what was signed may have been undone meanwhile.
  const since = useDesk('articles.sinceSignOff', { id: session.id })
  const { act, isBusy: busy, problem } = useAct()
  const [past, setPast] = useState<readonly Override[] | null>(null)
  const stops = blockersOf(view.gate).filter(
    (check) => check.id.startsWith('B') || check.id === 'R1',
  )
  const reasoned = stops.every((check) =>
    past?.some((each) => each.check === check.id && each.reason.trim() !== ''),
  )
  const may = view.gate.mayBeSigned || (past !== null && reasoned)
  const actor = settings.data?.actor ?? ''

  useFirstFocus(view.gate.mayBeSigned)
  const sign = (): Promise<void> =>
    act(async ({ isHere, refuse }) => {
      const overrides = (past ?? []).map(({ check, reason }) => ({ check, reason: reason.trim() }))
      const reply = await session.settle('articles.signOff', (revision) => ({
        id: session.id,
        revision,
        ...(overrides.length > 0 && !view.gate.mayBeSigned ? { overrides } : {}),
      }))
      if (!reply.ok) return refuse(reply.fault.message)
      showToast({ words: `Signed off by ${reply.value.by}.` })
      if (isHere()) onClose()
    })
  return (
    <Dialog
      isOpen
      title={since.data ? 'Sign again' : 'Sign off'}
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{may ? 'Cancel' : 'Close'}</Button>
          <Button
            look="primary"
            data-deciding
            isDisabled={!may}
            isBusy={busy}
            onPress={() => void sign()}
          >
            {actor === '' ? 'Sign off' : `Sign off as ${actor}`}
          </Button>
        </>
      }
    >
      {view.gate.mayBeSigned ? (
        <p className={styles.lead}>
          You sign exactly this, as it stands now. Any later change of it makes the signature void;
          tags and notes do not.
        </p>
      ) : (
        <>
          <p className={styles.lead}>
            {stops.length === 1 ? 'One thing' : `${stops.length} things`} must be settled first.
          </p>
          {past === null ? (
            <>
              {/* Going there closes the question. */}
              {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events */}
              <div
                onClick={(event) => (event.target as HTMLElement).closest('button') && onClose()}
              >
                <GateList gate={{ ...view.gate, checks: stops }} />
              </div>
              {stops.every((check) => check.overridable) ? (
                <p className={styles.past}>
                  <Button size="small" look="link" onPress={() => setPast([])}>
                    Sign past {stops.length === 1 ? 'it' : 'them'} on my word…
                  </Button>
                </p>
              ) : null}
            </>
          ) : (
            <ExportOverrides
              stops={stops}
              warnings={[]}
              summary=""
              what="signature"
              overrides={past}
              onChange={setPast}
            />
          )}
        </>
      )}
      {may && since.data ? <SinceSignOff since={since.data} /> : null}
      {may && since.data === null ? <WhatIsSigned /> : null}
      {may ? (
        <p className={styles.lead}>
          {actor === ''
            ? 'You will be asked for your name: a signature carries one.'
            : `Working as ${actor}. `}
          {actor === '' ? null : (
            <Button look="link" size="small" onPress={() => void askWhoIsWorking()}>
              Somebody else?
            </Button>
          )}
        </p>
      ) : null}
      {problem ? <InlineError>{problem}</InlineError> : null}
    </Dialog>
  )
}

function WhatIsSigned() {
  const { session } = usePiece()
  const { view, fields } = useSnapshot(session)
  const licence = useLicence()
  return (
    <dl className={styles.facts}>
      <Fact name="Headline" value={fields.headline} />
      <Fact name="By" value={fields.bylines.map((each) => each.name).join(', ') || null} />
      <Fact
        name="Text"
        value={`${counted(view.article.wordCount, 'word')}, revision ${view.article.revision}`}
      />
      <Fact name="First publisher" value={fields.origin.firstPublisher?.name ?? null} />
      <Fact name="Licence" value={licence.licence?.licence ?? null} />
      <Fact name="Credit" value={creditWords(view.gate, fields.credit, licence.licence)} />
    </dl>
  )
}

/** As it will be printed, where the check has filled it in; else its template, in words. */
function creditWords(
  gate: GateResult,
  own: string | null,
  licence: LicenceProfile | null,
): string | null {
  if (own !== null) return own
  const check = gate.checks.find((each) => each.id === 'R9')
  if (check?.verdict === 'clear') return check.reason
  return licence?.credit.template ? templateWords(licence.credit.template) : null
}

function Fact(props: { readonly name: string; readonly value: string | null }) {
  return (
    <div className={styles.fact}>
      <dt>{props.name}</dt>
      <dd dir="auto">{props.value ?? <em className={styles.none}>none</em>}</dd>
    </div>
  )
}

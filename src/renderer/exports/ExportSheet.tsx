import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Channel } from '../../shared/model/licence.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { ExportOverrides, type Override } from '../rights/ExportOverrides.tsx'
import { type OpenPieceSession, setOver, useOver } from '../shell/dialogs.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { InlineError } from '../ui/States.tsx'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import { counted } from '../words/numberWords.ts'
import { CopyPanel } from './CopyPanel.tsx'
import { ExportFormats } from './ExportFormats.tsx'
import { ExportProgressBar, ExportResult, ExportResultFoot, resultTitle } from './ExportResult.tsx'
import { channelChoices, channelWords, mayCarryNotes } from './exportWords.ts'
import styles from './ExportSheet.module.css'
import { useExport } from './useExport.ts'
import { useSoleGate } from './useSoleGate.ts'

/** Export of one or many pieces: for whom, in which form, where to; then what became of each. */
export function ExportSheet() {
  const over = useOver()
  if (over?.kind !== 'export') return null
  const [first, ...others] = over.ids
  if (first === undefined) return null
  return <OpenSheet key={over.ids.join()} first={first} others={others} piece={over.piece} />
}

interface Where {
  readonly handle: string
  readonly name: string
}

// The folder chosen last, for as long as the window is open: the next piece mostly goes there too.
let lastFolder: Where | null = null

const nobody = ''

function OpenSheet(props: {
  readonly first: ArticleId
  readonly others: readonly ArticleId[]
  readonly piece: OpenPieceSession | null
}) {
  const { first, others, piece } = props
  const ids = [first, ...others]
  const isSole = others.length === 0
  const recipients = useDesk('recipients.list', {})
  const [recipientId, setRecipientId] = useState(nobody)
  const recipient = recipients.data?.find((one) => one.id === recipientId)
  const [channel, setChannel] = useState<Channel>('web')
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['html'])
  const [withNotes, setWithNotes] = useState(false)
  const [folder, setFolder] = useState(lastFolder)
  const [overrides, setOverrides] = useState<readonly Override[]>([])
  const { progress, outcomes, fault, setFault, write, stop, back } = useExport(piece)
  const gate = useSoleGate(first, isSole, {
    channel,
    recipientId: recipient?.id,
    format: formats[0],
  })
  const stops = gate.checks.filter((check) => check.verdict === 'block' && check.override === null)
  const reasons = overrides
    .map(({ check, reason }) => ({ check, reason: reason.trim() }))
    .filter((each) => each.reason !== '' && stops.some((check) => check.id === each.check))
  const isCleared = stops.every((check) => reasons.some((each) => each.check === check.id))
  const isReady = formats.length > 0 && folder !== null && gate.isKnown && !gate.isOld && isCleared

  // Enter chooses the folder, and then exports. Not each time the answer changes: a reason is being typed.
  useFirstFocus(folder === null && progress === null)
  useFirstFocus(folder !== null && gate.isKnown && stops.length === 0 && outcomes === null)

  const choose = async (): Promise<void> => {
    const reply = await ask('exports.chooseFolder', {})
    if (!reply.ok) return setFault(reply.fault.message)
    if (reply.value.handle === null) return undefined
    lastFolder = { handle: reply.value.handle, name: reply.value.name }
    return setFolder(lastFolder)
  }
  const writeOut = (
    articleIds: readonly ArticleId[],
    asked: readonly ExportFormat[],
    past: readonly Override[],
  ): void => {
    if (!folder) return
    void write({
      articleIds: [...articleIds],
      formats: [...asked],
      channel,
      folder: folder.handle,
      overrides: past.map(({ check, reason }) => ({ check, reason: reason.trim() })),
      ...(withNotes && asked.some((one) => mayCarryNotes.includes(one)) ? { withNotes } : {}),
      ...(recipient ? { recipientId: recipient.id } : {}),
    })
  }
  const close = (): void => setOver(null)
  const onClose = progress ? stop : close
  // One dialog from the question to the answer: it knows where the focus came from, a second one would not.
  return (
    <Dialog
      title={
        outcomes
          ? resultTitle(outcomes)
          : isSole
            ? 'Export this piece'
            : `Export ${counted(ids.length, 'piece')}`
      }
      isOpen
      firm
      width="wide"
      onClose={onClose}
      problem={outcomes ? null : fault}
      foot={
        outcomes ? (
          <ExportResultFoot
            outcomes={outcomes}
            progress={progress}
            onClose={close}
            onStop={stop}
            onBack={back}
          />
        ) : (
          <>
            <ExportProgressBar progress={progress} />
            <Button onPress={onClose}>{progress ? 'Stop' : 'Cancel'}</Button>
            <Button
              look="primary"
              isDisabled={!isReady}
              isBusy={progress !== null}
              onPress={() => writeOut(ids, formats, reasons)}
              {...(folder === null ? {} : { 'data-deciding': true })}
            >
              {reasons.length > 0 ? 'Export with overrides' : 'Export'}
            </Button>
          </>
        )
      }
    >
      {outcomes ? (
        <ExportResult
          outcomes={outcomes}
          progress={progress}
          fault={fault}
          folder={folder?.name ?? ''}
          onOverride={(id, asked, past) => writeOut([id], asked, past)}
        />
      ) : (
        <div className={styles.form}>
          <div className={styles.pair} data-part>
            <Select
              label="For whom"
              value={recipientId}
              choices={[
                { value: nobody, label: 'Nobody on file' },
                ...(recipients.data ?? []).map((one) => ({
                  value: one.id as string,
                  label: one.name,
                  hint: channelWords[one.channel],
                })),
              ]}
              onChange={(id) => {
                setRecipientId(id)
                const chosen = recipients.data?.find((one) => one.id === id)
                if (!chosen) return
                setChannel(chosen.channel)
                setFormats(chosen.formats)
              }}
            />
            <Select
              label="Channel"
              value={channel}
              choices={channelChoices}
              onChange={setChannel}
            />
          </div>
          <ExportFormats
            formats={formats}
            onChange={setFormats}
            withNotes={withNotes}
            onNotes={setWithNotes}
          />
          <div className={styles.row} data-part>
            <Button
              onPress={() => void choose()}
              {...(folder === null ? { 'data-deciding': true } : {})}
            >
              <FolderOpen size={14} aria-hidden />
              {folder ? 'Another folder…' : 'Choose a folder…'}
            </Button>
            <span className={styles.folder} dir="auto">
              {folder?.name ?? <span className={styles.none}>No folder chosen yet</span>}
            </span>
          </div>
          {gate.error ? (
            <InlineError>The checks could not be made: {faultOf(gate.error).message}</InlineError>
          ) : isSole ? (
            <ExportOverrides
              stops={stops}
              warnings={gate.checks.filter((check) => check.verdict === 'warn')}
              summary={gate.summary}
              overrides={overrides}
              onChange={setOverrides}
            />
          ) : (
            <p className={styles.quiet}>
              Each piece passes its own checks as it is written. What they stop stays behind and
              says why; the others go out.
            </p>
          )}
          {isSole ? (
            <CopyPanel
              id={first}
              channel={channel}
              recipientId={recipient?.id}
              settle={piece?.settle}
            />
          ) : null}
        </div>
      )}
    </Dialog>
  )
}

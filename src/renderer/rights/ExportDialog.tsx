import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import type { ExportOutcome } from '../../shared/contract.ts'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import { channels, type Channel } from '../../shared/model/licence.ts'
import type { RecipientId } from '../../shared/model/ids.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { usePiece } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { InlineError, Spinner } from '../ui/States.tsx'
import { useFirstFocus } from '../ui/useFirstFocus.ts'
import styles from './Dialogs.module.css'
import { ExportOverrides, type Override } from './ExportOverrides.tsx'
import { ExportResult } from './ExportResult.tsx'

/** The formats there is a writer for; the rest of the model's list is not offered. */
const offered: readonly { readonly id: ExportFormat; readonly label: string }[] = [
  { id: 'html', label: 'Clean HTML' },
  { id: 'markdown', label: 'Markdown' },
  { id: 'text', label: 'Plain text' },
]
const channelWords: Readonly<Record<Channel, string>> = {
  web: 'Web',
  print: 'Print',
  newsletter: 'Newsletter',
  feed: 'Feed',
}
const nobody = 'nobody'

// The folder chosen last, for as long as the window is open: the next piece mostly goes there too.
let lastFolder: { handle: string; name: string } | null = null

/** Writes the piece out for a recipient and channel; what stops it is said here, and in main again. */
export function ExportDialog(props: { readonly isOpen: boolean; readonly onClose: () => void }) {
  if (!props.isOpen) return null
  return <OpenDialog onClose={props.onClose} />
}

function OpenDialog(props: { readonly onClose: () => void }) {
  const { onClose } = props
  const { session } = usePiece()
  const [formats, setFormats] = useState<readonly ExportFormat[]>(['html'])
  const [channel, setChannel] = useState<Channel>('web')
  const [recipientId, setRecipientId] = useState<RecipientId | null>(null)
  const [folder, setFolder] = useState(lastFolder)
  const [overrides, setOverrides] = useState<readonly Override[]>([])
  const [outcomes, setOutcomes] = useState<readonly ExportOutcome[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const recipients = useDesk('recipients.list', {})
  const gate = useDesk(
    'gate.check',
    {
      id: session.id,
      channel,
      ...(recipientId ? { recipientId } : {}),
      ...(formats[0] ? { format: formats[0] } : {}),
    },
    { keep: true },
  )
  const stops = (gate.data?.checks ?? []).filter(
    (check) => check.verdict === 'block' && check.override === null,
  )
  const isLet = (id: string): boolean =>
    overrides.some((each) => each.check === id && each.reason.trim() !== '')
  const cleared = stops.every((check) => check.overridable && isLet(check.id))
  const ready = formats.length > 0 && folder !== null && gate.data !== undefined && cleared

  // Enter chooses the folder, and then exports.
  useFirstFocus(folder === null)
  useFirstFocus(ready)

  const choose = async (): Promise<void> => {
    const reply = await ask('exports.chooseFolder', {})
    if (!reply.ok) return setProblem(reply.fault.message)
    if (reply.value.handle === null) return undefined
    lastFolder = { handle: reply.value.handle, name: reply.value.name }
    return setFolder(lastFolder)
  }
  const write = async (): Promise<void> => {
    if (!folder) return
    setBusy(true)
    setProblem(null)
    const reply = await session.settle('exports.write', () => ({
      articleIds: [session.id],
      formats: [...formats],
      channel,
      ...(recipientId ? { recipientId } : {}),
      folder: folder.handle,
      overrides: overrides
        .filter(
          (each) => stops.some((check) => check.id === each.check) && each.reason.trim() !== '',
        )
        .map((each) => ({ check: each.check, reason: each.reason.trim() })),
    }))
    setBusy(false)
    if (reply.ok) setOutcomes(reply.value)
    else setProblem(reply.fault.message)
  }
  if (outcomes)
    return <ExportResult outcomes={outcomes} onClose={onClose} again={() => setOutcomes(null)} />
  return (
    <Dialog
      isOpen
      firm={overrides.length > 0}
      width="wide"
      title="Export"
      onClose={onClose}
      foot={
        <>
          {busy ? <Spinner label="Writing" /> : null}
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={!ready || busy}
            onPress={() => void write()}
            {...(folder === null ? {} : { 'data-deciding': true })}
          >
            {overrides.some((each) => isLet(each.check)) && stops.length > 0
              ? 'Export with overrides'
              : 'Export'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.pair}>
          <Select
            label="For"
            value={recipientId ?? nobody}
            choices={[
              { value: nobody, label: 'No recipient named' },
              ...(recipients.data ?? []).map((each) => ({
                value: each.id as string,
                label: each.name,
                hint: channelWords[each.channel],
              })),
            ]}
            onChange={(value) => {
              const chosen = recipients.data?.find((each) => each.id === value)
              setRecipientId(chosen?.id ?? null)
              if (!chosen) return
              setChannel(chosen.channel)
              const theirs = offered
                .map((each) => each.id)
                .filter((id) => chosen.formats.includes(id))
              if (theirs.length > 0) setFormats(theirs)
            }}
          />
          <Select
            label="Channel"
            value={channel}
            choices={channels.map((each) => ({ value: each, label: channelWords[each] }))}
            onChange={setChannel}
          />
        </div>
        <fieldset className={styles.formats}>
          <legend>Formats</legend>
          {offered.map(({ id, label }) => (
            <Checkbox
              key={id}
              isSelected={formats.includes(id)}
              onChange={(on) =>
                setFormats(
                  offered
                    .map((each) => each.id)
                    .filter((each) => (each === id ? on : formats.includes(each))),
                )
              }
            >
              {label}
            </Checkbox>
          ))}
        </fieldset>
        <div className={styles.folder}>
          <Button
            onPress={() => void choose()}
            {...(folder === null ? { 'data-deciding': true } : {})}
          >
            <FolderOpen size={14} aria-hidden />
            {folder ? 'Another folder…' : 'Choose a folder…'}
          </Button>
          <span className={styles.folderName} dir="auto">
            {folder?.name ?? 'No folder chosen yet'}
          </span>
        </div>
        {gate.error ? (
          <InlineError>The checks could not be made: {faultOf(gate.error).message}</InlineError>
        ) : (
          <ExportOverrides
            stops={stops}
            warnings={(gate.data?.checks ?? []).filter((check) => check.verdict === 'warn')}
            summary={gate.data?.summary ?? ''}
            overrides={overrides}
            onChange={setOverrides}
          />
        )}
        {problem ? <InlineError>{problem}</InlineError> : null}
      </div>
    </Dialog>
  )
}

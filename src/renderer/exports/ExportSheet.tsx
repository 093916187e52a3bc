import { useMemo, useState } from 'react'
import type { ExportOutcome } from '../../shared/contract.ts'
import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { Channel } from '../../shared/model/licence.ts'
import { ask } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { setOver, useOver } from '../shell/dialogs.ts'
import { go } from '../shell/route.ts'
import { counted } from '../words/numberWords.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { InlineError } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { channelChoices, formatWords, pieceFormats, selectionFormats } from './exportWords.ts'
import { CopyPanel } from './CopyPanel.tsx'
import { ExportOutcomes } from './ExportOutcomes.tsx'
import styles from './ExportSheet.module.css'

/** Export of one or many pieces: for whom, in which form, where to; then what became of each. */
export default function ExportSheet() {
  const over = useOver()
  const ids = over?.kind === 'export' ? over.ids : []
  return (
    <Dialog
      title={ids.length === 1 ? 'Export this piece' : `Export ${counted(ids.length, 'piece')}`}
      isOpen={ids.length > 0}
      onClose={() => setOver(null)}
      firm
    >
      <ExportForm key={ids.join()} ids={ids} />
    </Dialog>
  )
}

interface Where {
  readonly handle: string
  readonly name: string
}

function ExportForm({ ids }: { readonly ids: readonly ArticleId[] }) {
  const recipients = useDesk('recipients.list', {})
  const [recipientId, setRecipientId] = useState('')
  const recipient = recipients.data?.find((one) => one.id === recipientId)
  const [ownChannel, setChannel] = useState<Channel>('web')
  const [ownFormats, setFormats] = useState<readonly ExportFormat[] | null>(null)
  const [folder, setFolder] = useState<Where | null>(null)
  const [fault, setFault] = useState<string>()
  const [progress, setProgress] = useState<{ total: number; done: number } | null>(null)
  const [outcomes, setOutcomes] = useState<readonly ExportOutcome[] | null>(null)
  const [withNotes, setWithNotes] = useState(false)
  const abort = useMemo(() => new AbortController(), [])
  const channel = recipient?.channel ?? ownChannel
  const formats = ownFormats ?? recipient?.formats ?? ['html']

  const choose = async () => {
    const reply = await ask('exports.chooseFolder', {})
    if (!reply.ok) setFault(reply.fault.message)
    else if (reply.value.handle !== null)
      setFolder({ handle: reply.value.handle, name: reply.value.name })
  }
  const write = async (
    articleIds: readonly ArticleId[],
    overrides: { check: string; reason: string }[],
  ) => {
    if (formats.length === 0) return setFault('Choose at least one format.')
    if (!folder) return setFault('Choose the folder to write to.')
    setFault(undefined)
    setProgress({ total: articleIds.length * formats.length, done: 0 })
    const reply = await ask(
      'exports.write',
      {
        articleIds: [...articleIds],
        formats: [...formats],
        channel,
        folder: folder.handle,
        overrides,
        ...(withNotes && formats.includes('jsonl') ? { withNotes } : {}),
        ...(recipient ? { recipientId: recipient.id } : {}),
      },
      { onProgress: setProgress, signal: abort.signal },
    )
    setProgress(null)
    if (!reply.ok) return setFault(reply.fault.message)
    const again = new Set<string>(articleIds)
    const kept = (outcomes ?? []).filter((one) => !again.has(one.articleId))
    const all = [...kept, ...reply.value]
    setOutcomes(all)
    if (all.every((one) => one.state === 'written')) {
      setOver(null)
      showToast({
        words: `${counted(all.length, 'file')} written to ${folder.name}.`,
        action: { label: 'Show the register', run: () => go({ place: 'exports' }) },
      })
    }
    return undefined
  }

  const box = (format: ExportFormat) => (
    <Checkbox
      key={format}
      isSelected={formats.includes(format)}
      onChange={(on) =>
        setFormats(on ? [...formats, format] : formats.filter((one) => one !== format))
      }
    >
      {formatWords[format]}
    </Checkbox>
  )
  const [only] = ids
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void write(ids, [])
      }}
    >
      <Select
        label="For whom"
        value={recipientId}
        choices={[
          { value: '', label: 'Nobody on file' },
          ...(recipients.data ?? []).map((one) => ({ value: one.id as string, label: one.name })),
        ]}
        onChange={(id) => {
          setRecipientId(id)
          setFormats(null)
        }}
      />
      {recipient ? null : (
        <Select label="Channel" value={channel} choices={channelChoices} onChange={setChannel} />
      )}
      <div role="group" aria-label="Formats" className={styles.formats}>
        <p className={styles.legend}>One file a piece</p>
        <div className={styles.checks}>{pieceFormats.map(box)}</div>
        <p className={styles.legend}>One file for the whole selection</p>
        <div className={styles.checks}>{selectionFormats.map(box)}</div>
      </div>
      {formats.includes('jsonl') ? (
        <Checkbox isSelected={withNotes} onChange={setWithNotes}>
          The archive holds review notes, reasons and the whole history (for another desk only)
        </Checkbox>
      ) : null}
      <div>
        <p className={styles.legend}>Folder</p>
        <div className={styles.row}>
          <Button onPress={() => void choose()}>
            {folder ? 'Another folder…' : 'Choose a folder…'}
          </Button>
          <span className={styles.folder} dir="auto">
            {folder ? folder.name : <span className={styles.none}>none chosen yet</span>}
          </span>
        </div>
      </div>
      {ids.length === 1 && only && !outcomes ? (
        <CopyPanel id={only} channel={channel} recipientId={recipient?.id} />
      ) : null}
      {fault ? <InlineError>{fault}</InlineError> : null}
      {outcomes ? (
        <ExportOutcomes
          outcomes={outcomes}
          onOverride={(id, reasons) => void write([id], reasons)}
        />
      ) : null}
      <div className={styles.foot}>
        {progress ? (
          <>
            <progress
              className={styles.progress}
              value={progress.done}
              max={progress.total}
              aria-label="Export"
            />
            <span className={styles.quiet}>
              {progress.done} of {progress.total}
            </span>
            <Button onPress={() => abort.abort()}>Stop</Button>
          </>
        ) : null}
        <Button onPress={() => setOver(null)}>{outcomes ? 'Close' : 'Cancel'}</Button>
        <Button look="primary" type="submit" isDisabled={progress !== null}>
          {outcomes ? 'Try again' : 'Export'}
        </Button>
      </div>
    </form>
  )
}

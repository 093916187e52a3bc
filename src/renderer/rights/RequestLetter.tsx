import { useState } from 'react'
import { requestLetter } from '../../shared/engine/requestLetter.ts'
import { channels } from '../../shared/model/licence.ts'
import { useDesk } from '../deskQuery.ts'
import { usePiece, useSnapshot } from '../piece/PieceContext.ts'
import { Button } from '../ui/Button.tsx'
import { Checkbox } from '../ui/Checkbox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { showToast } from '../ui/toast.ts'
import { useLicence } from './LicenceWords.tsx'
import styles from './RepublicationPanel.module.css'

const channelWords = {
  web: 'our website',
  print: 'our printed paper',
  newsletter: 'our newsletter',
  feed: 'our feed',
} as const

/** Drafts the letter that asks the rights holder; it is read, changed and sent by a person. */
export function RequestLetter() {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" onPress={() => setOpen(true)}>
        Draft a permission request…
      </Button>
      <Dialog
        title="Ask for permission"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        width="wide"
        firm
      >
        {isOpen ? <Letter onClose={() => setOpen(false)} /> : null}
      </Dialog>
    </>
  )
}

function Letter({ onClose }: { readonly onClose: () => void }) {
  const { session, openMove } = usePiece()
  const { fields } = useSnapshot(session)
  const { source } = useLicence()
  const settings = useDesk('settings.get', {}).data
  const [asked, setAsked] = useState<readonly (typeof channels)[number][]>(['web'])
  const [cuts, setCuts] = useState(false)
  const drafted = requestLetter({
    outlet: source?.name ?? fields.origin.firstPublisher?.name ?? null,
    contact: source?.contacts ?? '',
    headline: fields.headline,
    authors: fields.bylines.map((one) => one.name),
    url: fields.origin.firstPublisher?.url ?? fields.canonicalUrl,
    published: fields.origin.firstPublisher?.date ?? fields.dates.published?.text ?? null,
    channels: channels.filter((one) => asked.includes(one)).map((one) => channelWords[one]),
    cuts,
    pictures: fields.media.length,
    translation: null,
    desk: settings?.deskName ?? '',
    person: settings?.actor ?? '',
  })
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? drafted
  return (
    <div className={styles.form}>
      <div className={styles.checks}>
        {channels.map((channel) => (
          <Checkbox
            key={channel}
            isSelected={asked.includes(channel)}
            onChange={(on) =>
              setAsked(on ? [...asked, channel] : asked.filter((one) => one !== channel))
            }
          >
            For {channelWords[channel]}
          </Checkbox>
        ))}
        <Checkbox isSelected={cuts} onChange={setCuts}>
          We want to cut it
        </Checkbox>
      </div>
      <TextField label="The letter" lines={18} value={text} onChange={setTyped} />
      <div className={styles.buttons}>
        <Button
          look="primary"
          onPress={() => {
            void navigator.clipboard.writeText(text)
            showToast({ words: 'The letter is copied. Send it from your mail.' })
          }}
        >
          Copy the letter
        </Button>
        <Button
          onPress={() => {
            onClose()
            openMove({ to: 'waiting' })
          }}
        >
          Wait for the answer…
        </Button>
      </div>
    </div>
  )
}

import { Copy } from 'lucide-react'
import { useState } from 'react'
import type { Input } from '../../shared/contract.ts'
import type { ArticleId, RecipientId } from '../../shared/model/ids.ts'
import type { Channel } from '../../shared/model/licence.ts'
import { ask, faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Button } from '../ui/Button.tsx'
import { InlineError } from '../ui/States.tsx'
import { showToast } from '../ui/toast.ts'
import { useAct } from '../ui/useAct.ts'
import styles from './CopyPanel.module.css'

type As = Input<'exports.copy'>['as']

const whole: readonly { readonly as: As; readonly label: string }[] = [
  { as: 'rich', label: 'Rich text' },
  { as: 'markdown', label: 'Markdown' },
  { as: 'plain', label: 'Plain text' },
]

/** Copies of one piece, whole or field by field for WordPress; each passes the gate and goes into the register. */
export function CopyPanel(props: {
  readonly id: ArticleId
  readonly channel: Channel
  readonly recipientId: RecipientId | undefined
  /** Of an open piece: why its last edits are not saved, or null once they are. */
  readonly settle: (() => Promise<string | null>) | undefined
}) {
  const { id, channel, recipientId, settle } = props
  const { act, problem: fault } = useAct()
  const [isOpen, setOpen] = useState(false)
  const destination = { articleId: id, channel, ...(recipientId ? { recipientId } : {}) }
  // Each copy is a line of the register: a button pressed twice makes one.
  const copy = (as: As, label: string) =>
    act(async ({ refuse }) => {
      const unsaved = settle ? await settle() : null
      if (unsaved !== null) return refuse(unsaved)
      const reply = await ask('exports.copy', { ...destination, as })
      if (!reply.ok) return refuse(reply.fault.message)
      showToast({ words: `${label} copied. The register has it.` })
    })
  return (
    <div role="group" aria-label="Copy instead" className={styles.panel}>
      <p className={styles.legend}>Or copy</p>
      <div className={styles.row}>
        {whole.map(({ as, label }) => (
          <Button key={as} onPress={() => void copy(as, label)}>
            {label}
          </Button>
        ))}
        <Button aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          For WordPress, field by field
        </Button>
      </div>
      {fault ? <InlineError>{fault}</InlineError> : null}
      {isOpen ? <WordpressFields destination={destination} onCopy={copy} /> : null}
    </div>
  )
}

function WordpressFields(props: {
  readonly destination: Input<'exports.wordpress'>
  readonly onCopy: (as: As, label: string) => Promise<void>
}) {
  const fields = useDesk('exports.wordpress', props.destination)
  if (fields.isError) return <InlineError>{faultOf(fields.error).message}</InlineError>
  if (!fields.data) return null
  const { headline, excerpt, byline, body, canonical, tags, noindex, stripped } = fields.data
  const rows: readonly (readonly [As, string, string])[] = [
    ['headline', 'Headline', headline],
    ['excerpt', 'Excerpt', excerpt],
    ['byline', 'By-line', byline],
    ['body', 'Body', body],
    ['canonical', 'Canonical', canonical ?? ''],
    ['tags', 'Tags', tags.join(', ')],
  ]
  return (
    <>
      <dl className={styles.fields}>
        {rows.map(([as, label, words]) => (
          <div key={as} className={styles.field}>
            <dt>{label}</dt>
            <dd dir="auto" title={words.slice(0, 400)}>
              {words === '' ? <span className={styles.none}>none</span> : words.slice(0, 160)}
            </dd>
            <Button
              size="small"
              isDisabled={words === ''}
              aria-label={`Copy ${label}`}
              onPress={() => void props.onCopy(as, label)}
            >
              <Copy size={13} aria-hidden />
              Copy
            </Button>
          </div>
        ))}
      </dl>
      {noindex ? (
        <p className={styles.none}>The licence asks for noindex: set it in the SEO plug-in.</p>
      ) : null}
      <ul className={styles.stripped} aria-label="What WordPress strips">
        {stripped.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  )
}

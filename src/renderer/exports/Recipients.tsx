import { Users } from 'lucide-react'
import { Button as PlainButton } from 'react-aria-components'
import { faultOf } from '../desk.ts'
import { useDesk } from '../deskQuery.ts'
import { Badge } from '../ui/Badge.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState, ErrorState, Skeleton } from '../ui/States.tsx'
import { channelWords, formatWords } from './exportWords.ts'
import styles from './ExportsScreen.module.css'
import type { EditedRecipient } from './RecipientSheet.tsx'

/** Who receives exports. */
export function Recipients(props: { readonly onEdit: (edited: EditedRecipient) => void }) {
  const recipients = useDesk('recipients.list', {})
  if (recipients.isError)
    return (
      <ErrorState
        title="The recipients could not be read"
        fault={faultOf(recipients.error)}
        onRetry={() => void recipients.refetch()}
      />
    )
  if (recipients.data?.length === 0)
    return (
      <EmptyState
        glyph={Users}
        title="Nobody receives exports yet"
        actions={
          <Button look="primary" onPress={() => props.onEdit('new')}>
            New recipient
          </Button>
        }
      >
        A recipient is your own website, a print desk, a newsletter: its channel decides which
        licence conditions apply, and a correction later finds it.
      </EmptyState>
    )
  return (
    <ul className={styles.recipients} data-pane="recipients">
      {recipients.data ? null : (
        <li className={styles.recipient}>
          <Skeleton width={32} />
        </li>
      )}
      {recipients.data?.map((recipient) => (
        <li key={recipient.id}>
          <PlainButton className={styles.recipient ?? ''} onPress={() => props.onEdit(recipient)}>
            <span className={styles.recipientWords}>
              <span className={styles.recipientName} dir="auto">
                {recipient.name}
              </span>
              <span className={styles.recipientHint}>
                {recipient.formats.map((format) => formatWords[format]).join(', ')}
                {recipient.contact ? ` · ${recipient.contact}` : ''}
              </span>
            </span>
            {recipient.paywalled ? <Badge>Paywall</Badge> : null}
            {recipient.commercial ? <Badge>Commercial</Badge> : null}
            <Badge meaning="active">{channelWords[recipient.channel]}</Badge>
          </PlainButton>
        </li>
      ))}
    </ul>
  )
}

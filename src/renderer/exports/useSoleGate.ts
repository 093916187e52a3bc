import type { ExportFormat } from '../../shared/model/exportRecord.ts'
import type { ArticleId, RecipientId } from '../../shared/model/ids.ts'
import type { Channel } from '../../shared/model/licence.ts'
import { useDesk } from '../deskQuery.ts'

/** What the gate says of a sole piece; of a selection each is asked as it is written. */
export function useSoleGate(
  id: ArticleId,
  isSole: boolean,
  to: {
    readonly channel: Channel
    readonly recipientId: RecipientId | undefined
    readonly format: ExportFormat | undefined
  },
) {
  const { data, error, isPlaceholderData } = useDesk(
    'gate.check',
    {
      id,
      channel: to.channel,
      ...(to.recipientId ? { recipientId: to.recipientId } : {}),
      ...(to.format ? { format: to.format } : {}),
    },
    { keep: true, enabled: isSole },
  )
  return {
    checks: data?.checks ?? [],
    summary: data?.summary ?? '',
    isKnown: !isSole || data !== undefined,
    /** What is shown was said of another recipient, channel or format; nothing goes out on its word. */
    isOld: isSole && isPlaceholderData,
    error,
  }
}

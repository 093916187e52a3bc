import { z } from 'zod'
import { RecipientId } from '../model/ids.ts'
import { Recipient, RecipientDraft } from '../model/recipient.ts'
import { call, none } from './call.ts'

/** Who receives what leaves the desk. */
export const recipientCalls = {
  'recipients.list': call(none, z.array(Recipient)),
  'recipients.save': call(
    z.strictObject({ id: RecipientId.optional(), draft: RecipientDraft }),
    Recipient,
  ),
} as const

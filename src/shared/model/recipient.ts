import { z } from 'zod'
import { exportFormats } from './exportRecord.ts'
import { RecipientId } from './ids.ts'
import { Channel } from './licence.ts'

/** Who receives an export: channel, formats, file names. */
export const Recipient = z.object({
  id: RecipientId,
  name: z.string().trim().normalize('NFC').min(1).max(200),
  channel: Channel,
  formats: z.array(z.enum(exportFormats)),
  /** `{slug}`, `{date}`, `{source}`, `{id}` are filled in; made safe afterwards. */
  filenamePattern: z.string().min(1),
  contact: z.string(),
  paywalled: z.boolean(),
  commercial: z.boolean(),
  createdAt: z.string(),
})
export type Recipient = z.infer<typeof Recipient>
export const RecipientDraft = Recipient.omit({ id: true, createdAt: true })
export type RecipientDraft = z.infer<typeof RecipientDraft>

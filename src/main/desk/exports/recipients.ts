import type { Output } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { RecipientId } from '../../../shared/model/ids.ts'
import type { Recipient } from '../../../shared/model/recipient.ts'
import type { ReadableDb, WritableDb } from '../../database/sql.ts'
import { type DeskContext, requireActor } from '../context.ts'
import { idSequence } from '../host/idSequence.ts'
import { addRecordEvent } from '../recordEvents.ts'
import type { Parsed } from '../host/parsed.ts'

interface RecipientRow {
  id: string
  name: string
  channel: Recipient['channel']
  formats: string
  filename_pattern: string
  contact: string
  paywalled: number
  commercial: number
  created_at: string
}

const columns =
  'id, name, channel, formats, filename_pattern, contact, paywalled, commercial, created_at'

function recipientOf(row: RecipientRow): Recipient {
  return {
    id: row.id as RecipientId,
    name: row.name,
    channel: row.channel,
    formats: JSON.parse(row.formats) as Recipient['formats'],
    filenamePattern: row.filename_pattern,
    contact: row.contact,
    paywalled: row.paywalled === 1,
    commercial: row.commercial === 1,
    createdAt: row.created_at,
  }
}

/** Every recipient, by name. */
export function listRecipients(db: ReadableDb): Recipient[] {
  return db
    .all<RecipientRow>(`select ${columns} from recipient order by name collate nocase`)
    .map(recipientOf)
}

/** One recipient, or null. */
export function readRecipient(db: ReadableDb, id: RecipientId): Recipient | null {
  const row = db.get<RecipientRow>(`select ${columns} from recipient where id = ?`, id)
  return row === undefined ? null : recipientOf(row)
}

/** Adds or changes a recipient. */
export function saveRecipient(
  db: WritableDb,
  input: Parsed<'recipients.save'>,
  context: DeskContext,
): Output<'recipients.save'> {
  const actor = requireActor(context)
  return db.transaction(() => {
    const before = input.id === undefined ? null : readRecipient(db, input.id)
    if (input.id !== undefined && before === null)
      throw new FaultError('not-found', 'This recipient is no longer in the library.')
    const after: Recipient = {
      ...input.draft,
      id: before?.id ?? (idSequence()() as RecipientId),
      createdAt: before?.createdAt ?? context.now,
    }
    db.run(
      `insert into recipient (${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
       on conflict (id) do update set name = excluded.name, channel = excluded.channel,
         formats = excluded.formats, filename_pattern = excluded.filename_pattern,
         contact = excluded.contact, paywalled = excluded.paywalled, commercial = excluded.commercial`,
      after.id,
      after.name,
      after.channel,
      JSON.stringify(after.formats),
      after.filenamePattern,
      after.contact,
      after.paywalled ? 1 : 0,
      after.commercial ? 1 : 0,
      after.createdAt,
    )
    addRecordEvent(db, {
      noun: 'recipient',
      recordId: after.id,
      actor,
      at: context.now,
      summary:
        before === null ? `Recipient added: ${after.name}` : `Recipient changed: ${after.name}`,
      before,
      after,
    })
    context.changed('recipients', after.id)
    return after
  })
}

import type { ExportRecord } from '../../../shared/model/exportRecord.ts'

/** Who has a file, in words: its recipient, or whoever took it through its channel. */
export function holderName({
  recipientName,
  channel,
}: Pick<ExportRecord, 'recipientName' | 'channel'>): string {
  return recipientName ?? `Whoever got the ${channel} file`
}

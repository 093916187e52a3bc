import type { ExportOutcome } from '../../../shared/contract.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { ExportFormat } from '../../../shared/model/exportRecord.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'

/** A fault of this piece alone as its outcome. A check that does not exist or never yields is the caller's mistake: thrown on. */
export function failedPiece(
  error: unknown,
  articleId: ArticleId,
  format: ExportFormat,
): ExportOutcome {
  if (error instanceof FaultError && error.code !== 'bad-input')
    return { state: 'failed', articleId, format, message: error.message }
  throw error
}

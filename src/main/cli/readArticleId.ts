import { ArticleId } from '../../shared/model/ids.ts'
import { UsageError } from './command.ts'

/** The id of a piece from an argument; throws UsageError for anything else. */
export function readArticleId(text: string | undefined): ArticleId {
  const found = ArticleId.safeParse(text)
  if (found.success) return found.data
  throw new UsageError(
    text === undefined
      ? 'Name the piece by its id (desk list shows them).'
      : `“${text}” is no id of a piece: 16 letters and digits, as desk list shows them.`,
  )
}

/** Exactly one id. */
export function readOneArticleId(positionals: readonly string[]): ArticleId {
  if (positionals.length > 1) throw new UsageError('Name one piece only.')
  return readArticleId(positionals[0])
}

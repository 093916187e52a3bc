import { fragmentHtml } from './blockHtml.ts'
import type { ExportEntry, ItemResult } from './exportArticle.ts'
import { unwritable } from '../rights/unwritable.ts'

/** An item's text checked like a file's: refused in words where a character would be lost. */
export function finishItem(text: string, warnings: readonly string[]): ItemResult {
  const found = unwritable(text)
  return found
    ? { ok: false, message: `The file would hold ${found}, so this piece was left out of it.` }
    : { ok: true, text, warnings }
}

/** The article's body as a receiver prints it, and where a reader may read it. */
export function feedBody({ article, context }: ExportEntry) {
  const { lines, warnings } = fragmentHtml(article, context)
  return { html: lines.join('\n'), link: context.originalUrl, warnings }
}

/** Said where feeds carry a wish they cannot enforce. */
export const noindexNote =
  'A feed cannot keep search engines off a page: tell the receiver that the licence asks for noindex.'

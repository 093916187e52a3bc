import type { ExportContext } from './exportArticle.ts'

/** The address to link back to below the text: where the licence asks, the channel carries it, and the credit does not already name it. */
export function linkBackUrl(context: ExportContext): string | null {
  if (!context.licence?.linkBack || context.channel === 'print') return null
  if (!context.originalUrl || context.credit.text.includes(context.originalUrl)) return null
  return context.originalUrl
}

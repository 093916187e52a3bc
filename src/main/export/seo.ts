import type { ExportContext } from './exportArticle.ts'

/** The address search engines are sent to; null where the licence does not ask for it, or in print. */
export function canonicalUrl({ licence, channel, originalUrl }: ExportContext): string | null {
  const asked = licence?.seo === 'canonical' || licence?.seo === 'both'
  return asked && channel !== 'print' ? originalUrl : null
}

/** Whether the licence keeps search engines off this copy. */
export function keepsOff({ licence, channel }: ExportContext): boolean {
  return channel !== 'print' && (licence?.seo === 'noindex' || licence?.seo === 'both')
}

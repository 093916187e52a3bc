import type { ExportContext } from './exportArticle.ts'
import { plainRun, type Run } from './printBlocks.ts'

/** The address to link back to below the text: where the licence asks, the channel carries it, and the credit does not already name it. */
export function linkBackUrl(context: ExportContext): string | null {
  const url = askedUrl(context)
  return url === null || addressIn(context.credit.text, url) >= 0 ? null : url
}

/** The credit line's words; the address in it is the link back where the licence asks for one. */
export function creditRuns(context: ExportContext): Run[] {
  const { text } = context.credit
  const url = askedUrl(context)
  const at = url === null ? -1 : addressIn(text, url)
  if (url === null || at < 0) return text === '' ? [] : [plainRun(text)]
  return [
    plainRun(text.slice(0, at)),
    { ...plainRun(url), href: url },
    plainRun(text.slice(at + url.length)),
  ].filter((run) => run.text !== '')
}

function askedUrl({ licence, channel, originalUrl }: ExportContext): string | null {
  return licence?.linkBack && channel !== 'print' ? originalUrl : null
}

/** Where the text names exactly this address, not a longer one that begins with it; -1 where it does not. */
function addressIn(text: string, url: string): number {
  for (let at = text.indexOf(url); at >= 0; at = text.indexOf(url, at + 1))
    if (!/^[.,;:!?]*[\p{L}\p{N}/#=&%_~+@-]|^\?/u.test(text.slice(at + url.length))) return at
  return -1
}

import type { QuotedSpan } from './findQuotes.ts'

/** A quotation over one or several blocks: indexes of its blocks and the span in each. */
export interface LinkedQuote {
  readonly pieces: readonly { readonly block: number; readonly span: QuotedSpan }[]
  readonly closed: boolean
}

/** Joins paragraphs that each reopen an unclosed quotation into one (rule Q6); input: outermost spans a block. */
export function linkQuotes(
  blocks: readonly { readonly text: string; readonly spans: readonly QuotedSpan[] }[],
): LinkedQuote[] {
  const linked: LinkedQuote[] = []
  let running: { block: number; span: QuotedSpan }[] = []
  const flush = (closed: boolean): void => {
    if (running.length > 0) linked.push({ pieces: running, closed })
    running = []
  }
  blocks.forEach(({ text, spans }, block) => {
    if (text.trim() === '') return
    const first = spans[0]
    if (running.length > 0) {
      const open = running.at(-1)?.span.mark
      const reopens =
        first !== undefined && text.slice(0, first.outerStart).trim() === '' && first.mark === open
      if (!reopens) flush(false)
    }
    for (const span of spans) {
      running.push({ block, span })
      if (span.closed) flush(true)
      else if (span !== spans.at(-1)) flush(false)
    }
  })
  flush(false)
  return linked
}

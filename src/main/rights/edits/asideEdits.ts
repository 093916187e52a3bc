import { foldQuote } from '../../../shared/engine/quoteIntegrity/foldQuote.ts'
import type { LicenceProfile } from '../../../shared/model/licence.ts'
import { compareText } from './compareText.ts'
import type { AsideChange } from './editReport.ts'

/** A piece's words beside its body, as received or as they stand. */
export interface AsideWords {
  readonly standfirst: string | null
  readonly notes: readonly string[]
}

/**
 * E6: what changed in the standfirst and in footnotes, of the kinds of E1–E5. Words that stand in the body on the other side are
 * no change here. A standfirst of the desk's own where none came is display, like a headline that may change.
 */
export function asideEdits(
  received: AsideWords & { readonly body: readonly string[] },
  current: AsideWords & { readonly body: readonly string[] },
  licence: LicenceProfile | null,
): AsideChange[] {
  const bodyBefore = foldedOnce(received.body)
  const bodyNow = foldedOnce(current.body)
  const gone = (text: string): boolean => text.trim() !== '' && !bodyNow().includes(folded(text))
  const isNew = (text: string): boolean =>
    text.trim() !== '' && !bodyBefore().includes(folded(text))
  const out: AsideChange[] = []
  const [was, is] = [received.standfirst ?? '', current.standfirst ?? '']
  const isDisplay = was.trim() === '' && (licence === null || licence.headline === 'may-change')
  if (was !== is && !isDisplay)
    out.push(...changes('standfirst', [was].filter(gone), [is].filter(isNew)))
  const before = new Set(received.notes.map(folded))
  const now = new Set(current.notes.map(folded))
  const notes = changes(
    'note',
    received.notes.filter((text) => !now.has(folded(text)) && gone(text)),
    current.notes.filter((text) => !before.has(folded(text)) && isNew(text)),
  )
  // Under an extract what follows the beginning is left out by the licence's own wish, and its notes with it.
  const isExtract = licence !== null && licence.extract.kind !== 'full'
  return [...out, ...notes.filter((one) => !(isExtract && one.kind === 'cut'))]
}

/** A long text is folded only where something is looked for in it. */
function foldedOnce(blocks: readonly string[]): () => string {
  let text: string | null = null
  return () => (text ??= folded(blocks.join('\n')))
}

function changes(
  what: AsideChange['what'],
  before: readonly string[],
  after: readonly string[],
): AsideChange[] {
  if (before.length === 0 && after.length === 0) return []
  return compareText(before, after).changes.map((one) => ({
    what,
    kind: one.kind,
    before: one.before,
    after: one.after,
  }))
}

function folded(text: string): string {
  return foldQuote(text).folded.trim()
}

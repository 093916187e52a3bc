import { foldQuote } from '../../../shared/engine/quoteIntegrity/foldQuote.ts'
import type { LicenceProfile } from '../../../shared/model/licence.ts'
import { captionWithCredit } from '../captionWithCredit.ts'
import { compareText } from './compareText.ts'
import type { AsideChange } from './editReport.ts'

/** A piece's words beside its body, as received or as they stand. */
export interface AsideWords {
  readonly standfirst: string | null
  readonly notes: readonly string[]
}

/** Words under a picture that goes out, as they came and as they stand; `index` names it among the piece's pictures. */
export interface PicturePair {
  readonly index: number
  readonly was: PictureWords
  readonly is: PictureWords
  /** A person says the desk has its own right to it. */
  readonly cleared: boolean
}

export interface PictureWords {
  readonly caption: string
  readonly credit: string | null
}

/**
 * E6: what changed in the standfirst, in footnotes and under pictures, of the kinds of E1–E5. Words that stand in the body on the
 * other side are no change here. A standfirst of the desk's own where none came is display, like a headline that may change.
 */
export function asideEdits(
  received: AsideWords & { readonly body: readonly string[] },
  current: AsideWords & { readonly body: readonly string[] },
  licence: LicenceProfile | null,
  pictures: readonly PicturePair[] = [],
): AsideChange[] {
  const bodyBefore = foldedOnce(received.body)
  const bodyNow = foldedOnce(current.body)
  const gone = (text: string): boolean => text.trim() !== '' && !stands(text, bodyNow())
  const isNew = (text: string): boolean =>
    text.trim() !== '' && !stands(text, bodyBefore(), 'as sentences')
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
  out.push(...notes.filter((one) => !(isExtract && one.kind === 'cut')))
  for (const pair of pictures) {
    const changed = [...captionChanges(pair, gone, isNew), ...creditChanges(pair)]
    out.push(...changed.map((one) => ({ ...one, picture: pair.index })))
  }
  return out
}

/** With the credit behind them where it is printed there, so that one taken off the caption alone is no cut. */
function captionsOf({ was, is }: PicturePair): [string, string] {
  if (folded(was.credit ?? '') !== folded(is.credit ?? '')) return [was.caption, is.caption]
  return [captionWithCredit(was), captionWithCredit(is)]
}

/** A caption that became a paragraph, or was one, stands in the body; one in another's place is another whatever the body says. */
function captionChanges(
  pair: PicturePair,
  gone: (text: string) => boolean,
  isNew: (text: string) => boolean,
): AsideChange[] {
  const [was, is] = captionsOf(pair)
  if (was === is) return []
  const isReplaced = was.trim() !== '' && is.trim() !== ''
  return isReplaced
    ? changes('caption', [was], [is])
    : changes('caption', [was].filter(gone), [is].filter(isNew))
}

/** A credit where none came is the desk's to give for a picture it has a right to; it is no way into a licence that goes by credits. */
function creditChanges({ was, is, cleared }: PicturePair): AsideChange[] {
  const [before, after] = [was.credit?.trim() ?? '', is.credit?.trim() ?? '']
  if (before === after || (before === '' && cleared)) return []
  const found = changes('credit', before === '' ? [] : [before], after === '' ? [] : [after])
  // Names have no house style: another spelling of one is another name.
  return lettersOf(before) === lettersOf(after)
    ? found
    : found.map((one) => (one.kind === 'style' ? { ...one, kind: 'addition' } : one))
}

function lettersOf(name: string): string {
  return folded(name)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}

/** A long text is folded only where something is looked for in it. */
function foldedOnce(blocks: readonly string[]): () => string {
  let text: string | null = null
  return () => (text ??= linesOf(blocks))
}

/** Whether the words stand in a folded text; of a sentence's piece, taken out of what denies it, nobody else is the author. */
function stands(text: string, body: string, how: 'anyhow' | 'as sentences' = 'anyhow'): boolean {
  return [folded(text), linesOf(text.split('\n'))].some((words) => {
    if (words === '') return true
    for (let at = body.indexOf(words); at >= 0; at = body.indexOf(words, at + 1)) {
      if (how === 'anyhow') return true
      const end = at + words.length
      const opens = /(?:^|\n|[.!?:\u061f\u06d4\u0964\u3002]["')\]]* ?)["'([]*$/u.test(
        body.slice(Math.max(0, at - 6), at),
      )
      const closes =
        /[.!?\u061f\u06d4\u0964\u3002]["')\]]*$/u.test(words) ||
        /^["')\]]*(?:$|\n|[.!?\u061f\u06d4\u0964\u3002])/u.test(body.slice(end, end + 4))
      if (opens && closes) return true
    }
    return false
  })
}

function linesOf(blocks: readonly string[]): string {
  return blocks
    .map(folded)
    .filter((line) => line !== '')
    .join('\n')
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

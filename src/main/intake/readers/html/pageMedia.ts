import { once } from './statedTitles.ts'
import type { MediaNote } from '../../../../shared/model/parsedPiece.ts'
import { creditName } from '../../segment/facts/facts.ts'
import { trailingCredit } from '../../segment/trailingCredit.ts'
import type { JudgedBlock } from './judgedBlock.ts'
import { attribute, elementsBelow, type Element } from './page.ts'
import { pictureBoxOf } from './pictureBox.ts'

/** The pictures of a page by their captions, and which note each caption or credit block belongs to. */
export interface PageMedia<J> {
  readonly notes: readonly MediaNote[]
  readonly noteOf: ReadonlyMap<J, number>
}

interface OpenNote {
  caption: string
  credit: string | null
  readonly box: Element | null
}

/** Joins captions and credits of one picture to one media note; a credit at the end of a caption is taken apart (rule H22). */
export function pageMedia<J extends Pick<JudgedBlock, 'block' | 'aside'>>(
  judged: readonly J[],
): PageMedia<J> {
  const notes: OpenNote[] = []
  const noteOf = new Map<J, number>()
  for (const each of judged) {
    if (each.aside !== 'caption' && each.aside !== 'credit') continue
    const box = pictureBoxOf(each.block)
    let index = box ? notes.findLastIndex((note) => note.box === box) : -1
    // A box that is no figure may hold several pictures, each with its caption.
    if (index >= 0 && each.aside === 'caption' && box?.tagName !== 'figure')
      index = notes[index]?.caption === '' ? index : -1
    // A credit without a box of its own belongs to the caption before it.
    if (index < 0 && each.aside === 'credit' && notes.at(-1)?.credit === null)
      index = notes.length - 1
    if (index < 0) {
      const repeated = notes.findIndex(
        (note) => note.caption !== '' && each.block.text.startsWith(note.caption),
      )
      index = repeated >= 0 ? repeated : notes.push({ caption: '', credit: null, box }) - 1
    }
    note(notes[index], each)
    noteOf.set(each, index)
  }
  return {
    notes: notes.map(({ caption, credit, box }) => ({
      caption,
      credit,
      date: null,
      uri: box ? imageOf(box) : null,
    })),
    noteOf,
  }
}

function note(known: OpenNote | undefined, each: Pick<JudgedBlock, 'block' | 'aside'>): void {
  if (known === undefined) return
  // A box named for the credit may hold the whole: "Forty lamps arrived. | Photo by Ina Frost".
  const both = each.aside === 'credit' ? captionAndCredit.exec(each.block.text) : null
  if (each.aside === 'credit' && both === null) {
    const credit = creditName(each.block.text).replace(/^[\s/|,–-]+/, '')
    // Photographer and agency may each have a line of their own.
    if (known.credit === null) known.credit = credit
    else if (!known.credit.includes(credit) && known.box !== null) known.credit += `/${credit}`
    return
  }
  const apart = both
    ? { caption: both[1] ?? '', credit: creditName(both[2] ?? '') }
    : takeCredit(each.block.text)
  if (known.caption === '') known.caption = once(apart.caption)
  else if (apart.caption.startsWith(known.caption)) known.caption = once(apart.caption)
  else if (!known.caption.includes(apart.caption)) known.caption += ` ${apart.caption}`
  known.credit ??= apart.credit
}

const captionAndCredit =
  /^(.{20,}?[.!?]["”’»]?)\s*[|•·]\s*((?:photo(?:graph)?s?|image|picture|foto|bild)(?:\s+(?:by|von|de|par|di))?\s*:?\s+.{2,80})$/iu

const sourceTail =
  /\s*\(?(?:source|quelle|fuente|fonte|bron|kilde|källa)\s*:\s*([^:()]{2,80})\)?\s*$/i

// "… on Monday. Jane Doe/AFP", "…하고 있다. 연합뉴스": a name after the last sentence.
const afterSentence = /^(.{12,}?[.!?。…]["”’»」]?)\s*([^\s.!?。…,;:][^.!?。…,;:]{1,40})$/u

function isNameWord(word: string): boolean {
  return /^(?:[\p{Lu}\p{Lo}/(]|via$|for$|de$|van$|von$|der$)/u.test(word) && !/\d/.test(word)
}

/** Takes a credit off the end of a caption: "… in May. Photo: Name/AFP" → caption and "Name/AFP". */
export function takeCredit(text: string): { caption: string; credit: string | null } {
  const named = trailingCredit(text)
  if (named) {
    const caption = text.slice(0, named.start).replace(/[\s–—|/-]+$/u, '')
    return { caption: caption.trim(), credit: creditName(named.credit) }
  }
  const source = sourceTail.exec(text)
  if (source?.[1] !== undefined && source.index > 0)
    return { caption: text.slice(0, source.index).trim(), credit: source[1].trim() }
  const tail = afterSentence.exec(text)
  if (tail?.[1] !== undefined && tail[2] !== undefined && tail[2].split(/\s+/).every(isNameWord))
    return { caption: tail[1].trim(), credit: tail[2].trim() }
  return { caption: text, credit: null }
}

function imageOf(figure: Element): string | null {
  for (const element of elementsBelow(figure))
    if (element.tagName === 'img') {
      const source = attribute(element, 'src') ?? attribute(element, 'data-src')
      return source !== null && /^https?:\/\//i.test(source) ? source : null
    }
  return null
}

import type { MediaNote } from '../../../../shared/model/parsedPiece.ts'
import { attribute, elementsBelow, type Element } from './page.ts'
import type { JudgedBlock } from './mainText.ts'

/** The pictures of a page by their captions, and which note each caption or credit block belongs to. */
export interface PageMedia<J> {
  readonly notes: readonly MediaNote[]
  readonly noteOf: ReadonlyMap<J, number>
}

const creditTail =
  /\s*[([]?\s*(?:(?:photo|foto|picture|image|bild|credit|photograph|photographer|copyright|quelle|crédit|crédits?|foto:|fotó|kuva|zdj|fot)\s*(?:credit|by|courtesy(?: of)?|von|:|©)?\s*[:：]?\s*|©\s*|\(c\)\s*)([^()[\]]{2,80}?)[)\]]?\s*$/i
const bracketTail = /\s*[([]([^()[\]]{2,80})[)\]]\.?\s*$/
const agencies =
  /\b(?:AFP|AP|Reuters|EPA|Getty|dpa|APA|ANSA|EFE|Lusa|TT|NTB|Ritzau|PAP|MTI|Keystone|IMAGO|Alamy|Shutterstock|iStock|Bloomberg|Xinhua|TASS|Belga|ANP|PA|Supplied|Handout|Courtesy|File|AAP|Anadolu|NurPhoto|Zuma|Sipa|Picture Alliance|Photo|Images)\b/

/** Joins captions and credits of one figure to one media note; a credit at the end of a caption is taken apart (rule H22). */
export function pageMedia<J extends Pick<JudgedBlock, 'block' | 'aside'>>(
  judged: readonly J[],
): PageMedia<J> {
  const notes: {
    caption: string
    credit: string | null
    uri: string | null
    figure: Element | null
  }[] = []
  const noteOf = new Map<J, number>()
  for (const each of judged) {
    if (each.aside !== 'caption' && each.aside !== 'credit') continue
    const figure = each.block.figure
    let index = figure ? notes.findIndex((note) => note.figure === figure) : -1
    if (index < 0 && each.aside === 'credit' && notes.length > 0 && notes.at(-1)!.credit === null)
      index = notes.length - 1
    if (index < 0) {
      notes.push({ caption: '', credit: null, uri: figure ? imageOf(figure) : null, figure })
      index = notes.length - 1
    }
    const note = notes[index]!
    if (each.aside === 'credit') note.credit ??= each.block.text
    else {
      const apart = takeCredit(each.block.text)
      note.caption = note.caption === '' ? apart.caption : `${note.caption} ${apart.caption}`
      note.credit ??= apart.credit
    }
    noteOf.set(each, index)
  }
  return {
    notes: notes.map(({ caption, credit, uri }) => ({ caption, credit, date: null, uri })),
    noteOf,
  }
}

/** Takes a credit off the end of a caption: "… in May. Photo: Name/AFP" → caption and "Name/AFP". */
export function takeCredit(text: string): { caption: string; credit: string | null } {
  const named = creditTail.exec(text)
  if (named && named[1])
    return { caption: text.slice(0, named.index).trim(), credit: named[1].trim() }
  const bracket = bracketTail.exec(text)
  if (bracket?.[1] && (agencies.test(bracket[1]) || bracket[1].includes('/')))
    return { caption: text.slice(0, bracket.index).trim(), credit: bracket[1].trim() }
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

import type { Page, Placed } from './page.ts'
import { isPromotion } from './words/promotion.ts'
import {
  isSandwiched,
  type Layout,
  layoutOf,
  type Surroundings,
  surroundingsOf,
} from './surroundings.ts'

/** Features of each line by name; what a name means is told in `featureWords`. */
export function featuresOf(page: Page): string[][] {
  const around = surroundingsOf(page)
  const layout = layoutOf(page, around)
  return page.placed.map((place, index) => {
    const own = ownFeatures(place)
    const out = ['bias', ...own, ...placeFeatures(page, place, index)]
    for (const [mark, near] of [
      ['prev', page.placed[index - 1]],
      ['next', page.placed[index + 1]],
    ] as const)
      out.push(`${mark}:${near === undefined ? 'none' : kindOf(near)}`)
    const before = page.placed[index - 1]
    const before2 = page.placed[index - 2]
    const after2 = page.placed[index + 2]
    if (before !== undefined)
      out.push(`prevend:${endOf(before.line.text, before.line.endsSentence)}:${kindOf(place)}`)
    out.push(`pair:${before === undefined ? 'none' : kindOf(before)}:${kindOf(place)}`)
    out.push(`prev2:${before2 === undefined ? 'none' : kindOf(before2)}`)
    out.push(`next2:${after2 === undefined ? 'none' : kindOf(after2)}`)
    out.push(...layoutFeatures(place, index, layout, around[index]))
    return out
  })
}

/** Where a line stands in the layout of the whole: lead, subhead, or the writer again below the text. */
function layoutFeatures(
  place: Placed,
  index: number,
  layout: Layout,
  around: Surroundings | undefined,
): string[] {
  const out: string[] = []
  const kind = kindOf(place)
  const before = around?.before ? kindOf(around.before) : 'none'
  const after = around?.after ? kindOf(around.after) : 'none'
  out.push(`rprev:${before}:${kind}`, `rnext:${after}:${kind}`, `rpair:${before}:${after}`)
  if (isSandwiched(place, around)) {
    const often = layout.sandwiched > 5 ? 'many' : layout.sandwiched > 1 ? 'some' : 'one'
    out.push('sandwiched', `sandwiched:${often}`, `sandwiched:${kind}`)
    if (place.copies === 0) out.push(`sandwiched:${place.overlap > 0.3 ? 'shares' : 'foreign'}`)
  }
  if (index === layout.firstProse) {
    const gap = layout.gapAfterFirst
    const wide = gap === 0 ? '0' : gap < 3 ? '1' : gap < 6 ? '3' : '6'
    const facts = `${layout.factsBefore > 0 ? 'after' : 'no'}:${layout.factsInGap > 0 ? 'before' : 'no'}`
    out.push(
      'firstprose',
      `firstprose:gap${wide}`,
      `firstprose:facts:${facts}`,
      `firstprose:${facts}:gap${wide}`,
    )
  } else if (
    layout.firstProse >= 0 &&
    index > layout.firstProse &&
    index <= layout.firstProse + layout.gapAfterFirst + 1
  )
    out.push(
      `secondprose:${layout.factsInGap > 0 ? 'facts' : 'none'}:${place.line.prose ? 'prose' : 'short'}`,
    )
  if (
    layout.writers.some((name) => place.line.text.startsWith(name)) &&
    place.line.byline?.led !== true
  )
    out.push('writeragain', `writeragain:${place.line.prose ? 'prose' : 'short'}`)
  return out
}

const widths = [4, 12, 22, 40, 60, 85, 120, 160, 220, 320, 450]

function widthStep(width: number): number {
  const step = widths.findIndex((limit) => width < limit)
  return step < 0 ? widths.length : step
}

/** The most telling thing about a line in one word. */
function kindOf({ line }: Placed): string {
  if (line.isDate) return 'date'
  if (line.credit !== null) return 'credit'
  if (line.byline?.led) return 'byline'
  if (line.phrase?.whole) return `p-${learnedReason(line.phrase.reason)}`
  if (line.phrase !== null) return 'phrase'
  if (line.prose) return line.width > 140 ? 'prose' : 'shortprose'
  if (line.tailCredit !== null) return 'tailcredit'
  if (line.byline !== null) return 'names'
  if (line.endsSentence) return 'sentence'
  return line.width < 22 ? 'tiny' : line.width < 85 ? 'short' : 'long'
}

function ownFeatures(place: Placed): string[] {
  const { line } = place
  const { text } = line
  const step = widthStep(line.width)
  const end = endOf(text, line.endsSentence)
  const out = [`w${step}`, `end:${end}`, `w${step}:${end}`, `kind:${kindOf(place)}`]
  if (line.sentences >= 2) out.push('sentences2')
  if (line.sentences >= 3) out.push('sentences3')
  if (line.ideographic) out.push('cjk', `cjk:w${step}`)
  if (line.allCapitals) out.push('allcaps')
  else if (line.capitals > 0.75) out.push(line.words.length > 2 ? 'titlecase' : 'fewcaps')
  else if (line.capitals < 0.3) out.push('lowercase')
  if (/^\p{Ll}/u.test(text)) out.push('startslow')
  if (/^["“„«»‘'「『]/u.test(text)) out.push('startsquote')
  if (/^(?:[•·▪●►▶→›>*]|[–—-]\s)/u.test(text)) out.push('startsbullet')
  if (/^\d+[.)]?\s/u.test(text)) out.push('startsnumber')
  if (/^\d+$/.test(text)) out.push('number')
  if (line.digitShare > 0.25) out.push('digits')
  if (line.dates.length > 0) out.push(line.dates[0]?.hasYear ? 'hasdate' : 'hasday')
  if (line.isDate) out.push('date')
  if (/\b\d{1,2}[:.h]\d{2}\b/.test(text)) out.push('hastime')
  if (
    /\bago\b|^vor \d|\bhours?\b.*\bago\b|min(?:ute)?s? read|\bread time\b|lesezeit|min\.? lesen|読了|분 전|시간 전/iu.test(
      text,
    )
  )
    out.push('ago')
  if (line.byline !== null) {
    out.push(line.byline.led ? 'bylineled' : 'names')
    if (line.words.length <= 4) out.push('names:few')
    if (line.byline.bylines.length > 1) out.push('names:many')
  }
  if (line.credit !== null) out.push('credit')
  if (line.tailCredit !== null) out.push('tailcredit', `tailcredit:w${Math.min(step, 8)}`)
  if (line.dateline !== null && line.width > 80) out.push('dateline')
  if (line.phrase !== null)
    out.push(
      `phrase:${learnedReason(line.phrase.reason)}:${line.phrase.whole ? 'whole' : 'begins'}`,
      line.phrase.whole ? 'phrasewhole' : `phrasebegins:${line.prose ? 'prose' : 'short'}`,
    )
  if (line.width < 400) out.push(...wordFeatures(text))
  return out
}

/** What single words and signs of a line of moderate length tell. */
function wordFeatures(text: string): string[] {
  const out: string[] = []
  if (/@|\bwww\.|https?:|\.(?:com|org|net|co)\b/i.test(text)) out.push('address')
  if (/\+?\d[\d ()-]{7,}\d/.test(text)) out.push('phone')
  if (/ [|›»>•·] |>|›/u.test(text)) out.push('bars')
  if (
    /(?:©|\(c\)|copyright)\s*(?:\d{4}|[^\d]{0,40}\b(?:19|20)\d\d\b)|rights reserved|alle rechte vorbehalten/iu.test(
      text,
    )
  )
    out.push('copyright')
  if (/\p{Ll}\p{Lu}/u.test(text.replace(/\b(?:Mc|Mac|De|Le|La|O)\p{Lu}/gu, ''))) out.push('fused')
  if (/\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(text)) out.push('fused3')
  if (
    /\((?:l|r|left|right|c|centre|center|pictured|file|archiv|von links|v\.l\.)\b|\bpictured\b|\bfile photo\b|\bim bild\b|symbolbild|archivbild|archivfoto|\bphotographed\b|\bseen here\b|bildunterschrift|写真|사진/iu.test(
      text,
    )
  )
    out.push('captionwords')
  if (/\((?:foto|photo|bild|image|picture|fot)\b/iu.test(text)) out.push('photobracket')
  if (/^[\p{L} .'’-]{2,40}:\s/u.test(text)) out.push('label')
  if (/[?？]["”’»」]?$/u.test(text)) out.push('question')
  if (/^(?:\p{Lu}[\p{L}.'’-]+ ?){1,3}[,:–-]/u.test(text)) out.push('namefirst')
  if (/[#]\w/.test(text)) out.push('hashtag')
  if (isPromotion(text))
    out.push('promotion', `promotion:${/[.!?]["”’]?$/u.test(text) ? 'sentence' : 'line'}`)
  if (
    /^(?:\p{Lu}[\p{L}.'’-]+ ){1,4}(?:is|was|has been|covers|writes|joined|lives|works|reports|ist|arbeitet|schreibt|studierte|berichtet|est|es|è|é|är|er|jest)\s/u.test(
      text,
    )
  )
    out.push('namebio')
  if (
    /^(?:redakteur|korrespondent|wirtschaftsredakteur|politikredakteur|reporter|autor|journalist|freier|freie|staff writer|senior|editor)(?:in)?\b.{10,}\.$/iu.test(
      text,
    )
  )
    out.push('titlebio')
  if (/\b(?:I|we|you|your|our|us|sie|ihre|unsere|wir|vous|votre|notre|nous)\b/iu.test(text))
    out.push('address-you')
  return out
}

function endOf(text: string, sentence: boolean): string {
  if (/[?？؟]["”’»」]?$/u.test(text)) return 'question'
  if (sentence) return /["”’»«“」』]$/u.test(text) ? 'sentencequote' : 'sentence'
  if (/[:：]$/u.test(text)) return 'colon'
  if (/[,;،、-]$/u.test(text)) return 'comma'
  if (/["”’»«“」』]$/u.test(text)) return 'quote'
  if (/[)\]]$/u.test(text)) return 'bracket'
  if (/\d$/.test(text)) return 'digit'
  return /\p{L}$/u.test(text) ? 'letter' : 'other'
}

function placeFeatures(page: Page, place: Placed, index: number): string[] {
  const { line } = place
  const out: string[] = []
  const step = widthStep(line.width)
  const fromEnd = page.placed.length - 1 - index
  out.push(`top:${index < 3 ? index : index < 6 ? 3 : index < 12 ? 6 : 12}`)
  out.push(`bottom:${fromEnd < 3 ? fromEnd : fromEnd < 8 ? 3 : fromEnd < 25 ? 8 : 25}`)
  out.push(`before:${share(place.proseBefore)}`, `after:${share(place.proseAfter)}`)
  out.push(`near:${Math.min(place.nearBefore, 4)}:${Math.min(place.nearAfter, 4)}`)
  out.push(`near:${Math.min(place.nearBefore, 3)}:${Math.min(place.nearAfter, 3)}:${kindOf(place)}`)
  out.push(`nearbefore:${place.nearBefore}`, `nearafter:${place.nearAfter}`)
  const where = whereOf(page, index)
  out.push(`run:${where}`, `run:${where}:w${step}`, `run:${where}:${kindOf(place)}`)
  const title = page.title
  if (title < 0) out.push('title:none')
  else {
    const gap = index - title
    const zone =
      gap === 0
        ? 'is'
        : gap < 0
          ? gap >= -2
            ? 'just-before'
            : 'before'
          : gap <= 3
            ? `after${gap}`
            : gap <= 8
              ? 'after8'
              : 'after'
    out.push(`title:${zone}`)
    if (where === 'before' || where === 'first')
      out.push(`head:${gap > 0 ? 'after' : gap < 0 ? 'before' : 'is'}:${kindOf(place)}`)
  }
  if (place.copies > 0) out.push(place.copies > 1 ? 'copies2' : 'copies1')
  if (place.copies > 0 && title >= 0 && page.placed[title]?.line.text === line.text)
    out.push('copyoftitle')
  if (place.copyBefore) out.push('copybefore')
  if (place.insideOther) out.push('insideother')
  if (place.overlap >= 0) {
    const level =
      place.overlap > 0.8
        ? 'all'
        : place.overlap > 0.55
          ? 'most'
          : place.overlap > 0.3
            ? 'some'
            : 'few'
    const shape = line.prose ? 'prose' : line.endsSentence ? 'sentence' : 'short'
    out.push(`overlap:${level}:${shape}`, `overlap:${level}:${shape}:${where}`)
  }
  if (!line.prose && line.width < 100)
    out.push(
      `shortrun:${place.shortRun > 12 ? 12 : place.shortRun > 6 ? 6 : place.shortRun > 3 ? 4 : place.shortRun}:${where}`,
    )
  return out
}

function share(value: number): string {
  if (value <= 0.001) return '0'
  if (value < 0.06) return '5'
  if (value < 0.2) return '20'
  if (value < 0.8) return 'mid'
  return value < 0.94 ? '80' : value < 0.999 ? '95' : '100'
}

function whereOf(page: Page, index: number): string {
  if (page.run === null) return 'none'
  const [first, last] = page.run
  if (index < first) return 'before'
  if (index === first) return 'first'
  if (index === last) return 'last'
  if (index < last) return 'in'
  return index - last <= 2 ? 'after2' : 'after'
}

// The weights know fewer reasons: “Sponsored content” heads what is not the piece, as “Related” does; “Enlarge image”
// stands in the midst of it, as “Advertisement” does.
const learned: Readonly<Record<string, string>> = {
  sponsored: 'related',
  comments: 'share',
  picture: 'advertisement',
}

function learnedReason(reason: string): string {
  return learned[reason] ?? reason
}

import { withoutAccents } from '../../../../shared/engine/textFolding/withoutAccents.ts'
import { firstMeta, type StructuredData } from './structuredData.ts'

/** The words of the longest part of a page's own address, which most houses make of the headline; none without one. */
export function addressWords(data: StructuredData): readonly string[] {
  const address = addressOf(data)
  const path = address.replace(/^(?:[a-z]+:)?\/\/[^/]*/i, '').replace(/[?#].*$/s, '')
  let longest: string[] = []
  for (const part of path.split('/')) {
    const found = wordsOf(decoded(part))
    if (found.length > longest.length) longest = found
  }
  return longest
}

/** Whether a text is the name of the page's host: “Harbour Post” of www.harbourpost.example. */
export function isHostName(data: StructuredData, text: string): boolean {
  const host = /^(?:[a-z]+:)?\/\/([^/:]*)/i.exec(addressOf(data))?.[1] ?? ''
  const name = wordsOf(text).join('')
  return name !== '' && host.split('.').some((part) => wordsOf(part).join('') === name)
}

function addressOf(data: StructuredData): string {
  return data.canonical ?? firstMeta(data, 'og:url') ?? ''
}

/** Whether an address spells a text of `least` words and more out, every word in its order. */
export function spells(address: readonly string[], text: string, least: number): boolean {
  const words = wordsOf(text)
  const inAscii = wordsOf(asciiOf(text))
  let at = 0
  for (const [index, word] of words.entries()) {
    while (at < address.length && address[at] !== word && address[at] !== inAscii[index]) at++
    if (at++ >= address.length) return false
  }
  return words.length >= least
}

const wordsOf = (text: string): string[] =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

// “für” is fuer in one house's addresses and fur in another's.
const written: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  å: 'a',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

function asciiOf(text: string): string {
  return text.toLowerCase().replace(/[äöüßøæåłđı]/g, (letter) => written[letter] ?? letter)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

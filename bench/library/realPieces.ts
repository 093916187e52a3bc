import { pieceOf } from '../../src/main/desk/pieceOf.fixture.ts'
import type { PieceToImport } from '../../src/main/desk/imports/importPieces.ts'
import { random } from './generatedPieces.ts'
import { type SeedText, seedTexts } from './seedTexts.ts'

/** Piece number `n` of an endless, repeatable library of real-looking pieces, and the topics it would be tagged with. */
export interface RealPiece {
  readonly toImport: PieceToImport
  readonly topics: readonly string[]
  readonly places: readonly string[]
}

const first =
  'Ada Amina Bruno Carla Chen Dario Elif Emeka Farah Georg Hana Ibrahim Ilse Jonas Karin Leila Marek Nadia Omar Petra Rana Samir Tomas Ursula Viktor Yara Zainab'.split(
    ' ',
  )
const last =
  'Abbasi Brandt Castellano Demir Eriksson Farouk Grant Haddad Ivanova Jansen Kovacs Lindqvist Moreau Nwosu Okafor Petrov Qadir Rahman Sato Tanaka Ueda Varga Weber Yilmaz Zhang'.split(
    ' ',
  )
const outlets = [
  'Morning Ledger',
  'Harbour Post',
  'The Northern Wire',
  'Delta Review',
  'Capital Dispatch',
  'Coast Gazette',
  'Evening Chronicle',
  'Rivertown Observer',
].flatMap((name) => ['', ' International', ' Weekly', ' Online', ' Business'].map((s) => name + s))

/** Makes pieces: 60 to 5,000 words, half of them under 300, names, numbers and dates their own. */
export function realPieces(): { readonly from: string; readonly piece: (n: number) => RealPiece } {
  const { texts, from } = seedTexts()
  return { from, piece: (n) => realPiece(n, texts) }
}

function realPiece(n: number, texts: readonly SeedText[]): RealPiece {
  const next = random(n * 2654435761 + 17)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const base = pick(texts)
  // Log-uniform with a short tail: as many briefs as features, and a few long reads.
  const length = Math.min(5000, Math.round(60 * (5000 / 60) ** (next() ** 1.6)))
  const vary = variation(next)
  const paragraphs: string[] = []
  let words = 0
  let source = base
  while (words < length) {
    for (const paragraph of source.paragraphs) {
      if (words >= length) break
      const varied = vary(paragraph)
      paragraphs.push(varied)
      words += varied.split(' ').length
    }
    source = pick(texts)
  }
  const name = `${pick(first)} ${pick(last)}`
  const published = new Date(Date.UTC(2005, 0, 1) + Math.floor(next() ** 0.7 * 7900) * 86_400_000)
  const toImport = pieceOf(paragraphs, {
    headline: vary(base.headline),
    firstPublisher: outlets[Math.floor(next() ** 2 * outlets.length)] ?? '',
  })
  const { piece } = toImport
  const day = published.toISOString().slice(0, 10)
  return {
    toImport: {
      ...toImport,
      fileName: `piece-${n}.txt`,
      piece: {
        ...piece,
        article: {
          ...piece.article,
          bylines: [{ name, role: null, affiliation: null }],
          dates: { ...piece.article.dates, published: { value: day, text: day, certain: true } },
        },
      },
    },
    topics: base.topics,
    places: base.places,
  }
}

/** Numbers and some names of a text given way to others, the same for the same throughout one piece. */
function variation(next: () => number): (text: string) => string {
  const shift = 1 + Math.floor(next() * 7)
  const turn = Math.floor(next() * 1000)
  return (text) =>
    text
      .replace(/\d/g, (digit) => String((Number(digit) + shift) % 10))
      .replace(/\b(Mr|Ms|Mrs|Dr|President|Minister) [A-Z][a-z]+/g, (named, title: string) => {
        const seed = turn + named.length * 31 + named.charCodeAt(named.length - 1)
        return `${title} ${last[seed % last.length]}`
      })
}

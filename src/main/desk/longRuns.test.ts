import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { attributeText } from '../../shared/engine/attribution/attribute.ts'
import { alignBlocks } from '../../shared/engine/alignBlocks.ts'
import { compareQuote } from '../../shared/engine/quoteIntegrity/compareQuote.ts'
import { diffWords } from '../../shared/engine/textDiff.ts'
import type { ArticleDocument } from '../../shared/model/document.ts'
import type { HousePattern } from '../../shared/model/housePattern.ts'
import type { ParsedPiece } from '../../shared/model/parsedPiece.ts'
import { runs } from '../../shared/testing/runs.fixture.ts'
import { applyForms } from '../intake/housePattern/applyForms.ts'
import { noticeOfPiece, readNotice } from '../intake/notice/readNotice.ts'
import {
  agencyName,
  cleanHouse,
  cleanName,
  splitNames,
} from '../intake/readers/html/authorNames.ts'
import { isHouse } from '../intake/segment/bylineNames.ts'
import { readByline } from '../intake/segment/readByline.ts'
import { readRoleLine } from '../intake/segment/readRoleLine.ts'
import { trailingCredit } from '../intake/segment/trailingCredit.ts'
import { countWords } from '../../shared/model/document.ts'
import { findDates } from '../intake/segment/dates/readDate.ts'
import { statedSource } from '../intake/segment/rules/sourceLine.ts'
import { phraseOf } from '../intake/segment/words/phrases.ts'
import { piecesOf } from '../intake/readers/readerProperties.fixture.ts'
import { escapeCell, runsMarkdown } from '../export/escapeMarkdown.ts'
import { safeFileName } from '../export/fileName.ts'
import type { Run } from '../export/printBlocks.ts'
import { compareText } from '../rights/edits/compareText.ts'
import { linksIn } from '../rights/linksIn.ts'
import { readQuery } from './search/readQuery.ts'

// Text of others runs through these in the library's own thread, where nothing watches how long they take: a long run
// of one sign must cost no more than its length. Times are asserted here alone, because the limit is what is tested.

/** Milliseconds; what is linear takes a hundredth. */
const limit = 5000
const longest = 100_000

let piece: ParsedPiece
beforeAll(async () => {
  const [read] = await piecesOf(
    'The ferry lay in the harbour.\n\nNobody in the town could say why it did.',
  )
  piece = read!
})

/** The piece with `text` as its one paragraph. */
function pieceOf(text: string): ParsedPiece {
  const { parts, article } = piece
  const part = parts.find((one) => one.role === 'paragraph')!
  return { ...piece, text, parts: [{ ...part, range: [0, text.length] }], article }
}

const seen = (text: string) => [{ text, count: 9 }]
const pattern: HousePattern = {
  outlet: 'The Ledger',
  names: [],
  pieces: 9,
  groups: 9,
  lines: [],
  bylineForms: seen('Words: {name}'),
  credits: seen('Ana Lund'),
  creditForms: [],
  orders: seen('headline caption body'),
}

/** A link of one word with `text` on either side. */
function linked(text: string): ArticleDocument {
  const marks = [{ type: 'link', attrs: { href: 'https://ferry.example/' } }]
  const content = [
    { type: 'text', text },
    { type: 'text', text: 'here', marks },
    { type: 'text', text },
  ]
  return { type: 'doc', content: [{ type: 'paragraph', attrs: { blockId: 'a' }, content }] }
}

const plain = (text: string): Run => ({
  text,
  emphasis: false,
  strong: false,
  href: null,
  spoken: null,
})

const works: Readonly<Record<string, (text: string) => unknown>> = {
  readNotice,
  noticeOfPiece: (text) => noticeOfPiece(pieceOf(text)),
  applyForms: (text) => applyForms(pieceOf(text), pattern),
  linksIn: (text) => linksIn(linked(text)),
  splitNames,
  cleanName,
  cleanHouse,
  agencyName,
  readByline,
  readRoleLine,
  trailingCredit,
  phraseOf,
  countWords,
  findDates,
  statedSource,
  isHouse,
  attributeText: (text) => attributeText(text, 'en'),
  'attributeText, German': (text) => attributeText(`“Wir” sagte ${text}`, 'de'),
  compareText: (text) =>
    compareText([`He said “no”. ${text}`, text], [`${text.slice(0, -1)}q`], 'en'),
  compareQuote: (text) => compareQuote(text, `${text.slice(1)}q [...] ${text}`),
  diffWords: (text) => diffWords(text, `q ${text.slice(1)}`),
  alignBlocks: (text) => alignBlocks(text.split('\n'), text.slice(1).split('\n')),
  runsMarkdown: (text) => runsMarkdown([plain(text), { ...plain(text), strong: true }]),
  escapeCell,
  safeFileName,
  readQuery,
}

/** Runs of one or two signs, alone and behind words that make a rule look closer. */
const run = fc.tuple(
  fc.constantFrom('', 'id: a', 'By Ada Marrow', 'Caption (', '“', 'a'),
  fc.string({
    unit: fc.constantFrom(...' aA.“”"’@,()[]\n\u2028:1-'.split('')),
    minLength: 1,
    maxLength: 2,
  }),
  fc.constantFrom('', 'b', '\u2028x', ' )!'),
)

/** What took for ever in one or the other; examples count as runs. */
const known: [[string, string, string]][] = [
  [['id: a', ' ', 'b']],
  [['', '@', '\u2028x']],
  [['a', 'a', '']],
  [['', '.1', '']],
  [['a', '.', 'b']],
  [['', 'A', '']],
  [['By Ada Marrow', '",', '\u2028x']],
  [['(', ' ', '!']],
]

test.each(Object.keys(works))(
  '%s takes a long run of signs in a time like its length',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(run, async ([before, signs, behind]) => {
        // In steps: what is worse than linear is known long before it takes for ever.
        for (let length = longest / 64; length <= longest; length *= 4) {
          const text = before + signs.repeat(length / signs.length) + behind
          const start = performance.now()
          await works[name]!(text)
          expect(performance.now() - start, `${length} units`).toBeLessThan(limit)
        }
      }),
      {
        numRuns: known.length + runs(10),
        endOnFailure: true,
        examples: known,
      },
    )
  },
  120_000,
)

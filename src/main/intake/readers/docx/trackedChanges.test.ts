import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParsedPiece } from '../../../../shared/model/parsedPiece.ts'
import type { ReadChoice } from '../../reading.ts'
import { parseBytes } from '../../parseBytes.ts'
import { expectSound } from '../readerProperties.fixture.ts'
import { wordFile, wordNamespace, wordParagraph } from './wordFile.fixture.ts'
import { runs } from '../../../../shared/testing/runs.fixture.ts'

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`
const removed = (text: string): string =>
  `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
const by = (author: string): string => `w:author="${author}" w:date="2026-03-02T10:15:00Z"`
const ins = (text: string, author = 'Bo Dahl'): string =>
  `<w:ins ${by(author)}>${run(text)}</w:ins>`
const del = (text: string, author = 'Bo Dahl'): string =>
  `<w:del ${by(author)}>${removed(text)}</w:del>`
const p = (inside: string, mark = ''): string =>
  `<w:p>${mark === '' ? '' : `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`}${inside}</w:p>`
const mark = (kind: 'ins' | 'del', author = 'Bo Dahl'): string => `<w:${kind} ${by(author)}/>`
const sentence =
  'The council heard on Monday that the lighting of the river road had been planned for years.'

async function read(body: string, choice: ReadChoice = {}): Promise<ParsedPiece> {
  const parsed = await parseBytes({ bytes: wordFile(body), name: 'a.docx', choice })
  if (!parsed.ok) throw new Error(parsed.refusal.message)
  const [piece] = parsed.pieces
  if (piece === undefined) throw new Error('no piece')
  expectSound(piece)
  return piece
}
const changesOf = async (body: string) => (await read(body)).trackedChanges ?? []
const all = (piece: ParsedPiece, choice: 'accepted' | 'rejected'): ReadChoice => ({
  changes: Object.fromEntries((piece.trackedChanges ?? []).map((one) => [one.id, choice])),
})

describe('O2: what is listed', () => {
  test.each([
    ['an insertion', p(run('One ') + ins('two ') + run('three.')), ['insertion', 'two ']],
    ['a deletion', p(run('One ') + del('two ') + run('three.')), ['deletion', 'two ']],
    [
      'neighbouring marks of one author are one change',
      p(run('One ') + ins('two ') + ins('and a half ') + run('three.')),
      ['insertion', 'two and a half '],
    ],
    [
      'an inserted paragraph is one change with its end',
      p(run(sentence)) + p(ins('A new one.'), mark('ins')) + p(run(sentence)),
      ['insertion', 'A new one.¶'],
    ],
    ['a joined paragraph', p(run(sentence), mark('del')) + p(run(sentence)), ['deletion', '¶']],
    [
      'a move with both its ends',
      `<w:p><w:moveFromRangeStart w:id="1" w:name="m1" ${by('Bo')}/><w:moveFrom ${by('Bo')}>${run('First. ')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>${run('Second. ')}<w:moveToRangeStart w:id="2" w:name="m1" ${by('Bo')}/><w:moveTo ${by('Bo')}>${run('First. ')}</w:moveTo><w:moveToRangeEnd w:id="2"/></w:p>`,
      ['move', 'First. '],
    ],
  ])('%s', async (_, body, expected) => {
    const changes = await changesOf(body)
    expect(changes.map((one) => [one.kind, one.text])).toEqual([expected])
  })

  test('author, date, surroundings', async () => {
    expect(await changesOf(p(run('Nobody ') + ins('ever ') + run('signed it.')))).toEqual([
      {
        id: 't1',
        kind: 'insertion',
        author: 'Bo Dahl',
        date: '2026-03-02T10:15:00Z',
        text: 'ever ',
        before: 'Nobody ',
        after: 'signed it. ',
        place: 'text',
        inQuotation: false,
      },
    ])
  })

  test('must not: two authors side by side are two changes', async () => {
    expect(
      await changesOf(p(ins('two ', 'Bo') + ins('three', 'Eva') + run(sentence))),
    ).toHaveLength(2)
  })

  test('must not: marks of formatting, and of mathematics, are no changes of wording', async () => {
    const formatted = `<w:p><w:r><w:rPr><w:b/><w:rPrChange ${by('Bo')}><w:rPr/></w:rPrChange></w:rPr><w:t>${sentence}</w:t></w:r><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:del/></m:oMath></w:p>`
    expect(await changesOf(formatted)).toEqual([])
  })
})

describe('O2: changes that touch quotations', () => {
  test.each([
    ['words within', run('“We ') + del('never ') + run('signed,” he said.'), true],
    ['a mark taken away', run('He said ') + del('“') + run('it is so.”'), true],
    ['words inserted within', run('“We ') + ins('never ') + run('signed,” he said.'), true],
    ['beside it', run('“We signed,” he ') + ins('never ') + run('said.'), false],
    ['right in front of it', ins('Yesterday ') + run('“we signed,” he said.'), false],
  ])('%s', async (_, inside, expected) => {
    const [change] = await changesOf(p(inside))
    expect(change?.inQuotation).toBe(expected)
  })
})

describe('O2: the text as chosen', () => {
  const body =
    p(run(`${sentence} It was `) + del('never ') + ins('often ', 'Eva') + run('said.')) +
    p(ins('A paragraph more.'), mark('ins')) +
    p(run(sentence))

  test('undecided it is shown as if accepted, which a warning says', async () => {
    const piece = await read(body)
    expect(piece.text).toBe(`${sentence} It was often said.\n\nA paragraph more.\n\n${sentence}`)
    expect(piece.warnings.find((one) => one.code === 'tracked-changes')?.message).toContain(
      '3 tracked changes by Bo Dahl, Eva',
    )
  })

  test('all rejected it is what stood there before, without the warning', async () => {
    const piece = await read(body, all(await read(body), 'rejected'))
    expect(piece.text).toBe(`${sentence} It was never said.\n\n${sentence}`)
    expect(piece.warnings.map((one) => one.code)).not.toContain('tracked-changes')
  })

  test('each by itself', async () => {
    const piece = await read(body, { changes: { t1: 'rejected', t2: 'rejected', t3: 'accepted' } })
    expect(piece.text).toBe(`${sentence} It was never said.\n\nA paragraph more.\n\n${sentence}`)
  })

  test.each([
    ['accepted', `${sentence}${sentence}`],
    ['rejected', `${sentence}\n\n${sentence}`],
  ] as const)('a paragraph’s end, %s', async (choice, expected) => {
    const joined = p(run(sentence), mark('del')) + p(run(sentence))
    expect((await read(joined, all(await read(joined), choice))).text).toBe(expected)
  })

  test('a row of a table', async () => {
    const row = (text: string, change = ''): string =>
      `<w:tr>${change === '' ? '' : `<w:trPr>${change}</w:trPr>`}<w:tc>${wordParagraph(text)}</w:tc><w:tc>${wordParagraph('x')}</w:tc></w:tr>`
    const table = `${p(run(sentence))}<w:tbl>${row('a')}${row('b', mark('del'))}${row('c')}</w:tbl>`
    const before = await read(table)
    expect(before.trackedChanges).toMatchObject([{ kind: 'deletion', place: 'table' }])
    expect((await read(table, all(before, 'accepted'))).text).toBe(`${sentence}\n\na\tx\nc\tx`)
    expect((await read(table, all(before, 'rejected'))).text).toBe(
      `${sentence}\n\na\tx\nb\tx\nc\tx`,
    )
  })

  test('words inserted by one and deleted by another are two decisions', async () => {
    const nested = p(
      run('It was ') +
        `<w:ins ${by('Bo')}><w:del ${by('Eva')}>${removed('never ')}</w:del></w:ins>` +
        run('said.'),
    )
    const piece = await read(nested)
    expect(piece.trackedChanges?.map((one) => one.author)).toEqual(['Bo', 'Eva'])
    expect((await read(nested, { changes: { t1: 'accepted', t2: 'rejected' } })).text).toBe(
      'It was never said.',
    )
    expect((await read(nested, { changes: { t1: 'rejected', t2: 'rejected' } })).text).toBe(
      'It was said.',
    )
  })

  test('property: all accepted and all rejected are the two texts it was made of', async () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/)
    const piece = fc.record({
      word,
      side: fc.constantFrom('same' as const, 'ins' as const, 'del' as const),
      author: fc.constantFrom('Bo', 'Eva'),
    })
    const paragraphs = fc.array(fc.array(piece, { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    })
    await fc.assert(
      fc.asyncProperty(paragraphs, async (made) => {
        const xml = made.map((parts) =>
          p(
            run('Begin ') +
              parts
                .map(({ word: text, side, author }) =>
                  side === 'same'
                    ? run(`${text} `)
                    : side === 'ins'
                      ? ins(`${text} `, author)
                      : del(`${text} `, author),
                )
                .join('') +
              run('end.'),
          ),
        )
        const text = (left: 'ins' | 'del'): string =>
          made
            .map((parts) =>
              [
                'Begin',
                ...parts.filter((one) => one.side !== left).map((one) => one.word),
                'end.',
              ].join(' '),
            )
            .join('\n\n')
        const undecided = await read(xml.join(''))
        expect((await read(xml.join(''), all(undecided, 'accepted'))).text).toBe(text('del'))
        expect((await read(xml.join(''), all(undecided, 'rejected'))).text).toBe(text('ins'))
      }),
      { numRuns: runs(40) },
    )
  })
})

test('O6: footnotes stand under the text, out of the body; what they hung on stays clean', async () => {
  const bytes = wordFile(
    `${p(`${run(sentence)}<w:r><w:footnoteReference w:id="2"/></w:r>`)}${p(run(sentence))}`,
    {
      'word/footnotes.xml': `<w:footnotes xmlns:w="${wordNamespace}"><w:footnote w:id="2">${wordParagraph('The minutes, page 4.')}</w:footnote></w:footnotes>`,
    },
  )
  const parsed = await parseBytes({ bytes, name: 'a.docx' })
  const piece = parsed.ok ? parsed.pieces[0] : undefined
  expect(piece?.article.body.map((one) => one.text)).toEqual([sentence, sentence])
  expect(piece?.article.boilerplate).toMatchObject([
    { text: 'The minutes, page 4.', reason: 'footnote' },
  ])
  expect(piece?.notes).toMatchObject([{ kind: 'footnote', text: 'The minutes, page 4.' }])
  expect(piece?.warnings.map((one) => one.code)).toContain('footnotes-aside')
})

const goldens = join(import.meta.dirname, '../../../../../../shared/testdata/docx/dev')
describe.skipIf(!existsSync(goldens))(
  'documents of other programs (../shared/testdata/docx)',
  () => {
    const word = (name: string) => readFileSync(join(goldens, name, 'input.docx'))
    const textOf = async (name: string, choice: ReadChoice = {}): Promise<ParsedPiece> => {
      const parsed = await parseBytes({ bytes: word(name), name: 'input.docx', choice })
      if (!parsed.ok || parsed.pieces[0] === undefined) throw new Error(name)
      return parsed.pieces[0]
    }
    test.each([
      ['pandoc-golden-track_changes_deletion', ['deletion']],
      ['pandoc-golden-track_changes_insertion', ['insertion']],
      // Pandoc writes a move as an insertion and a deletion.
      ['pandoc-golden-track_changes_move', ['insertion', 'deletion']],
      ['pandoc-track_changes_deletion', ['deletion']],
      ['pandoc-track_changes_insertion', ['insertion']],
      ['pandoc-track_changes_move', ['move']],
      ['pandoc-track_changes_scrubbed_metadata', ['deletion', 'insertion']],
    ])('%s: each change is listed and stands or falls with its choice', async (name, kinds) => {
      const undecided = await textOf(name)
      const changes = undecided.trackedChanges ?? []
      expect(changes.map((one) => one.kind)).toEqual(kinds)
      const accepted = await textOf(name, all(undecided, 'accepted'))
      const rejected = await textOf(name, all(undecided, 'rejected'))
      expect(accepted.text).toBe(undecided.text)
      expect(rejected.text).not.toBe(accepted.text)
      for (const { kind, text } of changes) {
        expect(accepted.text.includes(text.trim())).toBe(
          kind !== 'deletion' || (kinds.length > 1 && name.includes('move')),
        )
        expect(rejected.text.includes(text.trim())).toBe(
          kind !== 'insertion' || name.includes('move'),
        )
      }
    })

    test('the golden that prints every change has the words of each', async () => {
      const name = 'pandoc-track_changes_scrubbed_metadata'
      const golden = JSON.parse(readFileSync(join(goldens, name, 'expected.json'), 'utf8')) as {
        golden_plain_text: string
      }
      for (const { text } of (await textOf(name)).trackedChanges ?? [])
        expect(golden.golden_plain_text).toContain(text)
    })
  },
)

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { suggestNames } from './suggestNames.ts'

const names = (...blocks: string[]) =>
  suggestNames(blocks.map((text, index) => ({ blockId: String(index), text }))).map(
    ({ kind, name, mentions }) => `${kind} ${name} ${mentions.length}`,
  )

// N: rules of names, numbered in RULES.md beside this folder.
describe('names suggested from a text', () => {
  test.each([
    ['N1 a title makes a person', ['President Ilse Brandt spoke.'], ['person Ilse Brandt 1']],
    [
      'N2 a surname goes with the full name',
      ['General Qamar Javed Bajwa came. General Bajwa left; Bajwa was tired.'],
      ['person Qamar Javed Bajwa 3'],
    ],
    [
      'N3 he is the person named last',
      ['Ada Farah met Omar Qadir. He was late.'],
      ['person Omar Qadir 2', 'person Ada Farah 1'],
    ],
    [
      'N4 two of one surname stay two',
      ['Ada Qadir and Omar Qadir met. Qadir left.'],
      ['person Ada Qadir 1', 'person Omar Qadir 1'],
    ],
    [
      'N5 a body’s word makes an organisation, over of and for',
      ['It was the Ministry of Foreign Affairs.'],
      ['organisation Ministry of Foreign Affairs 1'],
    ],
    [
      'N6 initials go with what they stand for',
      ['The Harbour Workers Union (HWU) met. The HWU voted.'],
      ['organisation Harbour Workers Union 3'],
    ],
    ['N7 a country has one name', ['The U.S. and the United States.'], ['place United States 2']],
    ['N8 a place by its word', ['They came to Kestrel Province.'], ['place Kestrel Province 1']],
    [
      'N9 a place by its country',
      ['In Kestrelwick, Sweden, it rained.'],
      ['place Kestrelwick 1', 'place Sweden 1'],
    ],
    ['N10 a day is no name', ['On Monday in March the Swedish fleet left.'], []],
    ['N11 a sentence’s first word is none', ['Fishermen waited. Nobody came.'], []],
    [
      'N12 spelling variants are one',
      ['Ar Raqqah fell. In Raqqa people waited. In Raqqa too.'],
      ['place Raqqa 3'],
    ],
    ['N13 a possessive ends a name', ['Sweden’s Parliament voted.'], ['place Sweden 1']],
    ['N14 an operation is nobody', ['It was called Operation Night Owl.'], []],
    ['N15 two sides joined are no place', ['The Pakistan-Iran border was shut.'], []],
    [
      'N16 the office is not the person',
      ['Secretary of State John Grant left.'],
      ['person John Grant 1'],
    ],
    [
      'N17 a dateline’s town is a place',
      ['SALTHOLM — The ferry company denied it.', 'The HWUEQT — a union — denied it.'],
      ['place SALTHOLM 1', 'organisation HWUEQT 1'],
    ],
    [
      'N17 also with its day and agency',
      ['PORT ELLERY, Tuesday (Delta Wire) - The harbour board voted.'],
      ['place PORT ELLERY 1'],
    ],
  ])('%s', (_rule, blocks, wanted) => {
    expect(names(...blocks).filter((one) => !one.startsWith('organisation Parliament'))).toEqual(
      wanted,
    )
  })

  test('every mention is where it says it is', () => {
    const word = fc.constantFrom(
      'Ada',
      'Qadir',
      'General',
      'the',
      'of',
      'Ministry',
      'U.S.',
      'said',
      'he',
      'Malmö',
      '’s',
      '(HWU)',
      '.',
      ',',
      '“',
      '”',
      'al-Assad',
      'in',
      '-',
      'اَدا',
    )
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 30 }), { maxLength: 4 }), (texts) => {
        const blocks = texts.map((words, index) => ({
          blockId: String(index),
          text: words.join(' '),
        }))
        for (const { mentions } of suggestNames(blocks))
          for (const { blockId, start, end, text } of mentions)
            expect(blocks[Number(blockId)]?.text.slice(start, end)).toBe(text)
      }),
    )
  })
})

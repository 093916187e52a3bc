import type { ArticleRow } from '../../shared/model/articleRow.ts'
import type { ArticleId, SourceId } from '../../shared/model/ids.ts'

/** A row and the words of its body, written for this project. */
export interface SamplePiece {
  readonly row: ArticleRow
  readonly body: readonly string[]
}

/** An id of the right shape that says which sample it is. */
export function sampleId(number: number): string {
  return String(number).padStart(16, '0')
}

const source = (number: number) => sampleId(900 + number) as SourceId

let made = 0

function piece(
  row: Partial<ArticleRow> & Pick<ArticleRow, 'headline' | 'status'>,
  body: readonly string[],
): SamplePiece {
  made++
  const words = body.join(' ').split(/\s+/u).length
  return {
    row: {
      id: sampleId(made) as ArticleId,
      opening: (body[0] ?? '').slice(0, 160),
      sourceName: null,
      sourceId: null,
      author: null,
      published: null,
      held: null,
      tags: [],
      blockers: 0,
      mayWeRunIt: 'No: no licence on file',
      wordCount: words * 9 + 41,
      direction: 'ltr',
      importedAt: '2026-11-23T08:12:00.000Z',
      changedAt: '2026-11-23T09:40:00.000Z',
      snippet: null,
      ...row,
    },
    body,
  }
}

/** Fourteen pieces with what real ones have: no headline, long names, Arabic, a hold, a kill. */
export const samplePieces: readonly SamplePiece[] = [
  piece(
    {
      headline: null,
      status: 'new',
      sourceName: 'Harbour Gazette',
      sourceId: source(3),
      author: 'Idris Kallon',
      published: '2026-05-23',
      blockers: 9,
      tags: ['trade', 'ports'],
      mayWeRunIt: 'No: no licence on file',
    },
    [
      'The two harbour masters met in the customs house at Seyl on Thursday and agreed, after four hours, on the wording of a sentence.',
      'It says that dredging “will not begin before the survey of the eastern bank is complete”. Neither of them would say who asked for the word “complete”.',
      'The port authority has complained for two years about silt; the fishing co-operative has complained for three about the port authority.',
    ],
  ),
  piece(
    {
      headline: 'The night train comes back, with a mop and a timetable',
      status: 'review',
      sourceName: 'Open Basin',
      sourceId: source(1),
      author: 'Jonas Feld and Priya Raman',
      published: '2026-09-14',
      tags: ['rail', 'regions'],
      mayWeRunIt: 'Yes, everywhere, changes stated',
    },
    [
      'At 11.40 p.m. the last local leaves platform four, and the station belongs to the cleaners.',
      '“People have forgotten how ordinary it was,” said Margit Osei, who ran the sleeping-car depot at Hollen until it closed in 2007.',
      'The vote is due on 2 October.',
    ],
  ),
  piece(
    {
      headline:
        'What the committee on the reconstruction of the upper valley’s irrigation canals heard, and what it was not told, in nineteen hours of testimony',
      status: 'editing',
      sourceName: 'The Upper Valley Correspondent and Agricultural Intelligencer',
      sourceId: source(4),
      author:
        'Maria del Carmen Etxeberria Goikoetxea, with reporting by Wolfgang Amadeus Hinterhuber',
      published: '2026-11-02',
      tags: ['water', 'agriculture', 'public inquiries', 'infrastructure'],
      blockers: 3,
      mayWeRunIt: 'Web yes, print ask, no cuts, until 3 Sept',
    },
    [
      'The chairman asked for water twice before he understood that it was the first exhibit.',
      'Counsel said the canal had been “a rumour with concrete sides” since the spring of 2019.',
    ],
  ),
  piece(
    {
      headline: 'حصاد القمح يبدأ مبكرا في السهل الشرقي',
      status: 'new',
      sourceName: 'صحيفة الضفة',
      sourceId: source(5),
      author: 'ليلى الحداد',
      published: '2026-06-02',
      direction: 'rtl',
      tags: ['زراعة'],
      blockers: 2,
      mayWeRunIt: 'Web yes, no edits',
    },
    [
      'بدأ المزارعون في السهل الشرقي حصاد القمح قبل أسبوعين من موعده المعتاد، بعد ربيع جاف وصفه كبار السن بأنه الأقصر في ذاكرتهم.',
      'وقال رئيس الجمعية الزراعية إن «المحصول أقل مما نتمنى وأكثر مما نخشى».',
    ],
  ),
  piece(
    {
      headline: 'A hospital roof, three invoices and one signature',
      status: 'waiting',
      sourceName: 'Open Basin',
      sourceId: source(1),
      author: 'Priya Raman',
      published: '2026-10-20',
      blockers: 1,
      tags: ['health', 'procurement'],
      mayWeRunIt: 'Yes, everywhere, changes stated',
    },
    [
      'The roof of the county hospital was paid for three times. It has been built once, by people who were paid late.',
      '“I signed what was in the folder,” said a former official who asked not to be named because the audit is not finished.',
    ],
  ),
  piece(
    {
      headline: 'The seed library that lends tomatoes',
      status: 'signed-off',
      sourceName: 'Small Places Review',
      sourceId: source(2),
      author: 'Tomasz Wrona',
      published: '2026-08-30',
      tags: ['food', 'libraries'],
      mayWeRunIt: 'Web yes, newsletter yes, print ask, their headline',
    },
    [
      'You may borrow a tomato from the library at Wenlow on one condition: that you bring back its grandchildren.',
      'The librarian, Ines Aho, says that of 412 packets lent last year 371 came home.',
    ],
  ),
  piece(
    {
      headline: 'Water report: what the taps of nine towns carried this year',
      status: 'sent',
      sourceName: 'Open Basin',
      sourceId: source(1),
      author: 'Open Basin data desk',
      published: '2026-07-11',
      tags: ['water', 'data'],
      mayWeRunIt: 'Yes, everywhere, changes stated',
    },
    ['Nine towns, 1,412 samples, one surprise: the oldest pipes were not the worst.'],
  ),
  piece(
    {
      headline: 'Old harbour boats find new work as classrooms',
      status: 'new',
      sourceName: 'Harbour Gazette',
      sourceId: source(3),
      author: 'Nadia Brandt',
      published: '2026-11-19',
      blockers: 4,
      held: 'held',
      mayWeRunIt: 'No: held',
    },
    ['Six wooden boats that carried sand until 1988 carry schoolchildren on Wednesdays.'],
  ),
  piece(
    {
      headline: 'Sleepers return to the coast line',
      status: 'new',
      sourceName: 'Coastwire',
      sourceId: null,
      author: null,
      published: '2026-09-15',
      blockers: 5,
      tags: ['rail'],
      mayWeRunIt: 'No: no licence on file',
    },
    ['A night train will again run to the coast if the assembly agrees next month.'],
  ),
  piece(
    {
      headline: 'Minister names new head of the fisheries board',
      status: 'editing',
      held: 'killed',
      sourceName: 'Coastwire',
      sourceId: null,
      author: 'Staff reporter',
      published: '2026-11-20',
      mayWeRunIt: 'No: killed',
    },
    ['The appointment, expected since the spring, was announced without a statement.'],
  ),
  piece(
    {
      headline: 'Four questions for the people who count the birds',
      status: 'review',
      sourceName: 'Small Places Review',
      sourceId: source(2),
      author: 'Tomasz Wrona',
      published: '2026-11-12',
      blockers: 2,
      tags: ['nature'],
      mayWeRunIt: 'Web yes, newsletter yes, print ask, their headline',
    },
    ['They start at five, they do not speak, and they disagree about gulls.'],
  ),
  piece(
    {
      headline: null,
      status: 'new',
      sourceName: null,
      sourceId: null,
      author: null,
      published: null,
      blockers: 6,
      mayWeRunIt: 'No: no licence on file',
    },
    [
      'Notes pasted from a message: the bridge at Orla will close for eleven nights from Monday, the council says.',
    ],
  ),
  piece(
    {
      headline: 'The price of a quiet street',
      status: 'not-used',
      sourceName: 'Harbour Gazette',
      sourceId: source(3),
      author: 'Idris Kallon',
      published: '2025-02-03',
      tags: ['cities'],
      mayWeRunIt: 'No: licence ended on 1 Nov',
    },
    ['Residents of Tanner Row paid for their own speed bumps and were fined for them.'],
  ),
  piece(
    {
      headline: 'A dam, a date and a photograph that was not taken there',
      status: 'editing',
      sourceName: 'Small Places Review',
      sourceId: source(2),
      author: 'Ines Aho',
      published: '2026-11-18',
      blockers: 1,
      tags: ['verification', 'pictures'],
      mayWeRunIt: 'Web yes, newsletter yes, print ask, their headline, from 2 Dec',
    },
    [
      'The picture shows a dam. It is a very good picture, and it is 900 kilometres from the story.',
    ],
  ),
]

const places = ['Hollen', 'Seyl', 'Wenlow', 'Orla', 'Tarn Bridge', 'the upper valley', 'Kessock']
const things = [
  'bridge',
  'ferry',
  'school roof',
  'grain store',
  'tram line',
  'reservoir',
  'archive',
]
const acts = ['reopens after', 'waits for', 'is sold in', 'divides a council over', 'outlives']
const ends = [
  'nine years',
  'a signature',
  'two winters',
  'one telephone call',
  'the survey',
  'an audit',
]
const outlets = ['Open Basin', 'Small Places Review', 'Harbour Gazette'] as const
const writers = ['Idris Kallon', 'Priya Raman', 'Tomasz Wrona', 'Nadia Brandt', 'Ines Aho', null]
const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T

/** A list of any length: the fourteen first, then made-up ones in the same style. */
export function manyRows(count: number): readonly ArticleRow[] {
  return Array.from({ length: count }, (_, i) => {
    const sample = samplePieces[i]
    if (sample) return sample.row
    const name = pick(outlets, i * 7)
    return {
      ...(samplePieces[1] as SamplePiece).row,
      id: sampleId(i + 1) as ArticleId,
      headline: `The ${pick(things, i)} of ${pick(places, i * 3)} ${pick(acts, i * 5)} ${pick(ends, i * 11)}`,
      opening: 'It took longer to agree on the minutes than to hold the meeting.',
      sourceName: name,
      sourceId: source(outlets.indexOf(name) + 1),
      author: pick(writers, i * 5),
      published: new Date(Date.UTC(2026, 10, 20) - i * 7_200_000).toISOString().slice(0, 10),
      status: pick(['new', 'new', 'editing', 'review', 'sent', 'sent', 'not-used'] as const, i * 3),
      blockers: i % 3 === 0 ? i % 5 : 0,
      tags: i % 2 ? ['archive'] : [],
      wordCount: 180 + ((i * 37) % 1900),
    }
  })
}

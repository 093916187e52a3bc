import type { ArticleId } from '../../shared/model/ids.ts'
import type { ImportOutcome, ImportReport } from '../../shared/model/importReport.ts'
import { sampleId } from './samplePieces.ts'

const ids = (...numbers: readonly number[]) => numbers.map((n) => sampleId(n) as ArticleId)
const refused = (
  file: string,
  code: Extract<ImportOutcome, { state: 'refused' }>['refusal']['code'],
  message: string,
): ImportOutcome => ({ state: 'refused', file, refusal: { code, message } })

/** A report with every kind of line in it. */
export const sampleReport: ImportReport = {
  startedAt: '2026-11-24T07:28:11.000Z',
  endedAt: '2026-11-24T07:28:13.400Z',
  cancelled: false,
  run: 'first',
  outcomes: [
    {
      state: 'imported',
      file: 'inbox/night-trains.txt',
      articleIds: ids(2),
      headline: 'The night train comes back, with a mop and a timetable',
      warnings: [],
    },
    {
      state: 'imported',
      file: 'inbox/harbour.txt',
      articleIds: ids(1),
      headline: null,
      warnings: ['Decoded as Windows-1252: no encoding was stated. Check the quotation marks.'],
    },
    {
      state: 'imported',
      file: 'inbox/حصاد القمح.txt',
      articleIds: ids(4),
      headline: 'حصاد القمح يبدأ مبكرا في السهل الشرقي',
      warnings: [],
    },
    { state: 'duplicate', file: 'inbox/copy of night-trains (2).txt', articleIds: ids(2) },
    refused('inbox/empty.txt', 'empty-file', 'The file is empty: 0 bytes.'),
    refused(
      'inbox/scan-0142.txt',
      'binary-file',
      'This is not text: its first bytes are those of a PNG picture.',
    ),
    refused(
      'inbox/archive/2019/a-very-long-folder-name-from-the-old-system/all-of-2019-in-one-file.txt',
      'too-large',
      'The file has 31.4 MB; the limit is 25 MB. Split it and import the parts.',
    ),
    {
      state: 'imported',
      file: 'inbox/water-report.txt',
      articleIds: ids(7),
      headline: 'Water report: what the taps of nine towns carried this year',
      warnings: [],
    },
  ],
}

import { describe, expect, test } from 'vitest'
import type { ImportReport } from '../../../shared/model/importReport.ts'
import { reportFile } from './reportFile.ts'

const report: ImportReport = {
  startedAt: '2026-11-25T08:00:00.000Z',
  endedAt: '2026-11-25T08:00:01.000Z',
  cancelled: false,
  outcomes: [
    {
      state: 'refused',
      file: '=cmd, "quoted".txt',
      refusal: { code: 'empty-file', message: 'The file is empty.' },
    },
    { state: 'unsure', file: 'b.txt', encoding: 'windows-1251', certainty: 0.4 },
  ],
}

describe('the report as a file', () => {
  test('CSV: one line a file, quoted, and no file name is a formula', () => {
    expect(reportFile(report, 'csv').split('\r\n')).toEqual([
      '\uFEFFFile,What became of it,In words,Notes,Pieces,Code',
      `"'=cmd, ""quoted"".txt",Refused,The file is empty.,,,empty-file`,
      'b.txt,To look at,"Its characters may be Cyrillic (Windows-1251), which is not certain. Look at the letters and choose.",,,',
      '',
    ])
  })

  test('JSON: the report itself', () => {
    expect(JSON.parse(reportFile(report, 'json'))).toEqual(report)
  })

  test('text: each file once with its sentence', () => {
    const text = reportFile(report, 'text')
    expect(text).toContain('0 of 2 files imported')
    expect(text.match(/b\.txt/g)).toHaveLength(1)
    expect(text).toContain('The file is empty.')
  })
})

import { readCsv } from '../../../shared/engine/csv.ts'
import { FaultError } from '../../../shared/fault.ts'
import type { Newsroom } from '../../rights/newsroomTerms/readTerms.ts'

/** Newsrooms with their terms from CSV with a header line, or JSON lines of the same fields. Throws FaultError bad-input. */
export function readNewsrooms(text: string): Newsroom[] {
  const rows = text.trimStart().startsWith('{') ? jsonLines(text) : csvRows(text)
  const rooms = rows
    .filter((row) => (row['name'] ?? '').trim() !== '')
    .map((row) => ({
      name: (row['name'] ?? '').trim().slice(0, 200),
      url: row['url'] ?? '',
      licenceName: row['license_name'] ?? row['licence_name'] ?? '',
      licenceLink: row['license_link'] ?? row['licence_link'] ?? '',
      licenceText: row['license_text'] ?? row['licence_text'] ?? '',
      language: row['language_name'] ?? row['language'] ?? '',
    }))
  if (rooms.length === 0)
    throw new FaultError(
      'bad-input',
      'No newsroom is in this file. It needs a header line with name, url, license_name, license_link and license_text, or JSON lines with these fields.',
    )
  return rooms
}

function jsonLines(text: string): Record<string, string>[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        const row = JSON.parse(line) as Record<string, unknown>
        return Object.fromEntries(
          Object.entries(row).map(([name, value]) => [
            name,
            typeof value === 'string' ? value : '',
          ]),
        )
      } catch {
        throw new FaultError('bad-input', `Line ${index + 1} is no JSON.`)
      }
    })
}

function csvRows(text: string): Record<string, string>[] {
  const { rows, unclosed } = readCsv(text)
  if (unclosed !== null)
    throw new FaultError('bad-input', `A quotation mark in row ${unclosed} is never closed.`)
  const [head = [], ...body] = rows
  const names = head.map((name) => name.trim().toLowerCase())
  return body.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])))
}

// Labels of the set plaintext as the whole of intake gives them from input.txt: rows for scoring/score_lines.py.
//   node bench/intake/plaintext.ts > predictions.jsonl
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { parseBytes } from '../../src/main/intake/parseBytes.ts'

const set = new URL('../../../shared/testdata/plaintext/dev/', import.meta.url)

interface Expected {
  id: string
  lines: { text: string; label: string }[]
}

/** One row a case: a label for each block of input.txt, in order; null where the set is absent. */
export async function plaintextLabels(): Promise<
  { id: string; labels: string[]; gold: string[] }[] | null
> {
  if (!existsSync(set)) return null
  const rows = []
  for (const name of readdirSync(set).sort()) {
    const expected = JSON.parse(
      readFileSync(new URL(`${name}/expected.json`, set), 'utf8'),
    ) as Expected
    const result = await parseBytes({
      bytes: readFileSync(new URL(`${name}/input.txt`, set)),
      name,
    })
    const piece = result.ok ? result.pieces[0] : undefined
    let at = 0
    const labels = expected.lines.map((line) => {
      const start = piece?.text.indexOf(line.text, at) ?? -1
      if (piece === undefined || start < 0) return 'boilerplate'
      at = start + line.text.length
      const roles = piece.parts
        .filter((part) => part.range[0] < at && part.range[1] > start && part.role !== 'separator')
        .map((part) => part.role)
      return labelOf(roles)
    })
    rows.push({ id: expected.id, labels, gold: expected.lines.map((line) => line.label) })
  }
  return rows
}

function labelOf(roles: readonly string[]): string {
  if (roles.includes('caption')) return roles.includes('credit') ? 'caption+credit' : 'caption'
  const [first = 'boilerplate'] = roles
  if (first === 'heading') return 'subhead'
  if (first === 'list-item') return 'paragraph'
  return first === 'source' || first === 'dateline' ? 'boilerplate' : first
}

/** Accuracy and share of bodies exactly right, as score_lines.py counts them. */
export async function scorePlaintext() {
  const rows = await plaintextLabels()
  if (rows === null) return null
  const isBody = (label: string | undefined): boolean =>
    label === 'paragraph' || label === 'subhead'
  let lines = 0
  let right = 0
  let exact = 0
  for (const { labels, gold } of rows) {
    for (const [index, label] of gold.entries()) {
      if (label === 'ignore') continue
      lines++
      if (label === labels[index]) right++
    }
    if (gold.every((label, index) => isBody(label) === isBody(labels[index]))) exact++
  }
  return { cases: rows.length, lines, accuracy: right / lines, exactBodies: exact / rows.length }
}

if (import.meta.main)
  for (const { id, labels } of (await plaintextLabels()) ?? [])
    console.log(JSON.stringify({ id, labels }))

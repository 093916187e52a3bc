import type { PieceWarning } from '../../../shared/model/parsedPiece.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import type { TrackedChange } from '../../../shared/model/trackedChange.ts'
import type { Reader } from '../reading.ts'
import { applyChanges, type ChangeChoices } from './docx/applyChanges.ts'
import { joinDropCaps } from './docx/dropCaps.ts'
import { findChanges } from './docx/findChanges.ts'
import { lostWarnings } from './docx/lostWarnings.ts'
import { partReader, wordHtml, type WordPart } from './docx/wordFile.ts'
import { wordComments, wordFootnotes } from './docx/wordNotes.ts'
import { readFragment } from './markup/fragment.ts'
import { layOut, type NewBlock } from './markup/layOut.ts'
import { allBelow, type XmlElement } from './xml/xmlTree.ts'
import { readZip } from './zip/readZip.ts'

const textName = 'word/document.xml'
const noteNames = ['word/footnotes.xml', 'word/endnotes.xml'] as const

/** Reads a Word document (rules O1–O7); its undecided changes are listed and read as the choices say. */
export const docxReader: Reader = async ({ bytes, choice }) => {
  const zip = readZip(bytes)
  if (!zip.ok)
    return zip.refusal.code === 'damaged'
      ? refused(
          'damaged',
          'This is a Word document (DOCX), but a damaged one: part of the file is missing. Ask for it again.',
        )
      : zip
  const part = partReader(zip.entries)
  const main = part(textName)
  if (main === null)
    return refused(
      'damaged',
      'This Word document is damaged: its text is missing. Ask for it again, or paste its text.',
    )
  if ('refusal' in main) return { ok: false, refusal: main.refusal }
  const notes = new Map(noteNames.map((name) => [name, part(name)] as const))
  for (const one of notes.values())
    if (one !== null && 'refusal' in one) return { ok: false, refusal: one.refusal }

  const choices = choice?.changes ?? {}
  const found = findChanges(main.root, rootsOf([...notes.values()]))
  const replaced = new Map<string, XmlElement>()
  for (const [name, one] of [[textName, main] as const, ...notes])
    if (found.changes.length > 0 && one !== null && 'root' in one)
      replaced.set(name, applyChanges(one.root, found.idOf, choices))

  const text = joinDropCaps(replaced.get(textName) ?? main.root)
  if (text !== null) replaced.set(textName, text)

  const html = await wordHtml(zip.entries, replaced)
  if (html === null)
    return refused(
      'damaged',
      'This Word document cannot be read: its parts do not fit together. Open it in Word, save it again, or paste its text.',
    )
  const body = readFragment(html.text, { rule: 'O1', paragraphs: 'weighed' })
  if (!body.ok) return body
  const under = wordFootnotes(html.notes)
  const laid = layOut([...settled(body.blocks.map(titleFirst)), ...under.blocks])
  if (laid.blocks.length === 0 && found.changes.length === 0)
    return refused(
      'no-text',
      allBelow(main.root, 'altChunk').length > 0
        ? 'This Word document only encloses its text as a file of its own (a web page made to look like a Word document). Open it in Word, save it again as DOCX, or paste its text.'
        : 'This Word document holds no text: perhaps only pictures. Paste its text, or ask for a file that has it.',
    )
  const comments = wordComments(main.root, rootsOf([part('word/comments.xml')])[0] ?? null)
  return {
    ok: true,
    readings: [
      {
        format: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        ...laid,
        hints: { media: body.media },
        warnings: [
          ...changeWarnings(found.changes, choices),
          ...lostWarnings({
            entries: zip.entries,
            root: main.root,
            cells: found.cells,
            comments: comments.length,
            footnotes: under.notes.length,
          }),
        ],
        trackedChanges: found.changes,
        notes: [...comments, ...under.notes],
      },
    ],
  }
}

function rootsOf(parts: readonly WordPart[]): XmlElement[] {
  return parts.flatMap((one) => (one !== null && 'root' in one ? [one.root] : []))
}

/** O3: a title or first-level heading that opens the document is its headline, a subtitle right below it the standfirst. */
function titleFirst(block: NewBlock, index: number): NewBlock {
  const { level, ...rest } = block
  if (index === 0 && level === 1)
    return { ...rest, role: 'headline', rule: 'O3', evidence: 'The document’s title' }
  if (index <= 1 && level === 6)
    return { ...rest, role: 'standfirst', rule: 'O3', evidence: 'The document’s subtitle' }
  return block
}

/** O5: only what stands above the first whole paragraph is weighed: a manuscript has no page furniture to take off. */
function settled(blocks: readonly NewBlock[]): NewBlock[] {
  const first = blocks.findIndex((one) => one.role === null && one.text.length >= 100)
  return blocks.map((block, index): NewBlock =>
    block.role === null && index >= first
      ? {
          ...block,
          role: 'paragraph',
          rule: 'O5',
          certainty: 0.9,
          evidence: 'Paragraph of the document',
        }
      : block,
  )
}

/** O2: undecided changes are never passed over in silence. */
function changeWarnings(changes: readonly TrackedChange[], choices: ChangeChoices): PieceWarning[] {
  const open = changes.filter(({ id }) => choices[id] === undefined)
  if (open.length === 0) return []
  const authors = [...new Set(open.map((one) => one.author ?? 'an unnamed author'))].sort()
  const names = authors.slice(0, 5).join(', ') + (authors.length > 5 ? ' and others' : '')
  return [
    {
      code: 'tracked-changes',
      message: `This document holds ${open.length} tracked ${open.length === 1 ? 'change' : 'changes'} by ${names} that nobody has decided. The text is shown as if all were accepted.`,
    },
  ]
}

function refused(code: Refusal['code'], message: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, message } }
}

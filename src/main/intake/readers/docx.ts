import mammoth from 'mammoth'
import type { PieceWarning } from '../../../shared/model/parsedPiece.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import type { Reader } from '../reading.ts'
import { trackedChanges } from './docx/trackedChanges.ts'
import { readFragment } from './markup/fragment.ts'
import { layOut, type NewBlock } from './markup/layOut.ts'
import { allBelow, parseXml, type XmlElement } from './xml/xmlTree.ts'
import { readZip, type ZipEntry } from './zip/readZip.ts'

/** Reads a Word document (rules O1–O4); one with undecided changes is refused, never decided silently. */
export const docxReader: Reader = async ({ bytes }) => {
  const zip = readZip(bytes)
  if (!zip.ok)
    return zip.refusal.code === 'damaged'
      ? refused(
          'damaged',
          'This is a Word document (DOCX), but a damaged one: part of the file is missing.',
        )
      : zip
  const part = partReader(zip.entries)
  const main = part('word/document.xml')
  if (main === null)
    return refused('damaged', 'This Word document is damaged: its text is missing.')
  if ('refusal' in main) return { ok: false, refusal: main.refusal }
  const notes = ['word/footnotes.xml', 'word/endnotes.xml'].map(part)
  for (const one of notes)
    if (one !== null && 'refusal' in one) return { ok: false, refusal: one.refusal }
  const changed = trackedChanges({
    ...main.root,
    children: [main, ...notes].flatMap((one) => (one !== null && 'root' in one ? [one.root] : [])),
  })
  if (changed.count > 0)
    return refused('tracked-changes', trackedMessage(changed.count, changed.authors))
  const html = await htmlOf(bytes)
  if (html === null)
    return refused('damaged', 'This Word document cannot be read: its parts do not fit together.')
  const found = readFragment(html, { rule: 'O1', paragraphs: 'weighed' })
  if (!found.ok) return found
  const laid = layOut(settled(found.blocks.map(titleFirst)))
  if (laid.blocks.length === 0) return refused('no-text', 'This Word document holds no text.')
  return {
    ok: true,
    readings: [
      {
        format: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        ...laid,
        hints: { media: found.media },
        warnings: lostWarnings(zip.entries, part, main.root),
      },
    ],
  }
}

type Part = { readonly root: XmlElement } | { readonly refusal: Refusal } | null

function partReader(entries: readonly ZipEntry[]): (name: string) => Part {
  return (name) => {
    const bytes = entries.find((one) => one.name === name)?.bytes() ?? null
    if (bytes === null) return null
    const parsed = parseXml(new TextDecoder().decode(bytes))
    return parsed.ok ? { root: parsed.root } : { refusal: parsed.refusal }
  }
}

/** Mammoth neither opens files beside the document nor keeps its pictures; null where it gives up. */
async function htmlOf(bytes: Uint8Array): Promise<string | null> {
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        styleMap: [
          "p[style-name='Title'] => h1.title:fresh",
          "p[style-name='Subtitle'] => p.subtitle:fresh",
          "p[style-name='Quote'] => blockquote:fresh",
          "p[style-name='Credit'] => p.republished-from:fresh",
        ],
      },
    )
    // The arrows back from each note are Word's furniture, not text.
    return result.value.replace(/<a href="#(?:foot|end)note-ref-[^"]*">[^<]{0,3}<\/a>/g, '')
  } catch {
    return null
  }
}

/** O3: a title or first-level heading that opens the document is its headline. */
function titleFirst(block: NewBlock, index: number): NewBlock {
  if (index > 0 || block.level !== 1) return block
  const { level: _, ...rest } = block
  return { ...rest, role: 'headline', rule: 'O3', evidence: 'The document’s title' }
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

function trackedMessage(count: number, authors: readonly string[]): string {
  const names = authors.slice(0, 5).join(', ') + (authors.length > 5 ? ' and others' : '')
  return `This document holds ${count} tracked ${count === 1 ? 'change' : 'changes'} by ${names} that nobody has decided. Accept or reject them in Word, save the document, and import it again.`
}

/** O4: what a text editor would look for in vain. */
function lostWarnings(
  entries: readonly ZipEntry[],
  part: (name: string) => Part,
  root: XmlElement,
): PieceWarning[] {
  const out: PieceWarning[] = []
  const lost = (code: string, message: string): void => void out.push({ code, message })
  const comments = part('word/comments.xml')
  const count =
    comments !== null && 'root' in comments ? allBelow(comments.root, 'comment').length : 0
  if (count > 0) lost('comments-left', `${count} comments stay in the original file.`)
  const headers = entries.filter(({ name }) =>
    /^word\/(?:header|footer)\d*\.xml$/.test(name),
  ).length
  if (headers > 0) lost('headers-left', 'Page headers and footers stay in the original file.')
  const pictures = entries.filter(({ name }) => name.startsWith('word/media/')).length
  if (pictures > 0) lost('pictures-left', `${pictures} pictures stay in the original file.`)
  if (allBelow(root, 'txbxContent').length > 0)
    lost('text-boxes', 'The document has text boxes; look whether their text came along.')
  return out
}

function refused(code: Refusal['code'], message: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, message } }
}

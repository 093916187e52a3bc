import type { Refusal } from '../../../../shared/model/refusal.ts'
import { parseXml, type XmlElement } from '../xml/xmlTree.ts'
import { writeXml } from '../xml/writeXml.ts'
import type { ZipEntry } from '../zip/readZip.ts'

/** A part of the document as a tree, why it is not read, or null where the document has none. */
export type WordPart = { readonly root: XmlElement } | { readonly refusal: Refusal } | null

/** Reads parts of a document by their names in the archive. */
export function partReader(entries: readonly ZipEntry[]): (name: string) => WordPart {
  return (name) => {
    const bytes = entries.find((one) => one.name === name)?.bytes() ?? null
    if (bytes === null) return null
    const parsed = parseXml(new TextDecoder().decode(bytes), { keepTags: true })
    return parsed.ok ? { root: parsed.root } : { refusal: parsed.refusal }
  }
}

/** A document as HTML: its text, and its foot- and endnotes, which mammoth puts behind it. */
export interface WordHtml {
  readonly text: string
  readonly notes: readonly { readonly kind: 'footnote' | 'endnote'; readonly html: string }[]
}

/**
 * Lets mammoth read the archive with some parts replaced (O1): it opens no file beside the document and keeps
 * no picture. Null where it gives up.
 */
export async function wordHtml(
  entries: readonly ZipEntry[],
  replaced: ReadonlyMap<string, XmlElement>,
): Promise<WordHtml | null> {
  const bytesOf = (name: string): Uint8Array | null => {
    const root = replaced.get(name)
    if (root !== undefined) return new TextEncoder().encode(writeXml(root))
    return entries.find((one) => one.name === name)?.bytes() ?? null
  }
  const archive = {
    exists: (name: string) => entries.some((one) => one.name === name),
    read: (name: string, encoding?: string) => {
      const bytes = bytesOf(name)
      if (bytes === null) return Promise.reject(new Error(`${name} is damaged`))
      return Promise.resolve(encoding === undefined ? bytes : new TextDecoder().decode(bytes))
    },
  }
  // Half of the import process's program, which most files do without: loaded with the first Word file.
  const { default: mammoth } = await import('mammoth')
  try {
    // Mammoth also takes an archive that is open already, which its types leave out.
    const input = { file: archive } as unknown as { readonly buffer: Buffer }
    const { value } = await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      styleMap: [
        "p[style-name='Title'] => h1.title:fresh",
        // The sixth level is what docx.ts takes as the standfirst where it opens the document.
        "p[style-name='Subtitle'] => h6.subtitle:fresh",
        "p[style-name='Quote'] => blockquote:fresh",
        "p[style-name='Credit'] => p.republished-from:fresh",
      ],
    })
    return parted(value)
  } catch {
    return null
  }
}

function parted(html: string): WordHtml {
  const start = /<ol><li id="(?:foot|end)note-/.exec(html)?.index ?? html.length
  // The numbers in the text, and the arrows back to them, are Word's furniture.
  const text = html
    .slice(0, start)
    .replace(/<sup><a href="#(?:foot|end)note-[^"]*"[^>]*>[^<]*<\/a><\/sup>/g, '')
  const notes = html
    .slice(start)
    .replace(/<a href="#(?:foot|end)note-ref-[^"]*">[^<]{0,3}<\/a>/g, '')
    .split(/<li id="(foot|end)note-[^"]*">/)
    .slice(1)
  return {
    text,
    notes: notes.flatMap((kind, index) =>
      index % 2 === 0
        ? [
            {
              kind: kind === 'foot' ? ('footnote' as const) : ('endnote' as const),
              html: notes[index + 1] ?? '',
            },
          ]
        : [],
    ),
  }
}

import { readZip } from '../readers/zip/readZip.ts'

/** A format told by a file's first bytes: its media type and its name for people. */
export interface Format {
  readonly type: string
  readonly name: string
}

interface Magic extends Format {
  readonly bytes: string
  readonly at?: number
}

/** Beginnings of files that are no text; `bytes` as characters of one byte each. */
const magics: readonly Magic[] = [
  { bytes: '%PDF-', type: 'application/pdf', name: 'a PDF document' },
  { bytes: '{\\rtf', type: 'application/rtf', name: 'an RTF document' },
  {
    bytes: '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1',
    type: 'application/msword',
    name: 'an old Word or Office document (.doc)',
  },
  { bytes: '\x89PNG\r\n\x1A\n', type: 'image/png', name: 'a PNG image' },
  { bytes: '\xFF\xD8\xFF', type: 'image/jpeg', name: 'a JPEG image' },
  { bytes: 'GIF87a', type: 'image/gif', name: 'a GIF image' },
  { bytes: 'GIF89a', type: 'image/gif', name: 'a GIF image' },
  { bytes: 'WEBP', at: 8, type: 'image/webp', name: 'a WebP image' },
  { bytes: 'ftypavif', at: 4, type: 'image/avif', name: 'an AVIF image' },
  { bytes: 'ftypheic', at: 4, type: 'image/heic', name: 'a HEIC image' },
  { bytes: 'II*\0', type: 'image/tiff', name: 'a TIFF image' },
  { bytes: 'MM\0*', type: 'image/tiff', name: 'a TIFF image' },
  { bytes: '8BPS', type: 'image/vnd.adobe.photoshop', name: 'a Photoshop image' },
  { bytes: 'ftyp', at: 4, type: 'video/mp4', name: 'an MP4 video' },
  { bytes: '\x1A\x45\xDF\xA3', type: 'video/webm', name: 'a video' },
  { bytes: 'ID3', type: 'audio/mpeg', name: 'an MP3 recording' },
  { bytes: 'OggS', type: 'audio/ogg', name: 'an Ogg recording' },
  { bytes: 'fLaC', type: 'audio/flac', name: 'a FLAC recording' },
  { bytes: 'WAVE', at: 8, type: 'audio/wav', name: 'a WAV recording' },
  { bytes: '\x1F\x8B', type: 'application/gzip', name: 'a gzip archive' },
  { bytes: 'BZh', type: 'application/x-bzip2', name: 'a bzip2 archive' },
  { bytes: '\xFD7zXZ\0', type: 'application/x-xz', name: 'an xz archive' },
  { bytes: '7z\xBC\xAF\x27\x1C', type: 'application/x-7z-compressed', name: 'a 7-Zip archive' },
  { bytes: 'Rar!\x1A\x07', type: 'application/vnd.rar', name: 'a RAR archive' },
  { bytes: 'ustar', at: 257, type: 'application/x-tar', name: 'a tar archive' },
  { bytes: 'SQLite format 3\0', type: 'application/vnd.sqlite3', name: 'an SQLite database' },
  { bytes: '\x7FELF', type: 'application/x-executable', name: 'a program' },
  { bytes: 'MZ\x90\0', type: 'application/x-executable', name: 'a program' },
  { bytes: 'wOFF', type: 'font/woff', name: 'a font' },
  { bytes: 'wOF2', type: 'font/woff2', name: 'a font' },
]

/** What the bytes prove a file to be; null for what may be text (RULES.md F1). */
export function sniffBytes(bytes: Uint8Array): Format | null {
  if (startsWith(bytes, 'PK\x03\x04', 0) || startsWith(bytes, 'PK\x05\x06', 0))
    return zipFormat(bytes)
  for (const { type, name, bytes: magic, at = 0 } of magics)
    if (startsWith(bytes, magic, at)) return { type, name }
  return null
}

function startsWith(bytes: Uint8Array, magic: string, at: number): boolean {
  if (bytes.length < at + magic.length) return false
  for (let i = 0; i < magic.length; i++) if (bytes[at + i] !== magic.charCodeAt(i)) return false
  return true
}

/** Office documents are ZIP archives that name their parts in plain bytes. */
function zipFormat(bytes: Uint8Array): Format {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const list = readZip(bytes)
  // An archive of documents holds their names too: its own list decides, where it can be read.
  const holds = (name: string): boolean =>
    list.ok ? list.entries.some((one) => one.name === name) : file.includes(name, 0, 'latin1')
  // The first file of such books is stored and says what they are.
  const begins = (words: string): boolean => file.subarray(0, 200).includes(words, 0, 'latin1')
  if (holds('word/document.xml'))
    return {
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      name: 'a Word document (DOCX)',
    }
  if (holds('xl/workbook.xml'))
    return { type: 'application/vnd.ms-excel', name: 'an Excel workbook' }
  if (holds('ppt/presentation.xml'))
    return { type: 'application/vnd.ms-powerpoint', name: 'a PowerPoint presentation' }
  if (begins('application/epub+zip')) return { type: 'application/epub+zip', name: 'an EPUB book' }
  if (begins('opendocument.text'))
    return { type: 'application/vnd.oasis.opendocument.text', name: 'an OpenDocument text' }
  return { type: 'application/zip', name: 'a ZIP archive' }
}

/** Bytes that no text has: zeros (UTF-16 and UTF-32 set aside before), or many control characters (F2). */
export function looksBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 65_536)
  let zeros = 0
  let controls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number
    if (byte === 0) zeros++
    else if (
      byte < 0x20 &&
      byte !== 9 &&
      byte !== 10 &&
      byte !== 13 &&
      byte !== 12 &&
      byte !== 0x1b &&
      byte !== 0x0e &&
      byte !== 0x0f
    )
      controls++
  }
  return zeros > length * 0.002 || zeros + controls > length * 0.02
}

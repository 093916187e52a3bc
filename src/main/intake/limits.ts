import type { Refusal } from '../../shared/model/refusal.ts'

const megabyte = 1024 * 1024

/** What a hostile file may cost at most (ARCHITECTURE §8); every refusal names its number. */
export const limits = {
  /** Bytes of one input file. */
  fileBytes: 25 * megabyte,
  /** Bytes an archive may grow to. */
  inflatedBytes: 250 * megabyte,
  /** Bytes out for one byte in. */
  inflationRatio: 100,
  archiveEntries: 2000,
  /** Nesting of elements. */
  depth: 256,
  nodes: 200_000,
  /** UTF-16 units of one paragraph of plain text. */
  lineCharacters: 2_000_000,
  /** Wall clock for one file. */
  milliseconds: 10_000,
  /** Pages of one file about which other readers are asked. */
  opinionsPerFile: 5,
  /** Old generation of the import process's heap (child_process.fork honours it). */
  heapMegabytes: 512,
  /** Resident memory at which the watchdog kills the import process. */
  residentBytes: 800 * megabyte,
  /** Files given to import processes and not answered yet. */
  inFlight: 8,
  /** The same where all of them together hold less than `smallBytes`: nothing waits then for the writer. */
  smallInFlight: 80,
  smallBytes: 2 * megabyte,
  /** Pieces the writer commits at once. */
  commitPieces: 25,
  /** Bytes of originals waiting for a commit. */
  commitBytes: 32 * megabyte,
  /** Progress reports a second. */
  progressPerSecond: 10,
} as const

/** Refusal of a file longer than 25 MB; null when it is not. */
export function refuseSize(bytes: number): Refusal | null {
  if (bytes <= limits.fileBytes) return null
  return refusal(
    'too-large',
    `The file has ${inMegabytes(bytes)} MB; the limit is ${inMegabytes(limits.fileBytes)} MB. Take the pictures out, or split it.`,
  )
}

/** Refusal of an archive with more than 2,000 entries. */
export function refuseEntries(count: number): Refusal | null {
  if (count <= limits.archiveEntries) return null
  return refusal(
    'too-many-entries',
    `The archive holds ${count} entries; the limit is ${limits.archiveEntries}. Unpack it and import the files in parts.`,
  )
}

/** Refusal of an archive that grows beyond 250 MB, or a hundredfold (small archives excepted: under 1 MB out). */
export function refuseInflation(packed: number, unpacked: number): Refusal | null {
  if (unpacked > limits.inflatedBytes)
    return refusal(
      'inflates-too-much',
      `The archive unpacks to more than ${inMegabytes(limits.inflatedBytes)} MB. Unpack it yourself and import only the articles.`,
    )
  if (unpacked > megabyte && unpacked > packed * limits.inflationRatio)
    return refusal(
      'inflates-too-much',
      `The archive unpacks to more than ${limits.inflationRatio} times its size, which no article does. If you trust it, unpack it yourself and import the files.`,
    )
  return null
}

/** Refusal of mark-up nested deeper than 256 elements. */
export function refuseDepth(depth: number): Refusal | null {
  if (depth <= limits.depth) return null
  return refusal(
    'too-deep',
    `The mark-up is nested ${depth} deep; the limit is ${limits.depth}. Paste the article’s text instead.`,
  )
}

/** Refusal of mark-up with more than 200,000 nodes. */
export function refuseNodes(count: number): Refusal | null {
  if (count <= limits.nodes) return null
  return refusal(
    'too-many-nodes',
    `The mark-up has more than ${limits.nodes.toLocaleString('en-GB')} elements and texts. Split the file, or paste the article’s text.`,
  )
}

/** Refusal of a file that was not read within 10 seconds. */
export function timeRefusal(): Refusal {
  return refusal(
    'time-limit',
    `Reading took longer than ${limits.milliseconds / 1000} seconds and was stopped. Import it alone, split it, or paste the article’s text.`,
  )
}

/** Refusal of a file that took more memory than the import process may have. */
export function memoryRefusal(): Refusal {
  return refusal(
    'memory-limit',
    `Reading needed more memory than its limit (${limits.heapMegabytes} MB of heap, ${inMegabytes(limits.residentBytes)} MB in all) and was stopped. Split the file, or paste the article’s text.`,
  )
}

function refusal(code: Refusal['code'], message: string): Refusal {
  return { code, message }
}

function inMegabytes(bytes: number): string {
  const value = bytes / megabyte
  return Number.isInteger(value) ? String(value) : value.toFixed(1)
}

/** A refusal where one paragraph is longer than any article's; null otherwise. */
export function refuseLine(characters: number): Refusal | null {
  if (characters <= limits.lineCharacters) return null
  return {
    code: 'line-too-long',
    message: `A paragraph has more than ${limits.lineCharacters.toLocaleString('en-GB')} characters; that is no article text. Put line ends between its paragraphs, or paste the article’s text.`,
  }
}

import { readCsvVocabulary } from './csvVocabulary.ts'
import { readSkos } from './readSkos.ts'
import type { VocabularyReading } from './vocabularyFile.ts'

/** Reads IPTC's Media Topics (JSON), SKOS as JSON-LD, or CSV; which it is shows in the text. */
export function readVocabulary(text: string): VocabularyReading {
  const plain = text.replace(/^\ufeff/u, '')
  const first = plain.trimStart().charAt(0)
  if (first === '') return { ok: false, message: 'This file is empty.' }
  if (first !== '{' && first !== '[') return readCsvVocabulary(plain)
  let value: unknown
  try {
    value = JSON.parse(plain)
  } catch {
    return {
      ok: false,
      message: 'This begins like JSON and is not whole. Load the file as it was published.',
    }
  }
  return readSkos(value)
}

import type { ReadBlock, Reading } from '../../reading.ts'
import { htmlReader } from '../html.ts'

/** What the reader says of a page. */
export const read = async (html: string) => htmlReader({ text: html })

/** The reading of a page that is read. */
export async function reading(html: string): Promise<Reading> {
  const result = await read(html)
  if (!result.ok) throw new Error(result.refusal.message)
  return result.readings[0]!
}

/** The texts of the blocks that a reading gives this role. */
export const texts = (from: Reading, role: ReadBlock['role']): string[] =>
  from.blocks.filter((block) => block.role === role).map((block) => from.text.slice(...block.range))

/** A paragraph long enough for article text. */
export const long = (topic: string): string =>
  `The council heard on Monday that ${topic} had been planned for years, and that nobody at the meeting could say who had signed the letter.`

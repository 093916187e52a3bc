import { existsSync, readFileSync } from 'node:fs'
import { licenceFaults } from '../../src/shared/model/licenceFaults.ts'
import { LicenceProfile } from '../../src/shared/model/licence.ts'
import { readNewsrooms } from '../../src/main/desk/outlets/readNewsrooms.ts'
import { readTerms } from '../../src/main/rights/newsroomTerms/readTerms.ts'
import type { Bench } from '../bench.ts'

const file = new URL('../../../shared/testdata/republication/dev/feeds.jsonl', import.meta.url)

/** Newsrooms that allow republication: how many of their terms the licence profile expresses, and what it cannot. */
export const bench: Bench = async ({ say }) => {
  if (!existsSync(file)) {
    say('skipped: the set republication is not beside the checkout')
    return null
  }
  const rooms = readNewsrooms(readFileSync(file, 'utf8'))
  let expressed = 0
  let asDataOnly = 0
  let sentencesAsData = 0
  let sentencesAsWords = 0
  const unexpressed: { name: string; what: string }[] = []
  const faulty: { name: string; field: string }[] = []
  for (const room of rooms) {
    const terms = readTerms(room, { on: '2026-01-01', by: 'bench' })
    const parsed = LicenceProfile.safeParse(terms.profile)
    const faults = licenceFaults(terms.profile, '2026-11-25')
    if (!parsed.success)
      faulty.push({ name: room.name, field: parsed.error.issues[0]?.path.join('.') ?? '' })
    for (const fault of faults) faulty.push({ name: room.name, field: fault.field })
    sentencesAsData += terms.asData.length
    sentencesAsWords += terms.asWords.length
    for (const what of terms.unexpressed)
      unexpressed.push({ name: room.name, what: what.slice(0, 160) })
    if (parsed.success && faults.length === 0 && terms.unexpressed.length === 0) {
      expressed++
      if (terms.asWords.length === 0) asDataOnly++
    }
    if (terms.asWords.length > 0)
      for (const words of terms.asWords) say(`by hand, ${room.name}: ${words.slice(0, 140)}`)
  }
  return {
    newsrooms: rooms.length,
    expressed,
    share: expressed / rooms.length,
    // Every wish became a condition the gate judges.
    asConditionsOnly: asDataOnly,
    shareAsConditionsOnly: asDataOnly / rooms.length,
    sentencesAsConditions: sentencesAsData,
    // Said before each export (R26), judged by a person.
    sentencesAsWords,
    unexpressed,
    faulty,
  }
}

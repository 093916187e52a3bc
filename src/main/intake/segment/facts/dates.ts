import type { DatedValue, PieceDates } from '../../../../shared/model/dates.ts'
import { datedValue, findDates } from '../dates/readDate.ts'
import { changedWord } from '../words/dateWords.ts'

const updatedWords = new RegExp(changedWord, 'iu')
const originalWords = /originally|first published|erstveröffentlich|publié initialement|original/iu

type Role = keyof PieceDates

/** The dates of date lines and by-lines by role: what stands before a date says whose it is (RULES.md S21). */
export function datesOf(texts: readonly string[]): PieceDates {
  const out: { -readonly [role in Role]: DatedValue | null } = {
    published: null,
    original: null,
    updated: null,
  }
  for (const text of texts) {
    let from = 0
    for (const found of findDates(text)) {
      if (!found.hasYear) continue
      const role = roleOf(text.slice(from, found.start))
      from = found.end
      out[role] ??= datedValue(text, found)
    }
  }
  // A single date that only says when it was updated is still not the date of publication.
  return out
}

function roleOf(before: string): Role {
  if (originalWords.test(before)) return 'original'
  return updatedWords.test(before) ? 'updated' : 'published'
}

/** The date a caption gives its picture: the last one with a year. */
export function pictureDate(caption: string): DatedValue | null {
  const found = findDates(caption).findLast((one) => one.hasYear)
  return found === undefined ? null : datedValue(caption, found)
}

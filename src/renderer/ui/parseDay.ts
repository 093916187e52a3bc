const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A day as a person types it: `2026-09-03`, `3 Sept 2026`, `3 September` (this year). Numbers alone
 * (`3/9/2026`) are null: nobody can know which of them is the month.
 */
export function parseDay(typed: string, now: Date = new Date()): string | null {
  const iso = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})\s*$/u.exec(typed)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = /^\s*(\d{1,2})\.?\s+(\p{L}{3,})\.?(?:,?\s+(\d{4}))?\s*$/u.exec(typed)
  const month = months.indexOf((words?.[2] ?? '').slice(0, 3).toLowerCase()) + 1
  if (!words || month === 0) return null
  return day(Number(words[3] ?? now.getFullYear()), month, Number(words[1]))
}

function day(year: number, month: number, date: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, date))
  // The 31st of a short month is another month's 1st: not what was typed.
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== date) return null
  return at.toISOString().slice(0, 10)
}

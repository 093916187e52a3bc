const months = [
  'Jan',
  'Feb',
  'March',
  'April',
  'May',
  'June',
  'July',
  'Aug',
  'Sept',
  'Oct',
  'Nov',
  'Dec',
] as const

/** "3 Sept 2026"; without the year when it is the year of `today`. */
export function dayInWords(day: string, today?: string): string {
  const [year, month, date] = day.split('-')
  const words = `${Number(date)} ${months[Number(month) - 1] ?? month}`
  return today?.slice(0, 4) === year ? words : `${words} ${year}`
}

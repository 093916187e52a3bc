/** A time of day as a person types it: `14:30`, `14.30`, `9`, `930` become `HH:MM`; null where it is none. */
export function parseTime(typed: string): string | null {
  const match = /^\s*(\d{1,2})(?:[:.h]?(\d{2}))?\s*$/u.exec(typed)
  if (match === null) return null
  const [, hour = '', minute = '00'] = match
  if (Number(hour) > 23 || Number(minute) > 59) return null
  return `${hour.padStart(2, '0')}:${minute}`
}

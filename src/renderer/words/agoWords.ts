const pad = (value: number): string => String(value).padStart(2, '0')

/** How long ago an ISO instant was: "just now", "3 s ago", "4 min ago", then the clock: "at 14:05". */
export function agoWords(at: string, now: number): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(at)) / 1000))
  if (seconds < 3) return 'just now'
  if (seconds < 60) return `${seconds} s ago`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return `${minutes} min ago`
  const then = new Date(at)
  return `at ${pad(then.getHours())}:${pad(then.getMinutes())}`
}

/** Lets through at most one report each `interval` ms (the latest one), and the last one always. */
export interface ProgressThrottle {
  readonly report: (progress: unknown) => void
  /** Sends what is still held back; call it before the answer goes out. */
  readonly finish: () => void
}

/** `send` is never called more often than every `interval` ms, except by `finish`. */
export function throttleProgress(
  send: (progress: unknown) => void,
  interval: number = 100,
): ProgressThrottle {
  let held: { readonly progress: unknown } | null = null
  let timer: NodeJS.Timeout | null = null
  let finished = false
  const flush = () => {
    if (held === null) return
    const { progress } = held
    held = null
    send(progress)
  }
  const tick = () => {
    timer = null
    if (held === null) return
    flush()
    timer = setTimeout(tick, interval)
  }
  return {
    report: (progress) => {
      if (finished) return
      held = { progress }
      if (timer !== null) return
      flush()
      timer = setTimeout(tick, interval)
    },
    finish: () => {
      finished = true
      if (timer !== null) clearTimeout(timer)
      timer = null
      flush()
    },
  }
}

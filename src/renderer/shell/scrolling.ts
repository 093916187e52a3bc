/** Milliseconds a scrollbar stays drawn after its list came to rest. */
const rest = 900

/** Marks what is being scrolled, so that its scrollbar shows (ui/base.css); returns the way to stop. */
export function markScrolling(): () => void {
  const timers = new Map<HTMLElement, ReturnType<typeof setTimeout>>()
  const onScroll = (event: Event): void => {
    const { target } = event
    if (!(target instanceof HTMLElement)) return
    const known = timers.get(target)
    if (known === undefined) target.dataset['scrolling'] = ''
    else clearTimeout(known)
    timers.set(
      target,
      setTimeout(() => {
        timers.delete(target)
        delete target.dataset['scrolling']
      }, rest),
    )
  }
  window.addEventListener('scroll', onScroll, { capture: true, passive: true })
  return () => {
    window.removeEventListener('scroll', onScroll, { capture: true })
    for (const timer of timers.values()) clearTimeout(timer)
  }
}

/** Milliseconds a scrollbar stays drawn after its list came to rest. */
const rest = 900

/**
 * Marks what is being scrolled or pointed at, so that its scrollbar shows (ui/base.css); returns the way to
 * stop. A rule with `:hover` would do, and would make each move of the mouse restyle what lies under it.
 */
export function markScrolling(): () => void {
  const timers = new Map<HTMLElement, ReturnType<typeof setTimeout>>()
  let pointed: HTMLElement | null = null
  const onScroll = ({ target }: Event): void => {
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
  const point = (at: HTMLElement | null): void => {
    if (at === pointed) return
    if (pointed) delete pointed.dataset['pointed']
    if (at) at.dataset['pointed'] = ''
    pointed = at
  }
  const onOver = ({ target }: Event): void => point(scrollerOf(target))
  const onLeave = (): void => point(null)
  window.addEventListener('scroll', onScroll, { capture: true, passive: true })
  document.addEventListener('pointerover', onOver, { passive: true })
  document.documentElement.addEventListener('pointerleave', onLeave)
  return () => {
    window.removeEventListener('scroll', onScroll, { capture: true })
    document.removeEventListener('pointerover', onOver)
    document.documentElement.removeEventListener('pointerleave', onLeave)
    for (const timer of timers.values()) clearTimeout(timer)
  }
}

/** The nearest element around this one that has more to show than fits. */
function scrollerOf(target: EventTarget | null): HTMLElement | null {
  let at = target instanceof HTMLElement ? target : null
  while (at && !(at.scrollHeight > at.clientHeight + 1 && canScroll(at))) at = at.parentElement
  return at
}

const canScroll = (element: HTMLElement): boolean =>
  ['auto', 'scroll'].includes(getComputedStyle(element).overflowY)

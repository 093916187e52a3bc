/**
 * Does something that may reflow the text, and puts the block that stood at the top of the scroller back
 * where it stood, to the pixel.
 */
export function keepPlace(scroller: HTMLElement | null, change: () => void): void {
  const top = scroller ? topBlock(scroller) : null
  change()
  if (!scroller || !top) return
  const settle = (): void => {
    const now = top.block.getBoundingClientRect().top - scroller.getBoundingClientRect().top
    const off = now - top.offset
    if (Math.abs(off) > 0.5) scroller.scrollTop += off
  }
  // React paints in the next frame, fonts and the split pane settle in the one after.
  requestAnimationFrame(() => {
    settle()
    requestAnimationFrame(settle)
  })
}

/** The block that stands at the top of a scroller, and how far it is from its edge; null at the very top. */
export function topBlock(scroller: HTMLElement): { block: Element; offset: number } | null {
  const edge = scroller.getBoundingClientRect().top
  if (scroller.scrollTop === 0) return null
  for (const block of scroller.querySelectorAll('[data-block-id]')) {
    const { top, bottom } = block.getBoundingClientRect()
    if (bottom > edge) return { block, offset: top - edge }
  }
  return null
}

import { useEffect } from 'react'
import type { RefObject } from 'react'
import { firstStop } from './firstStop.ts'
import { watchFocusPlace } from './focusPlace.ts'

/**
 * A dialog takes the focus itself where nothing in it asks for it, and nobody sees that. It goes on to where the
 * keyboard begins; where the content is still on its way, as soon as that has come. What is answered and goes hands it
 * on: from nowhere not even Escape would reach the dialog. `inside`: anything in the dialog.
 */
export function useDialogFocus(inside: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const dialog = inside.current?.closest<HTMLElement>('[role="dialog"], [role="alertdialog"]')
    if (!dialog) return undefined
    const place = watchFocusPlace(dialog)
    const goOn = (): void => {
      place.restore()
      if (document.activeElement === dialog) firstStop(dialog)?.focus()
    }
    const frame = requestAnimationFrame(goOn)
    const watch = new MutationObserver(goOn)
    watch.observe(dialog, { childList: true, subtree: true })
    return () => {
      cancelAnimationFrame(frame)
      watch.disconnect()
      place.end()
    }
  }, [inside])
}

import { isShown } from '../ui/firstStop.ts'

/** The button a sheet or dialog is there for, which Ctrl+Enter presses from anywhere in it; null where it cannot be pressed. */
export function primaryOf(dialog: Element): HTMLElement | null {
  const buttons = [...dialog.querySelectorAll<HTMLElement>('[data-primary]:not(:disabled)')]
  return buttons.findLast(isShown) ?? null
}

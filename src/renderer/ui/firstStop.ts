/** What the Tab key stops at; whether it is shown is another question. */
export const tabbable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"]), [contenteditable="true"]'

/** What lies over the window and keeps the keyboard to itself. */
export const dialogs = '[role="dialog"], [role="alertdialog"]'

/** Whether an element takes room on screen. */
export function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0
}

/** What the Tab key stops at in a part of the window, in its order. */
export const stopsIn = (part: Element | null): readonly HTMLElement[] =>
  [...(part?.querySelectorAll<HTMLElement>(tabbable) ?? [])].filter(
    (element) => element.tabIndex >= 0 && isShown(element),
  )

/**
 * Where the keyboard begins in a dialog or popover: what decides, else the first thing of its body, else a button
 * of its foot, the deciding one or, where something is lost by going on, the way back. Null where there is none yet.
 */
export function firstStop(dialog: HTMLElement): HTMLElement | null {
  const deciding = dialog.querySelector<HTMLElement>('[data-deciding]:not([disabled])')
  if (deciding) return deciding
  const body = dialog.querySelector<HTMLElement>('[data-dialog-body]')
  // A body that is only read is scrolled by keyboard, so it is the stop itself.
  if (body?.tabIndex === 0) return body
  const [first] = stopsIn(body ?? dialog)
  if (first) return first
  const foot = stopsIn(dialog.querySelector('[data-dialog-foot]'))
  return (dialog.role === 'alertdialog' ? foot[0] : foot.at(-1)) ?? null
}

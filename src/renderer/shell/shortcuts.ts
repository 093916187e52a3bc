import { commands, isPlaceKey } from '../../shared/commands.ts'
import type { CommandId } from '../../shared/commands.ts'
import { dialogs } from '../ui/firstStop.ts'
import { isOffered, runCommand } from './commandStore.ts'
import { primaryOf } from './primaryOf.ts'

const mac = /Mac/u.test(navigator.platform)

interface Press {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

// Where the layout types no Latin letter the physical key counts (DOMAIN §4). With Alt held a Mac types
// other signs, so there too.
function keyOf(press: Press): string {
  const isLatin = /^[\u0020-\u007e]$/u.test(press.key) && !(mac && press.altKey)
  if (isLatin) return press.key.toUpperCase()
  const physical = /^(?:Key|Digit)(.)$/u.exec(press.code)?.[1]
  if (physical) return physical
  const named: Readonly<Record<string, string>> = { ArrowDown: 'Down', ArrowUp: 'Up' }
  return named[press.key] ?? press.key
}

/** Whether a press is this accelerator (Electron's form) on this system. */
export function isPress(accelerator: string, press: Press): boolean {
  const parts = accelerator.split('+')
  const key = accelerator.endsWith('+') ? '+' : (parts.at(-1) ?? '')
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  const command = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (wants('CmdOrCtrl') !== command || other || wants('Alt') !== press.altKey) return false
  // `?` and the digits of some layouts need Shift to be typed at all.
  const byCode = wants('Shift') && press.code === `Digit${key}`
  const isSign = /^[^A-Z0-9]$/u.test(key)
  if (!isSign && wants('Shift') !== press.shiftKey) return false
  return byCode || keyOf(press).toUpperCase() === key.toUpperCase()
}

/** Whether typing goes into this element. */
export function isTextPlace(element: EventTarget | null): boolean {
  if (!(element instanceof HTMLElement)) return false
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true
  if (!(element instanceof HTMLInputElement)) return false
  return !['checkbox', 'radio', 'button', 'range'].includes(element.type)
}

// A list that is a place of its own (the queue) says so: letters are commands there.
const overlay =
  '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]:not([data-place-keys])'
// In the text itself these are the field's own; the window takes them only elsewhere.
const ofText: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo'])

// What works over the window too: all commands, and the way through the parts of a sheet.
const overDialogs: ReadonlySet<CommandId> = new Set([
  'view.palette',
  'view.nextPane',
  'view.previousPane',
])

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target as HTMLElement | null
  const over = target === document.body ? null : (target?.closest?.(overlay) ?? null)
  const isOver = over !== null
  const isText = isTextPlace(target)
  for (const command of commands) {
    if (command.accelerator === undefined || command.role !== undefined) continue
    const isBare = isPlaceKey(command.accelerator)
    if (isBare && (isText || isOver || command.accelerator === 'Enter')) continue
    if (over && !(over.matches(dialogs) && overDialogs.has(command.id))) continue
    if (isText && ofText.has(command.id) && !target?.isContentEditable) continue
    if (!isPress(command.accelerator, event) || !isOffered(command)) continue
    event.preventDefault()
    runCommand(command.id)
    return
  }
}

// Buttons and switches take Enter with any modifier for a press; Ctrl+Enter is a command wherever the focus is, and
// in a sheet or dialog presses the button it is there for.
function onModifiedEnter(event: KeyboardEvent): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  const over = event.target instanceof Element ? event.target.closest(overlay) : null
  if (!over?.matches(dialogs) || !isPress('CmdOrCtrl+Enter', event)) return onKeyDown(event)
  event.preventDefault()
  event.stopPropagation()
  // Held down it would go on to the next question.
  if (event.repeat || event.isComposing) return undefined
  const primary = primaryOf(over)
  // A field that is left keeps what was typed in it; then the button is pressed.
  primary?.focus()
  requestAnimationFrame(() => primary?.click())
  return undefined
}

/** Hears the keys of the table for the whole window; returns the way to stop. */
export function listenToKeys(): () => void {
  window.addEventListener('keydown', onModifiedEnter, { capture: true })
  window.addEventListener('keydown', onKeyDown)
  return () => {
    window.removeEventListener('keydown', onModifiedEnter, { capture: true })
    window.removeEventListener('keydown', onKeyDown)
  }
}

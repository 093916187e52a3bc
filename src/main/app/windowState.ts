import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

/** Screen positions in device-independent pixels. */
const Bounds = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(200).max(20_000),
  height: z.int().min(200).max(20_000),
})
export type Bounds = z.infer<typeof Bounds>

const WindowState = z.object({
  bounds: Bounds.nullable(),
  maximized: z.boolean(),
  /** As last set in the library's settings: needed before the library is open, or the window flashes. */
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
})
/** What the app remembers of its window from one start to the next. */
export type WindowState = z.infer<typeof WindowState>

const unknown: WindowState = { bounds: null, maximized: false, theme: 'system' }

/** Reads what was remembered; anything missing or odd counts as never remembered. */
export function readWindowState(file: string): WindowState {
  try {
    return WindowState.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return unknown
  }
}

/** Keeps the state in one move, so that a crash leaves the old one or the new one. */
export function writeWindowState(file: string, state: WindowState): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file)
  } catch {
    // Where the profile cannot be written the window opens at its usual place next time.
  }
}

/**
 * Where the window opens: as remembered, if at least 100 × 50 of it lies on a screen that is there
 * today; otherwise null, and the system places it.
 */
export function placedOnScreen(bounds: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (bounds === null) return null
  const overlap = (from: number, length: number, other: number, otherLength: number) =>
    Math.min(from + length, other + otherLength) - Math.max(from, other)
  const isSeen = screens.some(
    (screen) =>
      overlap(bounds.x, bounds.width, screen.x, screen.width) >= 100 &&
      overlap(bounds.y, bounds.height, screen.y, screen.height) >= 50,
  )
  return isSeen ? bounds : null
}

import axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import { applyTheme } from '../shell/theme.ts'

// A theme changes colours and nothing else: all other rules are asked once.
const coloursOnly: RunOptions['runOnly'] = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds in light, dark and high contrast, one line each with its theme. A test's page is a
 * frame without title, language or landmarks of its own: `aside` names the rules that ask for them.
 */
export async function findingsInEachTheme(
  scope: Document | Element,
  aside: readonly string[],
): Promise<readonly string[]> {
  const rules = Object.fromEntries(aside.map((rule) => [rule, { enabled: false }]))
  const found: string[] = []
  await atRest()
  for (const theme of ['light', 'dark', 'high-contrast'] as const) {
    applyTheme(theme)
    await endOfMotion()
    const { violations } = await axe.run(scope, {
      ...(theme === 'light' ? { rules } : { runOnly: coloursOnly }),
      resultTypes: ['violations'],
    })
    for (const { id, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${theme}, ${id}: ${target.join(' ')} ${failureSummary ?? ''}`)
  }
  return found
}

// Longer than React keeps what it shows while something loads (300 ms), or a spinner hides (150 ms).
const stillMs = 350

/** Comes back when nothing in the page has changed for that long. */
async function atRest(): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      changes.disconnect()
      resolve()
    }
    let timer = setTimeout(done, stillMs)
    const changes = new MutationObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(done, stillMs)
    })
    changes.observe(document, { attributes: true, childList: true, subtree: true })
  })
}

/** Colours are judged when what fades has faded: it begins with the frame after the change. */
async function endOfMotion(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  const moving = document
    .getAnimations()
    .filter((each) => each.effect?.getTiming().iterations === 1)
  await Promise.all(moving.map((each) => each.finished.catch(() => undefined)))
}

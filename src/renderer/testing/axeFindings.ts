import axe from 'axe-core'
import type { ElementContext, NodeResult, Result, RunOptions } from 'axe-core'
import { applyTheme } from '../shell/theme.ts'
import { textLooks } from './textLooks.ts'

const themes = ['light', 'dark', 'high-contrast'] as const
type Theme = (typeof themes)[number]

// A theme changes colours and nothing else: all other rules are asked once.
const colourRules = ['color-contrast', 'link-in-text-block']

/** Looks that axe has measured and let pass in a theme: pages share most of theirs, and measuring is most of the work. */
const passed: Readonly<Record<Theme, Set<string>>> = {
  light: new Set(),
  dark: new Set(),
  'high-contrast': new Set(),
}

/**
 * What axe finds in light, dark and high contrast, one line each with its theme. A test's page is a
 * frame without title, language or landmarks of its own: `aside` names the rules that ask for them.
 */
export async function findingsInEachTheme(
  scope: Document | Element,
  aside: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = []
  for (const theme of themes) {
    applyTheme(theme)
    found.push(...(await findingsIn(theme, scope, aside)))
  }
  return found
}

/** The same for the theme that the page has just been given; light comes first. */
export async function findingsIn(
  theme: Theme,
  scope: Document | Element,
  aside: readonly string[],
): Promise<readonly string[]> {
  if (theme === 'light') await atRest()
  await endOfMotion()
  const colours = await colourFindings(theme, scope)
  if (theme !== 'light') return colours
  const off = [...aside, ...colourRules].map((rule) => [rule, { enabled: false }])
  const { violations } = await ask(scope, { rules: Object.fromEntries(off) })
  return [...linesOf(theme, violations), ...colours]
}

/** Colours of each text whose look has not passed yet. */
async function colourFindings(theme: Theme, scope: Document | Element): Promise<string[]> {
  const looks = textLooks(scope)
  const open = [...looks.keys()].filter((each) => !passed[theme].has(looks.get(each) ?? ''))
  if (open.length === 0) return []
  const { violations, passes } = await ask(
    { include: open },
    {
      runOnly: colourRules,
      resultTypes: ['violations', 'passes'],
    },
  )
  const failed = new Set(violations.flatMap(({ nodes }) => nodes.map(lookOf)))
  // What axe could not measure is asked again on the next page.
  const measured = passes.filter(({ id }) => id === 'color-contrast')
  for (const look of measured.flatMap(({ nodes }) => nodes.map(lookOf)))
    if (look !== undefined && !failed.has(look)) passed[theme].add(look)
  return linesOf(theme, violations)

  function lookOf({ element }: NodeResult): string | undefined {
    return element && looks.get(element)
  }
}

const ask = (context: ElementContext, options: RunOptions) =>
  axe.run(context, { resultTypes: ['violations'], elementRef: true, ...options })

const linesOf = (theme: Theme, violations: readonly Result[]): string[] =>
  violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${theme}, ${id}: ${target.join(' ')} ${failureSummary ?? ''}`,
    ),
  )

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

/**
 * Colours are judged when what fades has faded: it begins with the frame after the change, and is brought
 * to its end, because a whole page that changes its theme is drawn anew with each frame until then.
 */
async function endOfMotion(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  for (const each of document.getAnimations())
    if (each.effect?.getTiming().iterations === 1) each.finish()
}

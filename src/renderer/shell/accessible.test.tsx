import axe from 'axe-core'
import { afterEach, describe, expect, test } from 'vitest'
import { closeWindow, openStory } from '../testing/openStory.tsx'
import { stories } from '../testing/stories.ts'
import { applyTheme } from './theme.ts'

afterEach(closeWindow)

async function findings(): Promise<string[]> {
  const { violations } = await axe.run(document, {
    // The frame that a test runs in has no title and no language of its own; index.html has.
    rules: { 'document-title': { enabled: false }, 'html-has-lang': { enabled: false } },
  })
  return violations.flatMap((each) =>
    each.nodes.map((node) => `${each.id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`),
  )
}

async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300))
  const moving = document
    .getAnimations()
    .filter((each) => each.effect?.getTiming().iterations === 1)
  await Promise.all(moving.map((each) => each.finished.catch(() => undefined)))
}

// The piece's own screens are judged in piece/accessible.test.tsx.
const names = Object.keys(stories).filter((name) => name !== 'piece')

describe('axe finds nothing in any theme', () => {
  test.each(names)('on %s', { timeout: 60_000 }, async (name) => {
    await openStory(name)
    await settled()
    for (const theme of ['light', 'dark', 'high-contrast'] as const) {
      applyTheme(theme)
      await settled()
      expect(await findings(), theme).toEqual([])
    }
  })
})

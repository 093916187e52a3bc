import { afterEach, describe, expect, test } from 'vitest'
import { findingsInEachTheme } from '../testing/axeFindings.ts'
import { closeWindow, openStory } from '../testing/openStory.tsx'
import { stories } from '../testing/stories.ts'

afterEach(closeWindow)

// The piece's own screens are judged in piece/accessible.test.tsx.
const names = Object.keys(stories).filter((name) => name !== 'piece')

describe('axe finds nothing in any theme', () => {
  test.each(names)('on %s', { timeout: 60_000 }, async (name) => {
    await openStory(name)
    expect(await findingsInEachTheme(document, ['document-title', 'html-has-lang'])).toEqual([])
  })
})

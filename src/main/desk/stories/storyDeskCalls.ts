import { compareStories, takeFromStory } from './sideBySide.ts'
import { storyPieces } from './storyPieces.ts'
import { acceptNewer, threeWay } from './threeWay.ts'

/** What the library answers of `storyCalls`. */
export const storyDeskCalls = {
  'stories.elsewhere': { role: 'reader', run: storyPieces },
  'stories.compare': { role: 'reader', run: compareStories },
  'stories.take': { role: 'writer', run: takeFromStory },
  'stories.threeWay': { role: 'reader', run: threeWay },
  'stories.accept': { role: 'writer', run: acceptNewer },
} as const

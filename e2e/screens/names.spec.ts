import { test } from '../desk.ts'
import { settleSamples, setSize, shoot } from './stage.ts'

// npm run screens: names and tags before anything is tagged, in both themes.
test.setTimeout(120_000)

test('names, before anybody is named', async ({ start }) => {
  const desk = await start({ samples: true })
  for (const theme of ['light', 'dark'] as const) {
    await settleSamples(desk, theme)
    await setSize(desk, 'wide')
    await desk.page.keyboard.press('Control+5')
    await shoot(desk.page, `names-${theme}`)
  }
})

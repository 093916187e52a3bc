import { tryUnlessFailedLately } from './recentFailure.mjs'
import { environment, run, tool } from './run.mjs'
import { say } from './say.mjs'
import { findProgram } from './systemPackages.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium that the system has, or null. */
export function systemChromium() {
  return names.map(findProgram).find((file) => file !== null) ?? null
}

/** Whether Playwright has a Chromium of its own, or could download it. */
export function playwrightChromium() {
  return tryUnlessFailedLately('playwright-chromium', async () => {
    say('looking for a Chromium for the tests …')
    const env = environment({ PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' })
    const install = tool('playwright', ['install', '--only-shell', 'chromium'])
    return (await run(install, { seconds: 600, env })).code === 0
  })
}

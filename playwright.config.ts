import { defineConfig } from '@playwright/test'

// Run through `npm run e2e`, `npm run screens` or `npm test`: they find Electron and a display first.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  // Each has an app of its own, and nothing of it is shared with the other's: two fill two cores.
  workers: 2,
  // On a machine others use too a start may miss its time once; twice is a fault. A retry is listed as flaky.
  retries: process.env['CI'] ? 1 : 0,
  // How long something takes is the bench's question; here it only has to come.
  expect: { timeout: 20_000 },
  reporter: 'list',
  projects: [
    { name: 'e2e', testIgnore: ['**/screens/**', '**/packaged/**'] },
    { name: 'screens', testMatch: '**/screens/**/*.spec.ts' },
    // Run by `npm run package -- --check`, which packages first.
    { name: 'packaged', testMatch: '**/packaged/**/*.ts' },
  ],
})

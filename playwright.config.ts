import { defineConfig } from '@playwright/test'

// Run through `npm run e2e`, `npm run screens` or `npm test`: they find Electron and a display first.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 60_000,
  forbidOnly: Boolean(process.env['CI']),
  // Each has an app of its own, and nothing of it is shared with the other's: two fill two cores.
  workers: 2,
  retries: 0,
  reporter: 'list',
  projects: [
    { name: 'e2e', testIgnore: ['**/screens/**', '**/packaged/**'] },
    { name: 'screens', testMatch: '**/screens/**/*.spec.ts' },
    // Run by `npm run package -- --check`, which packages first.
    { name: 'packaged', testMatch: '**/packaged/**/*.ts' },
  ],
})

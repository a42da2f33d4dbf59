import { defineConfig } from '@playwright/test';
import { ARGUMENTS, WINDOWLESS } from './scripts/lib/chromium.mjs';

// Several checkouts on one machine can each test on a port of their own.
const port = Number(process.env.E2E_PORT ?? 4173);
const address = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '*.spec.js',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // Both limits are for what never comes: a machine that is busy with other things may be four times slower and more, and
  // nothing waits longer than until it sees what it waits for. What takes long anyhow says test.slow().
  timeout: 240_000,
  expect: { timeout: 30_000 },
  // Among all checks (scripts/checks/journeys.sh) a journey that fails is tried once more; one that then passes is listed as flaky,
  // to be looked at.
  retries: Number(process.env.RETRIES ?? 0),
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: address,
    // What is clicked or typed into is there by then, on a slow machine too; a journey does not wait its whole time for it.
    actionTimeout: 90_000,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A worker answers in place of the network: the journeys that break the network could not see it, and each of the others
    // would fetch every file once more. Those about working without a connection (offline, update) allow it.
    serviceWorkers: 'block',
    // A trace costs a fifth of the time of every journey; the second try of a failed one has it.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: WINDOWLESS, args: ARGUMENTS },
  },
  projects: [
    { name: 'tablet', use: { viewport: { width: 768, height: 1024 }, hasTouch: true } },
    {
      name: 'phone',
      // Files and drafts, faults and rules are the same on every screen: their journeys run once, on the tablet.
      testIgnore: /(clock|codes|copies|crash|dates|drafts|import|injection|journal|killed|leaves|offline|planted|power|protection|return|share|storage|tabs|update)\.spec\.js$/,
      grepInvert: /@one-screen/,
      use: { viewport: { width: 360, height: 800 }, hasTouch: true },
    },
  ],
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    url: address,
    reuseExistingServer: false,
    timeout: 20_000,
  },
});

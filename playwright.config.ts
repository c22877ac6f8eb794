import { defineConfig } from '@playwright/test'
import { SERVERS } from './e2e/servers'

export const launchOptions = {
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
    // One journey goes over plain http under a name that is not localhost; the name exists in this browser only.
    `--host-resolver-rules=MAP ${SERVERS.plainHttp.host} 127.0.0.1`,
  ],
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: '.cache/e2e',
  timeout: 120_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A second attempt is counted as passed, and said by name at the end of `npm test`.
  retries: 1,
  reporter: [['list'], ['json']],
  use: { launchOptions, trace: 'retain-on-failure', locale: 'en-GB', timezoneId: 'Europe/Dublin' },
  projects: [
    { name: 'sqlite', use: { baseURL: SERVERS.sqlite.url }, testIgnore: /plain-http|two-processes/ },
    {
      name: 'postgresql',
      use: { baseURL: SERVERS.postgresql.url },
      testIgnore: /plain-http|crash|sign-in|pages|keyboard|large-text/,
    },
    { name: 'plain-http', use: { baseURL: SERVERS.plainHttp.url }, testMatch: /plain-http/ },
  ],
  webServer: Object.values(SERVERS).map((server) => ({
    command: `node scripts/e2e-server.mjs ${server.name}`,
    url: `http://127.0.0.1:${server.port}/api/health/ready`,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
  })),
})

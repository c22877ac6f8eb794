/** The servers of the journeys; scripts/e2e-server.mjs starts them. */
export const SERVERS = {
  sqlite: { name: 'sqlite', port: 3211, host: 'localhost', url: 'http://localhost:3211' },
  postgresql: { name: 'postgresql', port: 3212, host: 'localhost', url: 'http://localhost:3212' },
  plainHttp: { name: 'plain-http', port: 3213, host: 'planner.test', url: 'http://planner.test:3213' },
} as const

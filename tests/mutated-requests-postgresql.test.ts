import { startPostgres } from '@/scripts/postgres.mjs'
import { startInProcess } from './in-process'
import { testMutatedRequests } from './mutated-requests'

testMutatedRequests(async () => {
  const postgres = await startPostgres()
  const app = await startInProcess({ url: postgres.url })
  return { ...app, dispose: () => app.dispose().then(() => postgres.stop()) }
})

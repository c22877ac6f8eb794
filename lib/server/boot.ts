import { theProcess } from './process'
import { sweep } from './sweep'

const HOUR = 3_600_000

/** Opens the database and starts the hourly sweep. Called once, by the boot hook, before the first request. */
export async function boot(): Promise<void> {
  const server = await theProcess()
  server.bootedAs = server.id
  const run = () =>
    sweep(server.db, server.env.lifetimes, new Date()).catch((error) =>
      console.error('The hourly sweep failed:', error),
    )
  await run()
  setInterval(run, HOUR).unref()
}

import { theProcess } from '@/lib/server/process'

export const dynamic = 'force-dynamic'

/** The process can reach its database. `process` is the same everywhere in one process: pages, routes and boot share one. */
export async function GET(): Promise<Response> {
  try {
    const { id, bootedAs, db } = await theProcess()
    await db.read.$queryRawUnsafe('SELECT 1')
    return Response.json({ ready: true, process: id, bootedAs })
  } catch {
    return Response.json({ ready: false }, { status: 503 })
  }
}

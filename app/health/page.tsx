import { theProcess } from '@/lib/server/process'

export const metadata = { title: 'Health' }
export const dynamic = 'force-dynamic'

export default async function HealthPage() {
  const { id, db } = await theProcess()
  return (
    <main id="main">
      <h1>This server is up</h1>
      <p>
        Process <code data-process={id}>{id}</code>, database {db.provider}.
      </p>
    </main>
  )
}

import type { Metadata } from 'next'
import Link from 'next/link'
import { DocView } from '@/components/plan/doc-view'
import { formatDate } from '@/components/ui/format'
import { emptyPlan, type Plan } from '@/lib/core/plan/plan'
import { report } from '@/lib/plan/report/report'
import { openPlan } from '../open-plan'

export const metadata: Metadata = { title: 'Read the plan' }

/** The document itself on screen, drawn by the server: what every export prints. */
export default async function ReadPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params
  const { name, answers, profiles, facts, analysis, scope, review } = await openPlan(planId)
  const plan: Plan = { ...emptyPlan(name), answers, profiles, signOffs: analysis.signOffs }
  const doc = report(plan, facts, analysis, { scope, review })
  return (
    <>
      <header className="head">
        <div className="body">
          <h1>{doc.title}</h1>
          <p className="lead">
            {doc.status}, {formatDate(doc.date)}
          </p>
          <p className="acts mt-5">
            <Link href={`/plans/${planId}/exports`}>Download it</Link>
          </p>
        </div>
      </header>
      <DocView doc={doc} />
    </>
  )
}

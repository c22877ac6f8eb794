'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StepMeta } from '@/components/plan/step-meta'
import { Section } from '@/components/ui/section'
import { call } from '@/lib/client/call'
import { keys } from '@/lib/client/keys'
import { usePlan } from '@/lib/client/plan-context'
import { DeletePlan } from './delete-plan'
import { Freeze } from './freeze'
import { HandOver } from './hand-over'
import { LinkTable } from './link-table'
import { MakeLink } from './make-link'
import { NewLink } from './new-link'
import { OwnAccess } from './own-access'

export type MadeLink = { label: string; role: string; path: string }

/** Links to this plan: make, copy once, see who used them, end them. */
export function ShareScreen({ steps }: { steps: StepMeta[] }) {
  const { plan } = usePlan()
  const { planId } = plan
  const client = useQueryClient()
  const [made, setMade] = useState<MadeLink | null>(null)
  const { data } = useQuery({
    queryKey: keys.links(planId),
    queryFn: () => call('listLinks', { params: { planId } }),
    enabled: plan.role === 'owner',
    staleTime: 0,
  })
  const reload = () => client.invalidateQueries({ queryKey: keys.links(planId) })
  return (
    <>
      <header className="head">
        <div className="body">
          <h1>Share this plan</h1>
          <p className="lead">A link opens the plan without an account, with the role you give it, until you end it.</p>
        </div>
      </header>
      {plan.role === 'owner' ? (
        <>
          <Section title="Make a link" margin={<Reach publicUrlSet={data?.ok ? data.reply.publicUrlSet : true} />}>
            {made ? <NewLink made={made} onDone={() => setMade(null)} /> : null}
            <MakeLink
              planId={planId}
              today={plan.analysis.today}
              steps={steps}
              onMade={(link) => {
                setMade(link)
                void reload()
              }}
            />
          </Section>
          <Section title="Who has a link" width="wide">
            {data?.ok ? (
              <LinkTable planId={planId} steps={steps} links={data.reply.links} onChanged={reload} onMade={setMade} />
            ) : null}
            {data && !data.ok ? <p className="problem">{data.problem.message}</p> : null}
          </Section>
          <Freeze />
          <OwnAccess />
          {data?.ok ? <HandOver {...data.reply} onChanged={reload} /> : null}
          <DeletePlan />
        </>
      ) : (
        <Section title="Only the owner makes links" near>
          <p>Your link has the role {plan.role}. Ask the owner of the plan for another one.</p>
        </Section>
      )}
    </>
  )
}

function Reach({ publicUrlSet }: { publicUrlSet: boolean }) {
  return (
    <>
      {publicUrlSet ? null : (
        <div>
          <h3>Only this computer can open a link</h3>
          <p>
            This planner listens on this machine alone. To let others in, start it on a server they can reach with{' '}
            <code>PUBLIC_URL</code> set to its address, or send them the plan as a file from{' '}
            <span className="whitespace-nowrap">Downloads</span>.
          </p>
        </div>
      )}
      <div>
        <h3>The secret stays out of logs</h3>
        <p>It stands behind the # of the link, which browsers never send. The server keeps only its digest.</p>
      </div>
    </>
  )
}

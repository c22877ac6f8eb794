'use client'
import Link from 'next/link'
import { count } from '@/components/ui/format'
import { Icon } from '@/components/ui/icon'
import { LateDisclosure } from '@/components/ui/late-disclosure'
import { Moment } from '@/components/ui/moment'
import { onUse } from '@/components/ui/on-use'
import { Section } from '@/components/ui/section'
import { isAtLeast } from '@/lib/api/role'
import { usePlan } from '@/lib/client/plan-context'
import type { JudgedSignOff } from '@/lib/core/analysis'
import type { StepId } from '@/lib/core/plan/plan'
import { SIGN_ROLES } from './sign-roles'

const SignOffForm = onUse(() => import('./sign-off-form').then((module) => module.default))

/** Who agreed to this section, and whether what they agreed to still stands. */
export function SignOffs({ step }: { step: StepId }) {
  const { plan } = usePlan()
  const given = plan.analysis.signOffs.filter((signOff) => signOff.step === step)
  const canSign = isAtLeast(plan.role, 'reviewer')
  return (
    <Section
      id="sign-offs"
      title="Sign-offs"
      margin={
        <div>
          <h3>What a sign-off covers</h3>
          <p>Exactly the facts this section prints. When one of them changes, the sign-off lapses and says so.</p>
        </div>
      }
    >
      <table className="table cards">
        <caption className="sr-only">Sign-offs of this section</caption>
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Name</th>
            <th scope="col">Decision</th>
            <th scope="col">When</th>
          </tr>
        </thead>
        <tbody>
          {SIGN_ROLES.map(({ value, label }) => {
            const latest = given.filter((signOff) => signOff.role === value).at(-1)
            return (
              <tr key={value}>
                <th scope="row">{label}</th>
                <td data-label="Name">{latest?.name ?? <span className="faint">Not signed</span>}</td>
                <td data-label="Decision">{latest ? <Decision signOff={latest} planId={plan.planId} /> : null}</td>
                <td data-label="When">{latest ? <Moment iso={latest.at} /> : null}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {canSign ? (
        <LateDisclosure className="mt-4 no-print" summary="Sign this section">
          <SignOffForm step={step} />
        </LateDisclosure>
      ) : null}
    </Section>
  )
}

function Decision({ signOff, planId }: { signOff: JudgedSignOff; planId: string }) {
  const { decision, lapsed, note, since, step } = signOff
  const word = decision === 'approved' ? 'Approved' : 'Rejected'
  return (
    <>
      <span className={lapsed ? 'status text-warn font-strong' : 'status'}>
        <Icon shape={lapsed ? 'warn' : decision === 'approved' ? 'done' : 'na'} />
        {lapsed ? `${word}, lapsed` : word}
      </span>
      {lapsed ? (
        <span className="note quiet block">
          {since && since.changed > 0
            ? `${count(since.changed, 'answer')} changed since.`
            : 'What it rests on has changed since.'}{' '}
          {since ? (
            <Link
              href={`/plans/${planId}/history?from=${since.revision}${since.changed > 0 ? `&step=${step}` : ''}#compare`}
            >
              See what changed
            </Link>
          ) : null}
        </span>
      ) : null}
      {note ? <span className="note quiet block">{note}</span> : null}
    </>
  )
}

'use client'
import { Icon } from '@/components/ui/icon'
import { Moment } from '@/components/ui/moment'
import { Section } from '@/components/ui/section'
import { usePlan } from '@/lib/client/plan-context'
import type { SignOff, StepId } from '@/lib/core/plan/plan'
import { SignOffForm } from './sign-off-form'
import { SIGN_ROLES } from './sign-roles'

/** Who agreed to this section, and whether what they agreed to still stands. */
export function SignOffs({ step }: { step: StepId }) {
  const { plan } = usePlan()
  const given = plan.analysis.signOffs.filter((signOff) => signOff.step === step)
  const canSign = plan.role !== 'viewer' && plan.role !== 'commenter'
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
                <td data-label="Decision">
                  {latest ? <Decision decision={latest.decision} lapsed={latest.lapsed} note={latest.note} /> : null}
                </td>
                <td data-label="When">{latest ? <Moment iso={latest.at} /> : null}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {canSign ? <SignOffForm step={step} /> : null}
    </Section>
  )
}

function Decision({ decision, lapsed, note }: Pick<SignOff, 'decision' | 'note'> & { lapsed: boolean }) {
  const word = decision === 'approved' ? 'Approved' : 'Rejected'
  return (
    <>
      <span className={lapsed ? 'status text-warn font-strong' : 'status'}>
        <Icon shape={lapsed ? 'warn' : decision === 'approved' ? 'done' : 'na'} />
        {lapsed ? `${word}, lapsed` : word}
      </span>
      {lapsed ? <span className="note quiet block">What it covered has changed since.</span> : null}
      {note ? <span className="note quiet block">{note}</span> : null}
    </>
  )
}

'use client'
import { useState } from 'react'
import { Section } from '@/components/ui/section'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'

/** One switch over every link: while it is on, others read and the owner alone changes. */
export function Freeze() {
  const { plan, refresh } = usePlan()
  const { planId, frozen } = plan
  const [said, setSaid] = useState('')
  async function flip() {
    const result = await call('freezePlan', { params: { planId }, body: { frozen: !frozen } })
    await refresh()
    if (!result.ok) return setSaid(result.problem.message)
    setSaid(frozen ? 'The freeze has ended. Everybody has their role again.' : 'The plan is frozen.')
  }
  return (
    <Section title={frozen ? 'The plan is frozen' : 'Freeze the plan'}>
      <p>
        {frozen
          ? 'Everybody but you can only read it. What others are typing waits on their device until you end the freeze.'
          : 'Before a review or a meeting you can turn every link into a reading one, without ending any. You alone still change the plan.'}
      </p>
      <p className="acts mt-4">
        <button type="button" className="btn" onClick={flip}>
          {frozen ? 'End the freeze' : 'Freeze the plan'}
        </button>
        <span role="status" className="small quiet">
          {said}
        </span>
      </p>
    </Section>
  )
}

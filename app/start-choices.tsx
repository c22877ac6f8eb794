'use client'
import { useRef, useState } from 'react'
import { FieldError } from '@/components/ui/field-error'
import type { ReplyOf } from '@/lib/api/endpoint'
import type { myPlans } from '@/lib/api/links'
import { type CallProblem, call } from '@/lib/client/call'
import { forgetUnsent, unsentWarning } from '@/lib/client/leave-device'
import { KeepThese, type Keys } from './keep-these'
import { StartForm } from './start-form'

type Props = {
  /** Plans are found by whom, not by this device. */
  signedIn: boolean
  plans: MyPlan[]
  systems: { value: string; label: string }[]
}

type MyPlan = ReplyOf<typeof myPlans>['plans'][number]

const MAX_FILE = 8_000_000

/** Open a plan on this device, start one, look at the sample, or bring one as a file. */
export function StartChoices({ plans: held, signedIn, systems }: Props) {
  const [plans, setPlans] = useState(held)
  const [keys, setKeys] = useState<Keys | null>(null)
  const [isStarting, setStarting] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const failed = (found: CallProblem) => {
    setBusy(false)
    setProblem(found.message)
  }

  async function openSample() {
    setBusy(true)
    const result = await call('startSample', { body: {} })
    if (result.ok) location.assign(`/plans/${result.reply.planId}`)
    else failed(result.problem)
  }
  async function leave({ planId, name, role }: MyPlan) {
    const where = signedIn ? 'from your list' : 'from this device'
    const back = role === 'owner' ? 'your owner link or recovery code' : 'the link you were given'
    const unsent = await unsentWarning(planId)
    if (!confirm(`Remove ${name} ${where}? The plan itself stays; you come back with ${back}.${unsent}`)) return
    const result = await call('leavePlan', { params: { planId } })
    if (!result.ok) return failed(result.problem)
    await forgetUnsent(planId)
    setPlans((now) => now.filter((plan) => plan.planId !== planId))
  }
  async function importFile(chosen: File | undefined) {
    if (!chosen) return
    if (chosen.size > MAX_FILE)
      return setProblem('This file is too large to be a plan. Choose the plan.json of a package.')
    const plan = parsePlan(await chosen.text())
    if (!plan) return setProblem('This is not a plan file. Choose the plan.json that Downloads or a package contains.')
    setBusy(true)
    const result = await call('importPlan', { body: plan })
    if (!result.ok) return failed(result.problem)
    setBusy(false)
    setKeys(result.reply)
  }
  if (keys) return <KeepThese keys={keys} />
  return (
    <>
      <ul className="starts">
        {plans.map((plan) => (
          <li key={plan.planId}>
            <div>
              <h2>Continue: {plan.name}</h2>
              <p>
                {signedIn ? `As ${plan.role}` : `On this device, as ${plan.role}`}
                {plan.byLink ? (
                  <>
                    .{' '}
                    <button
                      type="button"
                      className="link-button min-h-6"
                      aria-label={`Remove from this list: ${plan.name}`}
                      onClick={() => leave(plan)}
                    >
                      Remove from this list
                    </button>
                  </>
                ) : null}
              </p>
            </div>
            <a className="btn primary" href={`/plans/${plan.planId}`} aria-label={`Open the plan ${plan.name}`}>
              Open the plan
            </a>
          </li>
        ))}
        <li>
          <div>
            <h2>Start a plan</h2>
            <p>Five questions, and a first draft at once</p>
          </div>
          <button
            type="button"
            className={plans.length === 0 && !isStarting ? 'btn primary' : 'btn'}
            aria-expanded={isStarting}
            onClick={() => setStarting(true)}
          >
            Start
          </button>
          {isStarting ? <StartForm systems={systems} onMade={setKeys} /> : null}
        </li>
        <li>
          <div>
            <h2>Look around in a sample</h2>
            <p>An invented water company with 48,216 users; yours to change and throw away</p>
          </div>
          <button type="button" className="btn" disabled={busy} onClick={openSample}>
            Open the sample
          </button>
        </li>
        <li>
          <div>
            <h2>Import a plan</h2>
            <p>A plan file from Downloads, or out of a package you received</p>
          </div>
          <button type="button" className="btn" disabled={busy} onClick={() => file.current?.click()}>
            Choose a file
          </button>
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            className="sr-only"
            tabIndex={-1}
            aria-label="Plan file"
            onChange={(event) => importFile(event.target.files?.[0])}
          />
        </li>
      </ul>
      <div role="alert">
        <FieldError id="start-problem" message={problem} />
      </div>
    </>
  )
}

function parsePlan(text: string): Record<string, never> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, never>)
      : null
  } catch {
    return null
  }
}

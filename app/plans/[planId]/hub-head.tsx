'use client'
import { useState } from 'react'
import { formatDate, formatNumber } from '@/components/ui/format'
import { call } from '@/lib/client/call'
import { usePlan } from '@/lib/client/plan-context'
import type { Facts } from '@/lib/core/facts/facts'

const REGIONS = { eu: 'EU region', us: 'US region' }

export function HubHead() {
  const { plan, canEdit } = usePlan()
  const meta = metaOf(plan.facts)
  return (
    <header className="head">
      <div className="body">
        <h1>{plan.name}</h1>
        {meta.length > 0 ? (
          <p className="meta">
            {meta.map((item) => (
              <span className="num" key={item}>
                {item}
              </span>
            ))}
          </p>
        ) : null}
        {canEdit && plan.scope === null ? <Rename /> : null}
      </div>
    </header>
  )
}

function Rename() {
  const { plan, refresh } = usePlan()
  const [name, setName] = useState(plan.name)
  const [said, setSaid] = useState('')
  async function submit(event: React.FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return setSaid('Enter a name.')
    const result = await call('renamePlan', { params: { planId: plan.planId }, body: { name: name.trim() } })
    setSaid(result.ok ? 'Renamed.' : result.problem.message)
    if (result.ok) await refresh()
  }
  return (
    <details className="disclosure mt-2">
      <summary>Rename</summary>
      <form onSubmit={submit} className="mt-2 flex flex-wrap items-center gap-3">
        <label className="sr-only" htmlFor="plan-name">
          Name of the plan
        </label>
        <input
          id="plan-name"
          className="input max-w-[36rem]"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="btn">
          Save the name
        </button>
        <span role="status" className="small quiet">
          {said}
        </span>
      </form>
    </details>
  )
}

function metaOf({ data, legal, timeline }: Facts): string[] {
  const from = data.sources.known && data.sources.value[0] ? ` from ${data.sources.value[0].name}` : ''
  return [
    data.users.known ? `${formatNumber(data.users.value)} users${from}` : from && `Users${from}`,
    legal.region.known ? REGIONS[legal.region.value] : '',
    timeline.goLive.known ? `Go-live ${formatDate(timeline.goLive.value)}` : '',
  ].filter(Boolean)
}

'use client'
import { useEffect, useState } from 'react'
import type { Facts } from '@/lib/core/facts/facts'
import { rehearsalPlan } from '@/lib/core/rehearsal/plan'

/** Says when the last kept run was made with another mapping or older rules: a decision is bound to what it has seen. */
export function StaleNote({ facts }: { facts: Facts }) {
  const [isStale, setStale] = useState(false)
  const last = facts.rehearsal.runs.known ? facts.rehearsal.runs.value.at(-1) : undefined
  useEffect(() => {
    let isHere = true
    const { runDigest: seen, filesDigest } = last ?? {}
    if (!seen || !filesDigest) setStale(false)
    else
      void import('@/lib/core/rehearsal/digests').then(({ mappingDigest, runDigest, rulePackDigest }) => {
        const now = runDigest(mappingDigest(rehearsalPlan(facts)), filesDigest, rulePackDigest())
        if (isHere) setStale(now !== seen)
      })
    return () => {
      isHere = false
    }
  }, [facts, last])
  if (!isStale) return null
  return (
    <div role="status">
      <h3>The last run is out of date</h3>
      <p>
        The mapping or the rules have changed since. Rehearse again before you decide; a decision holds for its run
        only.
      </p>
    </div>
  )
}

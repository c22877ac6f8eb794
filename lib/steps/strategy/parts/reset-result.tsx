'use client'
import { useCallback, useMemo } from 'react'
import { FittedFigure } from '@/components/fitted-figure'
import { Disclosure } from '@/components/ui/disclosure'
import type { Facts } from '@/lib/core/facts/facts'
import { resetWaveFigure } from '@/lib/core/figures/reset-wave'
import { resetNotes } from '@/lib/core/forecast/forecast-blocks'
import { leftoverPlan, type ResetPlan, resetPlan } from '@/lib/core/forecast/reset-plan'
import { BlockList } from './block-list'

const MEASURE = 776

/** The wave of those who are reset and the last one after silent migration; each with its numbers below. */
export function ResetResult({ facts }: { facts: Facts }) {
  const first = useMemo(() => resetPlan(facts), [facts])
  const last = useMemo(() => leftoverPlan(facts), [facts])
  if (!first && !last) {
    return <p className="quiet">Worked out once mails a day and the groups above are known.</p>
  }
  return (
    <div className="worked-out space-y-4">
      {first ? <Wave title="Reset wave" plan={first} /> : null}
      {last ? (
        <Disclosure summary="Last reset wave, after silent migration">
          <Wave title="Last reset wave" plan={last} />
        </Disclosure>
      ) : null}
    </div>
  )
}

function Wave({ title, plan }: { title: string; plan: ResetPlan }) {
  const draw = useCallback((width: number) => resetWaveFigure(plan, { width, locale: 'en-GB' }), [plan])
  return (
    <div>
      <h3 className="mb-4">{title}</h3>
      <FittedFigure draw={draw} most={MEASURE} />
      <Disclosure summary="Mailboxes, calls and people" open={plan.gentler !== null}>
        <BlockList blocks={resetNotes(plan)} />
      </Disclosure>
    </div>
  )
}

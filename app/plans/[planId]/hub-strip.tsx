'use client'
import { useCallback } from 'react'
import { FittedFigure } from '@/components/fitted-figure'
import { usePlan } from '@/lib/client/plan-context'
import { planStrip } from '@/lib/core/figures/plan-strip'

const WIDEST = 1096

/** The whole plan on one line, with what contradicts it; nothing while there is no date to draw. */
export function HubStrip() {
  const { facts, analysis } = usePlan().plan
  const draw = useCallback(
    (width: number) => planStrip(facts, analysis.today, { width, locale: 'en-GB' }),
    [facts, analysis.today],
  )
  return (
    <div className="strip">
      <FittedFigure draw={draw} most={WIDEST} />
    </div>
  )
}

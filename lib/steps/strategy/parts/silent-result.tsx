'use client'
import { useCallback, useMemo } from 'react'
import { FittedFigure } from '@/components/fitted-figure'
import { Disclosure } from '@/components/ui/disclosure'
import { burnDown } from '@/lib/core/burn-down/burn-down'
import { burnDownBlocks } from '@/lib/core/burn-down/burn-down-blocks'
import type { Facts } from '@/lib/core/facts/facts'
import { firstLoginPeakFigure } from '@/lib/core/figures/first-login-peak'
import { silentCurve } from '@/lib/core/figures/silent-curve'
import { firstLoginPeak } from '@/lib/core/forecast/first-login-peak'
import { peakNotes, silentBlocks, silentNotes } from '@/lib/core/forecast/forecast-blocks'
import { silentForecast } from '@/lib/core/forecast/silent-forecast'
import { policyBlocks, silentTaskBlocks } from '@/lib/core/strategy/strategy-blocks'
import { BlockList } from './block-list'

const MEASURE = 776
const LOCALE = 'en-GB'

/** What silent migration comes to: the curve, the first logins against the limits, the tasks, and the password rules. */
export function SilentResult({ facts }: { facts: Facts }) {
  const forecast = useMemo(() => silentForecast(facts), [facts])
  const counted = useMemo(() => burnDown(facts), [facts])
  const peak = useMemo(() => firstLoginPeak(facts), [facts])
  const drawCurve = useCallback(
    (width: number) => (forecast ? silentCurve(forecast, { width, locale: LOCALE, counted }) : null),
    [forecast, counted],
  )
  const drawPeak = useCallback(
    (width: number) => (peak ? firstLoginPeakFigure(peak, { width, locale: LOCALE }) : null),
    [peak],
  )
  const rules = policyBlocks(facts)
  return (
    <div className="worked-out space-y-10">
      {forecast ? (
        <div>
          <h3 className="mb-4">Week by week</h3>
          <FittedFigure draw={drawCurve} most={MEASURE} />
          <BlockList blocks={burnDownBlocks(counted, forecast)} />
          <Disclosure summary="Suggested cut-off, months and their cost, assumptions" open>
            <BlockList blocks={silentNotes(forecast)} />
          </Disclosure>
        </div>
      ) : (
        <BlockList blocks={silentBlocks(facts)} />
      )}
      {peak ? (
        <div>
          <h3 className="mb-4">First logins against the limits</h3>
          <FittedFigure draw={drawPeak} most={MEASURE} />
          <Disclosure summary="Working, limits and ways out" open={peak.breaks !== null}>
            <BlockList blocks={peakNotes(peak)} />
          </Disclosure>
        </div>
      ) : null}
      <div>
        {rules.length > 0 ? (
          <Disclosure summary="Old password rules against the new ones">
            <BlockList blocks={rules} />
          </Disclosure>
        ) : null}
        <Disclosure summary="Tasks with owners and dates">
          <BlockList blocks={silentTaskBlocks(facts)} />
        </Disclosure>
      </div>
    </div>
  )
}

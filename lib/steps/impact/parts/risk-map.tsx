'use client'
import { useCallback } from 'react'
import { FittedFigure } from '@/components/fitted-figure'
import { Disclosure } from '@/components/ui/disclosure'
import type { Risk } from '@/lib/core/facts/impact'
import { riskHeatMap } from '@/lib/core/figures/risk-heat-map'

const MEASURE = 776

/** The register as a picture, as things are and as they will be; redrawn for the width there is. */
export function RiskMap({ risks }: { risks: readonly Risk[] }) {
  const now = useCallback((width: number) => riskHeatMap(risks, { width }), [risks])
  const after = useCallback((width: number) => riskHeatMap(risks, { width, when: 'after' }), [risks])
  return (
    <div className="worked-out space-y-4">
      <div>
        <h3 className="mb-4">Where the risks stand</h3>
        <FittedFigure draw={now} most={MEASURE} />
        {/* A narrow map holds numbers only; this says which is which without opening the table. */}
        <ol className="narrow-only small mt-3 list-decimal pl-6">
          {risks.map((risk) => (
            <li key={risk.id}>{risk.name}</li>
          ))}
        </ol>
      </div>
      <Disclosure summary="Once every mitigation is done">
        <FittedFigure draw={after} most={MEASURE} />
      </Disclosure>
    </div>
  )
}
